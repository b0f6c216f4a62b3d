import TerminalKit
import ViewModels

extension Keymap {
  /// The keys of the product, letters and arrows side by side.
  public static let standard: Keymap = {
    do {
      return try Keymap(table)
    } catch {
      preconditionFailure("the standard key map gives a key two meanings: \(error)")
    }
  }()

  private static let table: [Binding] =
    global + lists + form + text
    + bindings(.account, [(")", .nextAccount), ("(", .previousAccount)])
    + bindings(
      .radar,
      [("b", .book), ("R", .rebook), ("H", .markHeld), ("M", .markMissed), ("W", .waive), ("p", .pauseTrigger)])
    + bindings(.review, [("space", .toggleOpening), ("a", .toggleOpenings)])
    + bindings(.checklist, [("space", .tickStep), ("a", .addStep)])
    + bindings(
      .roadmap,
      [("L", .cardLater), ("H", .cardEarlier), ("J", .cardDown), ("K", .cardUp), ("B", .bigRock)])
    + bindings(.log, [("r", .undoThis)])
    + bindings(.tree, [("o", .fold)])
    + bindings(.firstRun, [("D", .startDemo), ("I", .showImportHelp), ("W", .writeTemplate)])

  private static let global = bindings(
    .global,
    [
      ("1", .showHeatmap), ("2", .showWatchlist), ("3", .showRadar), ("4", .showRoadmap),
      ("5", .showDecisions), ("6", .showInitiatives), ("7", .showActions), ("8", .showData), ("?", .help),
      ("F1", .help), (":", .palette), ("C-p", .palette),
      ("u", .undo), ("C-r", .redo), ("[", .dayBack), ("]", .dayForward), ("{", .monthEndBack),
      ("}", .monthEndForward), ("=", .today), ("F4", .lastDayWithData), ("t", .cycleTheme), ("C-l", .redraw),
      ("C-z", .suspend), ("w", .weekMarks), ("P", .presenter), ("+", .denser), ("-", .looser), ("V", .savedViews),
      ("y", .copyView), ("Y", .copyAsCSV), ("x", .exportView), ("'", .jump), ("U", .changeLog), ("F9", .minutes),
      ("q", .quit),
      ("C-c", .interrupt),
    ])

  private static let lists = bindings(
    .list,
    [
      ("j", .moveDown), ("down", .moveDown), ("k", .moveUp), ("up", .moveUp), ("h", .moveLeft), ("left", .moveLeft),
      ("l", .moveRight), ("right", .moveRight), ("g", .first), ("home", .first), ("G", .last), ("end", .last),
      ("pgdn", .pageDown), ("pgup", .pageUp), ("enter", .open), ("esc", .back), ("backspace", .back), ("/", .search),
      ("n", .nextMatch), ("N", .previousMatch), (".", .nextChange), (",", .previousChange), ("s", .sort),
      ("S", .reverseSort), ("o", .fold), ("tab", .nextPane), ("S-tab", .previousPane), ("f", .filter),
      ("F", .frequency), ("m", .markReviewed), ("z", .snooze), ("a", .add), ("e", .edit), ("E", .duplicate),
      ("d", .delete), ("c", .newAction), ("D", .newDecision),
      ("space", .select), ("v", .selectRange), ("A", .assign), ("O", .reviewOpenings),
    ])

  private static let text = bindings(
    .text,
    [
      ("enter", .confirm), ("esc", .cancel), ("backspace", .deleteBackward), ("del", .deleteForward),
      ("C-w", .deleteWordBackward), ("M-backspace", .deleteWordBackward), ("C-k", .deleteToEnd), ("C-u", .clearText),
      ("left", .caretLeft), ("right", .caretRight),
      ("C-left", .caretWordLeft), ("M-b", .caretWordLeft), ("C-right", .caretWordRight), ("M-f", .caretWordRight),
      ("home", .caretStart), ("C-a", .caretStart), ("end", .caretEnd), ("C-e", .caretEnd), ("down", .moveDown),
      ("up", .moveUp), ("pgdn", .pageDown), ("pgup", .pageUp), ("tab", .moveDown), ("S-tab", .moveUp),
    ])

  private static let form = bindings(
    .form,
    [
      ("tab", .nextField), ("S-tab", .previousField), ("C-s", .save), ("C-t", .pick), ("C-x", .discardDraft),
      ("C-_", .undoText), ("M-_", .redoText), ("C-o", .keepMine), ("C-g", .keepTheirs),
    ])

  private static func bindings(_ context: KeyContext, _ lines: [(String, Command)]) -> [Binding] {
    lines.map { written, command in
      guard let key = Key(text: written) else { preconditionFailure("no key is written \(written)") }
      return Binding(context, key, command)
    }
  }
}
