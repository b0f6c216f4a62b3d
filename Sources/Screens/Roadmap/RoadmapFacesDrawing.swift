import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws the roadmap over all accounts: the sums by lane and quarter, the initiatives behind one of them, and the
/// accounts whose roadmaps lack something.
enum RoadmapFacesDrawing {
  static func draw(_ roadmap: RoadmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    drawn.cursor = Position(column: area.column, row: area.row)
    var rest = area
    if area.rows >= 3 { canvas.put(roadmap.portfolioHeading, in: rest.takeTop(1).inset(columns: 1), .textStrong) }
    if area.rows >= 5 {
      canvas.put(
        roadmap.reviews.summary, in: RoadmapFaces.draw(roadmap, in: rest.takeTop(1), into: &canvas), .overdue)
    }
    let detail = area.rows >= 6 ? rest.takeBottom(1) : rest.takeBottom(0)
    canvas.put(roadmap.detailOfFaces, in: detail.inset(columns: 1), .text)
    switch roadmap.face {
    case .lanes: break
    case .reviews: reviews(roadmap, in: rest, into: &canvas, drawn: &drawn)
    case .portfolio:
      if let list = roadmap.portfolio.list {
        cards(list, roadmap, in: rest, into: &canvas, drawn: &drawn)
      } else {
        grid(roadmap, in: rest, into: &canvas, drawn: &drawn)
      }
    }
  }

  // MARK: Sums

  private static func grid(
    _ roadmap: RoadmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let face = roadmap.portfolio
    let heading = area.line(0)
    canvas.fill(heading, role: ThemeScope.columnHeading.role)
    guard let totals = face.totals else {
      return canvas.put("computing…", in: area.line(1).inset(columns: 2), .textMuted)
    }
    let end = min(face.columns.count, face.first + face.window)
    if face.window < face.columns.count {
      let text = "\(face.first > 0 ? "‹" : " ")\(face.first + 1)–\(end)/\(face.columns.count)"
      canvas.put(text + (end < face.columns.count ? "›" : ""), in: heading, .columnHeading)
    }
    for (place, column) in (face.first..<end).enumerated() {
      let start = area.column + RoadmapPortfolioFace.gutter + place * face.cellWidth
      let cell = Rect(column: start, row: area.row, columns: face.cellWidth, rows: area.rows).intersection(area)
      let title = cell.line(0).inset(columns: 1)
      canvas.put(
        roadmap.title(of: face.columns[column]), in: title,
        column == face.column ? .columnHeadingActive : .columnHeading)
      for lane in face.shownLanes {
        let row = 1 + (lane - face.shownLanes.lowerBound) * face.laneRows
        let rect = Rect(column: start, row: area.row + row, columns: face.cellWidth, rows: face.laneRows)
          .intersection(area)
        if place == 0 {
          let name = Rect(column: area.column, row: rect.row, columns: RoadmapPortfolioFace.gutter, rows: 1)
          canvas.put(
            roadmap.title(of: face.lanes[lane]).uppercased(), in: name.intersection(area).inset(columns: 1), .group)
        }
        guard !rect.isEmpty else { continue }
        let isSelected = lane == face.lane && column == face.column
        let sum = totals[RoadmapChoice(place: face.columns[column], lane: face.lanes[lane])]
        draw(sum, currency: roadmap.currency, isSelected: isSelected, in: rect, into: &canvas)
        drawn.zone(rect, .row(lane, column: column))
        if isSelected { drawn.cursor = Position(column: rect.column, row: rect.row) }
      }
    }
  }

  /// Cards, money and rocks of a cell, as many lines as there are.
  private static func draw(
    _ totals: RoadmapTotals, currency: String, isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    var rest = rect
    let margin = rest.takeLeft(1)
    canvas.put(isSelected ? "▸" : " ", in: margin, .marker)
    _ = rest.takeRight(1)
    let scope: ThemeScope = isSelected ? .selectedName : totals.cards == 0 ? .textMuted : .text
    guard totals.cards > 0 else { return canvas.put(Format.none, in: rest.line(0), scope) }
    let money =
      totals.priced == 0
      ? "no budget"
      : Format.band(Money(minorUnits: totals.low), Money(minorUnits: totals.high), currency: currency)
    let cards = totals.cards == 1 ? "1 card" : "\(totals.cards) cards"
    guard rest.rows > 1 else { return canvas.put("\(totals.cards) · \(money)", in: rest, scope) }
    canvas.put(cards, in: rest.line(0), scope)
    canvas.put(money, in: rest.line(1), .textStrong)
    if totals.rocks > 0 { canvas.put("■ \(totals.rocks)", in: rest.line(2), .text) }
  }

  // MARK: Lists

