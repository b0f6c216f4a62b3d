import Domain

/// Which column of a table each column of a file feeds.
struct HeaderMap {
  /// Column index of the table for each cell of the file; `nil` is kept out.
  private(set) var columns: [Int?] = []
  /// The names of the table's columns that the file has.
  private(set) var present: Set<String> = []
  private(set) var findings: [ImportFinding] = []
  private var names: [String: Int] = [:]
  private let table: BundleTable
  private let file: String

  init(_ table: BundleTable, file: String) {
    self.table = table
    self.file = file
    for (index, column) in table.columns.enumerated() { names[HeaderMap.folded(column.name)] = index }
  }

  /// Takes the next column of the file in; unknown and repeated ones are reported and kept out.
  mutating func add(_ name: String, line: Int) {
    guard let index = names[HeaderMap.folded(name)] else {
      report(name, line, name.isEmpty ? "a column without a name is kept out" : "unknown column, kept out")
      return columns.append(nil)
    }
    guard present.insert(table.columns[index].name).inserted else {
      report(name, line, "the column appears twice; the first one counts")
      return columns.append(nil)
    }
    columns.append(index)
  }

  /// Takes a column in whose name cannot be read.
  mutating func addUnreadable(_ bytes: ArraySlice<UInt8>, line: Int) {
    findings.append(
      ImportFinding(
        kind: .note, file: file, line: line, column: ShownText.of(bytes), reason: "unreadable column name, kept out"))
    columns.append(nil)
  }

  private mutating func report(_ name: String, _ line: Int, _ reason: String) {
    findings.append(ImportFinding(kind: .note, file: file, line: line, column: ShownText.of(name), reason: reason))
  }

  /// A name without what a header may differ in: case, spaces, `-` and `_`.
  static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 where byte != 0x20 && byte != 0x2D && byte != 0x5F {
      bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
