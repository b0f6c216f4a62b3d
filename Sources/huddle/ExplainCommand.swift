import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Scoring
import Store

/// `huddle explain`: why an account has the figures it has.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The explanation tree of an account, down to the source rows.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The account's id.") var account: String
  @Option(help: "cx, adoption, engagement, quality, alignment or composite.") var dimension = "composite"
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard dimension == "composite" || Dimension(rawValue: dimension) != nil else {
      throw ValidationError("--dimension knows cx, adoption, engagement, quality, alignment and composite")
    }
  }

  func run() throws {
    try reporting {
      let session = try common.session(.readOnly)
      guard let key = try session.store.accountKey(id: account),
        let facts = try session.store.facts(keys: [key]).first?.facts
      else { throw Problem("there is no account \"\(account)\"") }
      let day = session.startDay
      let tree = session.engine.explanation(facts, asOf: day, dimension: Dimension(rawValue: dimension))
      let sources = try session.store.provenance(of: ExplanationText.rows(of: tree))
      if json {
        standardOutput(try ExplanationText.json(tree, account: account, day: day, model: session.model, sources))
      } else {
        let name = facts.account.name ?? account
        standardOutput(
          harmless(
            "\(name) · \(day.iso) · \(session.model.title)\n" + ExplanationText.text(tree, sources: sources)))
      }
    }
  }
}
