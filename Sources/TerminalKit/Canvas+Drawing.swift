/// Where text stands in a rectangle that is wider.
public enum TextAlignment: Hashable, Sendable { case left, right, centre }

extension Canvas {
  /// Draws text from a position to the right, sanitised, and returns the columns it took.
  ///
  /// - Parameters:
  ///   - maxColumns: text beyond that many columns is left out; a wide glyph is never cut by it.
  ///   - clip: nothing is drawn outside; the canvas itself always clips.
  /// - Returns: the columns from `position` to the end of what was laid out, cells left of the clip included. Layout
  ///   ends at the right edge of the clip.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at position: Position, role: Role, maxColumns: Int = .max, clip: Rect? = nil
  ) -> Int {
    let area = clip.map { bounds.intersection($0) } ?? bounds
    guard position.row >= area.row, position.row < area.maxRow, position.column < area.maxColumn, maxColumns > 0
    else { return 0 }
    let limit = min(maxColumns, area.maxColumn - position.column)
    let visible = area.column..<area.maxColumn
    return text.scanGlyphs { scanner in
      var used = 0
      while used < limit, let glyph = scanner.next() {
        if glyph.columns > maxColumns - used { break }
        place(glyph, column: position.column + used, row: position.row, columns: visible, role: role)
        used += glyph.columns
      }
      return min(used, limit)
    }
  }

  /// Draws text in the first row of a rectangle; text that is too long is cut, with `…` as the last glyph if asked for.
  ///
  /// - Returns: the columns the text took.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, in rect: Rect, align: TextAlignment = .left, role: Role, ellipsis: Bool = true
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    if ellipsis {
      let fitting = TextWidth.truncated(text, to: rect.columns)
      return put(
        aligned: fitting, width: align == .left ? 0 : TextWidth.of(fitting), in: rect, align: align, role: role)
    }
    let width = align == .left ? 0 : min(TextWidth.of(text), rect.columns)
    return put(aligned: text, width: width, in: rect, align: align, role: role)
  }

  private mutating func put(
    aligned text: some StringProtocol, width: Int, in rect: Rect, align: TextAlignment, role: Role
  ) -> Int {
    let indent =
      switch align {
      case .left: 0
      case .right: rect.columns - width
      case .centre: (rect.columns - width) / 2
      }
    return put(
      text, at: Position(column: rect.column + indent, row: rect.row), role: role, maxColumns: rect.columns - indent,
      clip: rect)
  }

  /// Fills a rectangle with one character; a wide one leaves a space where its pair does not fit.
  public mutating func fill(_ rect: Rect, with character: Character = " ", role: Role) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let glyph = String(character).scanGlyphs { $0.next() } ?? .space
    let columns = area.column..<area.maxColumn
    for row in area.row..<area.maxRow {
      for column in stride(from: area.column, to: area.maxColumn, by: glyph.columns) {
        place(glyph, column: column, row: row, columns: columns, role: role)
      }
    }
  }

  /// Draws a line of `─`.
  public mutating func horizontalLine(at position: Position, columns: Int, role: Role) {
    fill(Rect(column: position.column, row: position.row, columns: columns, rows: 1), with: "─", role: role)
  }

  /// Draws a line of `│`.
  public mutating func verticalLine(at position: Position, rows: Int, role: Role) {
    fill(Rect(column: position.column, row: position.row, columns: 1, rows: rows), with: "│", role: role)
  }

  /// Draws a frame along the inside of a rectangle, with a title in its top line, and leaves what is inside.
  ///
  /// - Parameter titleRole: the role of the title; that of the frame by default.
  public mutating func box(_ rect: Rect, title: String = "", role: Role, titleRole: Role? = nil) {
    guard rect.columns > 1, rect.rows > 1 else { return }
    let right = rect.maxColumn - 1
    let bottom = rect.maxRow - 1
    for (row, ends) in [(rect.row, "┌┐"), (bottom, "└┘")] {
      horizontalLine(at: Position(column: rect.column + 1, row: row), columns: rect.columns - 2, role: role)
      put(ends.prefix(1), at: Position(column: rect.column, row: row), role: role)
      put(ends.suffix(1), at: Position(column: right, row: row), role: role)
    }
    for column in [rect.column, right] {
      verticalLine(at: Position(column: column, row: rect.row + 1), rows: rect.rows - 2, role: role)
    }
    guard !title.isEmpty, rect.columns > 5 else { return }
    put(
      " " + TextWidth.truncated(title, to: rect.columns - 5) + " ",
      at: Position(column: rect.column + 2, row: rect.row), role: titleRole ?? role, maxColumns: rect.columns - 3)
  }
}
