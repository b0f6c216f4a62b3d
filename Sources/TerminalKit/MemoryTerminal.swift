/// A terminal without a screen: keeps the last frame and is fed events, for tests and scripted runs.
@MainActor public final class MemoryTerminal: Terminal {
  public private(set) var size: Size
  public let colorDepth: ColorDepth
  public let isASCII: Bool
  public private(set) var palette = Palette(styles: [])
  /// The last frame presented.
  public private(set) var canvas: Canvas?
  /// Where the last frame put the hardware cursor.
  public private(set) var cursor: Position?
  /// How many frames were presented.
  public private(set) var frameCount = 0
  public private(set) var invalidationCount = 0
  public private(set) var suspendCount = 0
  /// What was copied last.
  public private(set) var clipboard: String?
  public private(set) var isClosed = false
  /// Called when events arrive, as a real terminal does.
  public var onEvents: (@MainActor () -> Void)?
  private var events: [TerminalEvent] = []

  public init(size: Size, colorDepth: ColorDepth = .direct, isASCII: Bool = false) {
    self.size = size
    self.colorDepth = colorDepth
    self.isASCII = isASCII
  }

  public func setPalette(_ palette: Palette) { self.palette = palette }

  public func present(_ canvas: Canvas, cursor: Position?) {
    self.canvas = canvas
    self.cursor = cursor
    frameCount += 1
  }

  public func pendingEvents() -> [TerminalEvent] {
    defer { events = [] }
    return events
  }

  public func invalidate() { invalidationCount += 1 }
  public func copy(_ text: String) -> Bool {
    guard ClipboardSequence.bytes(text, insideTmux: false) != nil else { return false }
    clipboard = text
    return true
  }

  public func suspend() { suspendCount += 1 }
  public func close() { isClosed = true }

  /// Delivers events as if they came from the user.
  public func send(_ events: [TerminalEvent]) {
    self.events += events
    onEvents?()
  }

  /// Presses keys given in key-map text, such as `j j enter`; false, and nothing pressed, when one is no key.
  @discardableResult
  public func press(_ keys: String) -> Bool {
    guard let keys = Key.sequence(keys) else { return false }
    send(keys.map(TerminalEvent.key))
    return true
  }

  /// Changes the size as a window does.
  public func resize(to size: Size) {
    self.size = size
    send([.resized(size)])
  }
}
