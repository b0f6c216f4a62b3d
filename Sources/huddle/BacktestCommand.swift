import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Importing
import Scoring
import Store

/// `huddle backtest`: was the watchlist right?
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest", abstract: "How often the watchlist named accounts that then left.",
    discussion: "Departures are the accounts' churned_on, or the rows of a CSV file with account_id,churned_on.")

  @OptionGroup var common: CommonOptions
  @Option(help: "A CSV file with account_id,churned_on to take the departures from.") var labels: String?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try reporting {
      let session = try common.session(.readOnly)
      let labels = try readLabels(session)
      let findings = labels?.findings ?? []
      for finding in findings { standardError("huddle: " + Self.line(finding)) }
      let day = session.startDay
      guard let test = try BacktestRun(session: session, day: day, labels: labels).run() else {
        throw Problem("nothing can be tested: no account has left on a known day, or there is no dated fact")
      }
      if json {
        let outcome = labels == nil ? "churned_on" : "labels"
        let bytes = test.json(asOf: day, model: session.model, outcome: outcome, findings: findings)
        standardOutput(String(decoding: bytes, as: UTF8.self) + "\n")
      } else {
        standardOutput(BacktestText(test: test).text)
      }
      // As with an import: rows that were left out make the answer negative.
      if findings.contains(where: { $0.kind == .rejected }) { throw ExitCode(1) }
    }
  }

  private func readLabels(_ session: Session) throws -> ChurnLabels? {
    guard let path = labels else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem("\(path) cannot be read; nothing was tested")
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    let read = CSVReader().read([UInt8](data), file: name)
    let ids = try session.store.bandInputs().map(\.id)
    guard let labels = ChurnLabels(read.table, findings: read.findings, ids: ids) else {
      throw Problem("\(path) needs the columns account_id and churned_on; nothing was tested")
    }
    return labels
  }

  private static func line(_ finding: ImportFinding) -> String {
    let place = [finding.column, finding.value.map { "\"\($0)\"" }].compactMap(\.self).joined(separator: " ")
    return "\(finding.file):\(finding.line) \(place): \(finding.reason)"
  }
}
