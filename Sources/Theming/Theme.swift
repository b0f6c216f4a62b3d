public import TerminalKit

/// How every scope looks. Made from the styles that a theme file states; what it leaves out falls back along the dots
/// of the scope's name, and in the end to `text`.
public struct Theme: Hashable, Sendable {
  public let name: String
  /// Whether it is made for dark backgrounds.
  public let isDark: Bool
  /// What the file stated.
  public let stated: [ThemeScope: Style]

  /// A theme of that name.
  public init(name: String, isDark: Bool, styles: [ThemeScope: Style]) {
    self.name = name
    self.isDark = isDark
    stated = styles
  }

  /// The style of a scope, with the fallback.
  public subscript(scope: ThemeScope) -> Style {
    var name = Substring(scope.rawValue)
    while true {
      if let known = ThemeScope(rawValue: String(name)), let style = stated[known] { return style }
      guard let dot = name.lastIndex(of: ".") else { return stated[.text] ?? Style() }
      name = name[..<dot]
    }
  }

  /// All styles by role.
  public var palette: Palette { Palette(styles: ThemeScope.allCases.map { self[$0] }) }

  /// The colours of plain text, for pictures.
  public var foreground: Color { self[.text].foreground }
  public var background: Color { self[.text].background }
}
