import Domain
import TerminalKit
import Theming
import ViewModels

/// One account of the heatmap.
struct AccountRow {
  let account: AccountSummary
  let viewModel: HeatmapViewModel
  let isSelected: Bool

  func draw(in rect: Rect, row: Int, into canvas: inout Canvas, drawn: inout Drawn) {
    for (index, placed) in viewModel.columns.enumerated() {
      let cell = Rect(column: rect.column + placed.start, row: rect.row, columns: placed.width, rows: 1)
      draw(placed.column, in: cell, into: &canvas)
      drawn.zone(cell, .row(row, column: index))
      if isSelected, placed.column == viewModel.visibleColumn, placed.column != .name {
        bracket(cell, in: rect, into: &canvas)
      }
    }
  }

  /// The cell under the cursor stands in brackets, in the gaps beside it: visible without any colour.
  private func bracket(_ cell: Rect, in rect: Rect, into canvas: inout Canvas) {
    let role = ThemeScope.selectedCell.role
    canvas.put("[", at: Position(column: cell.column - 1, row: cell.row), role: role, clip: rect)
    canvas.put("]", at: Position(column: cell.maxColumn, row: cell.row), role: role, clip: rect)
  }

  private func draw(_ column: HeatmapColumn, in cell: Rect, into canvas: inout Canvas) {
    if let dimension = column.dimension {
      let index = Dimension.allCases.firstIndex(of: dimension) ?? 0
      return HeatCell.draw(
        account[dimension], was: before(index), isCurrent: account.isCurrent,
        decimals: cell.columns >= 7 && !viewModel.look.showsWeek ? 1 : 0, in: cell, into: &canvas)
    }
    switch column {
    case .composite:
      HeatCell.draw(
        account.composite, was: before(Dimension.allCases.count), isCurrent: account.isCurrent, decimals: 1, in: cell,
        into: &canvas)
    case .name: name(in: cell, into: &canvas)
    case .delta7: delta(account.delta7, in: cell, into: &canvas)
    case .delta30: delta(account.delta30, in: cell, into: &canvas)
    case .reasons: ReasonChips.draw(account.watchlist, in: cell, into: &canvas)
    default:
      let (text, scope) = text(column)
      canvas.put(text, in: cell, align: column.isRightAligned ? .right : .left, scope)
    }
  }

  /// The score of a week before, while it is compared with and known.
  private func before(_ index: Int) -> ShownScore? {
    viewModel.look.showsWeek && index < account.weekBefore.count ? account.weekBefore[index] : nil
  }

  private func name(in cell: Rect, into canvas: inout Canvas) {
    var rest = cell
    canvas.put(account.composite.colour.symbol, in: rest.takeLeft(2), account.composite.colour.mark)
    NameView.draw(
      account.name, match: viewModel.list.searchText, scope: isSelected ? .selectedName : .text, in: rest, into: &canvas
    )
  }

  private func delta(_ delta: Points?, in cell: Rect, into canvas: inout Canvas) {
    let text = Format.delta(delta)
    let scope: ThemeScope = text.hasSuffix("↑") ? .trendUp : text.hasSuffix("↓") ? .trendDown : .textMuted
    // A change of nothing has no arrow; its number still stands under the others.
    canvas.put(text == "0.0" ? text + "  " : text, in: cell, align: .right, scope)
  }

  private func text(_ column: HeatmapColumn) -> (String, ThemeScope) {
    switch column {
    case .band:
      let band = account.band.map { "B\($0)" } ?? "–"
      return (band + (account.touch.map { " " + $0.rawValue } ?? ""), .text)
    case .mrr: return (Format.money(account.mrr, currency: viewModel.header?.currency ?? ""), .text)
    case .gates: return (account.gates.map(MethodNames.gate).joined(separator: "·"), .gate)
    case .owner: return account.owner.map { ($0, .text) } ?? ("–!", .overdue)
    case .sponsor:
      let text = Format.sponsor(account.sponsorDays)
      return (text, text.hasSuffix("!") ? .overdue : .text)
    case .next: return next
    case .renewal: return (account.renewalOn.map { Format.shortDay($0, near: reference) } ?? "", .text)
    case .triggers: return (account.triggers.joined(separator: " "), .chip)
    default: return ("", .text)
    }
  }

  private var next: (String, ThemeScope) {
    if let late = account.daysPastDue, late > 0 { return ("past \(late)d", .overdue) }
    return account.nextDue.map { (Format.shortDay($0, near: reference), .text) } ?? (Format.none, .textMuted)
  }

