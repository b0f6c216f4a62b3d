import Domain
import Foundation
import Scoring

/// The portfolio's scores as a plain table.
enum ScoreTable {
  /// One line an account: id, segment, composite and the five dimensions.
  static func text(_ document: ScoreDocument) -> String {
    var lines = [line("account", "seg", "health", Dimension.allCases.map { String($0.rawValue.prefix(10)) })]
    for account in document.accounts {
      lines.append(
        line(
          account.id, account.segment?.rawValue ?? "-", cell(account.composite.colour, account.composite.score?.points),
          Dimension.allCases.map { cell(account[$0].colour, account[$0].score?.points) }))
    }
    return harmless(lines.joined(separator: "\n") + "\n")
  }

  private static func line(_ id: String, _ segment: String, _ health: String, _ dimensions: [String]) -> String {
    ([id.padding(toLength: max(24, id.count), withPad: " ", startingAt: 0), segment.padding(toLength: 4, withPad: " ", startingAt: 0)]
      + ([health] + dimensions).map { $0.padding(toLength: 11, withPad: " ", startingAt: 0) }).joined(separator: " ")
  }

  private static func cell(_ colour: Colour, _ score: Points?) -> String {
    let symbol =
      switch colour {
      case .green: "●"
      case .yellow: "▲"
      case .red: "■"
      case .noData: "·"
      }
    return symbol + " " + (score?.text(decimals: 1) ?? "–")
  }
}
