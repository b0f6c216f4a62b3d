import Domain
import Scoring

/// A back-test as plain tables.
struct BacktestText {
  let test: Backtest

  var text: String {
    let listed = test.departures.count { $0.listedSince != nil }
    let lead = """
      \(test.departures.count) accounts left within reach of a month end, \(listed) of them on the watchlist at the last \
      one before; median lead \(Self.number(test.medianLead)) days.
      """
    return [
      "Known until \(test.observedUntil.iso); a hit is an account on the watchlist that left 1 to "
        + "\(Backtest.withinDays) days later. Open months are in no total.\n",
      months, reasons, lead + "\n", departures,
      "What this test cannot hide:\n" + Backtest.leaks.map { "- \($0)\n" }.joined(),
    ].joined(separator: "\n")
  }

  private var months: String {
    let rows = test.months.map { [$0.month.iso + ($0.isComplete ? "" : " open")] + Self.cells($0.tally) }
    return PlainTable.text(
      ["month end", "accounts", "listed", "left", "hits", "precision", "recall", "base", "lift"],
      rows + test.byWeight.map { [$0.atLeast == 1 ? "total" : "weight ≥ \($0.atLeast)"] + Self.cells($0.tally) },
      rightAligned: Set(1...8))
  }

  private var reasons: String {
    let churned = test.total.churned
    return PlainTable.text(
      ["reason", "listed", "hits", "precision", "recall", "lift"],
      test.reasons.map { reason in
        [
          reason.reason.rawValue, String(reason.listed), String(reason.hits), Self.number(reason.precision),
          churned == 0 ? "-" : Self.number(Rational(Int64(reason.hits) * 100, Int64(churned))),
          Self.number(test.lift(of: reason), decimals: 2),
        ]
      }, rightAligned: Set(1...5))
  }

  private var departures: String {
    PlainTable.text(
      ["account", "left", "listed since", "lead", "reasons"],
      test.departures.map { departure in
        [
          departure.id, departure.churnedOn.iso, departure.listedSince?.iso ?? "-",
          departure.leadDays.map { (departure.isLowerBound ? "≥" : "") + String($0) } ?? "-",
          departure.reasons.map(\.rawValue).joined(separator: " "),
        ]
      }, rightAligned: [3])
  }

  private static func cells(_ tally: BacktestTally) -> [String] {
    [tally.candidates, tally.listed, tally.churned, tally.hits].map(String.init)
      + [tally.precision, tally.recall, tally.baseRate].map { number($0) } + [number(tally.lift, decimals: 2)]
  }

  private static func number(_ value: Rational?, decimals: Int = 1) -> String {
    value?.points.text(decimals: decimals) ?? "-"
  }
}
