import Domain
import Mapping
import Testing

@Suite struct MappingRunnerTests {
  @Test("Headers become plain columns, and empty cells are unknown")
  func columns() throws {
    let table = try accounts(
      "SELECT account_name AS name, monthly_revenue AS mrr, grösse AS vertical, column_4 AS vcio, name_2 AS csm FROM t",
      of: "\u{FEFF}Account  Name,Monthly Revenue ($),GRÖSSE,-,name,Name\nA,100,,x,1,2")
    #expect(table?.rows.first?.cells == ["A", "100", nil, "x", "2"])
  }

  @Test("Each row keeps its sources, each once, capped with the full count")
  func sources() throws {
    let text = "id\n" + (1...30).map { "r\($0)" }.joined(separator: "\n")
    let table = try #require(
      try accounts(
        "SELECT 'all' AS account_id, group_concat(_file || ':' || _line, ';') AS _sources FROM t, (SELECT 1 UNION ALL SELECT 2)",
        of: text))
    let row = try #require(table.rows.first)
    #expect(table.columns == ["account_id"] && row.cells == ["all"])
    #expect(row.sources == (2...21).map { "t.csv:\($0)" })
    #expect(row.sourceCount == 30)
  }

  @Test("Sources may be a JSON array; none is none")
  func jsonSources() throws {
    let table = try accounts(
      "SELECT id AS account_id, CASE id WHEN 'a' THEN json_array(_file || ':' || _line, 'b;c:1') END AS _sources FROM t",
      of: "id\na\nb")
    #expect(table?.rows.map(\.sources) == [["t.csv:2", "b;c:1"], []])
    #expect(refusal("SELECT id AS account_id, '[1' AS _sources FROM t")?.message.contains("JSON") == true)
  }

  @Test("Values arrive as a bundle writes them")
  func values() throws {
    let mapping = MappingSpec(
      name: "test", file: "test.toml", sources: [.init(name: "t", file: "t.csv")],
      tables: [
        .init(
          .contacts,
          .init(
            """
            SELECT id AS contact_id, 1 AS exec_sponsor, 0 AS champion, NULL AS active, '1' AS decision_maker,
              ROUND(97.0) AS name, ROUND(1.0 / 3, 6) AS title FROM t
            """))
      ])
    let portfolio = try MappingRunner(spec: mapping).run(sources: [source("T.CSV", "id\nc1")], zone: zone)
    #expect(portfolio.tables[.contacts]?.rows.map(\.cells) == [["c1", "yes", "no", nil, "1", "97", "0.333333"]])
    #expect(refusal("SELECT CAST(name AS BLOB) AS name FROM t")?.message.contains("bytes") == true)
  }

  @Test("Hostile text comes through as text")
  func hostileText() throws {
    let evil = "'; DROP TABLE t; --\u{1B}[2J\u{202E}\u{0}x\"" + String(repeating: "é", count: 10_000)
    let rows = [SourceTable.Row(line: 2, cells: [evil])]
    let portfolio = try MappingRunner(spec: spec("SELECT name FROM t"))
      .run(sources: [SourceTable(file: "t.csv", header: ["name"], rows: rows)], zone: zone)
    #expect(portfolio.tables[.accounts]?.rows.first?.cells == [evil])
  }

  @Test("A result column the bundle does not have is an error with the nearest name")
  func unknownResultColumn() {
    let error = refusal("SELECT id AS account_id, name AS renewel_on FROM t")
    #expect(error?.message.contains("renewel_on") == true && error?.suggestion == "did you mean renewal_on?")
    #expect(refusal("SELECT id AS name, name FROM t")?.message.contains("twice") == true)
  }

  @Test("An error in the SQL is placed on its line of the mapping file, with the name that was meant")
  func sqlErrors() {
    let column = refusal("SELECT id AS account_id,\n  nmae AS name\nFROM t")
    #expect(column?.line == 11 && column?.suggestion == "did you mean name?", "\(String(describing: column))")
    let table = refusal("SELECT id\nFROM\n tt")
    #expect(table?.message.contains("no such table: tt") == true && table?.suggestion == "did you mean t?")
    let syntax = refusal("SELECT id AS account_id\nFROM t\nGROUPED BY 1")
    #expect(syntax?.line == 12 || syntax?.line == 13)
    #expect(refusal("SELECT \"nmae\" AS name FROM t")?.message.contains("no such column") == true)
  }

  @Test("A missing column reads as unknown and is reported with the nearest header")
  func missingColumn() throws {
    let mapping = spec("SELECT id AS account_id, industry AS vertical FROM t") { $0.columns = ["id", "industry"] }
    let portfolio = try MappingRunner(spec: mapping).run(sources: [source("t.csv", "Id,Industri\n1,x")], zone: zone)
    #expect(portfolio.tables[.accounts]?.rows.map(\.cells) == [["1", nil]])
    #expect(portfolio.findings.map(\.column) == ["industry"])
    #expect(portfolio.findings.first?.reason.contains("industri") == true)
  }

  @Test("A missing file is an empty table and reported; an optional one only noted; none at all is an error")
  func missingFile() throws {
    var mapping = spec("SELECT t.id AS account_id FROM t LEFT JOIN u ON u.id = t.id")
    var other = MappingSpec.Source(name: "u", file: "u.csv")
    other.columns = ["id"]
    mapping.sources.append(other)
    let files = [source("t.csv", "id\n1")]
    let missed = try MappingRunner(spec: mapping).run(sources: files, zone: zone)
    #expect(missed.findings.map { [$0.kind.rawValue, $0.file] } == [["rejected", "u.csv"]])
    #expect(missed.sources.map(\.file) == ["t.csv"])
    mapping.sources[1].isOptional = true
    #expect(try MappingRunner(spec: mapping).run(sources: files, zone: zone).findings.map(\.kind) == [.note])
    #expect(throws: MappingError.self) {
      try MappingRunner(spec: mapping).run(sources: [source("v.csv", "id\n1")], zone: zone)
    }
  }

  @Test("An unknown time zone is an error at the source's line")
  func unknownZone() {
    let mapping = spec("SELECT id AS name FROM t") {
      $0.zone = "Europe/Atlantis"
      $0.line = 3
    }
    #expect {
      try MappingRunner(spec: mapping).run(sources: [source("t.csv", "id\n1")], zone: zone)
    } throws: {
      ($0 as? MappingError)?.line == 3
    }
  }

  @Test("Repeated keys are told apart by whether their rows differ; all rows stay")
  func uniqueKeys() throws {
    let mapping = spec("SELECT id AS name FROM t") { $0.unique = ["id"] }
    let portfolio = try MappingRunner(spec: mapping)
      .run(sources: [source("t.csv", "id,v\na,1\nb,1\na,2\nc,1\nc,1\n,9\nd,4\nb,7")], zone: zone)
    #expect(portfolio.tables[.accounts]?.rows.count == 8)
    #expect(portfolio.findings.map(\.line) == [2, 5, 7])
    #expect(portfolio.findings.allSatisfy { $0.kind == .note })
    #expect(portfolio.findings[0].reason.hasPrefix("2 values of id each name several different rows"))
    #expect(portfolio.findings[0].reason.contains("“a” (lines 2, 4), “b” (lines 3, 9)"))
    #expect(portfolio.findings[1].reason.hasPrefix("1 value of id names several identical rows"))
    #expect(portfolio.findings[2].reason == "1 row has no id")
  }

  @Test("A check tells its count and first places, and stays silent when nothing is found")
  func checks() throws {
    let checks = [
      MappingSpec.Check(
        text: "{count} rows above {limit}{x}",
        select: .init("SELECT _file, _line, 3 AS \"limit\" FROM t WHERE CAST(n AS INTEGER) > 3 ORDER BY _line")),
      MappingSpec.Check(text: "never", select: .init("SELECT 1 FROM t WHERE n = 'x'")),
      MappingSpec.Check(text: "{a} against {b}", select: .init("SELECT 1 AS a, 'e\u{1B}' AS b")),
    ]
    let portfolio = try MappingRunner(spec: spec("SELECT n AS name FROM t", checks: checks))
      .run(sources: [source("t.csv", "n\n" + (1...10).map(String.init).joined(separator: "\n"))], zone: zone)
    #expect(
      portfolio.findings == [
        ImportFinding(
          kind: .note, file: "t.csv", line: 5,
          reason: "7 rows above 3{x}. For example t.csv:5, t.csv:6, t.csv:7, t.csv:8, t.csv:9"),
        ImportFinding(kind: .note, file: "test.toml", line: 0, reason: "1 against e\u{FFFD}"),
      ])
  }

  @Test("A row with more cells than the header is rejected unless the rest is empty; a shorter one is filled up")
  func raggedRows() throws {
    let mapping = spec("SELECT a AS account_id, b AS name FROM t")
    let portfolio = try MappingRunner(spec: mapping)
      .run(sources: [source("t.csv", "a,b\n1,2,\n1,2,3\n4")], zone: zone)
    #expect(portfolio.tables[.accounts]?.rows.map(\.cells) == [["1", "2"], ["4", nil]])
    #expect(portfolio.findings.map(\.line) == [3] && portfolio.findings.first?.kind == .rejected)
  }

  @Test("The same input gives the same portfolio")
  func deterministic() throws {
    let mapping = spec("SELECT id AS name, group_concat(_line) AS vertical FROM t GROUP BY id") { $0.unique = ["id"] }
    let files = [source("t.csv", "id\n" + (0..<200).map { "k\($0 * 7 % 50)" }.joined(separator: "\n"))]
    let first = try MappingRunner(spec: mapping).run(sources: files, zone: zone)
    for _ in 0..<5 { #expect(try MappingRunner(spec: mapping).run(sources: files, zone: zone) == first) }
  }

  @Test(
    "The nearest name is the one a typo meant",
    arguments: [
      ("renewel_on", "renewal_on"), ("nmae", "name"), ("NAME", "name"), ("mr", "mrr"), ("completely_else", nil),
      ("", nil),
    ] as [(String, String?)])
  func nearest(_ typed: String, _ meant: String?) {
    #expect(NearestName.of(typed, among: ["name", "mrr", "renewal_on", "since"]) == meant)
  }
}
