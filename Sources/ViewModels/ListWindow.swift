/// The part of a list that is on the screen, and the row the cursor is on: the arithmetic of moving and scrolling.
public struct ListWindow: Hashable, Sendable {
  /// The row arithmetic of the groups and their folds.
  public internal(set) var rows = GroupedRows(groups: [], hasHeadings: false)
  public internal(set) var hasHeadings = false
  /// The row under the cursor; meaningless while `rows` is empty.
  public private(set) var cursor = 0
  /// The first row in the window.
  public private(set) var top = 0
  /// The rows of the window.
  public private(set) var height = 0

  /// The index of the content row under the cursor; `nil` on a heading and in an empty list.
  public var index: Int? {
    if case .account(let index, _) = rows.item(at: cursor) { index } else { nil }
  }

  /// The group under the cursor.
  public var group: Int? {
    switch rows.item(at: cursor) {
    case .heading(let group), .account(_, let group): group
    case nil: nil
    }
  }

  /// The group whose heading stays at the top while its rows scroll below it.
  public var stickyGroup: Int? {
    guard hasHeadings, height > 1, case .account(_, let group) = rows.item(at: top) else { return nil }
    return group
  }

  /// The 1-based number of the row under the cursor, or of the first of its folded group, and of all.
  public var position: (number: Int, count: Int) {
    switch rows.item(at: cursor) {
    case .account(let index, _): (index + 1, rows.accounts)
    case .heading(let group): ((rows.firstAccount(ofGroup: group) ?? -1) + 1, rows.accounts)
    case nil: (0, rows.accounts)
    }
  }

  /// A page is the window without one row, so that a known row stays in sight.
  var page: Int { max(1, height - (hasHeadings ? 2 : 1)) }

  /// The indices of the rows in the window and that many rows around it.
  func indices(margin: Int) -> [Int] {
    (max(0, top - margin)..<max(0, min(rows.count, top + height + margin))).compactMap { row in
      if case .account(let index, _) = rows.item(at: row) { index } else { nil }
    }
  }

  mutating func layout(height: Int) {
    self.height = max(0, height)
    scrollToCursor()
  }

  /// Moves the cursor by rows, over headings of open groups.
  mutating func move(by offset: Int) {
    guard let row = rows.stop(near: cursor + offset, goingDown: offset > 0) else { return }
    cursor = row
    scrollToCursor()
  }

  /// Does a command that moves the cursor up or down; `false` for any other.
  mutating func move(_ command: Command) -> Bool {
    switch command {
    case .moveDown: move(by: 1)
    case .moveUp: move(by: -1)
    case .pageDown: move(by: page)
    case .pageUp: move(by: -page)
    case .first: select(row: 0)
    case .last: move(by: rows.count)
    default: return false
    }
    return true
  }

  /// Puts the cursor on a row, or on the nearest one it may rest on.
  mutating func select(row: Int) { select(row: row, stride: 1) }

  /// Puts the cursor where the one of another list is. Nobody watches the edge of this window, so it moves by halves.
  mutating func follow(row: Int) { select(row: row, stride: max(1, height / 2)) }

  private mutating func select(row: Int, stride: Int) {
    guard let row = rows.stop(near: row, goingDown: true) else { return }
    cursor = row
    scrollToCursor(stride: stride)
  }

  /// Goes back to where the cursor and the window were.
  mutating func restore(cursor: Int, top: Int) {
    (self.cursor, self.top) = (cursor, top)
    select(row: cursor)
  }

  /// Takes new rows with the cursor on one of them, on the line of the screen where it was.
  mutating func arrange(_ rows: GroupedRows, hasHeadings: Bool, cursor row: Int) {
    let line = cursor - top
    self.rows = rows
    self.hasHeadings = hasHeadings
    cursor = rows.stop(near: row, goingDown: true) ?? 0
    top = cursor - line
    scrollToCursor()
  }

  /// Brings a row to the top when it is above the window.
  mutating func show(row: Int) { top = min(top, row) }

  /// Keeps the cursor in the window, below the heading that stays, and the window full.
  ///
  /// - Parameter stride: how far the window moves when the cursor leaves it by a row.
  private mutating func scrollToCursor(stride: Int = 1) {
    guard height > 0 else { return }
    if cursor >= top + height { top = cursor - height + stride }
    if cursor < top { top = cursor - stride + 1 }
    top = max(0, min(top, rows.count - height))
    // The heading that stays covers the first line of the window.
    if stickyGroup != nil, cursor == top { top = max(0, cursor - 1) }
  }
}

/// The room a list was last given.
struct ListArea: Hashable, Sendable {
  var rows = 0
  var columns = 0
}
