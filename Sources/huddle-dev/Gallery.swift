import AppRuntime
import Configuration
import Demo
import Domain
import Foundation
import Keymaps
import Scoring
import Store
import TerminalKit
import Theming
import ViewModels

/// The pictures of the README: the demo portfolio on a fixed day, drawn by the program itself.
enum Gallery {
  private static let size = Size(columns: 120, rows: 40)

  /// Every picture, in two themes.
  static func files() throws -> [GeneratedFile] {
    guard let day = Day(year: 2026, month: 3, day: 31) else { return [] }
    let store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: 125, seed: 1, asOf: day).content())
    let model = ScoringModel.blueprint
    let noon = Instant(utc: day, seconds: 12 * 3600)
    let session = try Session(store: store, model: model, fixedDay: day, author: "gallery", now: { noon })
    try ScoringPass(session: session, day: day).run()
    let watchlist = try store.order(ListQuery(.watchlist), day: day, model: model.fingerprint)
    guard
      let first = try store.summaries(keys: Array(watchlist.keys.prefix(1)), day: day, model: model.fingerprint).first
    else { return [] }
    let worst = Dimension.allCases.first { first[$0].colour == .red } ?? .cx
    let screens: [(name: String, route: Route, keys: [Key])] = [
      ("heatmap", .tab(.heatmap), []),
      ("watchlist", .tab(.watchlist), []),
      ("account", .account(first.id, nil), []),
      ("explain", .explanation(first.id, worst), []),
    ]
    var files: [GeneratedFile] = []
    for name in ["dark", "light"] {
      guard let text = BuiltIn.themes.first(where: { $0.name == name })?.text else { continue }
      let theme = try ThemeFile.parse(text, file: name + ".toml", named: name) { other in
        BuiltIn.themes.first { $0.name == other }?.text
      }
      for screen in screens {
        let picture = Picture(size: size, format: "svg", depth: .direct, isASCII: false)
        let svg = MainActor.assumeIsolated {
          picture.draw(
            session: session, keymap: .standard, themes: [theme], themeIndex: 0, route: screen.route, keys: screen.keys)
        }
        files.append(GeneratedFile(path: "Screenshots/\(screen.name)-\(name).svg", text: svg))
      }
    }
    return files
  }
}
