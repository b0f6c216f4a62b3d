import Configuration
import Domain
import Mapping
import Testing

@Suite struct SpreadsheetTests {
  private func run(_ files: [(String, String)]) throws -> MappedPortfolio {
    let text = try #require(BuiltIn.mappings.first { $0.name == "spreadsheet" }?.text)
    let tables = files.map { file, text in
      let lines = text.split(separator: "\n").map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      }
      let rows = lines.dropFirst().enumerated().map { SourceTable.Row(line: $0.offset + 2, cells: $0.element) }
      return SourceTable(file: file, header: lines[0], rows: rows)
    }
    return try MappingRunner(spec: MappingFile.parse(text, file: "spreadsheet.toml"))
      .run(sources: tables) { $0 == "UTC" ? .utc : nil }
  }

  private func values(_ portfolio: MappedPortfolio, _ table: BundleTable, _ column: String) -> [String?] {
    guard let raw = portfolio.tables[table], let index = raw.columns.firstIndex(of: column) else { return [] }
    return raw.rows.map { $0.cells[index] }
  }

  @Test("Accounts and meetings as people keep them")
  func folder() throws {
    let portfolio = try run([
      (
        "accounts.csv",
        """
        Account|Customer Since|Monthly Revenue|Renewal|vCIO|CSM|Sponsor|Sponsor last seen|Maturity
        Acme Ltd |03/04/2021|$1,250.00|31/12/2026|Ann|Bob|Zoe|22/01/2026|4
        Beta|27/11/2020|980|15/03/2026|Bob||||
        """
      ),
      (
        "meetings.csv",
        """
        Account|Type|Date|Status|Held|Recap sent|Decision maker present|Presenter
        Acme Ltd|Executive QBR|01/13/2026|Held|1/13/2026 3:30 PM|01/14/2026 09:00|Y|Ann
        Beta|Tactical|02/20/2026|booked||||
        Beta|Tactical|02/20/2026|Held||||
        Gamma|QBR|02/21/2026|planned||||
        """
      ),
    ])
    #expect(values(portfolio, .accounts, "account_id") == ["Acme Ltd", "Beta"])
    #expect(values(portfolio, .accounts, "since") == ["2021-04-03", "2020-11-27"])
    #expect(values(portfolio, .accounts, "mrr") == ["125000", "98000"])
    #expect(values(portfolio, .accounts, "renewal_on") == ["2026-12-31", "2026-03-15"])
    #expect(values(portfolio, .people, "person_id") == ["Ann", "Bob"])
    #expect(values(portfolio, .people, "roles") == ["vcio", "vcio;csm"])
    #expect(values(portfolio, .contacts, "contact_id") == ["Acme Ltd/sponsor"])
    #expect(values(portfolio, .contacts, "exec_sponsor") == ["yes"])
    #expect(values(portfolio, .meetings, "type") == ["executive_qbr", "tactical", "tactical", "qbr"])
    #expect(
      values(portfolio, .meetings, "held_at") == ["2026-01-13T15:30:00Z", nil, "2026-02-20T12:00:00Z", nil])
    #expect(values(portfolio, .meetings, "decision_maker_present") == ["yes", nil, nil, nil])
    #expect(
      values(portfolio, .meetings, "meeting_id") == [
        "Acme Ltd/2026-01-13/executive_qbr", "Beta/2026-02-20/tactical", "Beta/2026-02-20/tactical/2",
        "Gamma/2026-02-21/qbr",
      ])
    let reasons = portfolio.findings.map(\.reason)
    #expect(
      reasons.contains { $0.hasPrefix("read day first") } && reasons.contains { $0.hasPrefix("read month first") })
    #expect(
      reasons.last
        == "1 meetings name an account that accounts.csv does not have; they are rejected. For example meetings.csv:5")
  }

  @Test(
    "Amounts become cents; what might be a decimal comma is passed on for the import to reject",
    arguments: [
      ("1250", "125000"), ("1,250.00", "125000"), ("€ 99.5", "9950"), ("12,345,678", "1234567800"), ("0", "0"),
      ("1.250,00", "1.250,00"), ("1.250", "1.250"), ("99,5", "99,5"), ("1,25", "1,25"), ("about 5", "about 5"),
      ("-5", "-5"), ("", nil), ("$", "$"),
    ] as [(String, String?)])
  func amounts(_ written: String, _ expected: String?) throws {
    let portfolio = try run([("accounts.csv", "Account|Monthly revenue\nA|\(written)")])
    #expect(values(portfolio, .accounts, "mrr") == [expected])
  }

  @Test("A folder without meetings is a portfolio too, and two accounts of one name are told")
  func accountsOnly() throws {
    let portfolio = try run([("accounts.csv", "Account|Id\nA|1\nA|2")])
    #expect(values(portfolio, .accounts, "account_id") == ["1", "2"])
    #expect(portfolio.tables[.meetings]?.rows.isEmpty == true)
    #expect(portfolio.findings.contains { $0.reason.hasPrefix("1 value of account names several different rows") })
  }
}
