import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct JSONTests {
  @Test(arguments: [
    ("null", JSON.null), ("-12", .integer(-12)), ("\"a\\n\\u00e9\\ud83d\\ude00\"", .string("a\né😀")),
    (" [ 1 , [] , {} ] ", .array([.integer(1), .array([]), .object([])])),
    ("{\"b\":1,\"a\":null}", .object([("b", .integer(1)), ("a", .null)])), ("true", .integer(1)),
  ])
  func jsonOfOtherProgramsIsRead(text: String, value: JSON) { #expect(JSON(text) == value) }

  @Test(arguments: [
    "", "[", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "\"", "\"\\", "\"\\u12", "\"\\ud800x\"", "1.5", "nul", "[1] 2",
    String(repeating: "[", count: 100_000), "99999999999999999999",
  ])
  func whatIsNoJSONIsNil(text: String) { #expect(JSON(text) == nil) }

  @Test(arguments: UInt64(0)..<100)
  func whatIsWrittenIsReadBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scalars = (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &random)) }
    let text = String(String.UnicodeScalarView(scalars)) + "\u{0}\"\\\u{1F}"
    let value = JSON.object([(text, .array([.string(text), .integer(.random(in: .min ... .max, using: &random))]))])
    #expect(JSON(value.text) == value)
    #expect(JSON(value.text)?.members.first?.0 == text)
  }

  @Test func jsonIsWhatSQLiteTakesForJSON() throws {
    let text = JSON.object([("a", .string("\u{1}\u{1F}\"\\é")), ("b", .integer(.min))]).text
    let store = try Store.inMemory()
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    #expect(try store.value("SELECT json_valid('\(quoted)')") == .integer(1))
  }
}
