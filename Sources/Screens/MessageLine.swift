import Domain
import TerminalKit
import Theming
import ViewModels

/// The line above the footer: the search prompt, or what just happened.
enum MessageLine {
  /// Draws what there is to say; `false` when there is nothing.
  static func draw(_ app: AppViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) -> Bool {
    if case .search(let field) = app.overlay {
      canvas.fill(line, role: ThemeScope.field.role)
      var pen = Pen(line)
      pen.write(" Search: ", .field, into: &canvas)
      let found = line.columns > 40 ? matches(app.top) : ""
      var room = Rect(column: pen.column, row: line.row, columns: pen.left, rows: 1)
      canvas.put(found, in: room.takeRight(TextWidth.of(found)), .field)
      FieldView.draw(field, in: room, into: &canvas, drawn: &drawn)
      return true
    }
    if let prompt = app.overlay?.prompt {
      ask(prompt, in: line, into: &canvas, drawn: &drawn)
      return true
    }
    if case .filter(let prompt) = app.overlay {
      draw(prompt, app, in: line, into: &canvas, drawn: &drawn)
      return true
    }
    guard let message = app.message ?? app.writing.map({ Message($0.words) }) else {
      return inForce(app, in: line, into: &canvas, drawn: &drawn)
    }
    canvas.fill(line, role: (message.isError ? ThemeScope.messageError : .message).role)
    let rest = Rect(column: line.column + 1, row: line.row, columns: line.columns - 1, rows: 1)
    canvas.put((message.isError ? "! " : "") + message.text, in: rest, message.isError ? .messageError : .message)
    return true
  }

  /// A question, the field for its answer, and what was understood.
  private static func ask(
    _ prompt: any LinePrompt, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    canvas.fill(line, role: ThemeScope.field.role)
    var pen = Pen(line)
    pen.write(" " + prompt.label, .field, into: &canvas)
    var room = Rect(column: pen.column, row: line.row, columns: pen.left, rows: 1)
    // What was understood may take what the field does not need.
    let reading = " " + (prompt.isRefused ? "! " : "") + prompt.reading + " "
    let width = min(TextWidth.of(reading), room.columns - min(room.columns, 14))
    canvas.put(reading, in: room.takeRight(width), prompt.isRefused ? .messageError : .field)
    FieldView.draw(prompt.field, in: room, into: &canvas, drawn: &drawn)
  }

  /// The filter being typed; at the right what is wrong with it, what it may become, or what is left by it.
  private static func draw(
    _ prompt: FilterPrompt, _ app: AppViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    // What is refused on Enter is said where the prompt says it already.
    canvas.fill(line, role: ThemeScope.field.role)
    var pen = Pen(line)
    pen.write(" Filter: ", .field, into: &canvas)
    var room = Rect(column: pen.column, row: line.row, columns: pen.left, rows: 1)
    let beside: String
    if let problem = prompt.problem {
      beside = " ! \(problem.message) "
    } else if prompt.field.isEmpty {
      beside = " fields: " + prompt.names.joined(separator: " ") + " "
    } else if prompt.continuation != nil || !prompt.candidates.isEmpty {
      let next = prompt.candidates.isEmpty ? [] : ["Tab: " + prompt.candidates.prefix(6).joined(separator: " ")]
      beside = " " + (next + (prompt.continuation.map { [$0] } ?? [])).joined(separator: " · ") + " "
    } else {
      beside = " \(app.top.viewModel.filterTally) "
    }
    // What is typed comes first; the rest of the line says what there is to say.
    let wanted = TextWidth.of(prompt.field.text) + 1
    let width = max(0, min(TextWidth.of(beside), room.columns - min(wanted, max(12, room.columns / 2))))
    let isWrong = prompt.problem != nil
    canvas.put(beside, in: room.takeRight(width), isWrong ? .messageError : .field)
    FieldView.draw(prompt.field, wrong: prompt.problem?.range, in: room, into: &canvas, drawn: &drawn)
  }

  /// A filter that is in force is never out of sight.
  private static func inForce(
    _ app: AppViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) -> Bool {
    let filter = app.top.viewModel.filter
    guard app.overlay == nil, !filter.isEmpty, app.layout.messageRow != app.layout.footerRow else { return false }
    var pen = Pen(line)
    pen.skip(1)
    pen.write("Filter ", .textMuted, into: &canvas)
    pen.write(filter.text, .chip, into: &canvas)
    let tally = app.top.viewModel.filterTally
    pen.write((tally.isEmpty ? "" : " · " + tally) + " · Esc clears it", .textMuted, into: &canvas)
    drawn.zone(line, .command(.filter))
    return true
  }

  private static func matches(_ top: ScreenState) -> String {
    let position: (number: Int, count: Int)? =
      switch top {
      case .heatmap(let screen): screen.list.matchPosition
      case .watchlist(let screen): screen.list.matchPosition
      case .rows(let screen): screen.matchPosition
      case .radar(let screen): screen.list.matchPosition
      case .roadmap(let screen): screen.matchPosition
      default: nil
      }
    guard let position else { return "" }
    return position.count == 0 ? " no match " : " \(position.number) of \(position.count) "
  }
}

/// A text field with its caret; the hardware cursor goes to the caret.
enum FieldView {
  ///
  /// - Parameter wrong: the characters that are marked as wrong.
  static func draw(
    _ field: TextField, wrong: Range<Int>? = nil, in rect: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, role: ThemeScope.field.role)
    // A text longer than the field is pushed to the left so far that the caret stays in sight.
    let caret = TextWidth.of(field.textBeforeCaret)
    let shift = max(0, caret - (rect.columns - 1))
    canvas.put(
      field.text, at: Position(column: rect.column - shift, row: rect.row), role: ThemeScope.field.role, clip: rect)
    if let wrong {
      let start = TextWidth.of(String(field.text.prefix(wrong.lowerBound)))
      let end = TextWidth.of(String(field.text.prefix(wrong.upperBound)))
      let marked = Rect(column: rect.column + start - shift, row: rect.row, columns: max(0, end - start), rows: 1)
      canvas.setRole(ThemeScope.messageError.role, in: marked.intersection(rect))
    }
    let position = Position(column: rect.column + caret - shift, row: rect.row)
    canvas.setRole(
      ThemeScope.fieldCaret.role, in: Rect(column: position.column, row: position.row, columns: 1, rows: 1))
    drawn.cursor = position
  }
}
