/// A colour as it can be sent at some depth.
public enum TerminalColor: Hashable, Sendable {
  case terminalDefault
  /// An index of the terminal's palette.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  /// The parameter of an SGR sequence that sets it: as ink by base 30, as ground by base 40.
  func parameter(base: Int) -> String {
    switch self {
    case .terminalDefault: "\(base + 9)"
    case .indexed(let index) where index < 8: "\(base + Int(index))"
    case .indexed(let index) where index < 16: "\(base + 52 + Int(index))"
    case .indexed(let index): "\(base + 8);5;\(index)"
    case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
    }
  }
}

/// Brings theme colours down to what a terminal shows; the same answer for ncurses, ANSI text and tests.
public enum ColorReduction {
  /// A theme colour at a depth: RGB becomes the nearest of the fixed colours 16…255, then of the sixteen, then nothing.
  ///
  /// RGB never becomes one of 0…15 while there are others, since those belong to the user's own scheme.
  public static func reduce(_ color: Color, to depth: ColorDepth) -> TerminalColor {
    guard depth > .none else { return .terminalDefault }
    switch color {
    case .terminalDefault: return .terminalDefault
    case .ansi(let index): return .indexed(index & 15)
    case .rgb(let red, let green, let blue):
      switch depth {
      case .none: return .terminalDefault
      case .sixteen: return .indexed(nearest16(red, green, blue))
      case .palette256: return .indexed(nearest256(red, green, blue))
      case .direct:
        // What the fixed palette has exactly is said with half the bytes.
        let index = nearest256(red, green, blue)
        return rgb(ofIndex: index) == (red, green, blue) ? .indexed(index) : .rgb(red, green, blue)
      }
    }
  }

  /// Red, green and blue of a palette index as xterm has them; the first sixteen are only customary.
  public static func rgb(ofIndex index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    switch index {
    case 0..<16: return sixteen[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return (cubeLevels[cube / 36], cubeLevels[cube / 6 % 6], cubeLevels[cube % 6])
    default:
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
  }

  /// The nearest colour of the 6×6×6 cube and the grey ramp.
  static func nearest256(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let cube = 16 + 36 * nearestLevel(red) + 6 * nearestLevel(green) + nearestLevel(blue)
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    return nearest(to: (red, green, blue), among: [UInt8(cube), UInt8(grey)])
  }

  /// The nearest of the sixteen customary colours.
  static func nearest16(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    nearest(to: (red, green, blue), among: Array(0..<16))
  }

  private static let cubeLevels: [UInt8] = [0, 95, 135, 175, 215, 255]
  private static let sixteen: [(red: UInt8, green: UInt8, blue: UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  private static func nearestLevel(_ value: UInt8) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40
  }

  /// The first of the candidates with the least distance, weighted as the eye weighs the three primaries.
  private static func nearest(to color: (UInt8, UInt8, UInt8), among candidates: [UInt8]) -> UInt8 {
    var best: (index: UInt8, distance: Int) = (0, .max)
    for index in candidates {
      let other = rgb(ofIndex: index)
      let mean = (Int(color.0) + Int(other.red)) / 2
      let red = Int(color.0) - Int(other.red)
      let green = Int(color.1) - Int(other.green)
      let blue = Int(color.2) - Int(other.blue)
      let distance = (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
      if distance < best.distance { best = (index, distance) }
    }
    return best.index
  }
}
