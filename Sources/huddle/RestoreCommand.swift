import AppRuntime
import ArgumentParser
import Domain
import Scoring
import Store

/// `huddle restore`: an older copy in the place of the store; a dry run unless `--apply`.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the copies kept beside the store, or put one in its place. A dry run unless --apply.",
    discussion: """
      A copy is made before a newer Huddle changes the schema; the newest five are kept. A store whose place a copy
      takes is kept beside it as well, until you delete it.
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "The number of the copy; without one they are listed.") var number: Int?
  @Flag(help: "Do it.") var apply = false
  @Flag(help: "Print the list as JSON.") var json = false

  func validate() throws {
    if apply, number == nil { throw ValidationError("--apply needs the number of a copy; huddle restore lists them") }
  }

  func run() throws {
    try reporting {
      let path = common.path
      let backups = Store.backups(of: path)
      guard let number else {
        return standardOutput(json ? Self.json(backups) + "\n" : Self.text(backups, path: path))
      }
      guard let backup = backups.first(where: { $0.number == number }) else {
        throw Problem("there is no copy \(number) beside \(path); nothing was changed. huddle restore lists them")
      }
      let incoming: StoreContents
      do throws(StoreError) {
        incoming = try Store.contents(of: backup.path)
      } catch {
        throw Problem("copy \(number) cannot be restored: \(error.message)")
      }
      standardOutput(harmless("Copy \(number), \(backup.at.rfc3339): \(Self.describe(incoming))\n"))
      standardOutput(harmless("The store at \(path): \(Self.describe(path: path))\n"))
      guard apply else {
        return standardOutput("Dry run: nothing was changed (add --apply). The store would be kept beside the copy.\n")
      }
      let kept = try Store.restore(backup, over: path)
      standardOutput(
        harmless(
          "Restored copy \(number)."
            + (kept.map { " The store it replaced is kept as copy \($0.number), \($0.path)." } ?? "") + "\n"))
    }
  }

  private static func describe(_ contents: StoreContents) -> String {
    "schema \(contents.schema), \(contents.accounts) accounts, \(contents.changes) changes"
      + (contents.lastChange.map { ", the last at \($0.rfc3339)" } ?? "")
  }

  private static func describe(path: String) -> String {
    do throws(StoreError) { return describe(try Store.contents(of: path)) } catch { return error.message }
  }

  private static func text(_ backups: [StoreBackup], path: String) -> String {
    guard !backups.isEmpty else { return harmless("There is no copy beside \(path).\n") }
    let rows = backups.map { backup in
      [
        String(backup.number), backup.kind == .backup ? "before an upgrade" : "replaced by a copy",
        backup.at.rfc3339, String(backup.bytes), describe(path: backup.path),
      ]
    }
    return PlainTable.text(["copy", "made", "at", "bytes", "holds"], rows, rightAligned: [0, 3])
      + "\nhuddle restore NUMBER says what it would do, with --apply it does it.\n"
  }

  private static func json(_ backups: [StoreBackup]) -> String {
    var json = JSONText()
    json.object { json in
      json.pair("format", "huddle-backups")
      json.pair("version", 1)
      json.array("backups", backups) { json, backup in
        json.object { json in
          json.pair("number", backup.number)
          json.pair("kind", backup.kind.rawValue)
          json.pair("path", backup.path)
          json.pair("at", backup.at.rfc3339)
          json.pair("bytes", Int(backup.bytes))
        }
      }
    }
    return json.text
  }
}
