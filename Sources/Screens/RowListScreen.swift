import Domain
import TerminalKit
import Theming
import ViewModels

/// A list of rows: its views, the rows in sight, and the row under the cursor in full.
enum RowListScreen {
  /// - Parameter isFocused: whether the keys are for the list.
  static func draw(
    _ list: RowListViewModel, isFocused: Bool = true, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var rest = area
    if list.hasChips { ViewLine.draw(views(list), in: rest.takeTop(1), into: &canvas, drawn: &drawn) }
    switch list.preview {
    case .none: break
    case .line:
      let line = rest.takeBottom(1)
      if let row = list.selected, let order = list.order, let setting = list.wording {
        canvas.put(
          " " + RowDetail.sentence(row, in: list.view, setting, order.setting), in: line, .text)
      }
    case .below(let rows): RowPreviewDrawing.draw(list, in: rest.takeBottom(rows), into: &canvas)
    case .beside(let columns):
      RowPreviewDrawing.draw(list, in: rest.takeRight(columns), into: &canvas)
      _ = rest.takeRight(RowColumn.gap)
    }
    let heading = rest.takeTop(1)
    headings(list, in: heading, into: &canvas, drawn: &drawn)
    guard list.window.rows.count > 0 else {
      // Without a row the focus is on the column in brackets.
      if !heading.isEmpty, isFocused { drawn.cursor = Position(column: heading.column, row: heading.row) }
      let text = list.emptyReason ?? "Reading \(list.title)…"
      let line = Rect(column: rest.column, row: rest.row, columns: rest.columns, rows: rest.rows)
      canvas.paragraph(text, in: line.inset(columns: 2), role: ThemeScope.textMuted.role)
      return
    }
    for line in 0..<rest.rows {
      draw(line: line, list, isFocused: isFocused, in: rest.line(line), into: &canvas, drawn: &drawn)
    }
  }

  /// The views with their counts.
  private static func views(_ list: RowListViewModel) -> [ViewLine.Name] {
    list.list.views.map { view in
      let count = list.count(of: view)
      let isActive = view == list.query.view
      let quiet: ThemeScope = count == 0 ? .textMuted : RowWords.isAlarm(view) && count != nil ? .tabAlert : .tab
      return ViewLine.Name(
        text: RowWords.chip(view) + (count.map { " \($0)" } ?? ""), isActive: isActive,
        scope: isActive ? .tabActive : quiet)
    }
  }

  /// The column under the cursor is in brackets: visible without any colour.
  private static func headings(
    _ list: RowListViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    canvas.fill(line, role: ThemeScope.columnHeading.role)
    let inner = line.inset(columns: RowColumn.margin)
    for (slot, place) in list.columns.places.enumerated() {
      let column = list.allColumns[place.index]
      let rect = Rect(column: inner.column + place.offset, row: line.row, columns: place.width, rows: line.rows)
        .intersection(line)
      let isSorted = list.query.sort == column.field
      let text = column.column.title + (isSorted ? list.query.isReversed ? "↑" : "↓" : "")
      let isActive = slot == list.visibleColumn
      let scope: ThemeScope = isActive ? .columnHeadingActive : .columnHeading
      canvas.put(text, in: rect, align: column.column.isTrailing ? .right : .left, scope)
      drawn.zone(rect, .heading(slot))
      guard isActive else { continue }
      let width = min(rect.columns, TextWidth.of(text))
      let start = column.column.isTrailing ? rect.maxColumn - width : rect.column
      for (text, column) in [("[", start - 1), ("]", start + width)] {
        canvas.put(text, at: Position(column: column, row: line.row), role: scope.role, clip: line)
      }
    }
  }

  private static func draw(
    line: Int, _ list: RowListViewModel, isFocused: Bool, in rect: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    let row = list.window.top + line
    if line == 0, let group = list.window.stickyGroup {
      // The heading of the first row in sight stays while its rows scroll below it.
      heading(group, list, isSelected: false, in: rect, into: &canvas)
      if let heading = list.window.rows.row(ofGroup: group) { drawn.zone(rect, .row(heading, column: nil)) }
      return
    }
    guard let item = list.window.rows.item(at: row) else { return }
    let isSelected = isFocused && row == list.window.cursor
    drawn.zone(rect, .row(row, column: nil))
    switch item {
    case .heading(let group): heading(group, list, isSelected: isSelected, in: rect, into: &canvas)
    case .account(let index, _):
      if let content = list.row(at: index) {
        cells(content, list, row: row, isSelected, in: rect, into: &canvas, drawn: &drawn)
      } else {
        canvas.put("…", in: rect.inset(columns: RowColumn.margin), .textMuted)
      }
    }
    guard isSelected else { return }
    RowMarker.draw(in: rect, into: &canvas)
    drawn.cursor = Position(column: rect.column, row: rect.row)
  }

