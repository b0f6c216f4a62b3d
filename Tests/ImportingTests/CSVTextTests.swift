import Testing

@testable import Importing

/// A table for a spreadsheet that runs nothing.
@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("=1+1", "'=1+1"), ("-5", "'-5"), ("+1.1 ↑", "'+1.1 ↑"), ("@x", "'@x"), ("a,b", "\"a,b\""),
    ("say \"x\"", "\"say \"\"x\"\"\""), ("=a,b", "\"'=a,b\""), ("", ""), ("'=x", "''=x"),
  ])
  func cellsAreQuotedAndGuarded(text: String, expected: String) {
    #expect(CSVText.table(headings: ["h"], rows: [[text]]) == "h\n\(expected)\n")
  }

  @Test func rowsStandUnderTheirHeadings() {
    #expect(CSVText.table(headings: ["a", "b"], rows: [["1", "2"], ["3", ""]]) == "a,b\n1,2\n3,\n")
  }
}
