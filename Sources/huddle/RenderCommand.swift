import AppRuntime
import ArgumentParser
import Configuration
import Domain
import Foundation
import Store
import TerminalKit
import Theming
import ViewModels

/// `huddle render`: one screen drawn without a terminal.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw one screen without a terminal: text, ANSI, SVG; or the whole view: markdown, csv, html.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions
  @Argument(help: "A tab (heatmap, watchlist), account or explain.") var screen: String
  @Option(help: "Columns × rows.") var size = "120x40"
  @Option(help: "text, ansi or svg; the whole view as markdown, csv or html.") var format = "text"
  @Option(help: "The account of the account, explain and roadmap screens.") var account: String?
  @Option(help: "The dimension of the explain screen; without it the composite.") var dimension: String?
  @Option(help: "Keys pressed first, such as \"j j enter\".") var keys = ""
  @Option(help: "Colours of --format ansi and svg: direct, 256, 16 or none.") var colours = "direct"

  func run() throws {
    try reporting {
      let size = try parsedSize()
      let session = try common.session(.existing)
      let environment = ProcessInfo.processInfo.environment
      let themes = try ThemeShelf.themes(asked: look.theme, environment: environment)
      let keymap = try KeymapShelf.keymap(environment: environment)
      let pressed = try keys.split(separator: " ").map { word in
        guard let key = Key(text: String(word)) else { throw ValidationError("--keys does not know \"\(word)\"") }
        return key
      }
      let route = try self.route(session)
      let depth = try self.depth(environment)
      let picture = Picture(size: size, format: format, depth: depth, isASCII: look.ascii)
      let text = MainActor.assumeIsolated {
        picture.draw(
          session: session, keymap: keymap, themes: themes.all, themeIndex: themes.first(at: depth), route: route,
          keys: pressed,
          isPresenting: look.present)
      }
      standardOutput(text)
    }
  }

  func validate() throws {
    let known = ["text", "ansi", "svg", "markdown", "csv", "html"]
    guard known.contains(format) else { throw ValidationError("--format knows \(known.joined(separator: ", "))") }
  }

  private func parsedSize() throws -> Size {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      throw ValidationError("--size takes columns x rows, such as 120x40")
    }
    return Size(columns: parts[0], rows: parts[1])
  }

  private func depth(_ environment: [String: String]) throws -> ColorDepth {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return .none }
    switch colours {
    case "direct": return .direct
    case "256": return .palette256
    case "16": return .sixteen
    case "none": return .none
    default: throw ValidationError("--colours knows direct, 256, 16 and none")
    }
  }

  private func route(_ session: Session) throws -> Route {
    if screen == Tab.roadmap.rawValue, account != nil { return .roadmap(try accountID(session), card: nil) }
    if let tab = Tab(rawValue: screen) { return .tab(tab) }
    switch screen {
    case "account": return .account(try accountID(session), nil)
    case "explain":
      guard dimension == nil || dimension == "composite" || Dimension(rawValue: dimension ?? "") != nil else {
        throw ValidationError("--dimension knows cx, adoption, engagement, quality, alignment and composite")
      }
      return .explanation(try accountID(session), dimension.flatMap(Dimension.init(rawValue:)))
    default:
      let names = Tab.allCases.map(\.rawValue) + ["account", "explain"]
      throw ValidationError("there is no screen \"\(screen)\"; there are \(names.joined(separator: ", "))")
    }
  }

  private func accountID(_ session: Session) throws -> String {
    guard let account else { throw ValidationError("the screen \(screen) needs --account ID") }
    guard try session.store.accountKey(id: account) != nil else { throw Problem("there is no account \"\(account)\"") }
    return account
  }
}
