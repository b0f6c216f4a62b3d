import Domain
import Importing
import Screens
import TerminalKit
import Theming
import ViewModels

/// A view as text for other programs.
nonisolated struct WrittenView {
  var text: String
  /// How many rows of a list it has; `nil` for the screen as it is drawn.
  var rows: Int?

  /// `12 rows as Markdown`, `the screen as HTML`.
  func described(_ format: ExportFormat) -> String {
    let what = rows.map { $0 == 1 ? "1 row" : "\($0) rows" } ?? "the screen"
    return "\(what) as \(format == .ansi ? "text with colours" : format.title)"
  }
}

/// A table as Markdown, which no cell can break out of.
nonisolated enum MarkdownTable {
  static func text(_ table: ExportedTable) -> String {
    let lines = [table.headings, table.headings.map { _ in "---" }] + table.rows.map { $0.map(cell) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  static func cell(_ text: String) -> String {
    var result = ""
    for character in SafeText.line(text) {
      if "\\`*_[]<>|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension AppRuntime {
  /// More rows than this are not drawn as a screen; a table has all of them.
  private static let drawnRows = 2000

  /// The view with all its rows, as it is filtered and sorted; `nil` where the format needs rows and there are none.
  func write(_ format: ExportFormat) -> WrittenView? {
    let before = app
    defer { app = before }
    let size = terminal.size
    let count = (app.top.viewModel as? any TableExport)?.exportedRowCount
    app.leaveOverlay()
    app.layout(columns: size.columns, rows: size.rows + (count ?? 0) + 40)
    satisfyDemands()
    let screen = app.top.viewModel
    let table = (screen as? any TableExport)?.exportedTable
    switch format {
    case .csv:
      guard let table else { return nil }
      let rows = table.rows.map { $0.map { SafeText.line($0) } }
      return WrittenView(text: CSVText.table(headings: table.headings, rows: rows), rows: rows.count)
    case .markdown:
      let title = "## " + MarkdownTable.cell(title) + "\n\n"
      if let table { return WrittenView(text: title + MarkdownTable.text(table), rows: table.rows.count) }
      let text = CanvasText.plain(picture(rows: size.rows))
      // No line of the screen may end the block.
      return WrittenView(text: title + "~~~~~~~~text\n\(text)~~~~~~~~\n", rows: nil)
    case .html, .ansi:
      let canvas = picture(rows: min(AppRuntime.drawnRows, max(size.rows, (count ?? 0) + 24)))
      if format == .ansi {
        return WrittenView(
          text: ANSIRenderer.render(canvas, palette: theme.palette, depth: .direct, ascii: false), rows: count)
      }
      return WrittenView(
        text: HTMLRenderer.render(
          canvas, palette: theme.palette, foreground: theme.foreground, background: theme.background, title: title),
        rows: count)
    }
  }

  /// What the view is, and of when.
  private var title: String {
    let header = app.header
    var parts = [Format.name(app.top.viewModel.title), Format.name(header?.workspaceName ?? "")]
    parts.append(header.map { "as of " + Format.day($0.asOf) } ?? "")
    if app.isPresenting { parts.append("names and money masked") }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func picture(rows: Int) -> Canvas {
    app.layout(columns: terminal.size.columns, rows: rows)
    satisfyDemands()
    var canvas = Canvas(size: Size(columns: terminal.size.columns, rows: rows))
    _ = draw(app, into: &canvas)
    return canvas
  }

  // MARK: Effects

  func copy(_ format: ExportFormat) {
    guard let view = write(format) else { return app.show(message: "There are no rows to copy", isError: true) }
    guard terminal.copy(view.text) else {
      return app.show(
        message: "\(view.text.utf8.count / 1000) kB are more than a clipboard takes: x writes a file", isError: true)
    }
    app.show(message: "Copied \(view.described(format)); the terminal has it")
  }

  func export(_ format: ExportFormat) {
    guard let view = write(format) else { return app.show(message: "There are no rows to export", isError: true) }
    let name =
      app.tab.flatMap { app.stack.count == 1 ? $0.rawValue : nil }
      ?? (app.top.viewModel is AccountViewModel ? "account" : "explain")
    do {
      let path = try host.writeExport("huddle-\(name)-\(day.iso)", format.fileExtension, view.text)
      app.show(message: "Wrote \(view.described(format)) to \(path)")
    } catch { app.show(message: "\(error)", isError: true) }
  }
}
