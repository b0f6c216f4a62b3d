/// Who has which rows of the explanation's area; pure arithmetic, so that view model and screen agree.
public struct ExplanationLayout: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// 1 when there is a line that names account, model and day.
  public let headingRows: Int
  /// Whether a rule sets the detail apart.
  public let hasRule: Bool
  /// Lines of the tree.
  public let listRows: Int
  /// Lines of full text for the row under the cursor.
  public let detailRows: Int

  /// The layout of an area of that many cells.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    headingRows = rows >= 3 ? 1 : 0
    detailRows = rows >= 28 ? 5 : rows >= 16 ? 3 : rows >= 10 ? 2 : rows >= 6 ? 1 : 0
    hasRule = rows >= 10
    listRows = max(0, self.rows - headingRows - detailRows - (hasRule ? 1 : 0))
  }
}
