import Domain
import Importing
import TestSupport
import Testing

@Suite struct BundleReaderTests {
  @Test func headersMatchWhateverTheirCaseAndSpacing() {
    let content = reader.read(
      files: folder(["accounts.csv": "\u{FEFF}MRR,Account ID,Fiscal-Year start_month\r\n5,A,7\r\n"]))
    #expect(content.findings.isEmpty)
    #expect(content.first(.accounts, "account_id") == .text("A"))
    #expect(content.first(.accounts, "fiscal_year_start_month") == .integer(7))
    #expect(content.tables[.accounts]?.present == ["mrr", "account_id", "fiscal_year_start_month"])
  }

  @Test func unknownAndRepeatedColumnsAreReportedOnceAndKeptOut() {
    let content = reader.read(
      files: folder(["accounts.csv": "account_id,colour,name,Name,\nA,red,first,second,\nB,,,,\n"]))
    #expect(content.texts(.accounts, "name") == ["first", nil])
    #expect(content.findings.map(\.column) == ["colour", "Name", ""])
    #expect(content.findings.allSatisfy { $0.kind == .note && $0.line == 1 && $0.file == "accounts.csv" })
  }

  @Test func missingTrailingCellsAreUnknownAndTheColumnIsStillThere() {
    let content = reader.read(files: folder(["accounts.csv": "account_id,name,mrr\nA\nB,,\nC,x,1,extra\n"]))
    #expect(content.texts(.accounts, "account_id") == ["A", "B"])
    #expect(content.tables[.accounts]?.present == ["account_id", "name", "mrr"])
    #expect(content.rejections.map(\.line) == [4])
    #expect(content.rejections.first?.value == "extra")
    #expect(content.addsUp)
  }

  @Test func requiredKeysMustNotBeEmpty() {
    let content = reader.read(
      files: folder([
        "accounts.csv": "account_id,name\n,x\nA,\n", "readings.csv": "account_id,insight_id,as_of\nA,,2026-01-01\n",
      ]))
    #expect(content.rejections.map(\.column) == ["account_id", "insight_id"])
    #expect(content.tables[.readings]?.rejected == 1)
  }

  @Test func idsAreOpaque() {
    let content = reader.read(files: folder(["accounts.csv": "account_id\na\nA\n a\ne\u{301}\n\u{E9}\n"]))
    #expect(content.findings.isEmpty)
    #expect(content.tables[.accounts]?.rows.count == 5)
  }

  @Test func ofTwoRowsWithOneKeyBothAreReportedAndTheFirstStays() {
    let content = reader.read(files: folder(["accounts.csv": "account_id,name\nA,one\nB,\nA,two\nA,three\n"]))
    #expect(content.texts(.accounts, "name") == ["one", nil])
    #expect(content.findings.map(\.line) == [2, 4, 5])
    #expect(content.findings.map(\.kind) == [.note, .rejected, .rejected])
    #expect(content.addsUp)
  }

  @Test func aRowRejectedForAValueClaimsNoKey() {
    let content = reader.read(files: folder(["accounts.csv": "account_id,name,mrr\nA,bad,-1\nA,good,1\n"]))
    #expect(content.texts(.accounts, "name") == ["good"])
    #expect(content.findings.count == 1)
  }

  @Test func theFirstOfTwoStaysEvenWhenItsReferenceFails() {
    let content = reader.read(
      files: folder(["accounts.csv": "account_id\nA\n", "contacts.csv": "contact_id,account_id\nC,X\nC,A\n"]))
    #expect(content.tables[.contacts]?.rows.isEmpty == true)
    #expect(content.tables[.contacts]?.rejected == 2)
    #expect(content.addsUp)
  }

  @Test func naturalKeysAreTold() {
    let content = reader.read(
      files: folder([
        "accounts.csv": "account_id\nA\nB\n",
        "alignment.csv": "account_id,as_of\nA,2026-01-01\nB,2026-01-01\nA,2026-01-02\nA,2026-01-01\n",
        "roadmap_revisions.csv": "account_id,version\nA,1\nA,01\n",
      ]))
    #expect(content.tables[.alignment]?.rows.count == 3)
    #expect(content.tables[.roadmapRevisions]?.rows.count == 1)
    #expect(content.rejections.map(\.value) == ["A | 2026-01-01", "A | 1"])
  }

  @Test func theWorkspaceHasOneRow() {
    let content = reader.read(files: folder(["workspace.csv": "name\nOne\nTwo\n"]))
    #expect(content.texts(.workspace, "name") == ["One"])
    #expect(content.findings.map(\.line) == [2, 3])
  }

