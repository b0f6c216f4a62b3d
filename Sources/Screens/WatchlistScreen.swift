import Domain
import TerminalKit
import Theming
import ViewModels

/// The watchlist: the names of its views, the list, and why the account under the cursor is on it.
enum WatchlistScreen {
  static func draw(_ viewModel: WatchlistViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let account = viewModel.list.selected
    // Where there is no row, the name of the view has the focus.
    drawn.cursor = Position(column: area.column, row: area.row)
    if viewModel.hasChips {
      let names = viewModel.chips.map {
        ViewLine.Name(text: $0.text, isActive: $0.isActive, scope: $0.isActive ? .tabActive : .tab)
      }
      ViewLine.draw(names, in: rest.takeTop(1), into: &canvas, drawn: &drawn)
    }
    switch viewModel.preview {
    case .none: break
    case .line:
      let line = rest.takeBottom(1)
      if let account {
        canvas.put(" \(Format.name(account.name)): \(WatchPreview.summary(account))", in: line, .text)
      }
    case .below(let rows): preview(account, viewModel, in: rest.takeBottom(rows), into: &canvas)
    case .beside(let columns):
      preview(account, viewModel, in: rest.takeRight(columns), into: &canvas)
      _ = rest.takeRight(1)
    }
    let columns = WatchColumns(width: rest.columns, view: viewModel.view)
    columns.headings(in: rest.takeTop(1), into: &canvas)
    guard viewModel.list.rows.count > 0 else {
      let text = viewModel.emptyReason ?? "Reading the watchlist…"
      let paragraph = Rect(
        column: rest.column, row: rest.row + min(1, max(0, rest.rows - 1)), columns: rest.columns,
        rows: max(0, rest.rows - 1)
      ).inset(columns: 2)
      canvas.paragraph(text, in: paragraph, role: ThemeScope.textMuted.role)
      return
    }
    for line in 0..<rest.rows {
      draw(line: line, columns, viewModel, in: rest.line(line), into: &canvas, drawn: &drawn)
    }
  }

  private static func draw(
    line: Int, _ columns: WatchColumns, _ viewModel: WatchlistViewModel, in rect: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    let list = viewModel.list
    let row = list.top + line
    let currency = viewModel.header?.currency ?? ""
    if line == 0, let group = list.stickyGroup {
      // The heading of the first account in sight stays while its accounts scroll below it.
      GroupHeading.draw(group, of: list, currency: currency, isSelected: false, in: rect, into: &canvas)
      if let heading = list.rows.row(ofGroup: group) { drawn.zone(rect, .row(heading, column: nil)) }
      return
    }
    guard let item = list.rows.item(at: row), let order = list.order else { return }
    drawn.zone(rect, .row(row, column: nil))
    let isSelected = row == list.cursor
    switch item {
    case .heading(let group):
      GroupHeading.draw(group, of: list, currency: currency, isSelected: isSelected, in: rect, into: &canvas)
    case .account(let index, let group):
      guard index < order.keys.count else { return }
      let key = order.keys[index]
      if let account = list[key] {
        // In groups the number counts inside the group: the whole list has an account more than once.
        let rank = list.hasHeadings ? index - (list.rows.firstAccount(ofGroup: group) ?? 0) : index
        columns.draw(
          account, viewModel.detail(key),
          under: viewModel.view == .reasons ? order.groups[group].heading?.id : nil, rank: rank + 1,
          isSelected: isSelected, match: list.searchText, header: viewModel.header, in: rect, into: &canvas)
      } else {
        canvas.put("…", in: rect.inset(columns: 2), .textMuted)
      }
      if list.changed.contains(key) { canvas.put(ChangeMark.symbol, in: rect.inset(columns: 5), .marker) }
    }
    if isSelected {
      RowMarker.draw(in: rect, into: &canvas)
      drawn.cursor = Position(column: rect.column, row: rect.row)
    }
  }

  private static func preview(
    _ account: AccountSummary?, _ viewModel: WatchlistViewModel, in rect: Rect, into canvas: inout Canvas
  ) {
    canvas.box(
      rect, title: WatchPreview.title(account, viewModel.selectedDetail, header: viewModel.header),
      role: ThemeScope.rule.role, titleRole: ThemeScope.textStrong.role)
    guard let account else { return }
    let inner = rect.inset(columns: 2, rows: 1)
    // Where every sentence has a line, the longest ones may have more.
    let sentences = WatchPreview.lines(account, viewModel.selectedDetail, header: viewModel.header)
    var spare = inner.rows - sentences.count
    var top = inner.row
    for (index, line) in sentences.enumerated() where top < inner.maxRow {
      let place = Rect(column: inner.column, row: top, columns: inner.columns, rows: inner.maxRow - top)
      // The last line there is room for says how much more there is.
      if place.rows == 1, index < sentences.count - 1 {
        canvas.put("… and \(sentences.count - index) more", in: place, .textMuted)
        return
      }
      let (symbol, scope): (String, ThemeScope) =
        switch line.kind {
        case .reason(let weight): (ReasonChips.symbol(weight), ReasonChips.scope(weight))
        case .gate: ("◆", .gate)
        case .trigger: ("!", .overdue)
        case .plain: (" ", .text)
        }
      var text = place
      canvas.put(symbol, in: text.takeLeft(2), scope)
      let wrapped = spare > 0 ? PaneText.wrapped(line.text, columns: text.columns, lines: spare + 1) : [line.text]
      for (offset, part) in wrapped.enumerated() { canvas.put(part, in: text.line(offset), .text) }
      top += max(1, wrapped.count)
      spare -= max(0, wrapped.count - 1)
    }
  }
}
