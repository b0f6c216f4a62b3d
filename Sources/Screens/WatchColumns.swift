import Domain
import TerminalKit
import Theming
import ViewModels

/// The columns of the watchlist for a width, and one line in them.
struct WatchColumns {
  private let view: WatchView
  private let name: Int
  private let hasBand: Bool
  private let hasSegment: Bool
  private let hasSince: Bool
  private let hasOwner: Bool
  private let hasNext: Bool
  private let hasDue: Bool
  private let hasReviewDay: Bool
  /// The columns of the view; `nil` where the reasons and the next action stand.
  private let own: [PaneColumn]?

  init(width: Int, view: WatchView) {
    self.view = view
    own = WatchCells.columns(view)
    hasDue = width >= 76
    hasOwner = width >= 92
    hasNext = width >= 108
    hasSince = width >= 116
    hasBand = width >= 130
    hasReviewDay = width >= 150
    hasSegment = width >= 50
    name = width >= 130 ? 26 : width >= 60 ? 20 : max(8, width - (width >= 50 ? 27 : 22))
  }

  func headings(in line: Rect, into canvas: inout Canvas) {
    canvas.fill(line, role: ThemeScope.columnHeading.role)
    let fields = Fields(line, self)
    let heading = ThemeScope.columnHeading
    canvas.put("#", in: fields.rank, align: .right, heading)
    canvas.put("Account", in: fields.name, heading)
    canvas.put("Seg", in: fields.segment, heading)
    canvas.put("MRR", in: fields.mrr, align: .right, heading)
    canvas.put(" Health", in: fields.health, heading)
    if let own {
      for place in PaneColumns(own, width: fields.rest.columns).places {
        let column = own[place.index]
        canvas.put(
          column.title, in: fields.rest.part(place.offset, place.width), align: column.isTrailing ? .right : .left,
          heading)
      }
      return
    }
    canvas.put("Why", in: fields.why, heading)
    canvas.put("Since", in: fields.since, heading)
    canvas.put("Owner", in: fields.owner, heading)
    canvas.put("Next action", in: fields.next, heading)
    canvas.put("Due", in: fields.due, heading)
  }

  func draw(
    _ account: AccountSummary, _ detail: WatchDetail?, under reason: String? = nil, rank: Int, isSelected: Bool,
    match: String,
    header: PortfolioHeader?, in rect: Rect, into canvas: inout Canvas
  ) {
    let fields = Fields(rect, self)
    review(detail?.review, header, in: fields, into: &canvas)
    canvas.put(String(rank), in: fields.rank, align: .right, .textMuted)
    NameView.draw(account.name, match: match, scope: isSelected ? .selectedName : .text, in: fields.name, into: &canvas)
    let band = hasBand ? account.band.map { " B\($0)" } ?? "" : ""
    canvas.put((account.segment?.rawValue ?? "–") + band, in: fields.segment, .text)
    canvas.put(Format.money(account.mrr, currency: header?.currency ?? ""), in: fields.mrr, align: .right, .text)
    HeatCell.draw(account.composite, isCurrent: account.isCurrent, decimals: 1, in: fields.health, into: &canvas)
    if let own {
      let cells = WatchCells.cells(view, account, detail, header)
      for place in PaneColumns(own, width: fields.rest.columns).places where place.index < cells.count {
        PaneCellDrawing.draw(
          cells[place.index], isTrailing: own[place.index].isTrailing,
          in: fields.rest.part(place.offset, place.width), into: &canvas)
      }
      return
    }
    let reference = header?.asOf
    // Under the heading of a reason that one comes first, and since when it holds.
    let reasons = account.watchlist.filter { $0.id == reason } + account.watchlist.filter { $0.id != reason }
    ReasonChips.draw(reasons, since: fields.why.columns >= 50 ? reference : nil, in: fields.why, into: &canvas)
    if let since = reasons.first(where: { $0.id == reason })?.since ?? reasons.compactMap(\.since).min() {
      canvas.put(Format.shortDay(since, near: reference ?? since), in: fields.since, .text)
    }
    if let owner = account.owner {
      canvas.put(owner, in: fields.owner, .text)
    } else {
      canvas.put("–!", in: fields.owner, .overdue)
    }
    nextAction(detail?.nextAction, fields, into: &canvas)
  }

  private func nextAction(_ action: NextAction?, _ fields: Fields, into canvas: inout Canvas) {
    guard let action else { return }
    var pen = Pen(fields.next)
    if action.owner == nil { pen.write("(no owner) ", .overdue, into: &canvas) }
    canvas.put(
      action.words, in: Rect(column: pen.column, row: fields.next.row, columns: pen.left, rows: fields.next.rows), .text
    )
    canvas.put(action.clockWords, in: fields.due, action.isLate ? .overdue : .text)
  }

  /// A tick for what was gone through this week; an older one is no tick, only its day where there is room.
  private func review(
    _ mark: ReviewMark?, _ header: PortfolioHeader?, in fields: Fields, into canvas: inout Canvas
  ) {
    guard let mark, let day = header?.asOf else { return }
    if mark.isCurrent(on: day) { canvas.put("✓", in: fields.tick, .textStrong) }
    canvas.put(Format.shortDay(mark.on, near: day), in: fields.reviewed, .textMuted)
  }

  /// The rectangles of one line.
  private struct Fields {
    var tick, rank, reviewed, name, segment, mrr, health, rest, why, since, owner, next, due: Rect

    init(_ line: Rect, _ columns: WatchColumns) {
      var left = line
      let nothing = Rect(column: line.column, row: line.row, columns: 0, rows: 0)
      func field(_ width: Int, if isShown: Bool = true) -> Rect {
        guard isShown else { return nothing }
        let field = left.takeLeft(width)
        _ = left.takeLeft(1)
        return field
      }
      _ = left.takeLeft(1)
      tick = left.takeLeft(1)
      rank = field(3)
      reviewed = field(6, if: columns.hasReviewDay)
      name = field(columns.name)
      segment = field(columns.hasBand ? 4 : 3, if: columns.hasSegment)
      mrr = field(7)
      health = field(7)
      _ = left.takeLeft(1)
      // Where there is room, the last column does not touch the edge.
      if columns.hasOwner { _ = left.takeRight(1) }
      rest = left
      func trailing(_ width: Int, if isShown: Bool) -> Rect {
        guard isShown else { return nothing }
        let field = left.takeRight(width)
        // A gap keeps what stands before it from running into it.
        _ = left.takeRight(1)
        return field
      }
      due = trailing(9, if: columns.hasDue)
      next = trailing(columns.hasBand ? 26 : 22, if: columns.hasNext)
      owner = trailing(5, if: columns.hasOwner)
      since = trailing(7, if: columns.hasSince)
      why = left
    }
  }
}
