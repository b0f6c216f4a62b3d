import Domain
import Importing
import TerminalKit
import ViewModels

/// A view as text for other programs, in pieces: whoever writes it holds a page of a long list, never all of it.
nonisolated struct WrittenView: Sendable {
  let format: ExportFormat
  /// What the view is, and of when.
  let title: String
  /// The rows of the view; `nil` where it has none, or none that is known yet.
  let rows: ExportedRows?
  /// The screen as it is drawn, in the format; empty where the rows say it all.
  let picture: String
  let pages: PageReader

  /// Somebody wanted the writing to stop.
  struct Stopped: Error {}

  private static let page = 500

  /// Hands over all pieces.
  ///
  /// - Parameter goesOn: gets how many rows are done, and answers whether to go on.
  /// - Returns: how many rows were written; `nil` for the screen as it is drawn.
  /// - Throws: `Stopped`, an error of the store, or what `write` throws.
  func write(_ write: (String) throws -> Void, goesOn: (Int) -> Bool = { _ in true }) throws -> Int? {
    guard let rows else {
      // No line of the screen may end the block.
      try write(format == .markdown ? heading + "~~~~~~~~text\n\(picture)~~~~~~~~\n" : picture)
      if format == .html { try write(HTMLRenderer.end) }
      return nil
    }
    var count = 0
    var form = TableForm(format, rows.headings)
    for start in stride(from: 0, to: max(1, rows.count), by: Self.page) {
      guard goesOn(start) else { throw Stopped() }
      let range = start..<min(rows.count, start + Self.page)
      let cells = range.isEmpty ? [] : rows.rows(range, try pages.answers(rows.demands(range)))
      count += cells.count
      let text = start == 0 ? (format == .markdown ? heading : picture) + form.start(before: cells) : ""
      try write(text + cells.map { form.row($0) }.joined())
    }
    if !form.end.isEmpty { try write(form.end) }
    return count
  }

  private var heading: String { "## " + TableForm.markdown(title) + "\n\n" }

  /// `12 rows as Markdown`, `the screen as HTML`.
  func described(_ count: Int?) -> String {
    let what = count.map { $0 == 1 ? "1 row" : "\($0) rows" } ?? "the screen"
    return "\(what) as \(format == .ansi ? "text with colours" : format.title)"
  }
}

/// The rows of a table in a format, which no cell can break out of.
nonisolated struct TableForm {
  private let format: ExportFormat
  private let headings: [String]
  /// How wide the columns of plain text are: as the first page asks, so that a long list is never read twice.
  private var widths: [Int] = []

  /// Columns of plain text are no wider than this; a longer cell pushes what follows it.
  private static let widest = 40

  init(_ format: ExportFormat, _ headings: [String]) {
    (self.format, self.headings) = (format, headings)
  }

  /// What stands before the rows, given the first of them.
  mutating func start(before cells: [[ExportedCell]]) -> String {
    switch format {
    case .csv: return CSVText.line(headings.map { .text(SafeText.line($0)) })
    case .markdown: return lined(headings.map(Self.markdown)) + lined(headings.map { _ in "---" })
    case .html: return HTMLRenderer.tableStart(headings)
    case .ansi:
      widths = headings.indices.map { column in
        let asked = cells.map { TextWidth.of(SafeText.line($0[column].shown)) }.max() ?? 0
        return min(Self.widest, max(asked, TextWidth.of(headings[column])))
      }
      return "\n\u{1B}[1m" + padded(headings.map { ($0, false) }) + "\u{1B}[0m\n"
    }
  }

  func row(_ cells: [ExportedCell]) -> String {
    switch format {
    case .csv:
      return CSVText.line(
        cells.map { cell in
          switch cell {
          case .text(let text): .text(SafeText.line(text))
          case .figure(_, let exact): .number(exact)
          }
        })
    case .markdown: return lined(cells.map { Self.markdown($0.shown) })
    case .html: return HTMLRenderer.tableRow(cells.map { ($0.shown, isFigure($0)) })
    case .ansi: return padded(cells.map { ($0.shown, isFigure($0)) }) + "\n"
    }
  }

  var end: String { format == .html ? HTMLRenderer.tableEnd + HTMLRenderer.end : "" }

  /// A text in which nothing is markup any more.
  static func markdown(_ text: String) -> String {
    var result = ""
    for character in SafeText.line(text) {
      if "\\`*_[]<>|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private func isFigure(_ cell: ExportedCell) -> Bool { if case .figure = cell { true } else { false } }

  private func lined(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private func padded(_ cells: [(text: String, isTrailing: Bool)]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let text = SafeText.line(cell.text)
      let gap = String(repeating: " ", count: max(0, widths[column] - TextWidth.of(text)))
      line += cell.isTrailing ? gap + text : text + (column == cells.count - 1 ? "" : gap)
      if column < cells.count - 1 { line += "  " }
    }
    return line
  }
}
