import AppRuntime
import ArgumentParser
import Domain
import Store
import ViewModels

/// `huddle minutes`: the week as Markdown.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Decisions, actions, moves and open promises since a day, as Markdown.")
  @OptionGroup var common: CommonOptions
  @Option(help: "The first day, YYYY-MM-DD. Default: six days before the day shown.") var since: String?

  func run() throws {
    var first: Day?
    if let since {
      guard let day = Day(iso: since) else {
        throw ValidationError("--since takes a day such as 2026-03-25, not \"\(since)\"")
      }
      first = day
    }
    try reporting {
      let session = try common.session(.readOnly)
      let last = session.startDay
      let from = first ?? last - 6
      guard from <= last else {
        throw ValidationError("--since \(from.iso) lies after the day shown, \(last.iso)")
      }
      standardOutput(MinutesText.markdown(try session.store.minutes(from: from, to: last)))
    }
  }
}
