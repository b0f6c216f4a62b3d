/// What a cell means, never how it looks: an index that the application's theme turns into colours and attributes.
public struct Role: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Plain text on the plain background.
  public static let plain = Role(rawValue: 0)
}

/// A colour as a theme states it.
public enum Color: Hashable, Sendable {
  /// Whatever the terminal uses by itself.
  case terminalDefault
  /// Red, green, blue, 0…255 each.
  case rgb(UInt8, UInt8, UInt8)
  /// One of the terminal's own sixteen colours, 0…15.
  case ansi(UInt8)
}

/// How a role looks.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var bold: Bool
  public var dim: Bool
  public var italic: Bool
  public var underline: Bool
  public var reverse: Bool
  public init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault, bold: Bool = false, dim: Bool = false,
    italic: Bool = false, underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.italic = italic
    self.underline = underline
    self.reverse = reverse
  }
}

/// The styles of all roles, indexed by `Role.rawValue`; roles beyond the end look plain.
public struct Palette: Hashable, Sendable {
  public var styles: [Style]
  public init(styles: [Style]) { self.styles = styles }
  /// The style of a role.
  public subscript(role: Role) -> Style {
    Int(role.rawValue) < styles.count ? styles[Int(role.rawValue)] : Style()
  }
}

/// How many colours the terminal shows.
public enum ColorDepth: Int, Comparable, Sendable {
  case none = 0
  case sixteen = 16
  case palette256 = 256
  case direct = 16_777_216
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
