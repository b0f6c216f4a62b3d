import Domain
import TerminalKit
import Theming
import ViewModels

/// The last line: the keys that work here and now, and where one is in the list.
enum Footer {
  /// What the footer may say, with the keys that do it.
  private struct Hint {
    var commands: [Command]
    var keys: String
    var text: String
    var width: Int { TextWidth.of(keys) + 1 + TextWidth.of(text) + 2 }
  }

  static func draw(_ app: AppViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    canvas.fill(line, role: ThemeScope.footer.role)
    var rest = line
    _ = rest.takeLeft(1)
    _ = rest.takeRight(1)
    var position = app.overlay == nil ? app.top.viewModel.position : ""
    // Where no line is left to say what the filter is, that there is one is said here.
    if app.layout.messageRow == app.layout.footerRow, !app.top.viewModel.filter.isEmpty {
      position = "filtered " + position
    }
    if !position.isEmpty, rest.columns > TextWidth.of(position) + 12 {
      canvas.put(position, in: rest.takeRight(TextWidth.of(position)), align: .right, .footer)
      _ = rest.takeRight(2)
    }
    var pen = Pen(rest)
    let passing = passing(app)
    let kept = passing.reduce(0) { $0 + (hint($1, app)?.width ?? 0) }
    for hint in fitting(hints(app), passing: passing, kept: kept, in: rest.columns) {
      let start = pen.column
      pen.write(hint.keys, .footerKey, into: &canvas)
      pen.write(" " + hint.text, .footer, into: &canvas)
      drawn.zone(
        Rect(column: start, row: line.row, columns: pen.column - start, rows: 1), .command(hint.commands[0]))
      pen.skip(2)
    }
  }

  /// What the footer says of a command, if it has a key here.
  private static func hint(_ command: Command, _ app: AppViewModel) -> Hint? {
    app.keys.key(for: command, in: app.contexts).map { Hint(commands: [command], keys: $0, text: command.hint) }
  }

  /// One hint a command; the two directions of one thing share a hint.
  private static func hints(_ app: AppViewModel) -> [Hint] {
    var hints: [Hint] = []
    var done: Set<Command> = []
    let available = app.hints
    for command in available where !done.contains(command) {
      guard var hint = hint(command, app) else { continue }
      // Whoever knows Tab knows Shift-Tab; its name is long.
      if command != .nextPane, let other = command.opposite,
        app.availability(of: other) == .enabled || app.overlay != nil,
        let otherKey = app.keys.key(for: other, in: app.contexts)
      {
        hint.commands.append(other)
        hint.keys += " " + otherKey
      }
      done.formUnion(hint.commands)
      if command == .nextPane { done.insert(.previousPane) }
      hints.append(hint)
    }
    return hints
  }

  /// What works on one row and not on the next stands last: what stands before it stays where it is, and is not painted
  /// anew at every step.
  private static func passing(_ app: AppViewModel) -> Set<Command> {
    guard app.overlay == nil else { return [] }
    switch app.top {
    case .radar: return [.book, .rebook, .markHeld]
    // Where some rows open and others do not; elsewhere every row does.
    case .explanation, .account: return [.open, .fold, .edit]
    case .roadmap(let roadmap): return roadmap.face == .lanes ? [] : [.open]
    case .rows(let list): return list.list == .data ? [.open] : []
    default: return []
    }
  }

  /// From this width on there is room kept for what may come.
  private static let wide = 100

  /// The hints that fit, in their order. Help, the palette and the ways out come first when there is little room; where
  /// there is more, what passes has a room of its own, so that its coming moves nothing.
  private static func fitting(_ hints: [Hint], passing: Set<Command>, kept: Int, in width: Int) -> [Hint] {
    let essential: Set<Command> = [.help, .palette, .back, .cancel, .confirm]
    let staying = hints.filter { !passing.contains($0.commands[0]) }
    let coming = hints.filter { passing.contains($0.commands[0]) }
    let isWide = width >= wide
    let offered = isWide ? staying : hints
    var left = width + 2 - (isWide ? kept : 0)
    var chosen: Set<Command> = isWide ? Set(coming.map { $0.commands[0] }) : []
    for isEssential in [true, false] {
      for hint in offered where essential.contains(hint.commands[0]) == isEssential {
        guard hint.width <= left else { continue }
        chosen.insert(hint.commands[0])
        left -= hint.width
      }
    }
    return (staying + coming).filter { chosen.contains($0.commands[0]) }
  }
}
