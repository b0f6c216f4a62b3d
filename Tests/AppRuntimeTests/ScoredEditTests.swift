import Demo
import Dispatch
import Domain
import Keymaps
import Scoring
import Store
import TerminalKit
import Testing
import Theming
import ViewModels

@testable import AppRuntime

/// An edit and what it does to the scores are one picture, unless scoring takes long.
@MainActor @Suite struct ScoredEditTests {
  let store: Store
  let terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
  let runtime: AppRuntime

  init() throws {
    store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: 30, seed: 1, asOf: AppDriver.day).content())
    let session = try Session(
      store: store, model: .blueprint, fixedDay: AppDriver.day, author: "test",
      now: { Instant(utc: AppDriver.day, seconds: 12 * 3600) })
    runtime = AppRuntime(
      terminal: terminal, session: session, keymap: .standard,
      themes: [Theme(name: "plain", isDark: true, styles: [:])])
  }

  private var screen: String { CanvasText.plain(terminal.canvas ?? Canvas(size: terminal.size)) }

  /// Accounts whose scores are older than their facts.
  private var stale: Int {
    get throws { try store.staleKeys(day: AppDriver.day, model: runtime.session.modelFingerprint).count }
  }

  /// What the background queues had to do is done, and so is what came of it on the main thread.
  private func settled() async {
    for queue in [runtime.scorer, runtime.reporter] {
      await withCheckedContinuation { done in queue.async { done.resume() } }
      await withCheckedContinuation { done in DispatchQueue.main.async { done.resume() } }
    }
  }

  /// Somebody else saves a change of one account.
  private func edit() throws {
    let account = try #require(try store.bandInputs().first).id
    let change = RowChange(
      table: .accounts, key: [.text(account)], before: [:], after: ["name": .text("Edited")])
    try store.apply([change], label: "Edit", author: "somebody", at: Instant(microseconds: 0))
    runtime.storeChangedOutside()
  }

  @Test func theFrameAfterAnEditHasItsScores() async throws {
    runtime.start()
    await settled()
    runtime.patience = 600_000
    try edit()
    #expect(screen.contains("Edited"))
    #expect(try stale == 0)
    let frames = terminal.frameCount
    await settled()
    #expect(terminal.frameCount <= frames + 1, "only the marks on what changed come later")
  }

  @Test func scoringThatTakesLongIsWaitedForByNobody() async throws {
    runtime.start()
    await settled()
    runtime.patience = 1
    runtime.scorer.suspend()
    try edit()
    #expect(try stale == 1)
    #expect(screen.contains("Edited"))
    runtime.scorer.resume()
    await settled()
    #expect(try stale == 0)
  }
}
