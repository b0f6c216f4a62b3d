import AppRuntime
import Demo
import Domain
import Keymaps
import Scoring
import Store
import TerminalKit
import Testing
import Theming
import ViewModels

/// The real runtime on a terminal in memory and a store in memory; a journey reads as a script.
@MainActor final class AppDriver {
  let terminal: MemoryTerminal
  let runtime: AppRuntime
  let store: Store
  /// What a watch of the store's file would ask.
  private var outside: OutsideChanges
  /// What was exported.
  let files = WrittenFiles()
  nonisolated static let day = Day(iso: "2026-03-31") ?? Day(number: 0)

  /// The demo portfolio on a fixed day, at a size of the terminal.
  ///
  /// - Parameters:
  ///   - slugs: whether the ids of accounts are their names, as some systems have it.
  ///   - textOf: what stands in the text cells of a row instead, by its table and number.
  ///   - opensCalls: whether firing triggers open calls to action, which they never do in the demo itself.
  ///   - clock: what time it is; without one it is always noon of `day`, which is then asked for.
  convenience init(
    accounts: Int = 125, columns: Int = 120, rows: Int = 40, route: Route? = nil,
    author: String = "test", clock: (@Sendable () -> Instant)? = nil, slugs: Bool = false, opensCalls: Bool = false,
    textOf text: ((BundleTable, Int) -> String?)? = nil
  ) throws {
    let store = try Store.inMemory()
    if accounts > 0 {
      var content = DemoPortfolio(accounts: accounts, seed: 1, asOf: Self.day).content()
      if slugs { content = content.withNamesForIDs() }
      if let text { content = content.withTexts(text) }
      try store.load(content)
    }
    try self.init(
      on: store, columns: columns, rows: rows, route: route, author: author, clock: clock, opensCalls: opensCalls)
  }

  /// The same on a store that is there already.
  init(
    on store: Store, columns: Int = 120, rows: Int = 40, route: Route? = nil, author: String = "test",
    login: String? = nil, clock: (@Sendable () -> Instant)? = nil, opensCalls: Bool = false
  ) throws {
    self.store = store
    outside = OutsideChanges(store)
    let noon = Instant(utc: Self.day, seconds: 12 * 3600)
    let session = try Session(
      store: store, model: .blueprint, fixedDay: clock == nil ? Self.day : nil, author: author, login: login,
      now: clock ?? { noon })
    terminal = MemoryTerminal(size: Size(columns: columns, rows: rows))
    runtime = AppRuntime(
      terminal: terminal, session: session, keymap: .standard,
      themes: [Theme(name: "plain", isDark: true, styles: [:])], isSynchronous: true, opensCalls: opensCalls,
      host: RuntimeHost(writeExport: files.write))
    runtime.start(route: route)
  }

  /// Presses keys by their names, such as `j`, `enter`, `C-r`.
  func press(_ names: String...) throws {
    for name in names {
      terminal.send([.key(try #require(Key(text: name)))])
      runtime.terminalIsReady()
    }
  }

  /// Presses keys that all arrive before the program looks.
  func pressAtOnce(_ names: String...) throws {
    terminal.send(try names.map { .key(try #require(Key(text: $0))) })
    runtime.terminalIsReady()
  }

  /// Looks for what other programs did to the file, as a watch of it does when it is woken.
  func lookOutside() {
    if (try? outside.haveCome()) ?? false { runtime.storeChangedOutside() }
  }

  /// Exports what is on the screen through the chooser, and returns the file.
  func export(_ format: ExportFormat) throws -> WrittenFiles.File {
    let before = files.files.count
    try press("x")
    for _ in ExportFormat.allCases.prefix(while: { $0 != format }) { try press("down") }
    try press("enter")
    let file = try #require(files.files.dropFirst(before).first, "nothing was written: \(screen)")
    #expect(file.ending == format.fileExtension)
    return file
  }

  /// Types text a character at a time.
  func type(_ text: String) {
    for character in text {
      terminal.send([.key(Key(.character(character)))])
      runtime.terminalIsReady()
    }
  }

  /// The screen as text.
  var screen: String { CanvasText.plain(canvas) }

  /// The frame last shown.
  var canvas: Canvas { terminal.canvas ?? Canvas(size: terminal.size) }

  /// The row the hardware cursor is on.
  var focusedRow: String {
    guard let cursor = terminal.cursor else { return "" }
    return canvas.text(row: cursor.row)
  }

  /// Fails unless the screen shows the text.
  func expect(_ text: String, at location: SourceLocation = #_sourceLocation) {
    if !screen.contains(text) { Issue.record("\"\(text)\" is not on the screen:\n\(screen)", sourceLocation: location) }
  }
}
