import Domain
import Mapping
import Testing

@Suite struct LimitTests {
  private func limits(_ change: (inout MappingLimits) -> Void) -> MappingLimits {
    var limits = MappingLimits()
    limits.instructions = 2_000_000
    change(&limits)
    return limits
  }

  @Test(
    "A SELECT without an end is stopped",
    arguments: [
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS name FROM n",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT count(*) AS name FROM n",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT count(*) AS name FROM n a, n b, n c",
    ])
  func endless(_ select: String) throws {
    let error = try #require(refusal(select, limits: limits { _ in }))
    #expect(error.message.contains("works too long"), "\(error)")
  }

  @Test("Each SELECT has its whole share: two that fit one by one fit together")
  func sharePerSelect() throws {
    let count =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) SELECT max(i) AS name FROM n"
    let check = MappingSpec.Check(text: "{name}", select: .init(count))
    let mapping = spec(count, checks: [check, check])
    let portfolio = try MappingRunner(spec: mapping, limits: limits { $0.instructions = 1_200_000 })
      .run(sources: [source("t.csv", "id\n1")], zone: zone)
    #expect(portfolio.findings.map(\.reason) == ["60000", "60000"])
    #expect(refusal(count, limits: limits { $0.instructions = 300_000 }) != nil)
  }

  @Test("Intermediate rows are bounded in memory")
  func memory() throws {
    let select = """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      SELECT count(*) AS name FROM (SELECT i, printf('%.*c', 2000, 'x') || i AS big FROM n ORDER BY big DESC)
      """
    let tight = limits {
      $0.memory = 8 << 20
      $0.instructions = 100_000_000
    }
    let error = try #require(refusal(select, limits: tight))
    #expect(error.message.contains("more than 8 MB"), "\(error)")
  }

  @Test(
    "A value cannot be made huge",
    arguments: [
      "hex(hex(hex(hex(hex(name)))))", "replace(hex(hex(hex(printf('%.*c', 2000, 'x')))), '3', name || name)",
    ])
  func hugeValue(_ expression: String) throws {
    let error = try #require(
      refusal(
        "SELECT \(expression) AS name FROM t", of: "name\n" + String(repeating: "n", count: 5000),
        limits: limits { $0.textBytes = 100_000 }))
    #expect(error.message.contains("too big"), "\(error)")
  }

  @Test("A SELECT that is too long itself is refused")
  func longStatement() throws {
    let select = "SELECT '\(String(repeating: "x", count: 70_000))' AS name"
    #expect(refusal(select)?.message.contains("too long") == true)
  }

  @Test("Too many rows are refused, not cut off")
  func tooManyRows() throws {
    #expect(refusal("SELECT id AS account_id FROM t", limits: limits { $0.rows = 2 }) == nil)
    #expect(
      refusal("SELECT id AS account_id FROM t", limits: limits { $0.rows = 1 })?.message.contains("more than 1 rows")
        == true)
  }

  @Test("A cell beyond the limit rejects its row and no other")
  func hugeCell() throws {
    let text = "id,name\n1,\(String(repeating: "x", count: 3000))\n2,short"
    let portfolio = try MappingRunner(
      spec: spec("SELECT id AS account_id FROM t"), limits: limits { $0.textBytes = 2000 }
    ).run(sources: [source("t.csv", text)], zone: zone)
    #expect(portfolio.tables[.accounts]?.rows.map(\.cells) == [["2"]])
    #expect(portfolio.findings.map { [$0.kind.rawValue, "\($0.line)"] } == [["rejected", "2"]])
    #expect(portfolio.sources == [.init(file: "t.csv", read: 2, rejected: 1)])
  }

  @Test("Files that need more than the allowed pages are refused as a whole")
  func tooManyPages() throws {
    let row = "\n" + String(repeating: "x", count: 900)
    let text = "name" + String(repeating: row, count: 2000)
    let error = try #require(refusal("SELECT name FROM t", of: text, limits: limits { $0.memory = 1 << 20 }))
    #expect(error.message.contains("more than 1 MB") && error.file == "t.csv")
  }
}
