import Demo
import Dispatch
import Domain
import Keymaps
import Scoring
import Store
import TerminalKit
import Testing
import Theming

@testable import AppRuntime

/// The real runtime with its background queues, not started yet; a test waits for the queues, never for a clock.
@MainActor struct BackgroundRuntime {
  let store: Store
  let terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
  let runtime: AppRuntime

  init(host: RuntimeHost = RuntimeHost()) throws {
    store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: 30, seed: 1, asOf: AppDriver.day).content())
    let session = try Session(
      store: store, model: .blueprint, fixedDay: AppDriver.day, author: "test",
      now: { Instant(utc: AppDriver.day, seconds: 12 * 3600) })
    runtime = AppRuntime(
      terminal: terminal, session: session, keymap: .standard,
      themes: [Theme(name: "plain", isDark: true, styles: [:])], host: host)
  }

  var screen: String { CanvasText.plain(terminal.canvas ?? Canvas(size: terminal.size)) }

  func press(_ names: String...) throws {
    for name in names {
      terminal.send([.key(try #require(Key(text: name)))])
      runtime.terminalIsReady()
    }
  }

  /// What the background queues had to do is done, and so is what came of it on the main thread.
  func settled() async {
    for queue in [runtime.scorer, runtime.counter, runtime.reporter, runtime.writer] {
      await withCheckedContinuation { done in queue.async { done.resume() } }
      await withCheckedContinuation { done in DispatchQueue.main.async { done.resume() } }
    }
  }
}
