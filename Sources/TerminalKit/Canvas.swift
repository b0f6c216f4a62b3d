/// A frame as a value: a grid of cells, drawn with roles and never with colours.
///
/// Every drawing function clips; drawing outside is legal and does nothing. A wide glyph owns two cells of one row:
/// drawing over one half blanks the other.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  private(set) var cells: [Cell]

  /// An empty canvas.
  public init(size: Size, role: Role = .plain) {
    self.size = size
    cells = Array(repeating: .blank(role), count: size.columns * size.rows)
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size) }

  /// The cell at a position; a blank plain one outside.
  public subscript(position: Position) -> Cell {
    bounds.contains(position) ? cells[position.row * size.columns + position.column] : .blank(.plain)
  }

  /// The cells of a row, left to right; none outside.
  public func row(_ row: Int) -> [Cell] {
    row >= 0 && row < size.rows ? Array(cells[row * size.columns..<(row + 1) * size.columns]) : []
  }

  /// The text of a row with its trailing spaces; a wide glyph counts as one character.
  public func text(row: Int) -> String {
    var text = String.UnicodeScalarView()
    for cell in self.row(row) { cell.glyph?.append(to: &text) }
    return String(text)
  }

  /// Whether a row shows the same in another canvas of the same width.
  public func sameRow(_ row: Int, as other: Canvas) -> Bool {
    guard other.size.columns == size.columns, row < size.rows, row < other.size.rows else { return false }
    for index in row * size.columns..<(row + 1) * size.columns where cells[index] != other.cells[index] { return false }
    return true
  }

  /// Sets the role of all cells of a rectangle and leaves their text.
  ///
  /// A wide glyph that lies half outside takes the role as a whole, since a terminal cannot show it in two.
  public mutating func setRole(_ role: Role, in rect: Rect) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.maxRow {
      let first = row * size.columns + area.column
      let end = row * size.columns + area.maxColumn
      for index in first..<end { cells[index].role = role }
      if cells[first].width == .continuation { cells[first - 1].role = role }
      if cells[end - 1].width == .wide { cells[end].role = role }
    }
  }

  /// Replaces glyphs by those of one column that `transform` returns; what a wide one leaves is filled with a space,
  /// or with another mark for the unknown.
  mutating func mapGlyphs(_ transform: (Glyph) -> Glyph) {
    for index in cells.indices {
      guard let glyph = cells[index].glyph else { continue }
      let mapped = transform(glyph)
      guard mapped != glyph else { continue }
      let role = cells[index].role
      cells[index] = Cell(mapped, role: role)
      if glyph.columns == 2 { cells[index + 1] = Cell(mapped == .unknown ? .unknown : .space, role: role) }
    }
  }

  /// Puts a glyph at a column of a row, within `columns`; the visible half of a cut glyph is a space.
  mutating func place(_ glyph: Glyph, column: Int, row: Int, columns: Range<Int>, role: Role) {
    if glyph.columns == 1 {
      guard columns.contains(column) else { return }
      set(Cell(glyph, role: role), column: column, row: row)
    } else if columns.contains(column), columns.contains(column + 1) {
      set(Cell(glyph, role: role), column: column, row: row)
      set(.continuation(role), column: column + 1, row: row)
    } else {
      for half in [column, column + 1] where columns.contains(half) {
        set(.blank(role), column: half, row: row)
      }
    }
  }

  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    let index = row * size.columns + column
    switch (cells[index].width, cell.width) {
    case (.wide, .narrow), (.wide, .wide):
      if column + 1 < size.columns, cells[index + 1].width == .continuation {
        cells[index + 1] = .blank(cells[index + 1].role)
      }
    case (.wide, .continuation):
      if column + 1 < size.columns { cells[index + 1] = .blank(cells[index + 1].role) }
    case (.continuation, .narrow), (.continuation, .wide):
      cells[index - 1] = .blank(cells[index - 1].role)
    case (.continuation, .continuation), (.narrow, _):
      break
    }
    cells[index] = cell
  }
}
