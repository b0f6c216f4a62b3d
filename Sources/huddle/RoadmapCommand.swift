import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Scoring
import Store

/// `huddle roadmap`: what the roadmaps lack.
struct Roadmap: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The findings RM-1 to RM-7 and stalled initiatives, with the rows they rest on.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try reporting {
      let session = try common.session(.readOnly)
      let overview = try PortfolioScoring(session: session, day: session.startDay).roadmaps()
      guard !json else { return standardOutput(String(decoding: overview.json, as: UTF8.self) + "\n") }
      let rows = overview.accounts.flatMap { account in
        account.findings.map { finding in
          [account.id, finding.rule, finding.statement, finding.rows.map(\.id).joined(separator: " ")]
        }
      }
      let counts = RoadmapOverview.rules.map { "\($0) \(overview.count(of: $0))" }.joined(separator: ", ")
      standardOutput(PlainTable.text(["account", "rule", "finding", "rows"], rows) + "\n\(counts)\n")
    }
  }
}
