/// Where the row under the cursor is told in full.
public enum RowPreview: Hashable, Sendable {
  case none
  /// One line below the list.
  case line
  /// A pane of that many rows below the list, its frame included.
  case below(rows: Int)
  /// A pane of that many columns at the right.
  case beside(columns: Int)

  /// What there is room for beside or below a list of that many rows.
  ///
  /// - Parameter fields: How many lines there are to tell besides a sentence, at most.
  init(rows: Int, columns: Int, listed: Int, fields: Int) {
    if listed == 0 {
      self = .none
    } else if columns >= 170, rows >= 16 {
      self = .beside(columns: columns * 3 / 10)
    } else if rows >= 15, fields == 0 {
      self = .below(rows: rows >= 27 ? 6 : 4)
    } else if rows >= 15 {
      // A short list leaves its room to the row.
      let most = min(fields + 4, rows >= 27 ? 16 : 12)
      self = .below(rows: max(min(most, rows >= 27 ? 10 : 7), min(most, rows - listed)))
    } else {
      self = rows >= 5 ? .line : .none
    }
  }
}