  private static func cards(
    _ list: RoadmapCardList, _ roadmap: RoadmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let heading = area.line(0)
    canvas.fill(heading, role: ThemeScope.columnHeading.role)
    let title = "\(roadmap.title(of: list.choice.lane)), \(roadmap.title(of: list.choice.place))"
    let columns = RoadmapListColumns(heading)
    columns.draw(
      [title, "Initiative", "Status", "Quarter", "Owner", "Budget"],
      scopes: Array(repeating: .columnHeading, count: 6), into: &canvas)
    guard let keys = list.keys, !keys.isEmpty else {
      let text = list.keys == nil ? "Reading the initiatives…" : "No initiative lies behind this cell any more."
      return canvas.put(text, in: area.line(1).inset(columns: 2), .textMuted)
    }
    for offset in 0..<max(0, area.rows - 1) where list.cursor.top + offset < keys.count {
      let line = list.cursor.top + offset
      let rect = area.line(offset + 1)
      let isSelected = line == list.cursor.line
      drawn.zone(rect, .row(line, column: nil))
      if isSelected {
        RowMarker.draw(in: rect, into: &canvas)
        drawn.cursor = Position(column: rect.column, row: rect.row)
      }
      guard let row = list.row(line) else {
        canvas.put("…", in: rect.inset(columns: 2), .textMuted)
        continue
      }
      let item = row.initiative
      let quarter = item.quarter.flatMap(FiscalQuarter.init(label:)).map { Format.quarter($0) } ?? Format.none
      let budget = item.budget.map { Format.band($0.low, $0.high, currency: roadmap.currency) } ?? Format.none
      RoadmapListColumns(rect).draw(
        [
          row.accountName, (item.bigRock == true ? "■ " : "  ") + roadmap.called(item),
          roadmap.words(of: item.status), quarter, row.owner ?? "nobody", budget,
        ],
        scopes: [
          isSelected ? .selectedName : .text, .text, .text, .text, row.owner == nil ? .overdue : .text, .textStrong,
        ],
        into: &canvas)
    }
  }

  private static func reviews(
    _ roadmap: RoadmapViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let face = roadmap.reviews
    let heading = area.line(0)
    canvas.fill(heading, role: ThemeScope.columnHeading.role)
    let rules = RoadmapFinding.rules
    // A rule in brackets is six columns, the longest of them nine: the narrow columns overlap by their gaps only.
    let width = area.columns >= 110 ? 8 : 5
    let longest = rules.map(\.count).max() ?? 0
    let names = max(12, min(34, area.columns - 16 - (rules.count - 1) * width - longest - 2))
    canvas.put("Account", in: heading.part(2, names), .columnHeading)
    canvas.put("Reviewed", in: heading.part(names + 3, 11), .columnHeading)
    for (index, rule) in rules.enumerated() {
      let cell = heading.part(names + 15 + index * width, max(width - 1, rule.count))
      let isChosen = face.rule == index
      let scope: ThemeScope = isChosen ? .columnHeadingActive : .columnHeading
      canvas.put(rule, in: cell, scope)
      drawn.zone(cell, .heading(index))
      guard isChosen else { continue }
      for (sign, column) in [("[", cell.column - 1), ("]", cell.column + rule.count)] {
        canvas.put(sign, at: Position(column: column, row: cell.row), role: scope.role, clip: heading)
      }
    }
    guard !face.rows.isEmpty else {
      let text = face.reviews == nil ? "computing…" : "No roadmap has such a finding."
      return canvas.put(text, in: area.line(1).inset(columns: 2), .textMuted)
    }
    for offset in 0..<max(0, area.rows - 1) where face.cursor.top + offset < face.rows.count {
      let line = face.cursor.top + offset
      let row = face.rows[line]
      let rect = area.line(offset + 1)
      let isSelected = line == face.cursor.line
      drawn.zone(rect, .row(line, column: nil))
      if isSelected {
        RowMarker.draw(in: rect, into: &canvas)
        drawn.cursor = Position(column: rect.column, row: rect.row)
      }
      canvas.put(row.name, in: rect.part(2, names), isSelected ? .selectedName : .text)
      let review = row.lastReview.map { "\(max(0, roadmap.days(since: $0))) d ago" } ?? "never"
      canvas.put(review, in: rect.part(names + 3, 11), .text)
      for (index, count) in row.counts.enumerated() where count > 0 {
        canvas.put("\(count)!", in: rect.part(names + 15 + index * width, width - 1), .overdue)
      }
    }
  }
}

/// The columns of a list of initiatives over all accounts.
struct RoadmapListColumns {
  private let fields: [Rect]

  init(_ line: Rect) {
    var rest = line
    _ = rest.takeLeft(2)
    func right(_ width: Int, from least: Int) -> Rect {
      guard line.columns >= least else { return Rect(column: rest.maxColumn, row: rest.row, columns: 0, rows: 1) }
      let field = rest.takeRight(width)
      _ = rest.takeRight(1)
      return field
    }
    let budget = right(13, from: 50)
    let owner = right(8, from: 76)
    let quarter = right(8, from: 90)
    let status = right(14, from: 64)
    let name = rest.takeLeft(rest.columns * 2 / 5)
    _ = rest.takeLeft(1)
    fields = [name, rest, status, quarter, owner, budget]
  }

  func draw(_ texts: [String], scopes: [ThemeScope], into canvas: inout Canvas) {
    for (index, text) in texts.enumerated() where index < fields.count {
      canvas.put(text, in: fields[index], align: index == 5 ? .right : .left, scopes[index])
    }
  }
}

/// The names of the faces at the right of a line; answers what is left of it.
enum RoadmapFaces {
  static func draw(_ roadmap: RoadmapViewModel, in line: Rect, into canvas: inout Canvas) -> Rect {
    var rest = line.inset(columns: 1)
    guard rest.columns >= 70 else { return rest }
    let texts = RoadmapFace.allCases.map { $0 == roadmap.face ? "[\($0.title)]" : " \($0.title) " }
    var pen = Pen(rest.takeRight(texts.reduce(0) { $0 + $1.count }))
    for (face, text) in zip(RoadmapFace.allCases, texts) {
      pen.write(text, face == roadmap.face ? .tabActive : .tab, into: &canvas)
    }
    _ = rest.takeRight(1)
    return rest
  }
}
