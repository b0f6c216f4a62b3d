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

/// The pictures of the README: every screen of the demo portfolio on a fixed day, drawn by the program itself.
enum Gallery {
  private static let size = Size(columns: 120, rows: 40)
  private static let themes = ["dark", "light", "high-contrast"]

  /// A screen with the keys that lead to what it shows best.
  private struct Scene {
    var name: String
    var route: Route
    var keys = ""
  }

  /// Every picture, in the main themes.
  static func files() throws -> [GeneratedFile] {
    guard let day = Day(year: 2026, month: 3, day: 31) else { return [] }
    let store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: 125, seed: 1, asOf: day).content())
    let noon = Instant(utc: day, seconds: 12 * 3600)
    let session = try Session(
      store: store, model: ScoringModel.blueprint, fixedDay: day, author: "gallery", now: { noon })
    try ScoringPass(session: session, day: day).run()
    let scenes = try scenes(session, day)
    var files: [GeneratedFile] = []
    for name in themes {
      guard let text = BuiltIn.themes.first(where: { $0.name == name })?.text else { continue }
      let theme = try ThemeFile.parse(text, file: name + ".toml", named: name) { other in
        BuiltIn.themes.first { $0.name == other }?.text
      }
      for scene in scenes {
        let picture = Picture(size: size, format: "svg", depth: .direct, isASCII: false)
        let keys = scene.keys.split(separator: " ").compactMap { Key(text: String($0)) }
        let svg = MainActor.assumeIsolated {
          picture.draw(
            session: session, keymap: .standard, themes: [theme], themeIndex: 0, route: scene.route, keys: keys)
        }
        files.append(GeneratedFile(path: "Screenshots/\(scene.name)-\(name).svg", text: svg))
      }
    }
    return files
  }

  private static func scenes(_ session: Session, _ day: Day) throws -> [Scene] {
    let (store, model) = (session.store, session.modelFingerprint)
    let watchlist = try store.order(ListQuery(.watchlist), day: day, model: model)
    guard let first = try store.summaries(keys: Array(watchlist.keys.prefix(1)), day: day, model: model).first
    else { return [] }
    let worst = Dimension.allCases.first { first[$0].colour == .red } ?? .cx
    let crowded = try store.facts(keys: store.accountKeys()).first { keyed in
      session.engine.roadmapReport(keyed.facts, asOf: day).findings.contains { $0.rule == "RM-1" }
    }
    return [
      Scene(name: "heatmap", route: .tab(.heatmap), keys: "j"),
      Scene(name: "segments", route: .tab(.heatmap), keys: "tab j l l"),
      Scene(name: "wall", route: .tab(.heatmap), keys: "tab tab"),
      Scene(name: "watchlist", route: .tab(.watchlist)),
      Scene(name: "gates", route: .tab(.watchlist), keys: "tab tab tab tab tab j j j"),
      Scene(name: "radar", route: .tab(.radar)),
      Scene(name: "roadmap", route: crowded.map { .roadmap($0.facts.account.id, card: nil) } ?? .tab(.roadmap)),
      Scene(name: "roadmaps", route: .tab(.roadmap), keys: "tab j l"),
      Scene(name: "decisions", route: .tab(.decisions), keys: "tab tab j"),
      Scene(name: "initiatives", route: .tab(.initiatives), keys: "j"),
      Scene(name: "ctas", route: .tab(.actions), keys: "j"),
      Scene(name: "data", route: .tab(.data), keys: "j"),
      Scene(name: "account", route: .account(first.id, nil)),
      Scene(name: "meetings", route: .account(first.id, nil), keys: "tab"),
      Scene(name: "explain", route: .explanation(first.id, worst)),
      Scene(name: "frequency", route: .tab(.heatmap), keys: "h h F j"),
      Scene(
        name: "form", route: .tab(.watchlist),
        keys: "j j j D C-x D M F A space f o r space a l l tab m i a tab f r i tab 1 8 - 2 2 k tab"),
      Scene(name: "palette", route: .tab(.heatmap), keys: ": c l i"),
    ]
  }
}
