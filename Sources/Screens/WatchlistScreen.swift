import Domain
import TerminalKit
import Theming
import ViewModels

/// The watchlist's attention view: the list, and why the account under the cursor is on it.
enum WatchlistScreen {
  static func draw(_ viewModel: WatchlistViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    var rest = area
    let account = viewModel.list.selected
    switch viewModel.preview {
    case .none: break
    case .line:
      let line = rest.takeBottom(1)
      if let account {
        canvas.put(" \(Format.name(account.name)): \(WatchPreview.summary(account))", in: line, .text)
      }
    case .below(let rows): preview(account, viewModel.header, in: rest.takeBottom(rows), into: &canvas)
    case .beside(let columns): preview(account, viewModel.header, in: rest.takeRight(columns), into: &canvas)
    }
    let columns = WatchColumns(width: rest.columns)
    columns.headings(in: rest.takeTop(1), into: &canvas)
    guard viewModel.list.rows.count > 0 else {
      let text = viewModel.emptyReason ?? "Reading the watchlist…"
      canvas.put(text, in: rest.line(min(1, max(0, rest.rows - 1))).inset(columns: 2), .textMuted)
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
    guard case .account(let index, _) = list.rows.item(at: row), let order = list.order, index < order.keys.count
    else { return }
    drawn.zone(rect, .row(row, column: nil))
    let isSelected = row == list.cursor
    if let account = list[order.keys[index]] {
      columns.draw(
        account, rank: index + 1, isSelected: isSelected, match: list.searchText, header: viewModel.header, in: rect,
        into: &canvas)
    } else {
      canvas.put("…", in: rect.inset(columns: 2), .textMuted)
    }
    if list.changed.contains(order.keys[index]) { canvas.put(ChangeMark.symbol, in: rect.inset(columns: 5), .marker) }
    if isSelected {
      canvas.put("▸", in: rect, .marker)
      drawn.cursor = Position(column: rect.column, row: rect.row)
    }
  }

  private static func preview(
    _ account: AccountSummary?, _ header: PortfolioHeader?, in rect: Rect, into canvas: inout Canvas
  ) {
    let title = account.map { Format.name($0.name) + " — why" } ?? "why"
    canvas.box(rect, title: title, role: ThemeScope.rule.role, titleRole: ThemeScope.textStrong.role)
    guard let account else { return }
    let inner = rect.inset(columns: 2, rows: 1)
    let lines = WatchPreview.lines(account, header: header)
    for (index, line) in lines.enumerated() where index < inner.rows {
      // The last line there is room for says how much more there is.
      if index == inner.rows - 1, lines.count > inner.rows {
        canvas.put("… and \(lines.count - index) more", in: inner.line(index), .textMuted)
        return
      }
      let (symbol, scope): (String, ThemeScope) =
        switch line.kind {
        case .reason(let weight): (ReasonChips.symbol(weight), ReasonChips.scope(weight))
        case .gate: ("◆", .gate)
        case .trigger: ("!", .overdue)
        case .plain: (" ", .text)
        }
      var row = inner.line(index)
      canvas.put(symbol, in: row.takeLeft(2), scope)
      canvas.put(line.text, in: row, .text)
    }
  }
}

/// The columns of the watchlist for a width, and one line in them.
struct WatchColumns {
  private let name: Int
  private let hasSince: Bool
  private let hasOwner: Bool
  private let hasBand: Bool

  init(width: Int) {
    hasSince = width >= 92
    hasOwner = width >= 100
    hasBand = width >= 116
    name = width >= 116 ? 26 : width >= 92 ? 24 : width >= 60 ? 20 : max(8, width - 28)
  }

  func headings(in line: Rect, into canvas: inout Canvas) {
    canvas.fill(line, role: ThemeScope.columnHeading.role)
    var fields = Fields(line, self)
    let heading = ThemeScope.columnHeading
    canvas.put("#", in: fields.rank, align: .right, heading)
    canvas.put("Account", in: fields.name, heading)
    canvas.put("Seg", in: fields.segment, heading)
    canvas.put("MRR", in: fields.mrr, align: .right, heading)
    canvas.put(" Health", in: fields.health, heading)
    canvas.put("Owner", in: fields.owner, heading)
    canvas.put("Since", in: fields.since, heading)
    canvas.put("Why", in: fields.why, heading)
    fields.why = line
  }

  func draw(
    _ account: AccountSummary, rank: Int, isSelected: Bool, match: String, header: PortfolioHeader?, in rect: Rect,
    into canvas: inout Canvas
  ) {
    let fields = Fields(rect, self)
    canvas.put(String(rank), in: fields.rank, align: .right, .textMuted)
    NameView.draw(account.name, match: match, scope: isSelected ? .selectedName : .text, in: fields.name, into: &canvas)
    let band = hasBand ? account.band.map { " B\($0)" } ?? "" : ""
    canvas.put((account.segment?.rawValue ?? "–") + band, in: fields.segment, .text)
    canvas.put(Format.money(account.mrr, currency: header?.currency ?? ""), in: fields.mrr, align: .right, .text)
    HeatCell.draw(account.composite, isCurrent: account.isCurrent, decimals: 1, in: fields.health, into: &canvas)
    ReasonChips.draw(account, in: fields.why, into: &canvas)
    if let since = account.watchlist.compactMap(\.since).min() {
      canvas.put(Format.shortDay(since, near: header?.asOf ?? since), in: fields.since, .text)
    }
    if let owner = account.owner {
      canvas.put(owner, in: fields.owner, .text)
    } else {
      canvas.put("–!", in: fields.owner, .overdue)
    }
  }

  /// The rectangles of one line.
  private struct Fields {
    var rank, name, segment, mrr, health, why, since, owner: Rect

    init(_ line: Rect, _ columns: WatchColumns) {
      var rest = line
      func field(_ width: Int) -> Rect {
        let field = rest.takeLeft(width)
        _ = rest.takeLeft(1)
        return field
      }
      _ = rest.takeLeft(1)
      rank = field(4)
      name = field(columns.name)
      segment = field(columns.hasBand ? 5 : 3)
      mrr = field(7)
      health = field(7)
      _ = rest.takeLeft(1)
      owner = columns.hasOwner ? rest.takeRight(5) : Rect(column: 0, row: 0, columns: 0, rows: 0)
      since = columns.hasSince ? rest.takeRight(8) : Rect(column: 0, row: 0, columns: 0, rows: 0)
      // A gap keeps the last chip from running into the date.
      if columns.hasSince || columns.hasOwner { _ = rest.takeRight(1) }
      why = rest
    }
  }
}
