import Configuration
import Domain
import Keymaps
import Mapping
import TestSupport
import Testing
import Theming

@Suite struct TOMLErrorTests {
  private func mappingError(_ text: String) -> ConfigurationError? {
    do {
      _ = try MappingFile.parse(text, file: "m.toml")
      return nil
    } catch {
      return error
    }
  }

  static let head = "[source.t]\nfile = \"t.csv\"\n"
  static let tail = "[table.accounts]\nselect = \"SELECT 1 AS name\"\n"

  @Test(
    "A mapping error names the line, the key and what was meant",
    arguments: [
      ("name = \"x\"\nsorce = 1\n" + head + tail, 2, "sorce", "did you mean source?"),
      (head + "delimter = \";\"\n" + tail, 3, "source.t.delimter", "did you mean delimiter?"),
      (head + "delimiter = \"ab\"\n" + tail, 3, "source.t.delimiter", nil),
      (head + "zone = 3\n" + tail, 3, "source.t.zone", nil),
      (head + "optional = \"yes\"\n" + tail, 3, "source.t.optional", nil),
      (head + "unique = [1]\n" + tail, 3, "source.t.unique", nil),
      (head + "# dates\ndates = {\n" + tail, 4, "", nil),
      (head + "dates = { a = \"dmy\", b = \"dym\" }\n" + tail, 3, "source.t.dates.b", "did you mean dmy?"),
      (head + "\n[source.t.dates]\na = \"auto\"\nb = \"german\"\n" + tail, 6, "source.t.dates.b", nil),
      (head + "dates = { a = \"dmy\" }\ninstants = { a = \"dmy\" }\n" + tail, 4, "source.t.instants", nil),
      ("[source.t]\nfile = \"../t.csv\"\n" + tail, 2, "source.t.file", nil),
      ("# a source without a file\n[source.t]\n" + tail, 2, "source.t", nil),
      (head + "[table.acounts]\nselect = \"SELECT 1\"\n", 3, "table.acounts", "did you mean accounts?"),
      (head + "[table.accounts]\n\nslect = \"SELECT 1\"\n", 5, "table.accounts.slect", "did you mean select?"),
      (head + tail + "[[finding]]\ntext = \"a\"\nselect = \"b\"\n[[finding]]\ntext = 7\n", 9, "finding.1.text", nil),
      (head + tail + "[finding]\ntext = \"a\"\n", 5, "finding", nil),
      (head, 0, "", nil), (tail, 0, "", nil),
      (head + tail + "[view.v]\nsql = \"SELECT 1\"\n", 6, "view.v.sql", nil),
      (head + tail + "x = '''\n", 5, "", nil),
      (head + tail + "[.x]\n", 5, "", nil), (head + tail + "[[ =\n", 5, "", nil), (tail + "[ # x\n", 3, "", nil),
      (head + "zone = \"a\u{0}b\"\n" + tail, 0, "", nil),
    ] as [(String, Int, String, String?)])
  func mapping(_ text: String, _ line: Int, _ key: String, _ suggestion: String?) throws {
    let error = try #require(mappingError(text))
    // An unclosed string ends with the text; the library may place it on its last line.
    #expect(error.line == line || (key.isEmpty && abs(error.line - line) <= 2), "\(error)")
    #expect(error.key == key, "\(error)")
    if let suggestion { #expect(error.suggestion == suggestion, "\(error)") }
    #expect(error.description.hasPrefix("m.toml"))
    #expect(!error.description.contains { $0.isNewline })
  }

  @Test("A key of control characters does not reach the message")
  func hostileKey() throws {
    let error = try #require(mappingError("\"a\\u001b[2J\\nb\" = 1\n"))
    #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }

  @Test("SQL errors are counted from the line on which the SELECT begins")
  func statementLines() throws {
    let text = """
      [source.t]
      file = "t.csv"
      [table.accounts]
      select = '''
      SELECT 1 AS name
      '''
      [table.contacts]  # comment with ''' quotes
      select = "SELECT 1 AS name"
      [view.a]
      # select = "no"
      "select" = \"\"\"SELECT \\\"\" AS name
      \"\"\"
      [[finding]]
      text = 'it''s'
      """.replacing("'it''s'", with: "'its [brackets] # and = signs'") + "\nselect = 'SELECT 2'\n"
    let spec = try MappingFile.parse(text, file: "m.toml")
    let lines = spec.tables.map { [$0.table.rawValue: $0.select.line] }
    #expect(lines == [["accounts": 5], ["contacts": 8]])
    #expect(spec.views.map(\.select.line) == [11])
    #expect(spec.checks.map(\.select.line) == [15])
    #expect(spec.sources.map(\.line) == [1])
  }

  @Test(
    "A theme error names the line, the key and what was meant",
    arguments: [
      ("background = \"dark\"\n[scopes]\n\"cell.rde\" = {}\n", 3, "scopes.cell.rde", "did you mean cell.red?"),
      ("background = \"dark\"\n[scope]\n", 2, "scope", "did you mean scopes?"),
      ("background = \"grey\"\n", 1, "background", nil), ("[scopes]\n", 0, "background", nil),
      ("background = \"dark\"\n[palette]\n\na = \"#12345\"\n", 4, "palette.a", nil),
      ("background = \"dark\"\n[palette]\na = \"ansi:16\"\n", 3, "palette.a", nil),
      (
        "background = \"dark\"\n[palette]\naccent = \"#123456\"\n[scopes]\ntext = { fg = \"acent\" }\n", 5,
        "scopes.text.fg", "did you mean accent?"
      ),
      (
        "background = \"dark\"\n[scopes]\ntext = { attributes = [\"bolt\"] }\n", 3, "scopes.text.attributes",
        "did you mean bold?"
      ),
      ("background = \"dark\"\n[scopes]\ntext = { color = \"#000000\" }\n", 3, "scopes.text.color", nil),
      ("background = \"dark\"\n[scopes]\n\ntext = \"#000000\"\n", 4, "scopes.text", nil),
      ("\ninherits = \"t\"\n", 2, "inherits", nil), ("inherits = \"nobody\"\n", 1, "inherits", nil),
      ("inherits = \"loop\"\n", 1, "inherits", nil),
    ] as [(String, Int, String, String?)])
  func theme(_ text: String, _ line: Int, _ key: String, _ suggestion: String?) {
    do {
      _ = try ThemeFile.parse(text, file: "t.toml", named: "t") { $0 == "loop" ? "inherits = \"t\"" : nil }
      Issue.record("the theme was taken")
    } catch {
      #expect(error.line == line && error.key == key, "\(error)")
      if let suggestion { #expect(error.suggestion == suggestion, "\(error)") }
    }
  }

  @Test(
    "A key map error names the line, the key and what was meant",
    arguments: [
      ("[lists]\n", 1, "lists", "did you mean list?"),
      ("[list]\nmoveDwon = \"j\"\n", 2, "list.moveDwon", "did you mean moveDown?"),
      ("[list]\nmoveDown = [\"j\", \"ctrl-x\"]\n", 2, "list.moveDown", nil),
      ("[list]\nmoveDown = []\n", 2, "list.moveDown", nil),
      ("[list]\n\nmoveDown = \"k\"\n", 3, "list.moveDown", nil),
      ("[list]\nmoveDown = \"q\"\n", 2, "list.moveDown", nil),
      ("[text]\nconfirm = \"y\"\n", 2, "text.confirm", nil),
      ("[global]\nquit = \"j\"\n", 2, "global.quit", nil),
    ] as [(String, Int, String, String?)])
  func keymap(_ text: String, _ line: Int, _ key: String, _ suggestion: String?) {
    do {
      _ = try KeymapFile.parse(text, file: "keys.toml")
      Issue.record("the key map was taken")
    } catch {
      #expect(error.line == line && error.key == key, "\(error)")
      if let suggestion { #expect(error.suggestion == suggestion, "\(error)") }
    }
  }

  @Test(
    "Deep and endless texts are errors like any other",
    arguments: [
      "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{b = ", count: 20_000),
      String(repeating: "[", count: 100_000), "[" + String(repeating: "a.", count: 20_000) + "a]\n",
      String(repeating: "a.", count: 20_000) + "a = 1\n", "a = '''" + String(repeating: "x\n", count: 100_000),
    ])
  func deepText(_ text: String) {
    #expect(mappingError(text) != nil)
  }

  @Test("No text makes the line index run away or crash", arguments: UInt64(0)..<1000)
  func anyText(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "[", "]", "[[", "]]", "=", "\"", "'", "'''", "\"\"\"", "\n", "\r\n", "\\", "#", "{", "}", ",", ".", "a", "source",
      " ", "table", "1", "true", "é", "\u{1B}", "select = \"x\"\n", "[source.t]\n", "file = 'f'\n",
      "[table.accounts]\n",
    ]
    let text = (0..<Int.random(in: 0...40, using: &generator))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
    if let error = mappingError(text) {
      #expect(error.line >= 0 && error.line <= text.utf8.count(where: { $0 == 0x0A }) + 1, "\(error)")
    }
  }
}
