import Domain
import ViewModels

/// Small reports for the account's and the explanation's view models.
enum AccountReports {
  static let asOf = day("2026-03-31")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func moment(_ iso: String) -> Moment {
    ZoneTable.utc.moment(Instant(rfc3339: iso) ?? Instant(microseconds: 0))
  }

  static func setting(_ people: [String: String] = ["P-1": "Mia"]) -> AccountReportSetting {
    AccountReportSetting(
      asOf: asOf, end: ZoneTable.utc.end(of: asOf), currency: "USD", people: people, firstActionHours: 72)
  }

  static let header = PortfolioHeader(
    workspaceName: "N", currency: "EUR", accounts: 1, watchlisted: 0, mrr: Money(minorUnits: 0),
    mrrAtRisk: Money(minorUnits: 0), asOf: asOf, today: asOf, newestFact: asOf, modelName: "blueprint v1",
    modelFingerprint: "9f3c", scoring: nil)

  /// Five dimensions of the given colours, each with that many inputs with 6 sources.
  static func report(
    _ colours: [Colour] = [.green, .yellow, .red, .noData, .green], inputs: Int = 3, id: String = "A-1"
  ) -> AccountReport {
    var summary = AccountSummary(id: id, name: "Harbor Dental")
    summary.dimensions = colours.map { ShownScore(score: Points(50), colour: $0, coverage: Points(100)) }
    summary.scoredOn = asOf
    var roots = zip(Dimension.allCases, colours).map { dimension, colour in
      Explanation(
        rule: "R-\(dimension.rawValue)", title: dimension.title, value: Points(50), colour: colour,
        threshold: "Green ≥ 80", statement: "About \(dimension.title).", basis: .combined,
        children: (0..<inputs).map { index in
          Explanation(
            rule: "I-\(index)", title: "Input \(index)", value: Points(index), weight: Points(25),
            contribution: Points(index), statement: "Statement \(index).", basis: .measured,
            sources: (0..<6).map { SourceRow(.tickets, "T-\(index)-\($0)") })
        })
    }
    roots.append(
      Explanation(rule: "HLT-S", title: "Health", statement: "Mean.", basis: .combined, children: roots))
    return AccountReport(
      summary: summary, explanations: roots, history: [], triggers: [], gates: [],
      facts: AccountFacts(account: Account(id: id, name: "Harbor Dental", csm: "P-1")),
      shared: SharedFacts(people: [Person(id: "P-1", name: "Mia")]), firstActionHours: 72)
  }
}
