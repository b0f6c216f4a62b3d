import Demo
import Dispatch
import Domain
import Keymaps
import Scoring
import Store
import Synchronization
import TerminalKit
import Testing
import Theming

@testable import AppRuntime
@testable import ViewModels

/// Long lists are written a page at a time, beside the main thread; nothing here waits for a clock.
@MainActor @Suite struct WritingTests {
  let store: Store
  let terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
  let files = WrittenFiles()
  let runtime: AppRuntime

  init() throws {
    store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: 30, seed: 1, asOf: AppDriver.day).content())
    let session = try Session(
      store: store, model: .blueprint, fixedDay: AppDriver.day, author: "test",
      now: { Instant(utc: AppDriver.day, seconds: 12 * 3600) })
    runtime = AppRuntime(
      terminal: terminal, session: session, keymap: .standard,
      themes: [Theme(name: "plain", isDark: true, styles: [:])], host: RuntimeHost(writeExport: files.write))
  }

  private var screen: String { CanvasText.plain(terminal.canvas ?? Canvas(size: terminal.size)) }

  private func press(_ names: String...) throws {
    for name in names {
      terminal.send([.key(try #require(Key(text: name)))])
      runtime.terminalIsReady()
    }
  }

  private func settled() async {
    for queue in [runtime.scorer, runtime.counter, runtime.reporter, runtime.writer] {
      await withCheckedContinuation { done in queue.async { done.resume() } }
      await withCheckedContinuation { done in DispatchQueue.main.async { done.resume() } }
    }
  }

  /// Keeps the writer's queue busy until it is let go.
  private func block() -> DispatchSemaphore {
    let gate = DispatchSemaphore(value: 0)
    runtime.writer.async { gate.wait() }
    return gate
  }

  @Test func whatTakesLongSaysHowFarItIsAndThenWhereItIs() async throws {
    runtime.start()
    await settled()
    let gate = block()
    try press("x", "down", "enter")
    #expect(screen.contains("Writing as CSV: 0 of 29 rows · Esc stops it"))
    try press("j")
    #expect(screen.contains("Writing as CSV"), "it stays while one goes on")
    try press("y")
    #expect(screen.contains("Something is being written already: Esc stops it"))
    gate.signal()
    await settled()
    #expect(screen.contains("Wrote 29 rows as CSV to huddle-heatmap-2026-03-31.csv"))
    #expect(files.files.count == 1)
    try press("j")
    #expect(!screen.contains("Writing"))
  }

  @Test func escapeStopsItAndLeavesNothing() async throws {
    runtime.start()
    await settled()
    let gate = block()
    try press("x", "down", "enter", "esc")
    #expect(screen.contains("Stopped: nothing was exported"))
    gate.signal()
    await settled()
    #expect(files.files.isEmpty && !screen.contains("Wrote"))
    try press("x", "down", "enter")
    await settled()
    #expect(files.files.count == 1, "the next one is written")
  }

  @Test func leavingWaitsUntilWhatIsHalfWrittenIsGone() async throws {
    runtime.start()
    await settled()
    let gate = block()
    try press("x", "down", "enter")
    // The writing goes on once it is told to stop, and finds that it is.
    let writings = runtime.writings
    DispatchQueue.global().async {
      while writings.isLatest(1) {}
      gate.signal()
    }
    try press("q")
    #expect(runtime.hasQuit && files.files.isEmpty)
  }

  /// The rows of the numbers up to a count, of which every page asks for its own.
  private func numbers(_ count: Int, asked: @escaping @Sendable (Range<Int>) -> Void) -> ExportedRows {
    ExportedRows(headings: ["Number"], count: count) { range in
      asked(range)
      return []
    } rows: { range, _ in
      range.map { [.count($0)] }
    }
  }

  @Test(arguments: [0, 1, 499, 500, 501, 1300])
  func aPageIsReadAfterTheOther(count: Int) throws {
    let pages = Mutex<[Range<Int>]>([])
    let rows = numbers(count) { page in pages.withLock { $0.append(page) } }
    let view = WrittenView(format: .csv, title: "", rows: rows, picture: "", pages: runtime.pages)
    var pieces: [String] = []
    #expect(try view.write { pieces.append($0) } == count)
    #expect(pieces.joined() == "Number\n" + (0..<count).map { "\($0)\n" }.joined())
    let asked = pages.withLock { $0 }
    #expect(asked.flatMap { Array($0) } == Array(0..<count) && asked.allSatisfy { $0.count <= 500 })
    #expect(pieces.count == max(1, asked.count))
  }

  @Test func writingStopsAtThePageWhereItIsToldTo() {
    let view = WrittenView(format: .csv, title: "", rows: numbers(1300) { _ in }, picture: "", pages: runtime.pages)
    var lines = 0
    #expect(throws: WrittenView.Stopped.self) {
      try view.write {
        lines += $0.split(separator: "\n").count
      } goesOn: {
        $0 < 1000
      }
    }
    #expect(lines == 1001)
  }
}
