extension Command {
  /// What the command does, as help and palette print it.
  public var title: String {
    switch self {
    case .showHeatmap: "Heatmap: where does it burn?"
    case .showWatchlist: "Watchlist: who first?"
    case .showDecisions: "Decisions: what was decided, and what earns credit?"
    case .showInitiatives: "Initiatives: what is under way, and what stands still?"
    case .showActions: "CTAs: who has to act, until when?"
    case .showData: "Data: what is missing, and where does it come from?"
    case .showRadar: "Radar: which rhythm is broken, who is overloaded?"
    case .showRoadmap: "Roadmap: what is promised when?"
    case .help: "Help: all keys that work here"
    case .palette: "Find a command or an account"
    case .undo: "Undo the last change"
    case .redo: "Redo the change undone"
    case .dayBack: "Show the day before"
    case .dayForward: "Show the day after"
    case .monthEndBack: "Show the month end before"
    case .monthEndForward: "Show the month end after"
    case .today: "Show today"
    case .lastDayWithData: "Show the last day with data"
    case .whoActs: "Say who you are: changes are signed with it"
    case .weekMarks: "Show what a week has changed, or not"
    case .presenter: "Present: mask names and money, or end it"
    case .denser: "Denser: more rows"
    case .looser: "Looser: more air"
    case .savedViews: "Saved views"
    case .copyView: "Copy the view as Markdown"
    case .copyAsCSV: "Copy the view as CSV"
    case .exportView: "Export the view to a file"
    case .jump: "Jump: a letter on everything in sight"
    case .cycleTheme: "Next theme"
    case .redraw: "Redraw the screen"
    case .suspend: "Suspend to the shell"
    case .quit: "Quit"
    case .interrupt: "Close what is open, else quit"
    case .moveDown: "Down"
    case .moveUp: "Up"
    case .moveLeft: "Left"
    case .moveRight: "Right"
    case .first: "First row"
    case .last: "Last row"
    case .pageDown: "A page down"
    case .pageUp: "A page up"
    case .open: "Open what is under the cursor"
    case .back: "Back to where one came from"
    case .search: "Search by name"
    case .nextMatch: "Next match"
    case .previousMatch: "Previous match"
    case .nextChange: "Next change since you last looked"
    case .previousChange: "Previous change since you last looked"
    case .filter: "Filter by fields: owner:mia seg:A health<60 !gate:G-3"
    case .frequency: "Frequency of the values of the column under the cursor"
    case .sort: "Sort by the column under the cursor"
    case .reverseSort: "Reverse the sort"
    case .fold: "Fold or unfold"
    case .nextPane: "Next view or pane"
    case .previousPane: "Previous view or pane"
    case .markReviewed: "Mark the account as reviewed, or not"
    case .snooze: "Snooze the account, or wake it"
    case .changeLog: "Change log: who did what, when?"
    case .minutes: "Write the minutes of the last seven days"
    case .undoThis: "Take this change back"
    case .add: "Add something to the account"
    case .edit: "Edit what is under the cursor"
    case .duplicate: "Add a copy of what is under the cursor"
    case .delete: "Delete what is under the cursor"
    case .newAction: "New CTA for the account"
    case .newDecision: "New decision of the account"
    case .select: "Mark the row, or not"
    case .selectRange: "Mark rows from here on, until the key is pressed again"
    case .assign: "Assign the marked rows: owner and dates"
    case .addStep: "Add a step to the checklist"
    case .tickStep: "Tick the step of the checklist, or take the tick away"
    case .book: "Book a meeting with the account"
    case .rebook: "Book the account's next meeting anew"
    case .markHeld: "The meeting was held"
    case .markMissed: "The meeting was missed"
    case .waive: "Waive the meeting, with a reason"
    case .reviewOpenings: "Go through the CTAs that triggers ask for"
    case .toggleOpening: "Open this one, or put it aside"
    case .toggleOpenings: "Open all, or none"
    case .pauseTrigger: "Pause the trigger under the cursor, or resume it"
    case .cardLater: "Move the card a quarter later"
    case .cardEarlier: "Move the card a quarter earlier"
    case .cardDown: "Move the card a lane down"
    case .cardUp: "Move the card a lane up"
    case .bigRock: "Make the card a big rock, or not"
    case .nextField: "Next field"
    case .previousField: "Previous field"
    case .pick: "Show what can be picked"
    case .save: "Save"
    case .discardDraft: "Forget what was typed and leave"
    case .undoText: "Take the last change of the field back"
    case .redoText: "Do it again"
    case .keepMine: "Save mine over theirs"
    case .keepTheirs: "Keep theirs"
    case .nextAccount: "Next account of the list"
    case .previousAccount: "Previous account of the list"
    case .startDemo: "Look around in demo data"
    case .showImportHelp: "Import your own data"
    case .writeTemplate: "Write an empty template to fill in"
    case .confirm: "Accept"
    case .cancel: "Leave the field"
    case .deleteBackward: "Delete the character before"
    case .deleteForward: "Delete the character after"
    case .deleteWordBackward: "Delete the word before"
    case .deleteToEnd: "Delete to the end of the field"
    case .clearText: "Clear the field"
    case .caretLeft: "Caret left"
    case .caretRight: "Caret right"
    case .caretWordLeft: "Caret a word left"
    case .caretWordRight: "Caret a word right"
    case .caretStart: "Caret to the start"
    case .caretEnd: "Caret to the end"
    }
  }

