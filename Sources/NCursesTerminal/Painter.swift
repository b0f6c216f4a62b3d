import CNCurses
import TerminalKit

/// Hands frames to ncurses, only the rows that changed, and lets it find the shortest way to the new screen.
struct Painter {
  private var shown: Canvas?
  private var shownCursor: Position?
  private var isCursorVisible: Bool?
  private var cells: [cchar_t] = []

  /// Forgets what was painted; the next frame is handed over in full.
  mutating func forget() {
    shown = nil
    isCursorVisible = nil
  }

  /// Paints a frame and puts the cursor there, or hides it.
  mutating func paint(_ canvas: Canvas, cursor: Position?, with pairs: ColorPairs) {
    let isSameSize = shown?.size == canvas.size
    if isSameSize, cursor == shownCursor, shown == canvas { return }
    if !isSameSize { werase(cn_screen()) }
    for row in 0..<canvas.size.rows where !isSameSize || shown?.sameRow(row, as: canvas) != true {
      paint(canvas.row(row), row: row, with: pairs)
    }
    if let cursor { wmove(cn_screen(), Int32(cursor.row), Int32(cursor.column)) }
    wnoutrefresh(cn_screen())
    doupdate()
    if isCursorVisible != (cursor != nil) {
      isCursorVisible = cursor != nil
      curs_set(cursor != nil ? 1 : 0)
    }
    shown = canvas
    shownCursor = cursor
  }

  /// Leaves the cursor visible for whoever comes next.
  mutating func showCursor() {
    if isCursorVisible == false { curs_set(1) }
    isCursorVisible = nil
  }

  private mutating func paint(_ row: [Cell], row index: Int, with pairs: ColorPairs) {
    cells.removeAll(keepingCapacity: true)
    for cell in row where cell.width != .continuation {
      let look = pairs[cell.role]
      let marks = cell.marks
      let scalars: (UInt32, UInt32, UInt32, UInt32) = (
        cell.base.value, marks.isEmpty ? 0 : marks[0].value, marks.count > 1 ? marks[1].value : 0,
        marks.count > 2 ? marks[2].value : 0
      )
      var made = cchar_t()
      withUnsafeBytes(of: scalars) { bytes in
        cn_set_cell(&made, bytes.assumingMemoryBound(to: UInt32.self).baseAddress, look.attributes, look.pair)
      }
      cells.append(made)
    }
    mvwadd_wchnstr(cn_screen(), Int32(index), 0, cells, Int32(cells.count))
  }
}
