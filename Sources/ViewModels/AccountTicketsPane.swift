import Domain

extension PaneTable {
  /// What the tickets come to; the tickets themselves are a list of their own.
  static func tickets(_ report: AccountReport) -> PaneTable {
    guard let figures = report.tickets else { return PaneTable() }
    let resolved = figures.within + figures.missed
    let route = Route.explanation(report.summary.id, .quality)
    func row(_ id: String, _ title: String, _ count: Int, _ colour: Colour, _ words: String) -> PaneRow {
      PaneRow(
        id: "figure \(id)", cells: [.text(title, .strong), .mark(colour, String(count)), .rest([PaneSpan(words)])],
        detail: "\(title): \(count) \(words).", opens: route)
    }
    let isOften = percent(figures.repeats, of: figures.opened).map { $0 > figures.repeatLimit } ?? false
    let share = percent(figures.within, of: resolved).map { ", \(Format.points($0)) %" } ?? ""
    let rate = percent(figures.repeats, of: figures.opened).map { ", \(Format.points($0)) %" } ?? ""
    let rows = [
      row(
        "within", "Within SLA", figures.within, resolved == 0 ? .noData : .green,
        "of \(resolved) resolved in \(figures.levelDays) days\(share) (SQ-1)"),
      row(
        "missed", "Missed", figures.missed, resolved == 0 ? .noData : figures.missed > 0 ? .red : .green,
        "of \(resolved) resolved in \(figures.levelDays) days"),
      row(
        "repeats", "Repeats", figures.repeats,
        figures.opened == 0 ? .noData : isOften ? .red : figures.repeats > 0 ? .yellow : .green,
        "of \(figures.opened) opened in \(figures.repeatDays) days\(rate), limit \(figures.repeatLimit.shortest) % (SQ-3)"
      ),
    ]
    let section = PaneSection(
      "Last \(figures.levelDays) days, \(figures.unresolved) unresolved",
      columns: [PaneColumn("", .fixed(12)), PaneColumn("", .fixed(8)), PaneColumn("", .flexible(20))], rows: rows,
      whenEmpty: "")
    return PaneTable(
      [section], badge: Format.count(figures.total),
      isAlert: report.triggers.contains { $0.id == "T-QUA-1" || $0.id == "T-QUA-3" })
  }

  private static func percent(_ part: Int, of whole: Int) -> Points? {
    whole > 0 ? Points(millionths: Int64(part) * 100_000_000 / Int64(whole)) : nil
  }
}

/// The tickets of an account: what they come to, and below it a list that reads only what is in sight.
public struct AccountTickets: Hashable, Sendable {
  public private(set) var list: RowListViewModel
  /// Where the cursor is among the figures.
  public private(set) var figures = PaneCursor<String>()
  /// Whether the keys are for the figures rather than for the list.
  public private(set) var isOnFigures = false
  /// Lines for the figures; 0 where the list needs them all.
  public private(set) var figureRows = 0
  private var lines: [String?] = []
  private var area = ListArea()

  init(account: String) { list = RowListViewModel(.tickets(account: account), isPart: true) }

  /// Takes what the tickets come to and which of them repeat.
  mutating func show(_ table: PaneTable, repeating: Set<String>) {
    lines = table.lines().map { table[$0]?.id }
    list.repeating = repeating
    layout(rows: area.rows, columns: area.columns)
  }

  mutating func layout(rows: Int, columns: Int) {
    area = ListArea(rows: rows, columns: columns)
    // Figures, a gap, the names of the columns and a few rows.
    figureRows = !lines.isEmpty && rows >= lines.count + 6 ? lines.count + 1 : 0
    if figureRows == 0 { isOnFigures = false }
    figures.settle(in: lines, height: max(1, lines.count))
    list.layout(rows: rows - figureRows, columns: columns)
  }

  /// The figure under the cursor and how many there are.
  var figurePosition: (row: Int, count: Int) { figures.ordinal(in: lines) }

  /// The row under the cursor among the figures.
  var figure: String? { isOnFigures ? figures.selection : nil }

  /// Moves the cursor, over the border between figures and list; other commands are for the list.
  mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .moveUp, .pageUp:
      if !isOnFigures, figureRows > 0, list.window.cursor == 0 {
        isOnFigures = true
        figures.moveToEnd(true, in: lines)
      } else if isOnFigures {
        figures.move(by: -1, in: lines)
      } else {
        return list.handle(command)
      }
    case .moveDown, .pageDown:
      guard isOnFigures else { return list.handle(command) }
      let before = figures
      figures.move(by: 1, in: lines)
      if figures == before || command == .pageDown { leaveFigures() }
    case .first:
      isOnFigures = figureRows > 0
      figures.moveToEnd(false, in: lines)
      return list.handle(.first)
    case .last:
      leaveFigures()
      return list.handle(.last)
    default: return list.handle(command)
    }
    return []
  }

  mutating func handle(hit: HitTarget) {
    if case .paneRow(_, let line, _) = hit {
      isOnFigures = figureRows > 0
      figures.select(line: line, in: lines)
    } else {
      isOnFigures = false
      _ = list.handle(hit: hit, isDouble: false)
    }
  }

  /// Changes the list in place.
  mutating func updateList(_ change: (inout RowListViewModel) -> Void) { change(&list) }

  /// An empty list is no place to be.
  private mutating func leaveFigures() { isOnFigures = list.window.rows.count == 0 && figureRows > 0 }

  /// The ticket under the cursor as a row of a pane.
  var row: PaneRow? {
    guard !isOnFigures, let row = list.selected, let order = list.order, let setting = list.wording else { return nil }
    return PaneRow(
      id: "ticket \(row.id)", cells: [], detail: RowDetail.sentence(row, in: list.view, setting, order.setting),
      opens: .sourceRow(SourceRow(.tickets, row.id)))
  }
}
