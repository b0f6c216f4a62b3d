/// The rows of one bundle table before validation, wherever they come from: a CSV file, a JSON file or a mapping.
public struct RawTable: Hashable, Sendable {
  /// One row with the place it came from.
  public struct Row: Hashable, Sendable {
    /// One cell a column; a missing trailing cell is unknown, and so are `nil` and the empty text.
    public var cells: [String?]
    /// The source rows behind it, such as `tickets.csv:1043`; capped, with the full count beside.
    public var sources: [String]
    /// How many source rows there were before capping.
    public var sourceCount: Int
    /// The 1-based line (or row) in `file`, for findings.
    public var line: Int
    public init(cells: [String?], sources: [String], sourceCount: Int? = nil, line: Int) {
      self.cells = cells
      self.sources = sources
      self.sourceCount = sourceCount ?? sources.count
      self.line = line
    }
  }
  /// The header, as written.
  public var columns: [String]
  /// The rows, in file order.
  public var rows: [Row]
  /// The name that findings show, such as `accounts.csv` or `accounts (ravenstack.toml)`.
  public var file: String
  public init(columns: [String], rows: [Row], file: String) {
    self.columns = columns
    self.rows = rows
    self.file = file
  }
}
