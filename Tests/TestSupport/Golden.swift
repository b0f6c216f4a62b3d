import Foundation
public import Testing

/// Compares text with the golden file `Snapshots/<name>` beside the test's source file.
///
/// `RECORD_SNAPSHOTS=1` writes it instead; a missing file is written and fails, so that nothing is accepted unseen.
public func expectGolden(
  _ text: String, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let golden = folder.appendingPathComponent(name)
  let expected = try? String(contentsOf: golden, encoding: .utf8)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" || expected == nil {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? text.write(to: golden, atomically: true, encoding: .utf8)
    if expected == nil { Issue.record("recorded \(name); look at it and run again", sourceLocation: location) }
    return
  }
  guard let expected, expected != text else { return }
  let was = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let now = text.split(separator: "\n", omittingEmptySubsequences: false)
  var lines: [String] = []
  for row in 0..<max(was.count, now.count) {
    let before = row < was.count ? String(was[row]) : "<none>"
    let after = row < now.count ? String(now[row]) : "<none>"
    if before != after { lines.append("line \(row + 1)\n  - \(before)\n  + \(after)") }
  }
  Issue.record("\(name) differs:\n\(lines.prefix(20).joined(separator: "\n"))", sourceLocation: location)
}
