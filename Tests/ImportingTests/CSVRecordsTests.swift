import Importing
import Testing

@Suite struct CSVRecordsTests {
  struct Parsed: Equatable {
    var line: Int
    var cells: [String?]
    var problem: CSVRecords.Problem?
    init(_ line: Int, _ cells: [String?], _ problem: CSVRecords.Problem? = nil) {
      (self.line, self.cells, self.problem) = (line, cells, problem)
    }
  }

  static func parse(_ bytes: [UInt8]) -> [Parsed] {
    var reader = CSVRecords(bytes)
    var records: [Parsed] = []
    while reader.next() {
      records.append(Parsed(reader.line, (0..<reader.count).map { reader.text($0) }, reader.problem))
    }
    return records
  }

  @Test(
    arguments: [
      ("", []),
      ("\u{FEFF}a,b\n1,2", [Parsed(1, ["a", "b"]), Parsed(2, ["1", "2"])]),
      ("a,b\r\n1,\r\n", [Parsed(1, ["a", "b"]), Parsed(2, ["1", ""])]),
      ("a\n\n\r\nb\n", [Parsed(1, ["a"]), Parsed(4, ["b"])]),
      ("\"\"\n\"\"\n", [Parsed(1, [""]), Parsed(2, [""])]),
      ("\"x\ny\r\nz\",1\nnext,2\n", [Parsed(1, ["x\ny\r\nz", "1"]), Parsed(4, ["next", "2"])]),
      ("\"say \"\"hi\"\"\",\"\"\"\"\n", [Parsed(1, ["say \"hi\"", "\""])]),
      ("5\" pipe,a\rb\n", [Parsed(1, ["5\" pipe", "a\rb"])]),
      ("\"a,b\",c", [Parsed(1, ["a,b", "c"])]),
      (",\n", [Parsed(1, ["", ""])]),
      ("a,b\n\"open,1\nc,d\n", [Parsed(1, ["a", "b"]), Parsed(2, [], .unclosedQuote), Parsed(3, ["c", "d"])]),
      ("\"a\"x,1\nc,d\n", [Parsed(1, [], .textAfterQuote), Parsed(2, ["c", "d"])]),
      ("\"a\nb\"x\nc\n", [Parsed(1, [], .textAfterQuote), Parsed(2, ["b\"x"]), Parsed(3, ["c"])]),
      ("\"", [Parsed(1, [], .unclosedQuote)]),
    ] as [(String, [Parsed])])
  func recordsComeWithTheirLines(text: String, expected: [Parsed]) {
    #expect(Self.parse(Array(text.utf8)) == expected)
  }

  @Test func unreadableCellsAreToldApart() {
    #expect(Self.parse([0x61, 0x2C, 0xFF, 0x2C, 0x00]) == [Parsed(1, ["a", nil, nil])])
  }

  @Test func recordsInsideARunawayCellAreDoubtful() {
    var reader = CSVRecords(Array("\"open\nb\n\"c\"d\ne\n".utf8))
    var doubtful: [Int: Bool] = [:]
    while reader.next() { doubtful[reader.line] = reader.isDoubtful }
    #expect(doubtful == [1: false, 2: true, 3: true, 4: false])
  }
}
