import Domain
import TerminalKit
import Theming
import ViewModels

/// Help and palette: a frame over the screen with a field and a list.
enum OverlayScreen {
  static func draw(_ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn) {
    switch app.overlay {
    case .help(let help):
      let title = "Help — \(Format.name(app.top.viewModel.title))"
      draw(
        title, prompt: "Find: ", field: help.field, cursor: help.cursor, count: help.lines.count, app, into: &canvas,
        drawn: &drawn
      ) { line, isSelected, rect, canvas in
        entry(help.lines[line], isSelected: isSelected, in: rect, into: &canvas)
      }
    case .palette(let palette):
      draw(
        "Commands, people and accounts", prompt: ": ", field: palette.field, cursor: palette.cursor,
        count: palette.lines.count, app, into: &canvas, drawn: &drawn
      ) { line, isSelected, rect, canvas in
        switch palette.lines[line] {
        case .command(let command): entry(command, isSelected: isSelected, in: rect, into: &canvas)
        case .person(let person): self.person(person, isSelected: isSelected, in: rect, into: &canvas)
        case .account(let account): self.account(account, isSelected: isSelected, in: rect, into: &canvas)
        }
      }
    case .frequency(let frequency): FrequencyScreen.draw(frequency, app, into: &canvas, drawn: &drawn)
    case .export(let chooser): ExportScreen.draw(chooser, app, into: &canvas, drawn: &drawn)
    case .views(let views): ViewsScreen.draw(views, app, into: &canvas, drawn: &drawn)
    case .form(let form): FormScreen.draw(form, app, into: &canvas, drawn: &drawn)
    case .openings(let review): OpeningsScreen.draw(review, app, into: &canvas, drawn: &drawn)
    case .actor(let chooser): ActorScreen.draw(chooser, app, into: &canvas, drawn: &drawn)
    case .add(let chooser): AddScreen.draw(chooser, app, into: &canvas, drawn: &drawn)
    case .search, .filter, .snooze, .pause, .step, .jump, nil: break
    }
  }

  static func draw(
    _ title: String, prompt: String, field: TextField?, cursor: OverlayCursor, count: Int, _ app: AppViewModel,
    whenEmpty: String = "Nothing matches.", into canvas: inout Canvas, drawn: inout Drawn,
    line: (Int, Bool, Rect, inout Canvas) -> Void
  ) {
    let layout = OverlayLayout(app.layout, lines: app.overlay?.fixedLines, note: app.overlay?.note)
    let box = Rect(column: layout.column, row: layout.row, columns: layout.columns, rows: layout.rows)
    // What lies below is covered and must not take clicks.
    drawn.zones = []
    canvas.fill(box, role: ThemeScope.overlay.role)
    canvas.box(box, title: title, role: ThemeScope.overlayBorder.role, titleRole: ThemeScope.overlayTitle.role)
    var inner = box.inset(columns: 2, rows: 1)
    var top = inner.takeTop(1)
    canvas.put(prompt, in: top.takeLeft(TextWidth.of(prompt)), .overlayTitle)
    let tally = "\(min(count, cursor.line + 1))/\(count)"
    if top.columns > 24 {
      canvas.put(tally, in: top.takeRight(TextWidth.of(tally)), align: .right, .overlay)
      _ = top.takeRight(1)
    }
    if let field { FieldView.draw(field, in: top, into: &canvas, drawn: &drawn) }
    canvas.horizontalLine(
      at: Position(column: inner.column, row: inner.row), columns: inner.columns, role: ThemeScope.overlayBorder.role)
    _ = inner.takeTop(1)
    if let note = app.overlay?.note, layout.noteRows > 0 {
      var lines = inner.takeBottom(layout.noteRows)
      _ = lines.takeTop(1)
      canvas.paragraph(note, in: lines, role: ThemeScope.overlay.role)
    }
    guard count > 0 else {
      canvas.put(whenEmpty, in: inner.line(0), .overlayDisabled)
      return
    }
    for row in 0..<inner.rows where cursor.top + row < count {
      let index = cursor.top + row
      let isSelected = index == cursor.line
      var rect = inner.line(row)
      if isSelected { canvas.fill(rect, role: ThemeScope.overlaySelected.role) }
      if isSelected, field == nil { drawn.cursor = Position(column: rect.column, row: rect.row) }
      drawn.zone(rect, .overlayRow(index))
      canvas.put(isSelected ? "▸" : " ", in: rect.takeLeft(2), isSelected ? .overlaySelected : .overlay)
      line(index, isSelected, rect, &canvas)
    }
  }

  private static func entry(
    _ entry: CommandEntry, isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    var rest = rect
    let scope: ThemeScope = isSelected ? .overlaySelected : entry.disabledReason == nil ? .overlay : .overlayDisabled
    let keys = rest.takeLeft(min(16, rest.columns / 3))
    canvas.put(entry.keys.joined(separator: " "), in: keys, scope)
    var pen = Pen(rest)
    pen.write(entry.command.title, scope, into: &canvas)
    if let reason = entry.disabledReason, pen.left > 4 {
      canvas.put(" — " + reason, in: Rect(column: pen.column, row: pen.row, columns: pen.left, rows: 1), scope)
    }
  }

  private static func person(_ person: Person, isSelected: Bool, in rect: Rect, into canvas: inout Canvas) {
    var rest = rect
    let scope: ThemeScope = isSelected ? .overlaySelected : .overlay
    canvas.put(person.initials ?? person.id, in: rest.takeLeft(min(16, rest.columns / 3)), scope)
    canvas.put("\(Format.name(person.title)): the watchlist", in: rest, scope)
  }

  private static func account(
    _ account: AccountSummary, isSelected: Bool, in rect: Rect, into canvas: inout Canvas
  ) {
    var rest = rect
    let scope: ThemeScope = isSelected ? .overlaySelected : .overlay
    let left = rest.takeLeft(min(16, rest.columns / 3))
    let score = account.composite.score.map { " " + Format.points($0) } ?? ""
    canvas.put("\(account.composite.colour.symbol)\(score)  \(account.segment?.rawValue ?? "–")", in: left, scope)
    canvas.put(Format.name(account.name), in: rest, scope)
  }
}
