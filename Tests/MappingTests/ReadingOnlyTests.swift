import Domain
import Mapping
import Testing

@Suite struct ReadingOnlyTests {
  @Test(
    "A statement that does more than read is refused before it runs",
    arguments: [
      ("ATTACH DATABASE '/tmp/x.db' AS x", "ATTACH"), ("DETACH DATABASE main", "DETACH"),
      ("PRAGMA table_info(t)", "PRAGMA"), ("PRAGMA writable_schema = 1", "PRAGMA"),
      ("INSERT INTO t (id) VALUES (1)", "INSERT"), ("INSERT INTO t (id) VALUES (1) RETURNING id", "INSERT"),
      ("UPDATE t SET id = 2 RETURNING id", "UPDATE"), ("DELETE FROM t RETURNING id", "DELETE"),
      ("REPLACE INTO t (id) VALUES (1)", "INSERT"), ("CREATE TABLE x (y)", ""), ("CREATE TEMP TABLE x (y)", ""),
      ("CREATE VIEW v AS SELECT 1", ""), ("CREATE VIRTUAL TABLE v USING fts5(x)", ""),
      ("CREATE INDEX i ON t (id)", ""), ("CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END", ""),
      ("DROP TABLE t", ""), ("ALTER TABLE t RENAME TO u", "ALTER TABLE"),
      ("ANALYZE", ""), ("BEGIN", "BEGIN"), ("COMMIT", "BEGIN"), ("SAVEPOINT s", "SAVEPOINT"),
    ])
  func refusedStatement(_ statement: String, names word: String) throws {
    let error = try #require(refusal(statement))
    #expect(error.message.contains("may only read") && error.message.contains(word), "\(error)")
    #expect(error.file == "test.toml" && error.line == 10)
  }

  @Test(
    "Statements that SQLite counts as reading but are no SELECT are refused",
    arguments: [
      "EXPLAIN SELECT id FROM t", "EXPLAIN QUERY PLAN SELECT id FROM t", "VACUUM INTO '/tmp/x.db'", "VACUUM",
      "REINDEX t",
    ])
  func noSelect(_ statement: String) throws {
    let error = try #require(refusal(statement))
    #expect(error.message.contains("not a SELECT"), "\(error)")
  }

  @Test(
    "Only the sources can be read",
    arguments: [
      "SELECT name FROM sqlite_master", "SELECT name FROM sqlite_schema", "SELECT name FROM sqlite_temp_master",
      "SELECT name FROM pragma_table_info('t')", "SELECT name FROM pragma_database_list", "SELECT name FROM dbstat",
      "SELECT count(*) AS name FROM sqlite_master", "SELECT count(*) AS name FROM main.sqlite_master",
      "SELECT count(*) AS name FROM pragma_function_list", "SELECT count(*) AS name FROM sqlite_temp_schema",
      "SELECT name FROM t JOIN pragma_function_list AS p USING (name)",
    ])
  func otherTables(_ statement: String) throws {
    let error = try #require(refusal(statement))
    #expect(error.message.contains("a SELECT may only read the sources"), "\(error)")
  }

  @Test(
    "Functions that are not pure, or reach beyond the values, are refused",
    arguments: [
      "random()", "hex(randomblob(4))", "load_extension('x')", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP",
      "sqlite_version()", "last_insert_rowid()", "changes()", "sqlite_compileoption_get(1)", "fts3_tokenizer('x')",
      "zeroblob(10)",
    ])
  func otherFunctions(_ expression: String) throws {
    let error = try #require(refusal("SELECT \(expression) AS name FROM t"))
    #expect(error.message.contains("not among the functions"), "\(error)")
  }

  @Test(
    "The clock and the machine's time zone do not get in, even when the word comes out of the data",
    arguments: [
      "date('now')", "date('NOW', '+1 day')", "date()", "time('now')", "datetime('now')", "julianday('now')",
      "julianday()", "unixepoch('now')", "strftime('%Y')", "strftime('%Y', 'now')", "date(name)",
      "date(CAST('now' AS BLOB))", "date('n' || 'ow')", "date('now' || char(0))",
      "datetime('2024-01-01', 'localtime')", "datetime('2024-01-01', 'UTC')", "date('2024-01-01', 'local' || 'time')",
    ])
  func theClock(_ expression: String) throws {
    let error = try #require(refusal("SELECT \(expression) AS name FROM t", of: "id,name\n1,now"))
    #expect(error.message.contains("clock") || error.message.contains("time zone"), "\(error)")
  }

  @Test("Date arithmetic on given dates is SQLite's own")
  func dateArithmetic() throws {
    let table = try accounts(
      """
      SELECT date(d, 'start of month', '+1 month', '-1 day') AS name,
        strftime('%Y-%m-%dT%H:%M:%SZ', d, '+74 minutes') AS vertical,
        CAST(julianday('2024-03-01') - julianday(d) AS INTEGER) AS account_id, date(d, '+' || 1 || ' year') AS since
      FROM t
      """, of: "d\n2024-02-10")
    #expect(table?.rows.map(\.cells) == [["2024-02-29", "2024-02-10T01:14:00Z", "20", "2025-02-10"]])
  }

  @Test("A second statement is refused; a semicolon and comments after the SELECT are not")
  func secondStatement() throws {
    let error = try #require(refusal("SELECT id AS name FROM t; SELECT 1"))
    #expect(error.message.contains("second statement"))
    #expect(refusal("SELECT id AS name FROM t; DROP TABLE t") != nil)
    #expect(refusal("SELECT id AS name FROM t; -- that is all\n;; /* really */ ") == nil)
    #expect(refusal("") != nil && refusal("-- nothing") != nil)
  }

  @Test("Window functions, JSON and bounded recursion work")
  func plainSelects() throws {
    let table = try accounts(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
      SELECT t.id || '-' || i AS account_id, lag(name) OVER (ORDER BY id, i) AS name,
        (SELECT group_concat(value, '+') FROM json_each('["x","y"]')) AS vertical
      FROM t, n ORDER BY 1
      """, of: "id,name\na,one\nb,two")
    #expect(table?.rows.map { $0.cells[0] } == ["a-1", "a-2", "a-3", "b-1", "b-2", "b-3"])
    #expect(table?.rows.map { $0.cells[1] } == [nil, "one", "one", "one", "two", "two"])
    #expect(table?.rows[0].cells[2] == "x+y")
  }
}
