import Domain
import Mapping
import Testing

@Suite struct DateColumnTests {
  private func mapped(
    _ values: [String], kind: MappingSpec.DateColumn.Kind = .date, order: DateOrder? = nil, zone name: String = "UTC"
  ) throws(MappingError) -> (cells: [String?], findings: [ImportFinding]) {
    let mapping = spec("SELECT d AS since FROM t ORDER BY _line") {
      $0.zone = name
      $0.dates = [.init(name: "d", kind: kind, order: order, line: 7)]
    }
    let rows = values.enumerated().map { SourceTable.Row(line: $0.offset + 2, cells: [$0.element]) }
    let portfolio = try MappingRunner(spec: mapping)
      .run(sources: [SourceTable(file: "t.csv", header: ["D"], rows: rows)], zone: zone)
    return (portfolio.tables[.accounts]?.rows.map { $0.cells[0] } ?? [], portfolio.findings)
  }

  @Test(
    "The order is decided from all values, and the decision is reported",
    arguments: [
      (["03/04/2024", "27/04/2024"], ["2024-04-03", "2024-04-27"], "day first: 1 of 2"),
      (["03/04/2024", "04/27/2024", "4/30/2024"], ["2024-03-04", "2024-04-27", "2024-04-30"], "month first: 2 of 3"),
      (["2024-03-04", "2024-04-27"], ["2024-03-04", "2024-04-27"], "year first: all 2"),
      (["2024-03-04", "27.4.2024"], ["2024-03-04", "2024-04-27"], "day first: 1 of 2"),
    ])
  func decided(_ values: [String], _ expected: [String], _ reason: String) throws {
    let (cells, findings) = try mapped(values)
    #expect(cells == expected)
    let note = try #require(findings.first)
    #expect(findings.count == 1 && note.kind == .note && note.column == "d" && note.line == 0)
    #expect(note.reason.contains(reason), "\(note.reason)")
  }

  @Test("A column that stays ambiguous is an error with both readings and the place to settle it")
  func ambiguous() throws {
    do {
      _ = try mapped(["", "05/05/2024", "03/04/2024", "06/07/2024"])
      Issue.record("the column was read")
    } catch {
      #expect(error.file == "t.csv" && error.line == 4)
      #expect(error.message.contains("2024-04-03") && error.message.contains("2024-03-04"), "\(error)")
      #expect(error.suggestion == #"say "d" = "dmy" or "mdy" in test.toml:7"#)
      #expect(!error.description.contains("\n"))
    }
  }

  @Test("A column that contradicts itself is an error that shows a date for each order")
  func contradictory() throws {
    do {
      _ = try mapped(["13/01/2024", "01/02/2024", "01/13/2024"])
      Issue.record("the column was read")
    } catch {
      #expect(error.message.contains("“13/01/2024” on line 2") && error.message.contains("“01/13/2024” on line 4"))
    }
  }

  @Test("Dates that read the same both ways leave nothing to decide")
  func nothingToDecide() throws {
    let (cells, findings) = try mapped(["05/05/2024", "", "11.11.2023"], order: .dayFirst)
    #expect(cells == ["2024-05-05", nil, "2023-11-11"] && findings.isEmpty)
    #expect(try mapped(["05/05/2024", "11.11.2023"]).cells == ["2024-05-05", "2023-11-11"])
    #expect(try mapped(["", "  "]).cells == [nil, nil])
  }

  @Test(
    "What is no date rejects its row with the value",
    arguments: [
      "31/02/2024", "soon", "2024-13-01", "1/2/24", "01/02/1899", "01/02/2200", "01-02/2024", "01/02/20244",
      "12/2024", "01/02/2024 25:00", "01/02/2024x", "1/2/2024 12:60", "0/1/2024", "01/02/2024 10:00 +99:00", "١/٢/٢٠٢٤",
    ])
  func noDate(_ text: String) throws {
    let (cells, findings) = try mapped(["27/04/2024", text], order: .dayFirst)
    #expect(cells == ["2024-04-27"])
    #expect(findings.map(\.kind) == [.rejected])
    #expect(findings.first?.line == 3 && findings.first?.value == text && findings.first?.column == "d")
  }

  @Test(
    "Date-times become instants in UTC",
    arguments: [
      ("27-04-2024 13:05", "2024-04-27T11:05:00Z"), ("27-01-2024 13:05:06", "2024-01-27T12:05:06Z"),
      ("27-01-2024", "2024-01-26T23:00:00Z"), ("2024-01-27T13:05:00Z", "2024-01-27T13:05:00Z"),
      ("2024-01-27 13:05 +0530", "2024-01-27T07:35:00Z"), ("27/01/2024, 1:05 PM", "2024-01-27T12:05:00Z"),
      ("27/01/2024 12:05 am", "2024-01-26T23:05:00Z"), ("2024-01-27 00:00:00.250", "2024-01-26T23:00:00.25Z"),
      ("31-03-2024 01:59", "2024-03-31T00:59:00Z"), ("31-03-2024 03:00", "2024-03-31T01:00:00Z"),
      ("27-10-2024 01:59", "2024-10-26T23:59:00Z"), ("27-10-2024 03:00", "2024-10-27T02:00:00Z"),
    ])
  func instants(_ text: String, _ expected: String) throws {
    let (cells, findings) = try mapped([text], kind: .instant, order: .dayFirst, zone: "Europe/Vienna")
    #expect(cells == [expected] && findings.isEmpty, "\(findings)")
  }

  @Test("An hour that happened twice is read as the first one, a skipped one is moved on; both are reported")
  func clockChanges() throws {
    let values = ["27-10-2024 02:30", "31-03-2024 02:30", "27-10-2024 02:00", "28-10-2024 02:30"]
    let (cells, findings) = try mapped(values, kind: .instant, order: .dayFirst, zone: "Europe/Vienna")
    #expect(
      cells == ["2024-10-27T00:30:00Z", "2024-03-31T01:30:00Z", "2024-10-27T00:00:00Z", "2024-10-28T01:30:00Z"])
    #expect(findings.map { [$0.line, $0.kind == .note ? 1 : 0] } == [[2, 1], [3, 1]])
    #expect(findings[0].reason.hasPrefix("2 times") && findings[0].reason.contains("twice"))
    #expect(findings[1].reason.hasPrefix("1 times") && findings[1].reason.contains("skipped"))
  }

  @Test("A date column drops the time, and takes the local day of an instant")
  func dateOfADateTime() throws {
    let (cells, _) = try mapped(
      ["27/04/2024 00:00:00", "2024-04-27T23:30:00Z"], order: .dayFirst, zone: "Europe/Vienna")
    #expect(cells == ["2024-04-27", "2024-04-28"])
  }

  @Test("Local time and instant are inverse to each other outside the hours of change", arguments: UInt64(0)..<200)
  func inverse(_ seed: UInt64) throws {
    let hour = 1_704_067_200 + Int64(seed) * 158_117
    let instant = Instant(microseconds: hour * 1_000_000 + Int64(seed))
    let day = vienna.day(of: instant)
    let isSummer = hour >= 1_711_846_800 && hour < 1_729_990_800
    let local = hour + (isSummer ? 7200 : 3600)
    let micros = (local - Int64(day.number) * 86_400) * 1_000_000 + Int64(seed)
    let answer = vienna.localTime(day, microseconds: micros)
    switch answer {
    case .once(let only): #expect(only == instant)
    case .twice(let first, let second): #expect(first == instant || second == instant)
    case .never: Issue.record("\(instant) exists")
    }
  }
}
