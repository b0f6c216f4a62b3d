import Domain
import TerminalKit
import Theming
import ViewModels

/// A form: lines to fill in at the top, below them what is different and what would follow.
enum FormScreen {
  private static let labels = 20

  static func draw(_ form: FormViewModel, _ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn) {
    let shell = app.layout
    // Half a screen beside what one was looking at, where there is room for both.
    let columns = shell.columns < 100 ? shell.columns : max(60, shell.columns / 2)
    let area = Rect(
      column: shell.columns - columns, row: shell.bodyRow, columns: columns, rows: shell.bodyRows)
    drawn.zones = drawn.zones.filter { $0.rect.row < area.row || $0.rect.row >= area.row + area.rows }
    canvas.fill(area, role: ThemeScope.overlay.role)
    canvas.box(
      area, title: form.title + (form.subtitle.isEmpty ? "" : " — \(form.subtitle)"),
      role: ThemeScope.overlayBorder.role, titleRole: ThemeScope.overlayTitle.role)
    var inner = area.inset(columns: 2, rows: 1)
    guard form.source != nil else {
      canvas.put("Reading…", in: inner.line(0), .overlay)
      return
    }
    if form.conflict != nil { return conflict(form, app, in: inner, into: &canvas, drawn: &drawn) }
    let below = consequences(form)
    let wanted = min(below.count, max(0, inner.rows - min(form.entries.count, max(5, inner.rows / 2)) - 1))
    let panel = wanted > 0 ? inner.takeBottom(wanted + 1) : nil
    let anchor = entries(form, in: inner, into: &canvas, drawn: &drawn)
    if let panel { draw(below, in: panel, into: &canvas) }
    if let picker = form.picker {
      self.picker(picker, of: form, below: anchor, within: area, into: &canvas, drawn: &drawn)
    }
  }

  // MARK: The lines

  /// Draws the lines around the one with the caret; returns where that one is.
  private static func entries(
    _ form: FormViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) -> Rect {
    let top = max(0, min(form.focus - area.rows / 2, form.entries.count - area.rows))
    var anchor = area.line(0)
    for row in 0..<area.rows where top + row < form.entries.count {
      let index = top + row
      let line = area.line(row)
      if index == form.focus { anchor = line }
      drawn.zone(line, .overlayRow(index))
      entry(form.entries[index], isFocused: index == form.focus, form, in: line, into: &canvas, drawn: &drawn)
    }
    return anchor
  }

  private static func entry(
    _ entry: FormEntry, isFocused: Bool, _ form: FormViewModel, in line: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    var rest = line
    canvas.put(isFocused ? "▸" : " ", in: rest.takeLeft(2), .overlayTitle)
    let mark = entry.isChanged ? "•" : entry.field.isRequired ? "*" : " "
    canvas.put(entry.field.label, in: rest.takeLeft(labels - 4), isFocused ? .overlayTitle : .overlay)
    canvas.put(mark, in: rest.takeLeft(2), .overlayTitle)
    let (note, scope) = note(entry, isFocused: isFocused, form)
    let width = min(TextWidth.of(note) + 1, max(0, rest.columns - max(12, TextWidth.of(entry.text.text) + 2)))
    let room = rest.columns - (isFocused || !note.isEmpty ? width : 0)
    var field = rest.takeLeft(room)
    if isFocused {
      FieldView.draw(entry.text, in: field, into: &canvas, drawn: &drawn)
    } else {
      _ = field.takeRight(field.columns > 1 ? 1 : 0)
      canvas.put(entry.text.text, in: field, .overlay)
    }
    canvas.put(note, in: rest, align: .right, scope)
  }

  /// What is said beside a line: what is wrong with it, what was understood, what may be entered.
  private static func note(_ entry: FormEntry, isFocused: Bool, _ form: FormViewModel) -> (String, ThemeScope) {
    if let problem = entry.problem, isFocused || form.isRefused, form.picker == nil || !isFocused {
      return ("! " + problem, .messageError)
    }
    if form.isRefused, entry.isMissing { return ("! is missing", .messageError) }
    if form.isRefused,
      let finding = form.findings.first(where: { $0.force == .block && entry.field.columns.contains($0.column) })
    {
      return ("! " + finding.sentence, .messageError)
    }
    if case .values(_, let echo) = entry.reading, !echo.isEmpty { return (echo, .overlayDisabled) }
    guard isFocused, entry.text.isEmpty else { return ("", .overlay) }
    switch entry.field.kind {
    case .day: return (DayWords.examples, .overlayDisabled)
    case .shift: return ("+7d moves each, fri is for all", .overlayDisabled)
    case .moment: return (MomentWords.examples, .overlayDisabled)
    case .money, .budget: return (MoneyWords.examples, .overlayDisabled)
    case .quarter: return (QuarterWords.examples, .overlayDisabled)
    case .words: return ("words parted by commas", .overlayDisabled)
    case .flag, .choice, .person, .name, .row: return ("type to find, ← → to step", .overlayDisabled)
    case .text, .percent, .number: return ("", .overlay)
    }
  }

