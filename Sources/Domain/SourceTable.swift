/// A file of a foreign folder as parsed text: the input of a mapping.
public struct SourceTable: Hashable, Sendable {
  /// One data row; cells beyond the header are kept, missing trailing cells are simply not there.
  public struct Row: Hashable, Sendable {
    /// The 1-based line of the file on which the row begins; the header is usually line 1.
    public var line: Int
    public var cells: [String]
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }
  /// The file's name without its folder.
  public var file: String
  /// The header, as written.
  public var header: [String]
  public var rows: [Row]
  public init(file: String, header: [String], rows: [Row]) {
    self.file = file
    self.header = header
    self.rows = rows
  }
}