  private static func cells(
    _ content: ListedRow, _ list: RowListViewModel, row: Int, _ isSelected: Bool, in rect: Rect,
    into canvas: inout Canvas, drawn: inout Drawn
  ) {
    guard let setting = list.wording, let limits = list.order?.setting else { return }
    if list.hasChanged(content) {
      canvas.put(
        ChangeMark.symbol, at: Position(column: rect.column + 1, row: rect.row), role: ThemeScope.marker.role,
        clip: rect)
    }
    if let index = list.index(at: row), list.isMarked(content.id, at: index) {
      canvas.put(
        "+", at: Position(column: rect.column + 1, row: rect.row), role: ThemeScope.marker.role, clip: rect)
    }
    let inner = rect.inset(columns: RowColumn.margin)
    for (slot, place) in list.columns.places.enumerated() {
      let column = list.allColumns[place.index]
      let area = Rect(column: inner.column + place.offset, row: rect.row, columns: place.width, rows: 1)
        .intersection(rect)
      drawn.zone(area, .row(row, column: slot))
      let align: TextAlignment = column.column.isTrailing ? .right : .left
      switch RowCells.cell(column.field, of: content, in: list.view, setting, limits) {
      case .text(let text, let tone):
        let scope = column.isName && isSelected ? .selectedName : tone.scope
        if column.isName || column.field == .account || column.field == .ownerName {
          NameView.draw(text, match: list.searchText, scope: scope, in: area, into: &canvas)
        } else {
          canvas.put(text, in: area, align: align, scope)
        }
      case .mark(let colour, let text):
        var pen = Pen(area)
        let role = (colour?.mark ?? .text).role
        pen.put(colour.map { $0.symbol + " " } ?? "  ", role, into: &canvas)
        pen.put(text, column.isName ? (isSelected ? .selectedName : ThemeScope.text).role : role, into: &canvas)
      case .strip, .rest: break
      }
    }
  }

  private static func heading(
    _ group: Int, _ list: RowListViewModel, isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    guard let order = list.order, order.groups.indices.contains(group) else { return }
    canvas.fill(rect, role: ThemeScope.group.role)
    var pen = Pen(rect)
    pen.skip(RowColumn.margin)
    pen.write(list.window.rows.isFolded(group) ? "▸ " : "▾ ", .group, into: &canvas)
    let name = order.groups[group].title.map { Format.name(String($0.map { $0 == "_" ? " " : $0 })) }
    pen.write(
      name ?? (list.view == .callsByOwner ? "Nobody" : "Unknown"), isSelected ? .selectedName : .group, into: &canvas)
    pen.write("  \(order.groups[group].count)", .group, into: &canvas)
    let alarms = order.groups[group].alarms
    if alarms > 0 {
      pen.write(" · \(alarms) \(list.view == .callsByOwner ? "late" : "stalled")", .overdue, into: &canvas)
    }
  }
}

/// The row under the cursor in full.
enum RowPreviewDrawing {
  private static let labels = 13

  static func draw(_ list: RowListViewModel, in rect: Rect, into canvas: inout Canvas) {
    let title = list.selected.map { RowDetail.title($0, in: list.view, currency: list.wording?.currency ?? "") } ?? ""
    canvas.box(rect, title: title, role: ThemeScope.rule.role, titleRole: ThemeScope.textStrong.role)
    guard let row = list.selected, let order = list.order, let setting = list.wording else { return }
    var inner = rect.inset(columns: 2, rows: 1)
    let sentence = RowDetail.sentence(row, in: list.view, setting, order.setting)
    let wrapped = PaneText.wrapped(sentence, columns: inner.columns, lines: min(4, max(1, inner.rows - 3)))
    var heading = inner.takeTop(max(wrapped.count, inner.rows >= 8 ? 2 : 1))
    // The fields begin at the same line whatever the sentence is, so that only what differs is painted.
    for text in wrapped { canvas.put(text, in: heading.takeTop(1), .textStrong) }
    let origin = list.source.map { ($0.sources, $0.count) }
    let lines = RowDetail.lines(row, in: list.view, setting, order.setting, origin: origin)
    // Wide and low holds two columns of fields, read downwards.
    let columns = inner.columns >= 76 && lines.count > inner.rows ? 2 : 1
    let perColumn = columns == 1 ? inner.rows : min(inner.rows, (lines.count + 1) / 2)
    for (index, line) in lines.enumerated() where perColumn > 0 && index < perColumn * columns {
      let width = inner.columns / columns
      var area = Rect(
        column: inner.column + index / perColumn * width, row: inner.row + index % perColumn,
        columns: width - (columns > 1 ? 2 : 0), rows: 1)
      // The last place says how much more there is.
      if index == perColumn * columns - 1, lines.count > perColumn * columns {
        canvas.put("… and \(lines.count - index) more", in: area, .textMuted)
        return
      }
      canvas.put(line.label, in: area.takeLeft(labels), .textMuted)
      canvas.put(line.text, in: area, line.tone.scope)
    }
  }
}
