import Dispatch
import Domain
import Store
import Synchronization
import TerminalKit
import Testing

@testable import AppRuntime
@testable import ViewModels

/// Long lists are written a page at a time, beside the main thread; nothing here waits for a clock.
@MainActor @Suite struct WritingTests {
  let files = WrittenFiles()
  let huddle: BackgroundRuntime

  init() throws { huddle = try BackgroundRuntime(host: RuntimeHost(writeExport: files.write)) }

  /// Keeps the writer's queue busy until it is let go.
  private func block() -> DispatchSemaphore {
    let gate = DispatchSemaphore(value: 0)
    huddle.runtime.writer.async { gate.wait() }
    return gate
  }

  @Test func whatTakesLongSaysHowFarItIsAndThenWhereItIs() async throws {
    huddle.runtime.start()
    await huddle.settled()
    let gate = block()
    try huddle.press("x", "down", "enter")
    #expect(huddle.screen.contains("Writing as CSV: 0 of 29 rows · Esc stops it"))
    try huddle.press("j")
    #expect(huddle.screen.contains("Writing as CSV"), "it stays while one goes on")
    try huddle.press("y")
    #expect(huddle.screen.contains("Something is being written already: Esc stops it"))
    gate.signal()
    await huddle.settled()
    #expect(huddle.screen.contains("Wrote 29 rows as CSV to huddle-heatmap-2026-03-31.csv"))
    #expect(files.files.count == 1)
    try huddle.press("j")
    #expect(!huddle.screen.contains("Writing"))
  }

  @Test func escapeStopsItAndLeavesNothing() async throws {
    huddle.runtime.start()
    await huddle.settled()
    let gate = block()
    try huddle.press("x", "down", "enter", "esc")
    #expect(huddle.screen.contains("Stopped: nothing was exported"))
    gate.signal()
    await huddle.settled()
    #expect(files.files.isEmpty && !huddle.screen.contains("Wrote"))
    try huddle.press("x", "down", "enter")
    await huddle.settled()
    #expect(files.files.count == 1, "the next one is written")
  }

  @Test func leavingWaitsUntilWhatIsHalfWrittenIsGone() async throws {
    huddle.runtime.start()
    await huddle.settled()
    let gate = block()
    try huddle.press("x", "down", "enter")
    // The writing goes on once it is told to stop, and finds that it is.
    let writings = huddle.runtime.writings
    DispatchQueue.global().async {
      while writings.isLatest(1) {}
      gate.signal()
    }
    try huddle.press("q")
    #expect(huddle.runtime.hasQuit && files.files.isEmpty)
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
    let view = WrittenView(format: .csv, title: "", rows: rows, picture: "", pages: huddle.runtime.pages)
    var pieces: [String] = []
    #expect(try view.write { pieces.append($0) } == count)
    #expect(pieces.joined() == "Number\n" + (0..<count).map { "\($0)\n" }.joined())
    let asked = pages.withLock { $0 }
    #expect(asked.flatMap { Array($0) } == Array(0..<count) && asked.allSatisfy { $0.count <= 500 })
    #expect(pieces.count == max(1, asked.count))
  }

  @Test func writingStopsAtThePageWhereItIsToldTo() {
    let view = WrittenView(
      format: .csv, title: "", rows: numbers(1300) { _ in }, picture: "", pages: huddle.runtime.pages)
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
