import Domain
import Importing
import Testing

@Suite struct ValueTests {
  struct Case: CustomTestStringConvertible {
    let table: String
    let column: String
    let cell: String
    /// What is stored; `nil` rejects the row.
    let stored: BundleValue?
    init(_ column: String, _ cell: String, _ stored: BundleValue?) {
      let parts = column.split(separator: ".").map(String.init)
      (table, self.column, self.cell, self.stored) = (parts[0], parts[1], cell, stored)
    }
    var testDescription: String { "\(table).\(column) = \(cell.debugDescription)" }
  }

  @Test(arguments: [
    Case("accounts.since", "2024-02-29", .text("2024-02-29")), Case("accounts.since", "2023-02-29", nil),
    Case("accounts.since", "1899-12-31", nil), Case("accounts.since", "2200-01-01", nil),
    Case("accounts.since", "2024-2-9", nil), Case("accounts.since", " 2024-02-09", nil),
    Case("accounts.mrr", "0", .integer(0)), Case("accounts.mrr", "9223372036854775807", .integer(.max)),
    Case("accounts.mrr", "9223372036854775808", nil), Case("accounts.mrr", "-1", nil), Case("accounts.mrr", "1.0", nil),
    Case("accounts.mrr", "+1", nil), Case("accounts.mrr", "12,5", nil), Case("accounts.mrr", "٣", nil),
    Case("accounts.maturity", "5", .integer(5)), Case("accounts.maturity", "6", nil),
    Case("accounts.maturity", "0", nil),
    Case("accounts.lifecycle", "churned", .text("churned")), Case("accounts.lifecycle", "Churned", nil),
    Case("accounts.lifecycle", "churned ", nil), Case("accounts.fiscal_year_start_month", "13", nil),
    Case("accounts.name", " spaced ", .text(" spaced ")), Case("accounts.name", "'=x", .text("=x")),
    Case("accounts.name", "''", .text("''")), Case("accounts.name", "''-1", .text("'-1")),
    Case("accounts.name", "=1", .text("=1")), Case("accounts.name", "'", .text("'")),
    Case("accounts.name", "a\u{1B}[31m\u{202E}", .text("a\u{1B}[31m\u{202E}")), Case("accounts.name", "a\0b", nil),
    Case("people.roles", "csm;vcio", .text("csm;vcio")), Case("people.roles", "csm;boss", nil),
    Case("people.roles", "csm;", nil), Case("people.roles", "csm; tam", nil),
    Case("people.out_of_office", "yes", .integer(1)), Case("people.out_of_office", "no", .integer(0)),
    Case("people.out_of_office", "Yes", nil), Case("people.out_of_office", "true", nil),
    Case("people.weekly_strategic_limit", "8", .integer(8)),
    Case("workspace.time_zone", "Europe/Vienna", .text("Europe/Vienna")), Case("workspace.time_zone", "Mars/Dome", nil),
    Case("workspace.currency", "EUR", .text("EUR")), Case("workspace.currency", "eur", nil),
    Case("workspace.currency", "NO\u{212A}", nil),
    Case("insights.target", "97.123456", .integer(97_123_456)), Case("insights.target", "97.1234567", nil),
    Case("insights.target", "100", .integer(100_000_000)), Case("insights.target", "100.000001", nil),
    Case("insights.target", "-0", nil), Case("insights.target", ".5", nil), Case("insights.target", "5.", nil),
    Case("insights.target", "1e1", nil), Case("insights.tier", "3", nil),
  ])
  func cellsAreCheckedByTheirColumn(testCase: Case) throws {
    let table = try #require(BundleTable(rawValue: testCase.table))
    let key = table.key.first
    let quoted = "\"" + testCase.cell.replacing("\"", with: "\"\"") + "\""
    let text = (key.map { $0 + "," } ?? "") + testCase.column + "\n" + (key == nil ? "" : "K-1,") + quoted + "\n"
    let content = reader.read(files: folder([table.fileName: text]))
    #expect(content.first(table, testCase.column) == testCase.stored)
    #expect(content.rejections.count == (testCase.stored == nil ? 1 : 0))
    if let finding = content.rejections.first {
      #expect(finding.file == table.fileName)
      #expect(finding.line == 2)
      #expect(finding.column == testCase.column)
      #expect(finding.value != nil)
    }
    #expect(content.addsUp)
  }

  @Test(
    arguments: [
      ("2026-01-15T15:00:00Z", "2026-01-15T15:00:00Z"), ("2026-01-15t15:00:00z", "2026-01-15T15:00:00Z"),
      ("2026-01-15T15:00:00+02:00", "2026-01-15T13:00:00Z"),
      ("2026-01-15T15:00:00.250-01:30", "2026-01-15T16:30:00.25Z"),
      ("2026-01-15T15:00:00", nil), ("2026-01-15 15:00:00Z", nil), ("2026-01-15T24:00:00Z", nil),
      ("1900-01-01T00:00:00+01:00", nil), ("2199-12-31T23:59:59-00:01", nil), ("2026-01-15T15:00:00.1234567Z", nil),
    ] as [(String, String?)])
  func instantsAreStoredInUTC(cell: String, stored: String?) {
    let content = reader.read(
      files: folder(["accounts.csv": "account_id\nA\n", "meetings.csv": "meeting_id,account_id,held_at\nM,A,\(cell)\n"])
    )
    #expect(content.first(.meetings, "held_at") == stored.map { .text($0) })
    #expect(content.tables[.meetings]?.rejected == (stored == nil ? 1 : 0))
  }

  @Test(arguments: [("2026-Q3", true), ("2026-Q5", false), ("26-Q3", false), ("2026Q3", false), ("1899-Q1", false)])
  func quartersAreChecked(cell: String, isValid: Bool) {
    let content = reader.read(
      files: folder([
        "accounts.csv": "account_id\nA\n", "initiatives.csv": "initiative_id,account_id,quarter\nI,A,\(cell)\n",
      ]))
    #expect((content.tables[.initiatives]?.rows.count == 1) == isValid)
  }

  @Test func valuesInFindingsAreDefusedAndCut() throws {
    let hostile = "\u{1B}[2J\u{202E}" + String(repeating: "x", count: 10_000)
    let content = reader.read(files: folder(["accounts.csv": "account_id,since\nA,\(hostile)\n"]))
    let value = try #require(content.rejections.first?.value)
    #expect(value.hasPrefix("\\u{1B}[2J\\u{202E}xx"))
    #expect(value.unicodeScalars.count < 120)
    #expect(value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }
}
