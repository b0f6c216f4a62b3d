import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Scoring
import Store

/// `huddle triggers`: what fires, who is asked, until when.
struct Triggers: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The firing triggers with cause, owner and due.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try reporting {
      let session = try common.session(.readOnly)
      let overview = try PortfolioScoring(session: session, day: session.startDay).triggers()
      guard !json else { return standardOutput(String(decoding: overview.json, as: UTF8.self) + "\n") }
      standardOutput(Self.text(overview))
    }
  }

  private static func text(_ overview: TriggerOverview) -> String {
    let rows = overview.accounts.flatMap { account in
      account.triggers.map { state in
        [
          account.id, state.firing.id, state.firing.ownerRole,
          (state.firing.person ?? "nobody") + (state.firing.standIn.map { " (stand-in \($0))" } ?? ""),
          state.firing.due?.iso ?? "-", state.openCall ?? (state.mayOpen ? "to open" : "-"), state.firing.cause,
        ]
      }
    }
    var text = PlainTable.text(["account", "trigger", "role", "person", "due", "call", "cause"], rows)
    text += "\n\(overview.firing) firing at \(overview.accounts.count) accounts, \(overview.openings) to open.\n"
    if overview.isBatch {
      text += "More than \(overview.batchSize) would open at once: they are a batch to review, nothing opens unasked.\n"
    }
    return text
  }
}
