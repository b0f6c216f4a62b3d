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
  /// Lines of full text for the row under the cursor; 0 where the text stands at the right.
  public let detailRows: Int
  /// Columns at the right for the full text; 0 where it stands below the tree.
  public let sideColumns: Int

  /// The layout of an area of that many cells.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    headingRows = rows >= 3 ? 1 : 0
    sideColumns = columns >= 160 ? 56 : 0
    let isBeside = sideColumns > 0
    detailRows = isBeside ? 0 : rows >= 28 ? 4 : rows >= 16 ? 3 : rows >= 10 ? 2 : rows >= 6 ? 1 : 0
    hasRule = rows >= 10 && !isBeside
    listRows = max(0, self.rows - headingRows - detailRows - (hasRule ? 1 : 0))
  }
}
