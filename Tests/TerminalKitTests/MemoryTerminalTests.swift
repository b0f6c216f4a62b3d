import TerminalKit
import TestSupport
import Testing

@MainActor @Suite struct MemoryTerminalTests {
  @Test("Events arrive in order, once, and are announced")
  func events() {
    let terminal = MemoryTerminal(size: Size(columns: 10, rows: 2))
    var announced = 0
    terminal.onEvents = { announced += 1 }
    #expect(terminal.press("j enter"))
    terminal.resize(to: Size(columns: 20, rows: 5))
    #expect(!terminal.press("no-such-key"))
    #expect(announced == 2)
    #expect(terminal.size == Size(columns: 20, rows: 5))
    #expect(
      terminal.pendingEvents() == [
        .key(Key(.character("j"))), .key(Key(.enter)), .resized(Size(columns: 20, rows: 5)),
      ])
    #expect(terminal.pendingEvents().isEmpty)
  }

  @Test("The last frame and cursor are kept")
  func frames() {
    let terminal = MemoryTerminal(size: Size(columns: 3, rows: 1))
    terminal.present(drawn("abc", columns: 3), cursor: Position(column: 1, row: 0))
    terminal.present(drawn("xyz", columns: 3), cursor: nil)
    #expect(terminal.canvas?.text(row: 0) == "xyz")
    #expect(terminal.cursor == nil)
    #expect(terminal.frameCount == 2)
  }
}
