import CNCurses
import TerminalKit

/// How roles look in ncurses: attributes and a colour pair each, made once for a palette.
struct ColorPairs {
  /// A role's look.
  struct Look {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  let depth: ColorDepth
  private let colors: Int32
  private let hasDefaults: Bool
  private var looks: [Look] = []

  /// Starts colours where the terminal has some; ncurses must be running.
  init(refusesColor: Bool) {
    guard !refusesColor, has_colors(), start_color() == OK else {
      (depth, colors, hasDefaults) = (.none, 0, false)
      return
    }
    hasDefaults = use_default_colors() == OK
    colors = cn_colors()
    depth =
      switch colors {
      case 0x100_0000...: .direct
      case 256...: .palette256
      case 8...: .sixteen
      default: .none
      }
  }

  /// The look of a role.
  subscript(role: Role) -> Look {
    Int(role.rawValue) < looks.count ? looks[Int(role.rawValue)] : Look()
  }

  /// Makes the pairs of all styles; the former pairs are given new colours.
  mutating func use(_ palette: Palette) {
    struct Pair: Hashable {
      let foreground: Int32
      let background: Int32
    }
    var pairs: [Pair: Int32] = [:]
    looks = palette.styles.map { style in
      var look = Look(attributes: ColorPairs.attributes(of: style), pair: 0)
      guard depth > .none else { return look }
      var foreground = index(of: style.foreground, otherwise: 7)
      let background = index(of: style.background, otherwise: 0) & (colors == 8 ? ~8 : ~0)
      // Eight colours are sixteen where bold is bright.
      if colors == 8, foreground >= 8 {
        foreground -= 8
        look.attributes |= cn_bold()
      }
      guard foreground >= 0 || background >= 0 else { return look }
      let wanted = Pair(foreground: foreground, background: background)
      if let known = pairs[wanted] {
        look.pair = known
      } else {
        let next = Int32(pairs.count + 1)
        // A terminal with few pairs shows the last styles plain.
        guard next < cn_color_pairs(), init_extended_pair(next, foreground, background) == OK else { return look }
        pairs[wanted] = next
        look.pair = next
      }
      return look
    }
  }

  private static func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.bold { attributes |= cn_bold() }
    if style.dim { attributes |= cn_dim() }
    if style.italic { attributes |= cn_italic() }
    if style.underline { attributes |= cn_underline() }
    if style.reverse { attributes |= cn_reverse() }
    return attributes
  }

  /// ncurses' number of a colour, never beyond what the terminal has; -1 is the terminal's own.
  private func index(of color: Color, otherwise: Int32) -> Int32 {
    switch ColorReduction.reduce(color, to: depth) {
    case .terminalDefault: return hasDefaults ? -1 : otherwise
    case .indexed(let index): return colors == 8 ? Int32(index & 15) : min(Int32(index), colors - 1)
    case .rgb(let red, let green, let blue):
      let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
      // Numbers below 256 mean the palette, so the darkest blues are written as the next best.
      return number < 256 ? number | 0x01_0000 : number
    }
  }
}
