import Domain
import TerminalKit
import Theming
import ViewModels

/// The change log: who did what, when; below it what the step under the cursor changed.
enum LogScreen {
  static func draw(_ log: LogViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    chips(log, in: rest.takeTop(1), into: &canvas, drawn: &drawn)
    let detail = log.detailRows > 0 ? rest.takeBottom(log.detailRows) : nil
    let heading = rest.takeTop(1)
    canvas.fill(heading, role: ThemeScope.columnHeading.role)
    cells(["When", "Who", "", "Rows", "What"], .columnHeading, in: heading, into: &canvas)
    drawn.cursor = Position(column: heading.column, row: heading.row)
    guard let ids = log.ids, !ids.isEmpty else {
      let isMasked = log.header?.isPresenting == true
      let reason =
        isMasked ? "The change log names accounts and people: P ends the presentation." : log.emptyReason ?? "Reading…"
      canvas.paragraph(reason, in: rest.inset(columns: 2), role: ThemeScope.textMuted.role)
      return
    }
    for line in 0..<rest.rows where log.cursor.top + line < ids.count {
      let index = log.cursor.top + line
      let rect = rest.line(line)
      drawn.zone(rect, .row(index, column: nil))
      row(log.entry(at: index), isSelected: index == log.cursor.line, log, in: rect, into: &canvas, drawn: &drawn)
    }
    if let detail { self.detail(log, in: detail, into: &canvas) }
  }

  private static func chips(_ log: LogViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var pen = Pen(line)
    for (index, face) in log.faces.enumerated() {
      let title = LogWords.title(face)
      let isShown = face == log.face
      let place = pen.write(
        isShown ? "[\(title)]" : " \(title) ", isShown ? .tabActive : .textMuted, into: &canvas)
      drawn.zone(place, .pane(index))
    }
  }

  private static let widths = [16, 14, 8, 6]

  private static func cells(_ texts: [String], _ scope: ThemeScope, in rect: Rect, into canvas: inout Canvas) {
    var rest = rect
    _ = rest.takeLeft(2)
    for (text, width) in zip(texts, widths) {
      var cell = rest.takeLeft(width)
      _ = cell.takeRight(1)
      canvas.put(text, in: cell, align: width == 6 ? .right : .left, scope)
    }
    if let last = texts.last { canvas.put(last, in: rest, scope) }
  }

  private static func row(
    _ entry: LogEntry?, isSelected: Bool, _ log: LogViewModel, in rect: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    if isSelected {
      canvas.put("▸", in: rect, .marker)
      drawn.cursor = Position(column: rect.column, row: rect.row)
    }
    guard let entry, let day = log.header?.asOf else {
      return canvas.put("…", in: rect.inset(columns: 2), .textMuted)
    }
    let scope: ThemeScope = isSelected ? .selectedName : entry.isUndone || entry.kind == .undo ? .textMuted : .text
    cells(
      [
        LogWords.moment(entry.at, zone: log.zone, near: day), Format.name(entry.author), LogWords.state(entry),
        String(entry.rows), entry.label,
      ], scope, in: rect, into: &canvas)
  }

  /// Every cell from what to what, as far as there is room.
  private static func detail(_ log: LogViewModel, in area: Rect, into canvas: inout Canvas) {
    canvas.box(
      area, title: log.selected.map { Format.name($0.label) } ?? "", role: ThemeScope.rule.role,
      titleRole: ThemeScope.textStrong.role)
    let inner = area.inset(columns: 2, rows: 1)
    guard let read = log.rows else {
      canvas.put("Reading…", in: inner.line(0), .textMuted)
      return
    }
    var lines: [(String, ThemeScope)] = []
    for row in read.rows {
      lines.append((LogWords.head(row), .text))
      lines += row.cells.map { ("  " + LogWords.cell($0, of: row), .textMuted) }
      if lines.count > inner.rows { break }
    }
    let left = (log.selected?.rows ?? 0) - read.rows.count
    if lines.count > inner.rows || left > 0, inner.rows > 0 {
      lines = lines.prefix(inner.rows - 1) + [("… and more: \(log.selected?.rows ?? 0) rows in all", .textMuted)]
    }
    for (index, line) in lines.enumerated() { canvas.put(line.0, in: inner.line(index), line.1) }
  }
}
