import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Scoring
import Store

/// `huddle score`: every figure of every account, as JSON.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Score the portfolio; --json prints every figure.")

  @OptionGroup var common: CommonOptions
  @Option(help: "Only this account; bands and totals stay those of the whole portfolio.") var account: String?
  @Flag(help: "Print JSON.") var json = false
  @Option(name: .customLong("fail-on"), help: "red: exit 1 when a composite is Red.") var failOn: String?

  func validate() throws {
    guard failOn == nil || failOn == "red" else { throw ValidationError("--fail-on knows red") }
  }

  func run() throws {
    try reporting {
      let session = try common.session(.readOnly)
      if let account, try session.store.accountKey(id: account) == nil {
        throw Problem("there is no account \"\(account)\"")
      }
      if !json { standardOutput(harmless("\(session.model.title) · \(session.startDay.iso)") + "\n") }
      let scoring = PortfolioScoring(session: session, day: session.startDay)
      let hasRed =
        try json ? scoring.document(only: account) { FileHandle.standardOutput.write(Data($0)) } : table(scoring)
      if json { standardOutput("\n") }
      if failOn == "red", hasRed { throw ExitCode(1) }
    }
  }

  /// One line an account; answers whether a composite is Red.
  private func table(_ scoring: PortfolioScoring) throws -> Bool {
    var hasRed = false
    standardOutput(ScoreTable.heading)
    try scoring.forEach { _, row, result in
      guard account == nil || account == row.id else { return }
      hasRed = hasRed || result.composite.colour == .red
      standardOutput(ScoreTable.line(result))
    }
    return hasRed
  }
}
