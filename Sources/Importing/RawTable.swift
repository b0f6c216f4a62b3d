/// A table of text cells from somewhere else, such as the answer of an importer's query, before any check.
public struct RawTable: Hashable, Sendable {
  /// One row: its cells in the order of `columns`, and where it came from.
  public struct Row: Hashable, Sendable {
    /// `nil` and the empty text are unknown; missing trailing cells too.
    public var cells: [String?]
    /// Where the row came from, such as `tickets.csv:1043`; may be capped.
    public var sources: [String]
    /// How many source rows there were before capping.
    public var sourceCount: Int
    /// The line that findings name; 0 when there is none.
    public var line: Int
    public init(cells: [String?], sources: [String], sourceCount: Int, line: Int) {
      self.cells = cells
      self.sources = sources
      self.sourceCount = sourceCount
      self.line = line
    }
  }
  /// The names of the columns; they match as the header of a file does.
  public var columns: [String]
  public var rows: [Row]
  /// What findings name as the file.
  public var file: String
  public init(columns: [String], rows: [Row], file: String) {
    self.columns = columns
    self.rows = rows
    self.file = file
  }
}
