public import TerminalKit

/// A colour as light: linear red, green and blue, 0…1 each.
public struct LinearColor: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double

  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The light of an sRGB colour; `nil` where only the terminal knows the colour.
  public init?(_ color: Color) {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    self.init(
      red: LinearColor.linear(red), green: LinearColor.linear(green), blue: LinearColor.linear(blue))
  }

  /// Relative luminance by WCAG 2, 0…1.
  public var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// CIE L*a*b* for the white of daylight (D65).
  public var lab: (lightness: Double, a: Double, b: Double) {
    let x = LinearColor.labCurve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = LinearColor.labCurve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = LinearColor.labCurve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// How different two colours look: the distance in L*a*b* (CIE 1976).
  public func distance(to other: LinearColor) -> Double {
    let (mine, theirs) = (lab, other.lab)
    let lightness = mine.lightness - theirs.lightness
    let a = mine.a - theirs.a
    let b = mine.b - theirs.b
    return (lightness * lightness + a * a + b * b).squareRoot()
  }

  /// The sRGB curve: x^2.4 is x² times the fifth root of x².
  private static func linear(_ byte: UInt8) -> Double {
    let value = Double(byte) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * root(5, of: base * base)
  }

  private static func labCurve(_ value: Double) -> Double {
    value > 216.0 / 24389 ? root(3, of: value) : value * 841 / 108 + 4.0 / 29
  }

  /// The positive root by Newton's steps; it comes from above, so it falls until it stands.
  private static func root(_ degree: Int, of value: Double) -> Double {
    guard value > 0 else { return 0 }
    var guess = max(1, value)
    while true {
      var power = 1.0
      for _ in 1..<degree { power *= guess }
      let next = guess - (power * guess - value) / (Double(degree) * power)
      guard next < guess else { return guess }
      guess = next
    }
  }
}
