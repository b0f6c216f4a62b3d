import Domain
import Importing
import Testing

@Suite struct JSONBundleTests {
  func read(_ tables: String, format: String = #""huddle-bundle""#, version: String = "1") -> BundleContent {
    reader.read(
      json: Array("{\"format\":\(format),\"version\":\(version),\n\"tables\":{\(tables)}}".utf8), name: "b.json")
  }

  @Test func numbersAreExact() {
    let content = read(#""insights":[{"insight_id":"I","target":97.100001,"weight":3}]"#)
    #expect(content.findings.isEmpty)
    #expect(content.first(.insights, "target") == .integer(97_100_001))
    #expect(content.first(.insights, "weight") == .integer(3))
    #expect(content.tables[.insights]?.present == ["insight_id", "target", "weight"])
  }

  @Test(arguments: [
    #""target":97.1000011"#, #""target":"97""#, #""weight":3.0"#, #""weight":3e0"#, #""name":5"#, #""active":"maybe""#,
    #""name":"\ud800""#, #""name":"\u0000""#, #""name":["a"]"#, #""name":"a","name":"b""#,
  ])
  func wrongValuesRejectTheirRow(member: String) {
    let content = read("\"insights\":[\n{\"insight_id\":\"I\",\(member)},\n{\"insight_id\":\"J\"}]")
    #expect(content.texts(.insights, "insight_id") == ["J"])
    #expect(content.rejections.map(\.line) == [3])
    #expect(content.rejections.first?.file == "b.json")
    #expect(content.addsUp)
  }

  @Test func nullAndEmptyTextAreUnknown() {
    let content = read(#""accounts":[{"account_id":"A","name":null,"vertical":"","mrr":null}]"#)
    #expect(content.findings.isEmpty)
    #expect(content.first(.accounts, "name") == .null)
    #expect(content.first(.accounts, "vertical") == .null)
  }

  @Test func theFormulaGuardIsNotTakenOff() {
    #expect(read(#""accounts":[{"account_id":"'=A"}]"#).texts(.accounts, "account_id") == ["'=A"])
  }

  @Test func escapesAreRead() {
    let content = read(#""accounts":[{"account_id":"\u0041\n\"\\\/\t\ud83d\ude00é"}]"#)
    #expect(content.texts(.accounts, "account_id") == ["A\n\"\\/\t😀é"])
  }

  @Test func unknownTablesAndKeysAreReportedOnce() {
    let content = read(
      #""invoices":[{"a":[1,{"b":2}]}],"accounts":[{"account_id":"A","x":1},{"account_id":"B","x":2}, 7]"#)
    #expect(content.texts(.accounts, "account_id") == ["A", "B"])
    #expect(content.findings.map(\.column) == ["invoices", "x", nil])
    #expect(content.findings.map(\.kind) == [.note, .note, .rejected])
    #expect(content.addsUp)
  }

  @Test(arguments: [
    (#""huddle-score""#, "1", "format"), ("null", "1", "format"), (#""huddle-bundle""#, "2", "version"),
    (#""huddle-bundle""#, "\"1\"", "version"),
  ])
  func anotherFormatOrVersionIsAnErrorForTheFile(format: String, version: String, column: String) {
    let content = read(#""accounts":[{"account_id":"A"}]"#, format: format, version: version)
    #expect(content.tables.isEmpty)
    #expect(content.findings.map(\.column) == [column])
    #expect(content.findings.map(\.line) == [0])
  }

  @Test(arguments: [
    ("", 1), ("[]", 1), ("{", 1), ("{\"format\":\n nul}", 2), ("{}\n\n{}", 3), ("{\"a\":01}", 1), ("{\"a\":1,}", 1),
    ("{\"a\":\"\n\"}", 1), ("{\"a\":\"\\x\"}", 1), ("{\"a\":1.}", 1), ("{'a':1}", 1), ("{\"a\" 1}", 1),
  ])
  func brokenSyntaxIsAnErrorForTheFileWithItsLine(text: String, line: Int) {
    let content = reader.read(json: Array(text.utf8), name: "b.json")
    #expect(content.tables.isEmpty)
    #expect(content.findings.map(\.line) == [line])
    #expect(content.findings.map(\.kind) == [.rejected])
  }

  @Test func nestingIsLimited() {
    let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
    let content = reader.read(json: Array(deep.utf8), name: "b.json")
    #expect(content.findings.first?.reason.contains("nest") == true)
  }
}