  /// The one or two words beside the key in the footer.
  public var hint: String {
    switch self {
    case .showHeatmap: "heatmap"
    case .showWatchlist: "watchlist"
    case .showDecisions: "decisions"
    case .showInitiatives: "initiatives"
    case .showActions: "ctas"
    case .showData: "data"
    case .showRadar: "radar"
    case .showRoadmap: "roadmap"
    case .help: "help"
    case .palette: "commands"
    case .undo: "undo"
    case .redo: "redo"
    case .dayBack, .dayForward: "day"
    case .monthEndBack, .monthEndForward: "month end"
    case .today: "today"
    case .lastDayWithData: "last data"
    case .whoActs: "who"
    case .weekMarks: "week"
    case .presenter: "present"
    case .denser, .looser: "density"
    case .savedViews: "views"
    case .copyView, .copyAsCSV: "copy"
    case .exportView: "export"
    case .jump: "jump"
    case .cycleTheme: "theme"
    case .redraw: "redraw"
    case .suspend: "suspend"
    case .quit: "quit"
    case .interrupt: "interrupt"
    case .moveDown, .moveUp: "move"
    case .moveLeft, .moveRight: "column"
    case .first: "first"
    case .last: "last"
    case .pageDown, .pageUp: "page"
    case .open: "open"
    case .back: "back"
    case .search: "search"
    case .nextMatch, .previousMatch: "match"
    case .nextChange, .previousChange: "change"
    case .filter: "filter"
    case .frequency: "frequency"
    case .sort: "sort"
    case .reverseSort: "reverse"
    case .fold: "fold"
    case .nextPane, .previousPane: "pane"
    case .markReviewed: "reviewed"
    case .snooze: "snooze"
    case .changeLog: "log"
    case .undoThis: "take back"
    case .minutes: "minutes"
    case .add: "add"
    case .edit: "edit"
    case .duplicate: "copy row"
    case .delete: "delete"
    case .newAction: "CTA"
    case .newDecision: "decision"
    case .select, .selectRange: "mark"
    case .assign: "assign"
    case .addStep: "add step"
    case .tickStep: "tick"
    case .book: "book"
    case .rebook: "rebook"
    case .markHeld: "held"
    case .markMissed: "missed"
    case .waive: "waive"
    case .reviewOpenings: "triggers ask"
    case .toggleOpening: "choose"
    case .toggleOpenings: "all"
    case .pauseTrigger: "pause"
    case .cardLater, .cardEarlier: "move card"
    case .cardDown, .cardUp: "lane"
    case .bigRock: "big rock"
    case .nextField, .previousField: "field"
    case .pick: "pick"
    case .save: "save"
    case .discardDraft: "forget"
    case .undoText, .redoText: "undo typing"
    case .keepMine: "mine"
    case .keepTheirs: "theirs"
    case .nextAccount, .previousAccount: "account"
    case .startDemo: "demo"
    case .showImportHelp: "import"
    case .writeTemplate: "template"
    case .confirm: "accept"
    case .cancel: "cancel"
    case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteToEnd: "delete"
    case .clearText: "clear"
    case .caretLeft, .caretRight, .caretWordLeft, .caretWordRight, .caretStart, .caretEnd: "caret"
    }
  }

  /// The other direction of the same thing; the footer names both in one hint.
  public var opposite: Command? {
    switch self {
    case .dayBack: .dayForward
    case .monthEndBack: .monthEndForward
    case .moveDown: .moveUp
    case .moveLeft: .moveRight
    case .nextMatch: .previousMatch
    case .nextChange: .previousChange
    case .denser: .looser
    case .nextPane: .previousPane
    case .previousAccount: .nextAccount
    case .nextAccount: .previousAccount
    case .undo: .redo
    case .nextField: .previousField
    case .cardLater: .cardEarlier
    case .cardDown: .cardUp
    case .undoText: .redoText
    default: nil
    }
  }

  /// Commands that change the portfolio: none of them works while one presents.
  public var changesPortfolio: Bool {
    switch self {
    case .undo, .redo, .undoThis, .markReviewed, .snooze, .add, .edit, .duplicate, .delete, .newAction, .newDecision,
      .assign, .book, .rebook, .markHeld, .markMissed, .waive, .cardLater, .cardEarlier, .cardDown, .cardUp, .bigRock,
      .reviewOpenings, .pauseTrigger, .addStep, .tickStep:
      true
    default: false
    }
  }

  /// Commands that only make sense while a text field is being edited.
  public var isTextEditing: Bool {
    switch self {
    case .confirm, .cancel, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteToEnd, .clearText, .caretLeft,
      .caretRight, .caretWordLeft, .caretWordRight, .caretStart, .caretEnd, .nextField, .previousField, .pick, .save,
      .discardDraft, .undoText, .redoText, .keepMine, .keepTheirs:
      true
    default: false
    }
  }
}
