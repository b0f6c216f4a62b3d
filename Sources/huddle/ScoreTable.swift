import Domain
import Foundation
import Scoring

/// The portfolio's scores as a plain table: id, segment, composite and the five dimensions.
enum ScoreTable {
  /// The names of the columns.
  static let heading = line("account", "seg", ["health"] + Dimension.allCases.map(\.rawValue))

  /// One account.
  static func line(_ result: ScoreResult) -> String {
    line(
      harmless(result.id), result.segment?.rawValue ?? "-",
      ([result.composite] + result.dimensions).map { cell($0.colour, $0.score?.points) })
  }

  private static func line(_ id: String, _ segment: String, _ cells: [String]) -> String {
    (padded(id, 24) + padded(segment, 4) + cells.map { padded($0, 12) }.joined()).trimmingCharacters(in: .whitespaces)
      + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text.padding(toLength: max(width, text.count + 1), withPad: " ", startingAt: 0)
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
