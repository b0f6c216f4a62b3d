import Domain
import TerminalKit
import Theming
import ViewModels

/// The first line: whose portfolio, how big, as of when, by which model.
enum Header {
  static func draw(_ header: PortfolioHeader?, changes: Int, in line: Rect, into canvas: inout Canvas) {
    canvas.fill(line, role: ThemeScope.header.role)
    var rest = line
    _ = rest.takeLeft(1)
    var title = Pen(rest.takeLeft(8))
    title.write("HUDDLE", .headerTitle, into: &canvas)
    guard let header else { return }
    if header.isPresenting {
      canvas.put(" PRESENTING ", in: rest.takeLeft(12), .headerWarning)
      _ = rest.takeLeft(1)
    }
    _ = rest.takeRight(1)

    // The day must be there at any width; the model and then the figures give way.
    let day = asOf(header)
    let dayWidth = TextWidth.of(day.text)
    let right = header.scoring.map { "scoring… \($0) left" } ?? header.modelName + " " + header.modelFingerprint
    let rightWidth = min(TextWidth.of(right), 30)
    if rest.columns >= dayWidth + rightWidth + 50
      || (header.scoring != nil && rest.columns >= dayWidth + rightWidth + 12)
    {
      let field = rest.takeRight(rightWidth + 3)
      canvas.put(right, in: field, align: .right, header.scoring == nil ? .header : .headerWarning)
    }
    canvas.put(day.text, in: rest.takeRight(dayWidth), align: .right, day.isToday ? .header : .headerWarning)
    _ = rest.takeRight(2)

    let name = TextWidth.of(header.workspaceName.prefix(200))
    let whole = figures(header, changes: changes, compact: false)
    let isTight = rest.columns < 62 || min(name, 24) + TextWidth.of(whole) + 2 > rest.columns
    let figures = isTight ? figures(header, changes: changes, compact: true) : whole
    let figuresWidth = TextWidth.of(figures)
    if rest.columns >= figuresWidth + 10 {
      let field = rest.takeLeft(min(name, rest.columns - figuresWidth - 2))
      canvas.put(header.workspaceName, in: field, .headerTitle)
      _ = rest.takeLeft(2)
      canvas.put(figures, in: rest, align: rest.columns > figuresWidth + 12 ? .centre : .left, .header)
    } else {
      canvas.put(header.workspaceName, in: rest, .headerTitle)
    }
  }

  /// Another day than today is said in words and in another scope: nobody may take it for now.
  private static func asOf(_ header: PortfolioHeader) -> (text: String, isToday: Bool) {
    let day = Format.weekdayDay(header.asOf)
    if header.asOf == header.today { return ("today " + day, true) }
    return ("AS OF \(day) (\(Format.distance(header.asOf - header.today)))", false)
  }

  private static func figures(_ header: PortfolioHeader, changes: Int, compact: Bool) -> String {
    let mrr = Format.money(header.mrr, currency: header.currency)
    let risk = Format.money(header.mrrAtRisk, currency: header.currency)
    let changed = changes > 0 ? (compact ? " •\(changes)" : " · •\(changes) changed") : ""
    return compact
      ? "\(header.accounts) acc\(changed) · \(mrr) · \(risk) \(changes > 0 ? "" : "at ")risk"
      : "\(header.accounts) accounts · \(mrr) MRR · \(risk) at risk\(changed)"
  }
}
