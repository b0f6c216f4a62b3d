import Domain
import GRDB

/// What the connections of a presented store see: views of the same names before the tables of the portfolio, in which
/// names are numbers and free text is hidden. No query can forget to mask, since none sees anything else.
enum PresentedViews {
  /// How a text column is shown. Whatever is not listed is hidden, also a column that a later schema adds.
  private enum Rule {
    case open
    /// A title or the words of a decision: what the meeting is about, without the names of the client.
    case unnamed
    /// Somebody of the team is named, somebody of the client is not.
    case team
    /// What an expression of SQL says.
    case said(String)
  }

  private static let rules: [String: Rule] = {
    var rules: [String: Rule] = [
      "accounts.name": .said("'\(Presentation.account) ' || t.key"),
      "contacts.name": .said(
        "'\(Presentation.contact) ' || (SELECT count(*) FROM main.contacts c "
          + "WHERE c.account_id = t.account_id AND c.contact_id <= t.contact_id)"),
      "change_groups.label": .said("t.kind"), "imports.label": .said("'Import'"),
    ]
    for column in [
      "workspace.name", "people.name", "people.initials", "insights.name", "insights.category", "contacts.title",
      "tickets.priority", "tickets.category", "decisions.due_quarter", "ctas.trigger",
    ] { rules[column] = .open }
    for column in [
      "initiatives.title", "decisions.decision", "proposals.title", "ctas.title", "risks.title", "assessments.name",
    ] { rules[column] = .unnamed }
    for column in ["decisions.owner", "initiatives.client_owner"] { rules[column] = .team }
    return rules
  }()

  /// Puts the views before the tables of a connection.
  static func install(on database: Database) throws {
    database.add(function: NameRemoval.function)
    database.add(function: ShownID.hidden)
    for table in BundleTable.allCases {
      let hidden = table.columns.filter { $0.type == .text || $0.type == .currency }.map(\.name)
      try install(table.rawValue, masked: hidden, on: database)
    }
    try install(OwnTable.snoozes.rawValue, masked: ["reason"], on: database)
    try install(OwnTable.triggerPauses.rawValue, masked: ["reason"], on: database)
    try install(OwnTable.checklists.rawValue, masked: ["text"], on: database)
    try install("drafts", masked: ["state"], on: database)
    try install("imports", masked: ["label"], on: database)
    try install("change_groups", masked: ["label"], on: database)
    try install("change_entries", masked: ["before", "after"], on: database)
  }

  private static func install(_ table: String, masked: [String], on database: Database) throws {
    var columns: [String] = []
    let query = try Query(database, "SELECT name FROM pragma_table_info(?, 'main')")
    query.bind(table, at: 1)
    try query.rows { columns.append($0.text(0) ?? "") }
    // A store of an older schema has no such table, and nothing to hide in it.
    guard !columns.isEmpty else { return }
    let shown = columns.map { column in
      masked.contains(column) ? "\(expression(table, column)) AS \"\(column)\"" : "t.\"\(column)\""
    }
    // A store that says nothing of its workspace still has a currency, whose amounts are shown in bands.
    let source =
      table == BundleTable.workspace.rawValue ? "(SELECT 1) LEFT JOIN main.workspace t" : "main.\"\(table)\" t"
    try database.execute(
      sql: "CREATE TEMP VIEW \"\(table)\" AS SELECT \(shown.joined(separator: ", ")) FROM \(source)")
  }

  private static func expression(_ table: String, _ column: String) -> String {
    let value = "t.\"\(column)\""
    if column == "currency" { return "coalesce(\(value), 'USD') || '\(Presentation.bandMark)'" }
    switch rules["\(table).\(column)"] {
    case .open: return value
    case .said(let sql): return sql
    case .team:
      let team = "SELECT person_id FROM people UNION SELECT name FROM people UNION SELECT initials FROM people"
      return
        "CASE WHEN \(value) IS NULL OR \(value) = '' OR \(value) IN (\(team)) THEN \(value) ELSE '\(Presentation.hidden)' END"
    case .unnamed:
      return """
        \(NameRemoval.name)(\(value),
          (SELECT a.name || char(31) || '\(Presentation.account) ' || a.key FROM main.accounts a
            WHERE a.account_id = t.account_id),
          (SELECT group_concat(c.name, char(31)) FROM main.contacts c WHERE c.account_id = t.account_id))
        """
    case nil:
      // Empty and unknown stay what they are: rules ask whether there is a text at all.
      return "CASE WHEN \(value) IS NULL OR \(value) = '' THEN \(value) ELSE '\(Presentation.hidden)' END"
    }
  }
}

/// Takes the names of an account and its contacts out of a title.
enum NameRemoval {
  static let name = "without_names"

  static var function: DatabaseFunction {
    DatabaseFunction(name, argumentCount: 3, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]) else { return nil }
      let parts = (String.fromDatabaseValue(values[1]) ?? "").split(separator: "\u{1F}")
      let contacts = (String.fromDatabaseValue(values[2]) ?? "").split(separator: "\u{1F}").map(String.init)
      let account = parts.count == 2 ? (name: String(parts[0]), mask: String(parts[1])) : nil
      return remove(account, contacts, from: text)
    }
  }

  /// Whole names first, then the single words of contacts' names, since a title says "call Dana".
  static func remove(_ account: (name: String, mask: String)?, _ contacts: [String], from text: String) -> String {
    var result = text
    if let account { result = replacing(account.name, by: account.mask, in: result) }
    let words = contacts.flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.count >= 3 }
    for name in contacts + words { result = replacing(name, by: Presentation.contact, in: result) }
    return result
  }

  /// Replaces a name wherever it stands by itself, ignoring case.
  private static func replacing(_ name: String, by mask: String, in text: String) -> String {
    let wanted = Array(name.lowercased())
    let letters = Array(text)
    guard !wanted.isEmpty, wanted.count <= letters.count else { return text }
    let lowered = letters.map { $0.lowercased() }
    var result = ""
    var index = 0
    while index < letters.count {
      let end = index + wanted.count
      let isHere =
        end <= letters.count && (0..<wanted.count).allSatisfy { lowered[index + $0] == String(wanted[$0]) }
        && (index == 0 || !isWord(letters[index - 1])) && (end == letters.count || !isWord(letters[end]))
      if isHere {
        result += mask
        index = end
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
