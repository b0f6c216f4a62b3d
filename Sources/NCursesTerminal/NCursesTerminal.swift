import CNCurses
import Dispatch
import Glibc
public import TerminalKit

/// The real screen: ncurses draws and knows the terminal, everything else is done here.
///
/// One per process, since ncurses is global. Needs a main queue that runs.
public final class NCursesTerminal: Terminal {
  public private(set) var size: Size
  public var colorDepth: ColorDepth { pairs.depth }
  public let isASCII: Bool

  private let isInsideTmux: Bool
  private let tty: TTY
  private var pairs: ColorPairs
  private var painter = Painter()
  private var thrift = StyleThrift()
  /// Whether somebody else may have written on the terminal since the last frame.
  private var isUncertain = false
  private var input: InputSource?
  private var signals: SignalSource?
  private var events: [TerminalEvent] = []
  private let onEvents: @MainActor () -> Void
  private var isOpen = false
  /// Writing has failed for good.
  private var isGone = false
  /// The frame on screen and its cursor; what a continued process shows again.
  private var frame: (canvas: Canvas, cursor: Position?)?

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - ascii: whether only ASCII may be sent; by default, when the locale is not UTF-8.
  ///   - environment: of the process; `TERM`, `COLORTERM`, `NO_COLOR` and the locale are read.
  ///   - onEvents: called on the main actor whenever `pendingEvents()` has something new.
  /// - Throws: before anything has been changed.
  public init(
    ascii: Bool?, environment: [String: String], onEvents: @escaping @MainActor () -> Void
  ) throws(TerminalError) {
    let profile = TerminalProfile(environment: environment)
    guard let tty = TTY() else { throw .notATerminal }
    guard !profile.type.isEmpty else { throw .typeUnknown }
    // Widths must be those that the canvas counts with, whatever the user's locale calls its character set.
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "") }
    cn_guard_install()
    do throws(TerminalError) {
      try NCursesTerminal.startScreen(profile)
    } catch {
      cn_guard_remove()
      throw error
    }
    self.tty = tty
    isInsideTmux = environment["TMUX"].map { !$0.isEmpty } ?? false
    self.onEvents = onEvents
    isASCII = ascii ?? !profile.isUTF8
    pairs = ColorPairs(refusesColor: profile.refusesColor)
    size = tty.size ?? Size(columns: Int(getmaxx(cn_screen())), rows: Int(getmaxy(cn_screen())))
    take()
    input = InputSource { [weak self] events in self?.deliver(events) }
    signals = SignalSource { [weak self] signals in self?.handle(signals) }
  }

  public func setPalette(_ palette: Palette) {
    pairs.use(palette)
    // What a terminal clears is then plain already, and not painted again.
    cn_set_background(pairs[.plain].attributes, pairs[.plain].pair)
    painter.forget()
  }

  public func present(_ canvas: Canvas, cursor: Position?) {
    frame = (canvas, cursor)
    guard isOpen else { return }
    painter.paint(isASCII ? GlyphTwins.ascii(canvas) : canvas, cursor: cursor, with: pairs)
    flush(isFrame: true)
  }

  public func pendingEvents() -> [TerminalEvent] {
    defer { events = [] }
    return events
  }

  public func invalidate() {
    painter.forget()
    clearok(cn_physical_screen(), true)
    isUncertain = true
  }

  public func copy(_ text: String) -> Bool {
    guard let bytes = ClipboardSequence.bytes(text, insideTmux: isInsideTmux) else { return false }
    if isOpen { send(bytes) }
    return true
  }

  public func suspend() {
    guard isOpen else { return }
    giveBack()
    cn_stop()
    signals?.drain()
    retake()
  }

  public func close() {
    guard isOpen else { return }
    giveBack()
    input?.cancel()
    signals?.cancel()
    cn_guard_remove()
  }

  // MARK: Taking and giving back

  /// Starts ncurses with direct colour where it is offered, else with the terminal's own description.
  private static func startScreen(_ profile: TerminalProfile) throws(TerminalError) {
    if profile.offersDirectColor, !profile.refusesColor {
      let former = getenv("TERMINFO").map { String(cString: $0) }
      setenv("TERMINFO", DirectTerminfo.value, 1)
      defer {
        // Programs that are started later must not see it.
        if let former { setenv("TERMINFO", former, 1) } else { unsetenv("TERMINFO") }
      }
      if cn_start(DirectTerminfo.type) { return }
    }
    guard cn_start(profile.type) else { throw .typeUnsuitable(profile.type) }
    guard cn_has_string("cup") else {
      discardOutput()
      endwin()
      throw .typeUnsuitable(profile.type)
    }
  }

  /// Modes beyond ncurses: pasted text in brackets, mouse buttons, drags, and columns beyond 223.
  private static let enter = "\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  private static let leave = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l"

  /// What a dying process sends instead of a tidy end.
  private static var emergency: [UInt8] {
    let back = cn_has_string("rmcup") ? "\u{1B}[?1049l" : "\u{1B}[999;1H\r\n"
    return Array(("\u{1B}[?2026l" + leave + "\u{1B}[?1l\u{1B}>\u{1B}[0m" + back + "\u{1B}[?25h").utf8)
  }

  private func take() {
    var modes = tty.saved
    let emergency = NCursesTerminal.emergency
    cn_guard_arm(TTY.output, &modes, emergency, emergency.count)
    tty.makeRaw()
    keypad(cn_screen(), true)
    resize_term(Int32(size.rows), Int32(size.columns))
    wclear(cn_screen())
    painter.forget()
    thrift = StyleThrift()
    isOpen = true
    send(Array(NCursesTerminal.enter.utf8) + NCursesTerminal.takeOutput())
  }

  private func giveBack() {
    isOpen = false
    painter.showCursor()
    endwin()
    send(Array(NCursesTerminal.leave.utf8) + NCursesTerminal.takeOutput())
    tty.restore()
    cn_guard_disarm()
  }

  private func retake() {
    let former = size
    if let size = tty.size { self.size = size }
    take()
    if let frame { present(frame.canvas, cursor: frame.cursor) }
    if size != former { deliver([.resized(size)]) }
  }

  /// Brings about what a frame takes for granted: no attributes, no scroll region, text as it is.
  private static let certainty = Array("\u{1B}[m\u{1B}[r\u{1B}(B\u{0F}".utf8)

  // MARK: Events

  private func deliver(_ new: [TerminalEvent]) {
    for event in new {
      // Only the last of several sizes counts.
      if case .resized = event, case .resized? = events.last { events.removeLast() }
      events.append(event)
    }
    onEvents()
  }

  private func handle(_ signals: Set<Int32>) {
    guard isOpen else { return }
    if signals.contains(SIGTSTP) {
      suspend()
    } else if signals.contains(SIGCONT) {
      // Stopped without our knowledge; whoever ran meanwhile may have changed modes and screen.
      endwin()
      retake()
    } else if signals.contains(SIGWINCH), let size = tty.size, size != self.size {
      self.size = size
      resize_term(Int32(size.rows), Int32(size.columns))
      wclear(cn_screen())
      painter.forget()
      deliver([.resized(size)])
    }
  }

  // MARK: Output

  /// Sends what ncurses has written, if anything, as one frame that terminals show at once.
  private func flush(isFrame: Bool) {
    var output = NCursesTerminal.takeOutput()
    guard !output.isEmpty else { return }
    // Terminals of few colours may not know how a single attribute ends.
    if colorDepth >= .palette256 { output = thrift.shorten(output) }
    if isUncertain { output = NCursesTerminal.certainty + output }
    isUncertain = false
    send(Array("\u{1B}[?2026h".utf8) + output + Array("\u{1B}[?2026l".utf8))
  }

  private func send(_ bytes: [UInt8]) {
    guard !isGone, !tty.write(bytes) else { return }
    isGone = true
    // Told later: whoever is drawing now must not be asked to close in the middle of it.
    DispatchQueue.main.async { @Sendable [weak self] in
      MainActor.assumeIsolated { self?.deliver([.closed]) }
    }
  }

  private static func takeOutput() -> [UInt8] {
    let length = cn_take_output(nil, 0)
    guard length > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = cn_take_output(buffer.baseAddress, length)
    }
  }

  private static func discardOutput() { _ = takeOutput() }
}
