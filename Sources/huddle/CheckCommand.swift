import AppRuntime
import ArgumentParser
import Scoring
import Store

/// `huddle check`: whether the store is whole.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the store: integrity, references, orphans, the chain of the change log, the schema.")
  @OptionGroup var common: CommonOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    try reporting {
      let check: StoreCheck
      do throws(StoreError) {
        check = try Store(path: common.path, mode: .readOnly).check()
      } catch .corrupt {
        // What cannot even be opened is an answer too.
        check = StoreCheck(problems: ["integrity: the file is too damaged to be read"])
      } catch {
        throw Problem("\(common.path): \(error.message)")
      }
      standardOutput(json ? Self.json(check) + "\n" : Self.text(check))
      if !check.problems.isEmpty { throw ExitCode(1) }
    }
  }

  private static func text(_ check: StoreCheck) -> String {
    var lines = check.problems
    let schema =
      check.schema == check.known
      ? "" : " (this Huddle makes \(check.known); it is brought up to date when it is opened)"
    lines.append("Schema \(check.schema)\(schema), \(check.accounts) accounts, \(check.changes) changes.")
    if let hash = check.lastHash { lines.append("The log ends with \(hash).") }
    lines.append(
      check.problems.isEmpty
        ? "The store is whole."
        : "\(check.problems.count == 1 ? "1 problem" : "\(check.problems.count) problems"); "
          + "nothing was changed. huddle restore lists older copies.")
    return harmless(lines.joined(separator: "\n") + "\n")
  }

  private static func json(_ check: StoreCheck) -> String {
    var json = JSONText()
    json.object { json in
      json.pair("format", "huddle-check")
      json.pair("version", 1)
      json.pair("schema", check.schema)
      json.pair("known", check.known)
      json.pair("accounts", check.accounts)
      json.pair("changes", check.changes)
      json.pair("lastHash", check.lastHash)
      json.array("problems", check.problems) { $0.value($1) }
    }
    return json.text
  }
}
