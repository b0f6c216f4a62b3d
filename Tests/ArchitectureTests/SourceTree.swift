import Foundation

/// The source files of the package, read from disk.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File {
    /// Path from the package root.
    let path: String
    /// The folder below `Sources` or `Tests`.
    let room: String
    let lines: [Substring]
  }

  /// Every Swift file below a top-level folder.
  static func files(in top: String) -> [File] {
    let folder = root.appendingPathComponent(top).resolvingSymlinksInPath()
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".swift") }.compactMap { name in
      guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else { return nil }
      let room = name.split(separator: "/").first.map(String.init) ?? ""
      return File(
        path: "\(top)/\(name)", room: room, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
