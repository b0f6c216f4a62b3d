import Foundation
import Testing

/// The engine as a library: what its documentation shows is what the gate runs.
@Suite struct LibraryExampleTests {
  @Test("the documentation shows the example program word for word, in at most 20 lines")
  func documented() throws {
    let path = "Tests/LibraryExample/Sources/LibraryExample/main.swift"
    let program = try String(contentsOf: SourceTree.root.appendingPathComponent(path), encoding: .utf8)
    let page = try String(
      contentsOf: SourceTree.root.appendingPathComponent("Sources/Scoring/README.md"), encoding: .utf8)
    #expect(page.contains("```swift\n\(program)```"))
    #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 21)
  }
}
