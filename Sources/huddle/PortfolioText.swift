import Domain
import Scoring

/// The figures of the portfolio as plain tables.
struct PortfolioText {
  let overview: PortfolioOverview
  let model: ScoringModel

  var text: String {
    let portfolio = overview.portfolio
    return [
      "\(portfolio.accounts) accounts, MRR \(Self.money(portfolio.mrr)), at risk \(Self.money(portfolio.mrrAtRisk))\n",
      colours(portfolio), segments, indicators(portfolio), distribution(portfolio), load, efficacies,
    ].joined(separator: "\n")
  }

  private func colours(_ portfolio: Portfolio) -> String {
    let segments = overview.segments
    var rows: [[String]] = []
    for (index, name) in (Dimension.allCases.map(\.rawValue) + ["composite"]).enumerated() {
      for item in segments.map({ ($0.segment?.rawValue ?? "none", $0.portfolio) }) + [("all", portfolio)] {
        let counts = item.1.colours[index]
        rows.append(
          [name, item.0]
            + Colour.allCases.map { colour in
              "\(counts.accounts[colour] ?? 0) / \(Self.money(counts.mrr[colour] ?? 0))"
            })
      }
    }
    return PlainTable.text(
      ["accounts / MRR", "segment"] + Colour.allCases.map(\.rawValue), rows, rightAligned: [2, 3, 4, 5])
  }

  private var segments: String {
    PlainTable.text(
      ["segment", "accounts", "MRR", "at risk", "coverage 30 d"],
      overview.segments.map { segment, portfolio in
        [
          segment?.rawValue ?? "none", String(portfolio.accounts), Self.money(portfolio.mrr),
          Self.money(portfolio.mrrAtRisk), Self.number(portfolio.coverage),
        ]
      }, rightAligned: [1, 2, 3, 4])
  }

  private func indicators(_ portfolio: Portfolio) -> String {
    PlainTable.text(
      ["figure", "value", "of", "target", "reached"],
      overview.indicators(portfolio).map { indicator in
        [
          indicator.id, Self.number(indicator.value), indicator.total.map(String.init) ?? "-",
          indicator.target?.shortest ?? "-", indicator.isOnTarget.map { $0 ? "yes" : "no" } ?? "-",
        ]
      }, rightAligned: [1, 2, 3])
  }

  private func distribution(_ portfolio: Portfolio) -> String {
    PlainTable.text(
      ["composite up to", "accounts"],
      zip(overview.distributionBounds, portfolio.distribution).map { [$0.shortest, String($1)] },
      rightAligned: [0, 1])
  }

  private var load: String {
    let people = overview.load.people
    guard let weeks = people.first?.weeks else { return "Nobody is in the team.\n" }
    return PlainTable.text(
      ["load", "limit"] + weeks.map(\.label),
      people.map { person, weeks in
        [person.id, weeks.first?.limit.map(String.init) ?? "-"]
          + weeks.map { week in
            week.percent.map { "\(week.meetings) (\($0.points.text(decimals: 0)) %)" } ?? String(week.meetings)
          }
      }, rightAligned: Set(1...(weeks.count + 1)))
  }

  private var efficacies: String {
    PlainTable.text(
      ["trigger", "fired", "acted", "met", "noisy"],
      overview.efficacies.triggers.map { trigger in
        [
          trigger.trigger.rawValue, String(trigger.fired), String(trigger.acted), String(trigger.ledToMeeting),
          trigger.isNoisy(model) ? "yes" : "no",
        ]
      }, rightAligned: [1, 2, 3])
  }

  private static func number(_ value: Rational?) -> String { value?.points.text(decimals: 1) ?? "-" }

  /// Minor units as whole and hundredths.
  private static func money(_ minor: Int128) -> String {
    let cents = String(minor % 100)
    return "\(minor / 100)." + (cents.count < 2 ? "0" : "") + cents
  }
}
