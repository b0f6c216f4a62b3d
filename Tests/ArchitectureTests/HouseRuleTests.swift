import Foundation
import Testing

/// House rules that a compiler does not check.
@Suite struct HouseRuleTests {
  /// A call that hides an input (clock, chance, locale) or an exit, and the only files that may use it.
  static let banned: [(call: String, allowedIn: [String])] = [
    ("Date()", ["Sources/huddle/", "Sources/huddle-dev/"]),
    ("Date.now", ["Sources/huddle/", "Sources/huddle-dev/"]),
    ("UUID()", ["Sources/huddle/", "Sources/huddle-dev/"]),
    (".random(", ["Sources/Demo/"]),
    ("Calendar.current", []),
    ("TimeZone.current", []),
    ("Locale.current", []),
    ("print(", ["Sources/huddle/", "Sources/huddle-dev/"]),
    ("try!", []),
    ("@unchecked Sendable", []),
    ("nonisolated(unsafe)", ["Sources/NCursesTerminal/"]),
    ("fatalError(", []),
  ]

  @Test(arguments: banned)
  func hiddenInputsStayAtTheEdge(call: String, allowedIn: [String]) {
    for file in SourceTree.files(in: "Sources") where !allowedIn.contains(where: { file.path.hasPrefix($0) }) {
      for (index, line) in file.lines.enumerated() {
        guard !line.drop(while: { $0 == " " }).hasPrefix("//"), calls(call, in: line) else { continue }
        Issue.record("\(file.path):\(index + 1) uses \(call)")
      }
    }
  }

  @Test func noFileOutgrowsItsIdea() {
    for file in SourceTree.files(in: "Sources") + SourceTree.files(in: "Tests") where file.lines.count > 400 {
      Issue.record("\(file.path) has \(file.lines.count) lines; 400 is the limit")
    }
  }

  @Test func theFrontDoorIsTidy() throws {
    let visible = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(
      Set(visible) == [
        "Package.swift", "Sources", "Tests", "Themes", "README.md", "Screenshots", "Makefile", "LICENSE",
      ])
  }

  @Test func everyRoomHasTests() throws {
    let tested = Set(SourceTree.files(in: "Tests").map(\.room))
    // AppRuntime is tested with NCursesTerminal and the executables by journeys and end to end.
    let elsewhere: Set = ["CNCurses", "CSQLite", "NCursesTerminal", "huddle", "huddle-dev"]
    for room in Set(SourceTree.files(in: "Sources").map(\.room)).subtracting(elsewhere).sorted() {
      #expect(tested.contains(room + "Tests"), "\(room) has no tests")
    }
  }

  private func calls(_ call: String, in line: Substring) -> Bool {
    guard let range = line.range(of: call) else { return false }
    // `print(` must not match `fingerprint(`; `Date()` must not match `ISODate()`.
    guard let first = call.first, first.isLetter, range.lowerBound > line.startIndex else { return true }
    let before = line[line.index(before: range.lowerBound)]
    return !before.isLetter && !before.isNumber
  }
}
