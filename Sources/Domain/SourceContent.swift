/// A row of the portfolio as it is stored, with where it came from.
public struct SourceContent: Hashable, Sendable {
  /// One cell of it.
  public struct Cell: Hashable, Sendable {
    public var column: BundleColumn
    public var value: BundleValue
    /// The moment, where the cell holds one.
    public var moment: Moment?
    /// What the row is called that the cell refers to.
    public var name: String?
    /// Whether somebody changed the cell here.
    public var isEdited: Bool
    public init(
      column: BundleColumn, value: BundleValue, moment: Moment? = nil, name: String? = nil, isEdited: Bool = false
    ) {
      self.column = column
      self.value = value
      self.moment = moment
      self.name = name
      self.isEdited = isEdited
    }
  }

  public var row: SourceRow
  /// In the order of the bundle.
  public var cells: [Cell]
  /// `tickets.csv:1043`; capped for rows that were mapped from very many.
  public var sources: [String]
  /// How many places there are in all.
  public var sourceCount: Int
  /// Of a call to action: the steps of its checklist, in their order.
  public var checklist: [ChecklistStep] = []
  public init(row: SourceRow, cells: [Cell], sources: [String] = [], sourceCount: Int = 0) {
    self.row = row
    self.cells = cells
    self.sources = sources
    self.sourceCount = sourceCount
  }

  /// The cell of a column.
  public subscript(column: String) -> Cell? { cells.first { $0.column.name == column } }
}
