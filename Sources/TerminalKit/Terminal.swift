/// The screen and keyboard as the application sees them; ncurses behind one implementation, memory behind another.
@MainActor public protocol Terminal: AnyObject {
  /// The current size in cells.
  var size: Size { get }
  /// How many colours can be shown.
  var colorDepth: ColorDepth { get }
  /// Whether only ASCII may be sent.
  var isASCII: Bool { get }
  /// Changes how roles look; the next frame is drawn in full.
  func setPalette(_ palette: Palette)
  /// Shows the canvas and puts the hardware cursor there; sends only what changed.
  func present(_ canvas: Canvas, cursor: Position?)
  /// What the user typed since the last call; never blocks.
  func pendingEvents() -> [TerminalEvent]
  /// Forgets what is on screen, so that the next frame is sent in full.
  func invalidate()
  /// Puts text into the clipboard, as far as the terminal lets programs do that; `false` when it is too long for that.
  func copy(_ text: String) -> Bool
  /// Gives the terminal back, stops the process, and takes the terminal again when continued.
  func suspend()
  /// Gives the terminal back as it was. Harmless when called twice.
  func close()
}

/// Something the user or the terminal did.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text, in one piece, never interpreted as keys.
  case paste(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// Input ended: the terminal went away.
  case closed
}

/// A mouse action at a cell.
public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
  public enum Button: Hashable, Sendable { case left, middle, right, none }
  public var action: Action
  public var button: Button
  public var position: Position
  public var modifiers: Key.Modifiers
  public init(action: Action, button: Button, position: Position, modifiers: Key.Modifiers = []) {
    self.action = action
    self.button = button
    self.position = position
    self.modifiers = modifiers
  }
}

/// A key press.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    /// A character as typed, after Shift: `a`, `A`, `é`, ` `.
    case character(Character)
    case up, down, left, right, home, end, pageUp, pageDown, insert, delete
    case enter, escape, tab, backspace
    /// F1…F24.
    case function(Int)
  }
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }
  public var code: Code
  public var modifiers: Modifiers
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}
