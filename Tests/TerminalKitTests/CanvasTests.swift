import TerminalKit
import TestSupport
import Testing

@Suite struct CanvasTests {
  private let bold = Role(rawValue: 7)

  private func origin(_ column: Int = 0, _ row: Int = 0) -> Position { Position(column: column, row: row) }

  @Test("A cell is sixteen bytes without gaps, so rows compare as memory")
  func cellLayout() {
    #expect(MemoryLayout<Cell>.size == 16)
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test("Text that begins left of the canvas shows its rest and counts whole")
  func leftClip() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    #expect(canvas.put("abcdef", at: origin(-2), role: bold) == 6)
    #expect(canvas.text(row: 0) == "cdef")
  }

  @Test("Drawing outside is legal and does nothing")
  func outside() {
    let empty = Canvas(size: Size(columns: 4, rows: 2))
    var canvas = empty
    for position in [origin(0, -1), origin(0, 2), origin(4, 0), origin(-9, 0)] {
      canvas.put("ab", at: position, role: bold)
    }
    canvas.fill(Rect(column: 4, row: 0, columns: 3, rows: 9), with: "x", role: bold)
    canvas.setRole(bold, in: Rect(column: -5, row: -5, columns: 5, rows: 9))
    canvas.box(Rect(column: 9, row: 9, columns: 5, rows: 5), role: bold)
    #expect(canvas == empty)
    #expect(canvas[origin(-1, 0)] == canvas[origin(99, 0)])
  }

  @Test("A wide glyph that does not fit leaves a space, never half of itself")
  func wideAtTheEdge() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    #expect(canvas.put("日本", at: origin(), role: bold) == 3)
    #expect(canvas.text(row: 0) == "日 ")
    #expect(canvas[origin(2)].role == bold)
    var limited = Canvas(size: Size(columns: 5, rows: 1))
    #expect(limited.put("日本", at: origin(), role: bold, maxColumns: 3) == 2)
    #expect(limited.text(row: 0) == "日   ")
  }

  @Test(
    "Drawing over half of a wide glyph blanks the other half",
    arguments: [(0, "x", "x  "), (1, "x", " x "), (1, "本", " 本"), (0, "本", "本 "), (-1, "本", "   ")])
  func overwritesHalves(column: Int, text: String, expected: String) {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.put("日", at: origin(), role: .plain)
    canvas.put(text, at: origin(column), role: bold)
    #expect(canvas.text(row: 0) == expected)
  }

  @Test(
    "Text stands left, right or in the middle of its rectangle",
    arguments: [
      (TextAlignment.left, "ab      |"), (.right, "      ab|"), (.centre, "   ab   |"),
    ])
  func alignment(_ align: TextAlignment, expected: String) {
    var canvas = Canvas(size: Size(columns: 9, rows: 1))
    canvas.put("|", at: origin(8), role: .plain)
    #expect(canvas.put("ab", in: Rect(column: 0, row: 0, columns: 8, rows: 1), align: align, role: bold) == 2)
    #expect(canvas.text(row: 0) == expected)
  }

  @Test(
    "Text too long for its rectangle is cut inside it",
    arguments: [
      (TextAlignment.left, true, "[Harb…]"), (.right, true, "[Harb…]"), (.left, false, "[Harbo]"),
      (.centre, false, "[Harbo]"),
    ])
  func ellipsis(_ align: TextAlignment, ellipsis: Bool, expected: String) {
    var canvas = drawn("[     ]", columns: 7)
    let rect = Rect(column: 1, row: 0, columns: 5, rows: 1)
    canvas.put("Harbor Dental", in: rect, align: align, role: bold, ellipsis: ellipsis)
    #expect(canvas.text(row: 0) == expected)
  }

  @Test("A role changes on both halves of a wide glyph")
  func rolesOfWideGlyphs() {
    var canvas = drawn("日本", columns: 4)
    canvas.setRole(bold, in: Rect(column: 1, row: 0, columns: 2, rows: 1))
    #expect(canvas.row(0).map(\.role) == [bold, bold, bold, bold])
  }

  @Test("Filling with a wide character pairs it and leaves a space at the end")
  func wideFill() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    canvas.fill(canvas.bounds, with: "日", role: bold)
    #expect(canvas.text(row: 0) == "日日 ")
  }

  @Test("A frame has its corners, its title and nothing inside")
  func box() {
    var canvas = Canvas(size: Size(columns: 12, rows: 4))
    canvas.put("inside", at: origin(2, 1), role: .plain)
    canvas.box(canvas.bounds, title: "Harbor Dental", role: bold)
    #expect(CanvasText.plain(canvas) == "┌─ Harbor… ┐\n│ inside   │\n│          │\n└──────────┘\n")
    var small = Canvas(size: Size(columns: 4, rows: 2))
    small.box(small.bounds, title: "x", role: bold)
    #expect(CanvasText.plain(small) == "┌──┐\n└──┘\n")
  }

  @Test("Rows compare by what they show and how")
  func sameRow() {
    let first = drawn("abc", columns: 5)
    var second = first
    #expect(first.sameRow(0, as: second))
    second.setRole(bold, in: Rect(column: 4, row: 0, columns: 1, rows: 1))
    #expect(!first.sameRow(0, as: second))
    #expect(!first.sameRow(0, as: drawn("abc", columns: 6)))
  }

  @Test("Any drawing leaves whole glyphs and stays inside its clip", arguments: UInt64(0)..<200)
  func invariants(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let size = Size(
      columns: Int.random(in: 1...40, using: &generator), rows: Int.random(in: 1...6, using: &generator))
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    var canvas = Canvas(size: size)
    for _ in 0..<20 {
      let rect = Rect(column: number(-5...45), row: number(-2...7), columns: number(0...30), rows: number(0...5))
      let before = canvas
      let role = Role(rawValue: UInt16(number(1...9)))
      let text = hostileText(using: &generator, scalars: number(0...40))
      switch number(0...4) {
      case 0: canvas.put(text, at: origin(number(-9...45), number(-1...6)), role: role, clip: rect)
      case 1:
        canvas.put(
          text, in: rect, align: [.left, .right, .centre][number(0...2)], role: role, ellipsis: number(0...1) == 0)
      case 2: canvas.fill(rect, with: text.first ?? "日", role: role)
      case 3: canvas.setRole(role, in: rect)
      default: canvas.box(rect, title: text, role: role)
      }
      for row in 0..<size.rows {
        let cells = canvas.row(row)
        #expect(cells.count == size.columns)
        for (column, cell) in cells.enumerated() {
          let follows = column > 0 && cells[column - 1].width == .wide
          #expect((cell.width == .continuation) == follows, "row \(row) column \(column)")
          if follows { #expect(cell.role == cells[column - 1].role) }
          if column == size.columns - 1 { #expect(cell.width != .wide) }
          // Outside of the rectangle only the other half of a wide glyph may have changed.
          let position = origin(column, row)
          let isBeside = [-1, 1].contains { rect.contains(origin(column + $0, row)) }
          if !rect.contains(position), cell != before[position] {
            #expect(isBeside && before[position].width != .narrow)
          }
        }
      }
    }
  }
}
