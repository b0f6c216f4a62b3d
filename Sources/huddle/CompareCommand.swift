import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Scoring
import Store

/// `huddle compare`: what differs between two models or two days, and why.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What differs between two days or two models, and whether model, clock or data did it.",
    discussion: "huddle compare --as-of D1 --to D2, huddle compare --model A --to-model B, or both at once.")

  @OptionGroup var common: CommonOptions
  @Option(help: "The second day, YYYY-MM-DD.") var to: String?
  @Option(name: .customLong("to-model"), help: "The second scoring model.") var toModel: String?
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard to != nil || toModel != nil else { throw ValidationError("compare needs --to or --to-model") }
  }

  func run() throws {
    try reporting {
      let first = try common.session(.readOnly)
      var second = common
      second.asOf = to ?? common.asOf
      second.model = toModel ?? common.model
      if let to, Day(iso: to) == nil { throw ValidationError("--to takes a day such as 2026-03-31, not \"\(to)\"") }
      let last = try second.session(on: first.store)
      let days = (first.startDay, to == nil ? first.startDay : last.startDay)
      guard days.0 <= days.1 else {
        throw ValidationError("--to \(days.1.iso) lies before --as-of \(days.0.iso)")
      }
      let comparison = try ComparisonRun(from: first, on: days.0, to: last, on: days.1).run()
      guard !json else { return standardOutput(String(decoding: comparison.json, as: UTF8.self) + "\n") }
      standardOutput(ComparisonText(comparison: comparison).text)
    }
  }
}
