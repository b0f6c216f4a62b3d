import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws lines of a pane: section headings and rows, with the cursor's row marked.
struct PaneTableDrawing {
  let table: PaneTable
  let lines: [PaneTable.Line]
  let folds: Set<String>
  /// The row the cursor is on; `nil` in a pane that is only looked at.
  let selection: String?

  /// Columns before a row: the cursor's marker.
  private static let margin = 2

  /// Draws lines from `top` on. Returns where the hardware cursor belongs, when the selected row is in sight.
  func draw(top: Int, in rect: Rect, into canvas: inout Canvas) -> Position? {
    var cursor: Position?
    let inner = Rect(
      column: rect.column + Self.margin, row: rect.row, columns: rect.columns - Self.margin, rows: rect.rows)
    let columns = table.sections.map { PaneColumns($0.columns, width: inner.columns) }
    for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let area = Rect(column: inner.column, row: rect.row + offset, columns: inner.columns, rows: 1)
      switch line {
      case .gap: break
      case .title(let section): heading(table.sections[section], columns[section], in: area, into: &canvas)
      case .whenEmpty(let section):
        canvas.put(table.sections[section].whenEmpty, in: area, role: ThemeScope.textMuted.role)
      case .row(let section, let row):
        let content = table.sections[section].rows[row]
        let isSelected = content.id == selection
        self.row(content, of: table.sections[section], columns[section], isSelected, in: area, into: &canvas)
        guard isSelected else { continue }
        canvas.put(
          "▸", at: Position(column: rect.column, row: area.row), role: ThemeScope.marker.role, clip: rect)
        cursor = Position(column: rect.column, row: area.row)
      }
    }
    return cursor
  }

  /// Makes the rows from `top` on something to click, by the number of their line.
  func zones(top: Int, in rect: Rect, drawn: inout Drawn, target: (Int) -> HitTarget = { .row($0, column: nil) }) {
    for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      guard case .row = line else { continue }
      drawn.zone(
        Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1), target(top + offset))
    }
  }

  /// The section's name, one column left of its rows, and, where they stand clear of it, the names of its columns.
  private func heading(_ section: PaneSection, _ columns: PaneColumns, in rect: Rect, into canvas: inout Canvas) {
    let wide = Rect(column: rect.column - 1, row: rect.row, columns: rect.columns + 1, rows: rect.rows)
    let title = canvas.put(section.title, in: wide, role: ThemeScope.group.role)
    guard !section.rows.isEmpty else { return }
    for place in columns.places.dropFirst() where place.offset > title {
      let column = section.columns[place.index]
      let area = rect.part(place.offset, place.width)
      if case .strip(let days) = column.width {
        StripDrawing.drawLabels(days, in: area, role: ThemeScope.columnHeading.role, into: &canvas)
      } else {
        canvas.put(
          column.title, in: area, align: column.isTrailing ? .right : .left, role: ThemeScope.columnHeading.role)
      }
    }
  }

  private func row(
    _ row: PaneRow, of section: PaneSection, _ columns: PaneColumns, _ isSelected: Bool, in rect: Rect,
    into canvas: inout Canvas
  ) {
    for place in columns.places where place.index < row.cells.count {
      let isFirst = place.index == 0
      var area = rect.part(place.offset, place.width)
      if isFirst {
        _ = area.takeLeft(row.indent * 2)
        if table.isFoldable(row.id) {
          let fold = area.takeLeft(2)
          canvas.put(folds.contains(row.id) ? "▸" : "▾", in: fold, role: ThemeScope.treeLine.role)
        }
      }
      let cell = row.cells[place.index]
      if case .rest = cell {
        let rest = rect.part(place.offset, rect.columns - place.offset)
        return PaneCellDrawing.draw(cell, isTrailing: false, in: rest, into: &canvas)
      }
      PaneCellDrawing.draw(
        cell, isTrailing: section.columns[place.index].isTrailing,
        role: isFirst && isSelected ? ThemeScope.selectedName.role : nil, in: area, into: &canvas)
    }
  }
}

extension Rect {
  /// Some columns of the rectangle, counted from its left edge.
  func part(_ offset: Int, _ width: Int) -> Rect {
    Rect(column: column + offset, row: row, columns: width, rows: rows).intersection(self)
  }
}
