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

/// The portfolio's figures are counted in the background; nothing here waits for a clock.
@MainActor @Suite struct PortfolioDemandTests {
  let store: Store
  let terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
  let runtime: AppRuntime
  static let day = AppDriver.day

  init() throws {
    store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: 30, seed: 1, asOf: Self.day).content())
    let session = try Session(
      store: store, model: .blueprint, fixedDay: Self.day, author: "test",
      now: { Instant(utc: AppDriver.day, seconds: 12 * 3600) })
    runtime = AppRuntime(
      terminal: terminal, session: session, keymap: .standard,
      themes: [Theme(name: "plain", isDark: true, styles: [:])])
  }

  private var screen: String { CanvasText.plain(terminal.canvas ?? Canvas(size: terminal.size)) }

  private func press(_ name: String) throws {
    terminal.send([.key(try #require(Key(text: name)))])
    runtime.terminalIsReady()
  }

  /// What the background queues had to do is done, and so is what came of it on the main thread.
  private func settled() async {
    for queue in [runtime.scorer, runtime.counter, runtime.reporter] {
      await withCheckedContinuation { done in queue.async { done.resume() } }
      await withCheckedContinuation { done in DispatchQueue.main.async { done.resume() } }
    }
  }

  @Test func theFirstFrameSaysThatItCounts() async throws {
    runtime.start(route: .tab(.radar))
    #expect(screen.contains("computing…"))
    await settled()
    #expect(!screen.contains("computing…"))
    #expect(screen.contains("Mia Kern"))
    try press("1")
    try press("3")
    #expect(!screen.contains("computing…"), "what is known is there at once")
    #expect(screen.contains("Mia Kern"))
    runtime.show(day: Self.day - 1)
    runtime.frame()
    #expect(screen.contains("computing…"), "another day is another count")
    await settled()
    #expect(!screen.contains("computing…"))
    runtime.show(day: Self.day)
    runtime.frame()
    #expect(!screen.contains("computing…"), "the day one came from is still known")
    await settled()
  }

  @Test func aChangeCountsAnewAndTheOldFiguresStayMeanwhile() async throws {
    runtime.start(route: .tab(.radar))
    await settled()
    let person = try #require(try store.people().first { $0.name == "Mia Kern" })
    let change = RowChange(
      table: .people, key: [.text(person.id)], before: [:], after: ["name": .text("Mia Renamed")])
    try store.apply([change], label: "Rename", author: "somebody", at: Instant(microseconds: 0))
    runtime.storeChangedOutside()
    #expect(screen.contains("Mia Kern"))
    #expect(!screen.contains("Mia Renamed"))
    await settled()
    #expect(screen.contains("Mia Rena"))
    #expect(!screen.contains("Mia Kern"))
  }

  @Test func whatIsOutdatedIsStoppedAndNeverShown() async throws {
    runtime.start(route: .tab(.radar))
    runtime.show(day: Self.day - 7)
    runtime.frame()
    await settled()
    #expect(screen.contains("24 Mar 2026"))
    #expect(!screen.contains("computing…"))
    guard case .radar(let radar) = runtime.app.top else { return #expect(Bool(false), "not on the radar") }
    #expect(radar.figures.summary?.asOf == Self.day - 7)
  }

  @Test func whoeverPresentsSeesNoNameThatWasCountedBefore() async throws {
    runtime.start(route: .tab(.radar))
    await settled()
    #expect(screen.contains("Third Street"))
    runtime.present(true)
    runtime.frame()
    let names = try store.facts(keys: store.accountKeys()).compactMap(\.facts.account.name)
    func leaks() -> [String] { names.filter { screen.contains($0.prefix(12)) } }
    #expect(leaks() == [])
    await settled()
    #expect(leaks() == [])
    #expect(screen.contains("Account "))
    runtime.present(false)
    await settled()
    runtime.frame()
    #expect(screen.contains("Third Street"))
  }

  @Test(
    "whoever only passes by makes nobody count", arguments: [("1", "tab", "tab"), ("1", "3", "2"), ("4", "tab", "1")])
  func passingBy(first: String, through: String, away: String) async throws {
    var rests: [@Sendable @MainActor () -> Void] = []
    runtime.figures.quick = 0
    runtime.reviews.quick = 0
    runtime.figures.afterRest = { rests.append($0) }
    runtime.reviews.afterRest = { rests.append($0) }
    runtime.start()
    for key in [first, through, away] { try press(key) }
    await settled()
    #expect(rests.count == 1, "it waits for a rest")
    for rest in rests { rest() }
    await settled()
    #expect(!screen.contains("computing…"))
    for key in away == "tab" ? ["S-tab"] : away == "2" ? ["3"] : ["4"] { try press(key) }
    #expect(screen.contains("computing…"), "nothing was counted meanwhile, and coming back asks again")
    #expect(rests.count == 2)
    rests[1]()
    await settled()
    #expect(!screen.contains("computing…"), "whoever stays gets the figures")
  }
}