  private var reference: Day { viewModel.header?.asOf ?? Day(number: 0) }
}

/// A score as a cell several columns wide: mark, symbol, number on the colour's background.
enum HeatCell {
  ///
  /// Beside the score of a week before, `was`, it says the colour that was, and what has come or gone in whole points.
  static func draw(
    _ shown: ShownScore, was: ShownScore? = nil, isCurrent: Bool, decimals: Int, in cell: Rect,
    into canvas: inout Canvas
  ) {
    let role = shown.colour.cell.role
    canvas.fill(cell, role: role)
    var rest = cell
    if let was, cell.columns >= 8 { return compare(shown, with: was, isCurrent, decimals, in: cell, into: &canvas) }
    // The mark stands first, so that a symbol that fills its cell keeps away from the edge of the colour.
    canvas.put(isCurrent ? " " : "~", in: rest.takeLeft(1), role: role)
    canvas.put(shown.colour.symbol, in: rest.takeLeft(1), role: role)
    canvas.put(number(shown, decimals: decimals), in: rest, align: .right, role: role)
  }

  /// Sign and number in the colour, without a band of it.
  static func drawPlain(_ shown: ShownScore, isCurrent: Bool, in cell: Rect, into canvas: inout Canvas) {
    let text = shown.colour.symbol + " " + (isCurrent ? "" : "~") + number(shown, decimals: 1)
    canvas.put(text, in: cell, shown.colour.mark)
  }

  /// `▲→■ 41−10` where the colour was another one, ` ●  91 −9` where it was not.
  private static func compare(
    _ shown: ShownScore, with was: ShownScore, _ isCurrent: Bool, _ decimals: Int, in cell: Rect,
    into canvas: inout Canvas
  ) {
    let role = shown.colour.cell.role
    var rest = cell
    let isOther = was.colour != shown.colour
    canvas.put(
      isOther ? was.colour.symbol + "→" : isCurrent ? " " : "~", in: rest.takeLeft(isOther ? 2 : 1), role: role)
    canvas.put(shown.colour.symbol, in: rest.takeLeft(1), role: role)
    let (number, change) = (number(shown, decimals: decimals), change(from: was, to: shown))
    // Changes stand in a column of their own, unless that would part them from their number.
    let room = max(3, TextWidth.of(change))
    if TextWidth.of(number) + room <= rest.columns {
      canvas.put(change, in: rest.takeRight(room), align: .right, role: role)
    }
    canvas.put(number, in: rest, align: .right, role: role)
  }

  /// `+3`, `−12`; nothing where it is less than half a point or not known.
  private static func change(from was: ShownScore, to shown: ShownScore) -> String {
    guard let before = was.score?.millionths, let now = shown.score?.millionths else { return "" }
    let points = (abs(now - before) + 500_000) / 1_000_000
    return points == 0 ? "" : (now < before ? "−" : "+") + String(points)
  }

  private static func number(_ shown: ShownScore, decimals: Int) -> String {
    if let score = shown.score { return decimals == 0 ? Format.wholePoints(score) : Format.points(score) }
    return shown.coverage > Points(0) ? Format.percent(shown.coverage) : Format.none
  }
}

/// A name in which the letters looked for are marked.
enum NameView {
  static func draw(_ name: String, match: String, scope: ThemeScope, in rect: Rect, into canvas: inout Canvas) {
    canvas.put(name, in: rect, scope)
    guard !match.isEmpty else { return }
    let letters = Array(name.prefix(200))
    let wanted = match.lowercased()
    let length = match.count
    guard length <= letters.count else { return }
    for start in 0...(letters.count - length)
    where String(letters[start..<start + length]).lowercased() == wanted {
      let before = TextWidth.of(String(letters[..<start]))
      let width = TextWidth.of(String(letters[start..<start + length]))
      let found = Rect(column: rect.column + before, row: rect.row, columns: width, rows: 1).intersection(rect)
      return canvas.setRole(ThemeScope.match.role, in: found)
    }
  }
}

extension Colour {
  /// The scope of a heat cell of this colour.
  var cell: ThemeScope {
    switch self {
    case .green: .cellGreen
    case .yellow: .cellYellow
    case .red: .cellRed
    case .noData: .cellNoData
    }
  }

  /// The scope of the symbol of this colour beside a text.
  var mark: ThemeScope {
    switch self {
    case .green: .markGreen
    case .yellow: .markYellow
    case .red: .markRed
    case .noData: .markNoData
    }
  }
}
