import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Scoring
import Store

/// `huddle portfolio`: the figures of the whole portfolio.
struct PortfolioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Counts and MRR by segment and colour, key figures, load by week, efficacy of triggers.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try reporting {
      let session = try common.session(.readOnly)
      let overview = try PortfolioScoring(session: session, day: session.startDay).overview()
      guard !json else { return standardOutput(String(decoding: overview.json, as: UTF8.self) + "\n") }
      standardOutput(PortfolioText(overview: overview, model: session.model).text)
    }
  }
}