  // MARK: Choices

  private static func picker(
    _ picker: FormPicker, of form: FormViewModel, below anchor: Rect, within area: Rect, into canvas: inout Canvas,
    drawn: inout Drawn
  ) {
    let rows = max(1, min(FormPicker.height, picker.matches.count))
    let isBelow = anchor.row + rows + 2 < area.row + area.rows
    let box = Rect(
      column: area.column + labels, row: isBelow ? anchor.row + 1 : anchor.row - rows - 2,
      columns: area.columns - labels - 2, rows: rows + 2)
    canvas.fill(box, role: ThemeScope.overlay.role)
    canvas.box(box, title: "", role: ThemeScope.overlayBorder.role, titleRole: ThemeScope.overlayTitle.role)
    let inner = box.inset(columns: 1, rows: 1)
    guard !picker.matches.isEmpty else {
      canvas.put("Nothing matches", in: inner.line(0), .overlayDisabled)
      return
    }
    let choices = form.entries[form.focus].choices
    for row in 0..<inner.rows where picker.cursor.top + row < picker.matches.count {
      let index = picker.cursor.top + row
      let choice = choices[picker.matches[index]]
      var line = inner.line(row)
      let isSelected = index == picker.cursor.line
      let scope: ThemeScope = isSelected ? .overlaySelected : .overlay
      if isSelected { canvas.fill(line, role: scope.role) }
      drawn.zone(line, .paneRow(pane: 0, row: index, column: nil))
      canvas.put(isSelected ? "▸" : " ", in: line.takeLeft(2), scope)
      let detail = min(TextWidth.of(choice.detail), line.columns / 2)
      canvas.put(choice.detail, in: line.takeRight(detail), align: .right, isSelected ? scope : .overlayDisabled)
      canvas.put(choice.title, in: line, scope)
    }
  }

  // MARK: What would follow

  private static func consequences(_ form: FormViewModel) -> [(String, ThemeScope)] {
    var lines: [(String, ThemeScope)] = form.findings.map {
      (
        ($0.force == .block ? "✗ " : "! ") + "\($0.rule) \($0.sentence)",
        $0.force == .block ? .messageError : .overlayWarning
      )
    }
    for consequence in form.shownConsequences { lines.append((consequence.text, consequence.tone.overlayScope)) }
    for (label, was, now) in form.differences {
      lines.append(("\(label): \(was.isEmpty ? "–" : was) → \(now.isEmpty ? "–" : now)", .overlay))
    }
    return lines
  }

  private static func draw(_ lines: [(String, ThemeScope)], in area: Rect, into canvas: inout Canvas) {
    canvas.horizontalLine(
      at: Position(column: area.column, row: area.row), columns: area.columns, role: ThemeScope.overlayBorder.role)
    for (row, line) in lines.prefix(max(0, area.rows - 1)).enumerated() {
      let isLast = row == area.rows - 2 && lines.count > area.rows - 1
      canvas.put(isLast ? "… and \(lines.count - row) more" : line.0, in: area.line(row + 1), line.1)
    }
  }

  // MARK: Two versions

  private static func conflict(
    _ form: FormViewModel, _ app: AppViewModel, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let who = form.conflict?.author.map { "\(Format.name($0)) saved" } ?? "Somebody outside saved"
    let isGone = form.conflict?.theirs == nil
    let lines: [(String, ThemeScope)] =
      [("\(who) this row meanwhile. Nothing was overwritten.", .messageError), ("", .overlay)]
      + (isGone
        ? [("The row is gone. What you typed is kept as a draft.", .overlay)]
        : form.disputed.flatMap { label, mine, theirs in
          [(label, ThemeScope.overlayTitle), ("  mine    \(mine)", .overlay), ("  theirs  \(theirs)", .overlay)]
        })
      + [("", .overlay)]
      + [Command.keepMine, .keepTheirs, .cancel].map { command in
        let key = app.keys.key(for: command, in: app.contexts) ?? ""
        return (key + "  " + (command == .cancel ? "Go on editing, on top of theirs" : command.title), .overlayTitle)
      }
    for (row, line) in lines.prefix(area.rows).enumerated() { canvas.put(line.0, in: area.line(row), line.1) }
    drawn.cursor = Position(column: area.column, row: area.row)
  }
}
