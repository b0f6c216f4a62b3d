import Dispatch
import Domain
public import Keymaps
import Screens
import Store
public import TerminalKit
public import Theming
public import ViewModels

/// The imperative shell: one queue, one loop. Events become inputs, inputs become effects, then one frame is drawn.
///
/// Everything here runs on the main thread; only scoring and reports leave it, and they come back through `post`.
public final class AppRuntime {
  let terminal: any Terminal
  /// The portfolio itself: what is scored, undone and watched.
  var portfolio: Session
  /// The masked one, while somebody presents.
  var presented: Session?
  /// How often masks went on or off: an answer that was asked for before is not shown after.
  var presentation = 0
  /// What every screen reads.
  var session: Session { presented ?? portfolio }
  var app: AppViewModel
  let keymap: Keymap
  /// The themes `t` cycles through; never empty.
  var themes: [Theme]
  var themeIndex: Int
  /// The day shown.
  var day: Day
  /// Today as it was when last looked at.
  var lastToday: Day
  /// The theme in use.
  var theme: Theme { themes[themeIndex] }
  /// What the frame on screen left behind: where the mouse can point.
  var drawn = Drawn()
  /// Whether scores are compared with those of a week before.
  var comparesWeek = false
  /// The accounts that have been in sight.
  var seen: Set<Int64> = []
  /// An older scoring pass stops when it is no longer the latest.
  let passes = LatestPass()
  /// The figures of the portfolio that were computed lately, and what is being computed.
  let figures = PortfolioCount<PortfolioSummary>(.portfolio)
  /// The findings of all roadmaps, likewise.
  let reviews = PortfolioCount<RoadmapReviews>(.roadmaps(.reviews))
  var scoringLeft: Int?
  /// Milliseconds that the frame after a change waits for new scores; those of a few accounts are there sooner.
  var patience = 25
  /// What was typed into forms and is not written yet; no texts forget the draft.
  var drafts: [String: [String: String]?] = [:]
  /// Counts what is typed, so that only the last of many keys writes.
  var draftsTurn = 0
  /// Whether triggers may open calls to action here at all: never in the demo.
  var opensCalls: Bool
  /// What is known of the calls that triggers ask for.
  var openings = OpeningSurvey()
  var lastClick: (position: Position, at: Instant)?
  /// Scoring runs here, one pass at a time.
  let scorer = DispatchQueue(label: "huddle.scorer", qos: .utility)
  /// Orders and counts of lists of rows, one after another.
  let lister = DispatchQueue(label: "huddle.lister", qos: .userInitiated)
  /// Reports on the data, which read every table.
  let inspector = DispatchQueue(label: "huddle.inspector", qos: .utility)
  /// Reports of single accounts, so that opening one never waits for a scoring pass.
  let reporter = DispatchQueue(label: "huddle.reporter", qos: .userInitiated)
  /// Figures of the whole portfolio, so that neither a report nor a scoring pass waits for them.
  let counter = DispatchQueue(label: "huddle.counter", qos: .utility)
  /// Views are copied and exported here, one at a time.
  let writer = DispatchQueue(label: "huddle.writer", qos: .userInitiated)
  /// What is written stops when it is no longer the latest.
  let writings = LatestPass()
  /// Whether effects and demands are all done on the spot (drawing without a terminal, tests).
  let isSynchronous: Bool
  /// Whether nothing may stay on the screen that is not asked for again: masks go on and off with the next frame.
  var mustWait = false
  /// Whether the user has asked to leave, or the terminal went away.
  public internal(set) var hasQuit = false
  var watch: StoreWatch?
  /// The last frame.
  var shown: (canvas: Canvas, cursor: Position?)?
  /// What the composition root can do that the runtime cannot: open the demo, write a template.
  let host: RuntimeHost

  /// A runtime over a terminal. Nothing is drawn before `start`.
  ///
  /// - Parameter opensCalls: whether firing triggers open calls to action (method §6).
  public init(
    terminal: any Terminal, session: Session, keymap: Keymap, themes: [Theme], themeIndex: Int = 0,
    isSynchronous: Bool = false, opensCalls: Bool = false, host: RuntimeHost = RuntimeHost()
  ) {
    precondition(!themes.isEmpty, "there is always a theme")
    self.terminal = terminal
    portfolio = session
    self.keymap = keymap
    self.themes = themes
    self.themeIndex = themeIndex
    self.isSynchronous = isSynchronous
    self.opensCalls = opensCalls
    self.host = host
    day = session.startDay
    lastToday = session.today
    app = AppViewModel(keys: keymap.labels)
  }

  /// Draws the first frame from what the store knows, then scores what is missing and watches the store.
  public func start(route: Route? = nil) {
    terminal.setPalette(theme.palette(at: terminal.colorDepth))
    attempt { () throws(StoreError) in try refreshHeader() }
    app.show(whoActs: session.whoActs)
    if let route { app.go(route) } else if isEmptyStore { app.showFirstRun() }
    terminalIsReady()
    frame()
    refreshChanges()
    beginScoring()
    watchStore()
  }

  /// Handles everything the terminal has for us, then draws one frame (key repeat is coalesced).
  public func terminalIsReady() {
    let events = terminal.pendingEvents()
    guard !events.isEmpty else { return }
    followToday()
    for event in events {
      // Each key meets the screen as the key before it left it, whether or not that was ever drawn.
      settle()
      handle(event)
      if hasQuit { return }
    }
    frame()
  }

  /// Runs something on the main thread that came back from elsewhere, then draws.
  nonisolated func post(_ work: @escaping @Sendable @MainActor (AppRuntime) -> Void) {
    DispatchQueue.main.async {
      MainActor.assumeIsolated {
        guard !self.hasQuit else { return }
        work(self)
        self.frame()
      }
    }
  }

  /// Does something with the store; a failure becomes a message that says what happened.
  func attempt(_ body: () throws(StoreError) -> Void) {
    do {
      try body()
    } catch {
      if case .replaced = error { storeIsLost() }
      app.show(message: error.message, isError: true)
    }
  }

  /// Gives the screen what it needs at the terminal's size.
  @discardableResult
  func settle() -> Size {
    let size = terminal.size
    app.layout(columns: size.columns, rows: size.rows)
    satisfyDemands()
    return size
  }

  /// Gives the screen what it needs, then draws it.
  func frame() {
    guard !hasQuit else { return }
    let size = settle()
    var canvas = Canvas(size: size)
    let drawn = draw(app, into: &canvas)
    self.drawn = drawn
    noteSeen()
    shown = (canvas, drawn.cursor)
    terminal.present(canvas, cursor: drawn.cursor)
  }

  /// The frame that is on the screen as far as the program knows, with the cursor's place in the last line: what a test
  /// compares with what a terminal made of the bytes.
  public func describeFrame() -> String {
    guard let shown else { return "" }
    let text = ANSIRenderer.render(
      shown.canvas, palette: theme.palette(at: terminal.colorDepth), depth: terminal.colorDepth, ascii: terminal.isASCII
    )
    return text + (shown.cursor.map { "cursor \($0.column) \($0.row)" } ?? "no cursor") + "\n"
  }
}
