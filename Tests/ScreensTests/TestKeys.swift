import ViewModels

/// The keys of these tests, by name; frames must not change because the standard key map does.
enum TestKeys {
  static let table: [KeyContext: [(name: String, command: Command)]] = [
    .global: [
      ("4", .showRoadmap), ("5", .showDecisions), ("6", .showInitiatives), ("7", .showActions), ("8", .showData),
      ("1", .showHeatmap), ("2", .showWatchlist), ("3", .showRadar), ("?", .help), (":", .palette), ("u", .undo),
      ("C-r", .redo),
      ("[", .dayBack), ("]", .dayForward), ("=", .today), ("F4", .lastDayWithData), ("t", .cycleTheme), ("q", .quit),
    ],
    .list: [
      ("j", .moveDown), ("k", .moveUp), ("h", .moveLeft), ("l", .moveRight), ("g", .first), ("G", .last),
      ("PgDn", .pageDown), ("PgUp", .pageUp), ("Enter", .open), ("Esc", .back), ("Bksp", .back), ("/", .search),
      ("n", .nextMatch), ("N", .previousMatch), ("s", .sort), ("S", .reverseSort), ("o", .fold), ("Tab", .nextPane),
      ("S-Tab", .previousPane), ("f", .filter), ("F", .frequency), ("m", .markReviewed), ("z", .snooze),
      ("a", .add), ("e", .edit), ("d", .delete), ("c", .newAction), ("D", .newDecision),
      ("Space", .select), ("v", .selectRange), ("A", .assign), ("O", .reviewOpenings),
    ],
    .log: [("r", .undoThis)],
    .checklist: [("Space", .tickStep), ("a", .addStep)],
    .review: [("space", .toggleOpening), ("a", .toggleOpenings)],
    .radar: [
      ("b", .book), ("R", .rebook), ("H", .markHeld), ("M", .markMissed), ("W", .waive), ("p", .pauseTrigger),
    ],
    .roadmap: [("L", .cardLater), ("H", .cardEarlier), ("J", .cardDown), ("K", .cardUp), ("B", .bigRock)],
    .form: [
      ("Tab", .nextField), ("S-Tab", .previousField), ("C-s", .save), ("C-t", .pick), ("C-x", .discardDraft),
      ("C-_", .undoText), ("C-o", .keepMine), ("C-g", .keepTheirs),
    ],
    .account: [(")", .nextAccount), ("(", .previousAccount)],
    .firstRun: [("D", .startDemo), ("I", .showImportHelp), ("W", .writeTemplate)],
    .text: [
      ("Enter", .confirm), ("Esc", .cancel), ("Bksp", .deleteBackward), ("PgDn", .pageDown), ("↓", .moveDown),
      ("↑", .moveUp), ("Tab", .moveDown), ("C-u", .clearText),
    ],
  ]

  static var labels: KeyLabels {
    KeyLabels(
      table.mapValues { lines in
        var labels: [Command: [String]] = [:]
        for line in lines { labels[line.command, default: []].append(line.name) }
        return labels
      })
  }

  /// What a key does here; `nil` is text.
  static func command(_ name: String, in contexts: [KeyContext]) -> Command? {
    for context in contexts where !(contexts.contains(.text) && context == .global) {
      if let line = table[context]?.first(where: { $0.name == name }) { return line.command }
    }
    return nil
  }
}
