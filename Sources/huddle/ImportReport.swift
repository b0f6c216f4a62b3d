import Domain
import Foundation

/// What an import did, for people and for programs.
enum ImportReport {
  /// Counts a table, then the findings, the first of each kind and reason in full.
  static func text(_ outcome: ImportOutcome, source: String) -> String {
    var lines = [
      outcome.applied ? "Imported \(source)" : "Dry run of \(source): nothing was written (add --apply)", "",
    ]
    lines.append(row("table", ["read", "new", "changed", "same", "rejected"]))
    for (table, counts) in outcome.tables {
      lines.append(
        row(
          table.rawValue,
          [counts.read, counts.inserted, counts.updated, counts.unchanged, counts.rejected].map(String.init)))
    }
    for kind in [ImportFinding.Kind.rejected, .kept, .note] {
      let findings = outcome.findings.filter { $0.kind == kind }
      guard !findings.isEmpty else { continue }
      lines += ["", "\(heading(kind)): \(findings.count)"]
      lines += findings.prefix(20).map { "  " + line($0) }
      if findings.count > 20 { lines.append("  … and \(findings.count - 20) more; --json lists all") }
    }
    return harmless(lines.joined(separator: "\n") + "\n")
  }

  private static func heading(_ kind: ImportFinding.Kind) -> String {
    switch kind {
    case .rejected: "Rejected"
    case .kept: "Kept, because somebody edited them here"
    case .note: "Findings"
    }
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name.padding(toLength: 20, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }.joined()
  }

  private static func line(_ finding: ImportFinding) -> String {
    var place = finding.file
    if finding.line > 0 { place += ":\(finding.line)" }
    if let column = finding.column { place += " \(column)" }
    if let value = finding.value { place += " \"\(value)\"" }
    return place + ": " + finding.reason
  }

  private struct Document: Encodable {
    struct Table: Encodable {
      let table: String
      let read, inserted, updated, unchanged, rejected: Int
    }
    struct Finding: Encodable {
      let kind, file: String
      let line: Int
      let column, value: String?
      let reason: String
    }
    let format = "huddle-import"
    let version = 1
    let applied: Bool
    let tables: [Table]
    let findings: [Finding]
  }

  /// The same as data: `{"format":"huddle-import","version":1,"applied":…,"tables":[…],"findings":[…]}`.
  static func json(_ outcome: ImportOutcome) throws -> String {
    let document = Document(
      applied: outcome.applied,
      tables: outcome.tables.map { table, counts in
        .init(
          table: table.rawValue, read: counts.read, inserted: counts.inserted, updated: counts.updated,
          unchanged: counts.unchanged, rejected: counts.rejected)
      },
      findings: outcome.findings.map {
        .init(
          kind: $0.kind.rawValue, file: $0.file, line: $0.line, column: $0.column, value: $0.value, reason: $0.reason)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
