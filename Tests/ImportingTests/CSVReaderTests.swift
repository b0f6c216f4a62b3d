import Domain
import Importing
import Testing

@Suite struct CSVReaderTests {
  @Test func aForeignFileIsReadWithItsLines() {
    let (table, findings) = CSVReader(delimiter: ";").read(Array("a;b\r\n\"1;2\n\";x,y;extra\n3\n".utf8), file: "f.csv")
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.rows.map(\.cells) == [["1;2\n", "x,y", "extra"], ["3"]])
    #expect(findings.isEmpty)
  }

  @Test func whatCannotBeReadIsReportedAndTheRestStays() {
    let (table, findings) = CSVReader().read(
      Array("a,b\n\"open,1\n".utf8) + [0xFF, 0x2C, 0x00, 0x0A] + Array("\"x\"y,1\nlast,1\n".utf8), file: "f.csv")
    #expect(table.rows.map(\.cells) == [["\u{FFFD}", "\u{FFFD}"], ["last", "1"]])
    #expect(findings.map { "\($0.kind) \($0.line)" } == ["rejected 2", "note 3", "note 3", "rejected 4"])
  }

  @Test func emptyAndHeaderlessFilesAreEmptyTables() {
    #expect(CSVReader().table([], file: "f.csv") == SourceTable(file: "f.csv", header: [], rows: []))
    #expect(CSVReader().read(Array("\"open\n1\n".utf8), file: "f.csv").findings.map(\.line) == [1])
  }
}
