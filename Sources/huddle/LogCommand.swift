import AppRuntime
import ArgumentParser
import Domain
import Scoring
import Store

/// `huddle log`: the change log, newest first.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The change log, newest first: who, when, what.")
  @OptionGroup var common: CommonOptions
  @Option(help: "Only changes of this account.") var account: String?
  @Option(help: "Only changes by this person: an id, a name or initials.") var person: String?
  @Option(help: "Only changes of this table, such as decisions.") var table: String?
  @Option(help: "How many changes.") var limit = 50
  @Option(help: "Only changes before this one, to read on.") var before: Int64?
  @Flag(help: "Also each row with its values before and after.") var rows = false
  @Flag(help: "Print JSON.") var json = false

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes 1 to 100000, not \(limit)") }
  }

  func run() throws {
    try reporting {
      let store = try openStore(path: common.path, mode: .readOnly)
      let filter = LogFilter(account: account, person: person, table: table)
      // One more tells whether there are more.
      let found = try store.log(filter, olderThan: before, limit: limit + 1)
      let entries = found.prefix(limit).map { $0 }
      let changed = try rows ? entries.map { try changes(of: $0, in: store) } : []
      if json {
        standardOutput(LogReport.json(entries, changed, hasMore: found.count > limit) + "\n")
      } else {
        standardOutput(LogReport.text(entries, changed, hasMore: found.count > limit))
      }
    }
  }

  private func changes(of entry: LogEntry, in store: Store) throws -> [LoggedRow] {
    try store.changes(of: entry.id, account: account, limit: json ? 1000 : 20)
  }
}

/// The change log for people and for programs.
enum LogReport {
  static func text(_ entries: [LogEntry], _ rows: [[LoggedRow]], hasMore: Bool) -> String {
    guard let last = entries.last else { return "The log has no such change.\n" }
    let lines = entries.map { entry in
      [
        String(entry.id), entry.at.rfc3339, entry.author, entry.kind.rawValue, String(entry.rows),
        entry.account ?? (entry.accounts == 0 ? "-" : "\(entry.accounts) accounts"),
        entry.label + (entry.isUndone ? " (undone)" : ""),
      ]
    }
    let table = PlainTable.text(
      ["change", "at", "by", "kind", "rows", "account", "what"], lines, rightAligned: [0, 4])
    let more = hasMore ? "\nThere are older ones: --before \(last.id)\n" : ""
    guard !rows.isEmpty else { return table + more }
    let lineTexts = table.split(separator: "\n").map(String.init)
    var text = lineTexts.first.map { $0 + "\n" } ?? ""
    for (index, line) in lineTexts.dropFirst().enumerated() {
      text += line + "\n"
      for row in rows[index] { text += describe(row) }
      if rows[index].count < entries[index].rows { text += "    …\n" }
    }
    return text + more
  }

  private static func describe(_ row: LoggedRow) -> String {
    let verb = row.kind == .inserted ? "new" : row.kind == .deleted ? "deleted" : "changed"
    var text = "    \(row.table) \(row.id) \(verb)\n"
    for cell in row.cells {
      func word(_ value: BundleValue?) -> String { value?.text(as: row.type(of: cell.column)) ?? "-" }
      let values =
        switch row.kind {
        case .inserted: word(cell.after)
        case .deleted: word(cell.before)
        case .updated: word(cell.before) + " → " + word(cell.after)
        }
      text += "      \(cell.column): " + values.replacing("\n", with: "␊") + "\n"
    }
    return harmless(text)
  }

  static func json(_ entries: [LogEntry], _ rows: [[LoggedRow]], hasMore: Bool) -> String {
    var json = JSONText()
    json.object { json in
      json.pair("format", "huddle-log")
      json.pair("version", 1)
      json.array("changes", entries.indices) { json, index in
        let entry = entries[index]
        json.object { json in
          json.pair("id", Int(entry.id))
          json.pair("kind", entry.kind.rawValue)
          json.pair("label", entry.label)
          json.pair("author", entry.author)
          json.pair("at", entry.at.rfc3339)
          json.pair("undoes", entry.undoes.map { Int($0) })
          json.pair("undone", entry.isUndone)
          json.pair("rows", entry.rows)
          json.pair("accounts", entry.accounts)
          json.pair("account", entry.account)
          if !rows.isEmpty { json.array("changed", rows[index], write) }
        }
      }
      json.pair("more", hasMore)
    }
    return json.text
  }

  private static func write(_ json: inout JSONText, _ row: LoggedRow) {
    json.object { json in
      json.pair("table", row.table)
      json.pair("row", row.id)
      json.pair("account", row.account)
      json.array("cells", row.cells) { json, cell in
        let type = row.type(of: cell.column)
        json.object { json in
          json.pair("column", cell.column)
          json.pair("before", cell.before?.text(as: type))
          json.pair("after", cell.after?.text(as: type))
        }
      }
    }
  }
}
