import TerminalKit
import Theming
import ViewModels

/// Draws one card in one to four lines, whatever the rectangle has.
struct RoadmapCardDrawing {
  let card: RoadmapCard
  /// What stands before the title.
  let marker: String
  let isSelected: Bool

  func draw(in rect: Rect, into canvas: inout Canvas) {
    let titleRows = title(in: rect, into: &canvas)
    var parts = details[...]
    let room = Rect(column: rect.column + 3, row: rect.row, columns: rect.columns - 3, rows: rect.rows)
    for row in titleRows..<max(titleRows, rect.rows) { line(&parts, in: room.line(row), into: &canvas) }
  }

  /// Marker, big rock, title, and at the right the gate. A tall card has two lines for a long title; answers how many
  /// it took.
  private func title(in rect: Rect, into canvas: inout Canvas) -> Int {
    var rest = rect.line(0)
    canvas.put(marker, in: rest.takeLeft(1), .marker)
    canvas.put(card.isRock ? "■" : " ", in: rest.takeLeft(1), .textStrong)
    _ = rest.takeLeft(1)
    _ = rest.takeRight(1)
    let sign = sign
    let width = TextWidth.of(sign)
    if width > 0, rest.columns >= width + 6 {
      canvas.put(sign, in: rest.takeRight(width), .gate)
      _ = rest.takeRight(1)
    }
    let scope: ThemeScope = isSelected ? .selectedName : card.isDeferred ? .textMuted : .text
    guard rect.rows >= 4, TextWidth.of(card.title) > rest.columns else {
      canvas.put(card.title, in: rest, scope)
      return 1
    }
    // The first line ends before the gate, the second one has the whole width.
    let lines = PaneText.wrapped(Format.name(card.title), columns: rest.columns, lines: rect.rows)
    canvas.put(lines.first ?? "", in: rest, scope)
    let below = Rect(column: rest.column, row: rest.row + 1, columns: rect.maxColumn - rest.column - 1, rows: 1)
    canvas.put(lines.dropFirst().joined(separator: " "), in: below, scope)
    return 2
  }

  private var sign: String {
    switch card.gate {
    case .blocked(let gate, let more): "⊘ \(gate)" + (more > 0 ? "+\(more)" : "")
    case .held: "◆"
    case nil: ""
    }
  }

  /// What stands below the title, most telling first.
  private var details: [(text: String, scope: ThemeScope)] {
    var parts = card.marks.map { (text: $0 + "!", scope: ThemeScope.overdue) }
    parts.append((card.status, card.isDeferred ? .textMuted : .text))
    if let budget = card.budget { parts.append((budget, .textStrong)) }
    if let quarter = card.quarter { parts.append((quarter, .text)) }
    parts.append(card.owner.map { ($0, ThemeScope.textMuted) } ?? ("nobody", .overdue))
    return parts
  }

  /// Takes the parts that fit, one after another; the first one is cut rather than left out.
  private func line(
    _ parts: inout ArraySlice<(text: String, scope: ThemeScope)>, in line: Rect, into canvas: inout Canvas
  ) {
    var pen = Pen(line)
    while let part = parts.first {
      let isFirst = pen.column == line.column
      guard isFirst || TextWidth.of(part.text) + 3 <= pen.left else { return }
      if !isFirst { pen.put(" · ", ThemeScope.textMuted.role, into: &canvas) }
      pen.put(part.text, part.scope.role, into: &canvas)
      parts.removeFirst()
    }
  }
}
