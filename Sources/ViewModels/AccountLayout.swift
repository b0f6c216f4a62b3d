/// Who has which rows and columns of the account's area; pure arithmetic, so that view model and screen agree.
public struct AccountLayout: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// Lines of the header.
  public let headerRows: Int
  /// Whether there is a line with the panes' names.
  public let hasTabs: Bool
  /// Whether rules separate header, list and detail.
  public let hasRules: Bool
  /// Lines of the list.
  public let listRows: Int
  /// Lines of full text for the row under the cursor.
  public let detailRows: Int
  /// Columns at the right for the other panes; 0 where only one pane is shown.
  public let sideColumns: Int

  /// The layout of an area of that many cells.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    hasRules = rows >= 28
    hasTabs = rows >= 4
    headerRows = rows >= 28 ? 6 : rows >= 18 ? 4 : rows >= 12 ? 2 : rows >= 3 ? 1 : 0
    detailRows = rows >= 28 ? 3 : rows >= 14 ? 2 : rows >= 6 ? 1 : 0
    listRows = max(0, self.rows - headerRows - (hasTabs ? 1 : 0) - detailRows - (hasRules ? 2 : 0))
    sideColumns = columns >= 160 ? min(columns - 118, 80) : 0
  }

  /// Columns of the pane in use: where others stand beside it, without the line between them and a gap.
  public var listColumns: Int { sideColumns > 0 ? columns - sideColumns - 2 : columns }
}
