public import Domain

/// Everything a user can ask for. The one table behind the footer, help, palette, mouse, key map and key reference.
public enum Command: String, Hashable, Sendable, CaseIterable {
  // Everywhere
  case showHeatmap, showWatchlist, showRadar, showRoadmap, showDecisions, showInitiatives, showActions
  case showData
  case help, palette, undo, redo
  case dayBack, dayForward, monthEndBack, monthEndForward, today, lastDayWithData
  case whoActs
  case weekMarks, presenter, denser, looser, savedViews, copyView, copyAsCSV, exportView, jump
  case cycleTheme, redraw, suspend, quit, interrupt
  // Lists, grids and trees
  case moveDown, moveUp, moveLeft, moveRight, first, last, pageDown, pageUp
  case open, back
  case search, nextMatch, previousMatch, nextChange, previousChange, filter, frequency
  case sort, reverseSort, fold, nextPane, previousPane
  case markReviewed, snooze, changeLog, undoThis, minutes
  // Editing
  case add, edit, duplicate, delete, newAction, newDecision, select, selectRange, assign
  // Checklists
  case addStep, tickStep
  // The radar
  case book, rebook, markHeld, markMissed, waive
  // Triggers
  case reviewOpenings, toggleOpening, toggleOpenings, pauseTrigger
  // Roadmap lanes
  case cardLater, cardEarlier, cardDown, cardUp, bigRock
  // Forms
  case nextField, previousField, pick, save, discardDraft, undoText, redoText, keepMine, keepTheirs
  // The account
  case nextAccount, previousAccount
  // First run
  case startDemo, showImportHelp, writeTemplate
  // Text entry in search, help and palette
  case confirm, cancel, deleteBackward, deleteForward, deleteWordBackward, deleteToEnd, clearText
  case caretLeft, caretRight, caretWordLeft, caretWordRight, caretStart, caretEnd
}

/// Where a key is pressed; a key has at most one meaning in a context together with `global`.
public enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case global, list, account, radar, roadmap, tree, firstRun, log, form, review, checklist, text
}

/// Whether a command works here and now; the same answer feeds the footer, help, palette and the refusal message.
public enum Availability: Hashable, Sendable {
  case enabled
  /// Why not, as a sentence for the message line.
  case disabled(String)
}

/// Where one can go.
public enum Route: Hashable, Sendable {
  case tab(Tab)
  /// The roadmap of an account, with the cursor on an initiative where one came from it.
  case roadmap(String, card: String?)
  /// An account, with a dimension preselected where one came from a cell.
  case account(String, Dimension?)
  /// An account on one of its panes.
  case accountPane(String, AccountPane)
  /// The explanation of a dimension, or of the composite when `nil`.
  case explanation(String, Dimension?)
  /// A pane of an account with the cursor on one of its rows.
  case accountRow(String, AccountPane, String)
  /// A list of rows.
  case rows(RowList)
  /// The change log, of one account where one is named.
  case log(account: String?)
  /// A row as it is stored, with where it came from.
  case sourceRow(SourceRow)
  /// A tab, set up as it was kept.
  case view(SavedView)
}

/// What a user did, or what came back from the store.
public enum Input: Hashable, Sendable {
  case command(Command)
  /// Typed or pasted into the focused text field.
  case text(String)
  /// A click or wheel on something that was drawn.
  case hit(HitTarget)
  /// Twice on the same thing.
  case doubleHit(HitTarget)
  /// The wheel, that many lines down, over what was drawn there.
  case wheel(Int, over: HitTarget?)
}

/// What the mouse can point at.
public enum HitTarget: Hashable, Sendable {
  case command(Command)
  /// A row of the focused list by its flat position, and a column where the grid has some.
  case row(Int, column: Int?)
  case pane(Int)
  /// A row of one of several panes that are shown at once, and a column where it has some.
  case paneRow(pane: Int, row: Int, column: Int?)
  /// The heading of a column of the grid, by its place among the columns shown.
  case heading(Int)
  /// A line of an overlay.
  case overlayRow(Int)
}

/// Everything a view model may ask the runtime to do.
public enum Effect: Hashable, Sendable {
  case go(Route)
  case undo, redo
  /// Writes what a week decided, did and moved as Markdown.
  case minutes
  /// Takes one change of the log back, whenever it was made.
  case undoChange(Int64)
  case showDay(Day)
  case cycleTheme, redraw, suspend, quit
  /// Shows the portfolio with names and money masked, or as it is.
  case present(Bool)
  /// Has the scores of a week before at hand, or not.
  case compareWeek(Bool)
  case copy(ExportFormat)
  case export(ExportFormat)
  /// Stops what is being copied or exported.
  case stopWriting
  /// Paints letters on everything that can be clicked.
  case labelTargets
  case readViews
  /// Keeps a view under its name, or forgets it when there is none.
  case keepView(String, SavedView?)
  case openDemo
  case writeTemplate
  /// Marks an account as gone through this week, or takes the mark away.
  case review(account: String, name: String)
  /// Puts an account to sleep.
  case snooze(account: String, name: String, until: Snooze.Until, reason: String?)
  case wake(account: String, name: String)
  /// A sentence for the message line.
  case message(String)
  /// Puts a form in front of the screen.
  case fill(FormRequest)
  /// Does what a form would do that is saved as it opens.
  case apply(FormRequest)
  /// Makes the changes of a form, as one undo step.
  case save(FormSubmission)
  /// Keeps what was typed into a form under its name, or forgets it.
  case keepDraft(String, [String: String]?)
  /// The form has nothing more to do; says why.
  case closeForm(String)
  /// Opens calls to action that were gone through, and puts the others aside.
  case openCalls([CallOpening], aside: [CallOpening])
  /// Lets a trigger rest, or ends its rest.
  case pause(String, reason: String, until: Day?)
  case resume(String)
  /// Does what a command does here and now, if it works.
  case command(Command)
  /// Signs changes as somebody of the team, and remembers it for the login; `nil` for the login's own name.
  case actAs(Person?)
  /// Asks what a step of a checklist says.
  case askStep(StepPrompt)
  case checklist(ChecklistEdit)
  /// Deletes a row; what refers to it goes on without it.
  case delete(EditTarget)
}
