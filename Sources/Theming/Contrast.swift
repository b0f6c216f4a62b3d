public import TerminalKit

/// How well one colour can be read on another.
public enum Contrast {
  /// The WCAG 2 ratio, 1…21; `nil` where only the terminal knows one of the colours.
  public static func ratio(_ first: Color, _ second: Color) -> Double? {
    guard let first = LinearColor(first)?.luminance, let second = LinearColor(second)?.luminance else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The ratio of what a style shows: text on its background, exchanged where it is reversed.
  public static func ratio(of style: Style) -> Double? { ratio(style.foreground, style.background) }
}