  @Test func rejectionsCarryOnThroughReferences() {
    let content = reader.read(
      files: folder([
        "accounts.csv": "account_id,csm\nA,nobody\nB,\n",
        "meetings.csv": "meeting_id,account_id\nM-A,A\nM-B,B\n",
        "pulses.csv": "pulse_id,account_id,meeting_id\nP-1,B,M-A\nP-2,B,M-B\nP-3,B,\n",
        "initiatives.csv": "initiative_id,account_id,pm\nI-1,B,ghost\n",
        "milestones.csv": "milestone_id,account_id,initiative_id\nS-1,B,I-1\n",
      ]))
    #expect(content.texts(.accounts, "account_id") == ["B"])
    #expect(content.texts(.meetings, "meeting_id") == ["M-B"])
    #expect(content.texts(.pulses, "pulse_id") == ["P-2", "P-3"])
    #expect(content.tables[.milestones]?.rejected == 1)
    #expect(
      content.rejections.map { "\($0.file):\($0.line) \($0.column ?? "") \($0.value ?? "")" } == [
        "accounts.csv:2 csm nobody", "meetings.csv:2 account_id A", "pulses.csv:2 meeting_id M-A",
        "milestones.csv:2 initiative_id I-1", "initiatives.csv:2 pm ghost",
      ])
    #expect(content.addsUp)
  }

  @Test func aReferenceMayNotCrossAccounts() {
    let content = reader.read(
      files: folder([
        "accounts.csv": "account_id\nA\nB\n", "meetings.csv": "meeting_id,account_id\nM,A\n",
        "pulses.csv": "pulse_id,account_id,meeting_id\nP,B,M\n",
      ]))
    #expect(content.rejections.map(\.reason) == ["refers to a row of meetings that belongs to account A"])
  }

  @Test func referencesReachRowsOfTheStore() {
    let store = BundleReader(
      existing: [.accounts: ["A": "", "B": "", "\u{E9}": ""], .meetings: ["M": "A"]], isTimeZone: { _ in true })
    let content = store.read(
      files: folder([
        "pulses.csv": "pulse_id,account_id,meeting_id\nP-1,A,M\nP-2,B,M\nP-3,e\u{301},\nP-4,\u{E9},\n"
      ]))
    #expect(content.texts(.pulses, "pulse_id") == ["P-1", "P-4"])
  }

  @Test func decisionOwnersAreFreeTextAndPersonColumnsAreNot() {
    let content = reader.read(
      files: folder([
        "accounts.csv": "account_id\nA\n", "decisions.csv": "decision_id,account_id,owner\nD,A,the client's CFO\n",
        "notes.csv": "note_id,account_id,author\nN,A,ghost\n",
      ]))
    #expect(content.tables[.decisions]?.rows.count == 1)
    #expect(content.tables[.notes]?.rejected == 1)
  }

  @Test func unknownAndSecondFilesAreReported() {
    let content = reader.read(files: [
      ("bundle/Accounts.CSV", Array("account_id\nA\n".utf8)), ("accounts.csv", Array("account_id\nB\n".utf8)),
      ("invoices.csv", []), ("notes.txt", []), ("people.csv", []),
    ])
    #expect(content.texts(.accounts, "account_id") == ["A"])
    #expect(
      content.findings.map { "\($0.kind) \($0.file):\($0.line)" } == ["rejected accounts.csv:0", "note invoices.csv:0"])
    #expect(content.tables[.people]?.read == 0)
    #expect(content.tables[.contacts] == nil)
  }

  @Test func badBytesRejectTheirRowAlone() {
    var bytes = Array("account_id,name\nA,\"two\nlines\"\nB,".utf8)
    bytes += [0xFF, 0x0A]
    bytes += Array("C,fine\nD,\"open\nE,x\n".utf8)
    let content = reader.read(files: [("accounts.csv", bytes)])
    #expect(content.texts(.accounts, "account_id") == ["A", "C", "E"])
    #expect(
      content.tables[.accounts]?.rows.map(\.sources) == [["accounts.csv:2"], ["accounts.csv:5"], ["accounts.csv:7"]])
    #expect(content.rejections.map(\.line) == [4, 6])
    #expect(content.rejections.map(\.reason) == ["not valid UTF-8", "a quote is never closed"])
    #expect(content.addsUp)
  }

  @Test func aFileWithoutReadableHeaderLosesItsRowsButCountsThem() {
    let content = reader.read(files: folder(["accounts.csv": "\"account_id\nA\nB\n"]))
    #expect(content.tables[.accounts]?.read == 2)
    #expect(content.tables[.accounts]?.rejected == 2)
    #expect(content.addsUp)
  }

  @Test func mappedRowsKeepTheirSourcesAndTakeNoGuardOff() {
    let content = reader.read(rows: [
      .accounts: RawTable(
        columns: ["account_id", "name", "weird"],
        rows: [
          RawTable.Row(cells: ["A", "'=x", nil], sources: ["a.csv:1", "b.csv:2"], sourceCount: 9, line: 1),
          RawTable.Row(cells: ["B"], sources: [], sourceCount: 0, line: 2),
          RawTable.Row(cells: [nil, "", "", ""], sources: [], sourceCount: 0, line: 3),
        ], file: "mapping")
    ])
    #expect(content.texts(.accounts, "name") == ["'=x", nil])
    #expect(content.tables[.accounts]?.rows.first?.sourceCount == 9)
    #expect(content.tables[.accounts]?.rows.first?.sources == ["a.csv:1", "b.csv:2"])
    #expect(content.findings.map(\.line) == [0, 3])
    #expect(content.addsUp)
  }

  @Test func theTemplateReadsWithoutFindings() {
    let content = reader.read(files: BundleTemplate.files())
    #expect(content.findings.isEmpty)
    #expect(BundleTable.allCases.allSatisfy { content.tables[$0]?.rows.count == 1 })
    #expect(
      BundleTable.allCases.allSatisfy { table in
        content.tables[table]?.present == Set(table.columns.map(\.name))
      })
  }

  @Test(arguments: UInt64(0)..<300)
  func randomBytesNeverBreakTheReader(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pool =
      Array("account_id,name,mrr\nA,x,1\r\n\"\"\"\",,'=;\u{FEFF}{}[]:-12.5e\\u00e9null".utf8) + [0, 0xFF, 0xE9]
    let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in pool.randomElement(using: &random) ?? 0 }
    let header = Array("account_id,name,mrr\n".utf8)
    let content = reader.read(files: [("accounts.csv", header + bytes), ("contacts.csv", bytes)])
    #expect(content.addsUp)
    let json = Array(#"{"format":"huddle-bundle","version":1,"tables":{"accounts":["#.utf8)
    #expect(reader.read(json: json + bytes + Array("]}}".utf8), name: "x.json").addsUp)
  }
}
