/// Lines and blocks as rectangles, so that neighbours join without gaps whatever the font.
///
/// A cell is 8 units wide and 16 high, hence eighths of it are whole numbers.
enum BlockGlyphs {
  static let cellWidth = 8
  static let cellHeight = 16

  /// A filled part of a cell.
  struct Part: Hashable, Sendable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// Per cent.
    var opacity = 100
  }

  /// The parts of a scalar; `nil` when it is to be drawn by the font.
  static func parts(of value: UInt32) -> [Part]? {
    switch value {
    case 0x2580: return [Part(x: 0, y: 0, width: 8, height: 8)]
    case 0x2581...0x2588:
      let height = Int(value - 0x2580) * 2
      return [Part(x: 0, y: 16 - height, width: 8, height: height)]
    case 0x2589...0x258F: return [Part(x: 0, y: 0, width: 8 - Int(value - 0x2588), height: 16)]
    case 0x2590: return [Part(x: 4, y: 0, width: 4, height: 16)]
    case 0x2591...0x2593: return [Part(x: 0, y: 0, width: 8, height: 16, opacity: Int(value - 0x2590) * 25)]
    case 0x2594: return [Part(x: 0, y: 0, width: 8, height: 2)]
    case 0x2595: return [Part(x: 7, y: 0, width: 1, height: 16)]
    case 0x254C: return [Part(x: 0, y: 8, width: 3, height: 1), Part(x: 4, y: 8, width: 3, height: 1)]
    case 0x254E: return [Part(x: 4, y: 1, width: 1, height: 6), Part(x: 4, y: 9, width: 1, height: 6)]
    default: return lines[value]
    }
  }

  private static let lines: [UInt32: [Part]] = {
    var lines: [UInt32: [Part]] = [:]
    for entry in arms.split(separator: " ") {
      let weights = entry.unicodeScalars.dropFirst().map { Int($0.value) - 0x30 }
      if let scalar = entry.unicodeScalars.first, weights.count == 4 {
        lines[scalar.value] = bars(up: weights[0], right: weights[1], down: weights[2], left: weights[3])
      }
    }
    return lines
  }()

  // Each glyph with the thickness of its arms: up, right, down, left.
  private static let arms =
    "─0101 │1010 ┌0110 ┐0011 └1100 ┘1001 ├1110 ┤1011 ┬0111 ┴1101 ┼1111 ╭0110 ╮0011 ╯1001 ╰1100 ╴0001 ╵1000 ╶0100 ╷0010 "
    + "━0202 ┃2020 ┏0220 ┓0022 ┗2200 ┛2002 ┣2220 ┫2022 ┳0222 ┻2202 ╋2222 ┠2120 ┨2021 ┿1212 ╂2121 ┝1210 ┥1012 ╸0002 ╺0200"

  private static func bars(up: Int, right: Int, down: Int, left: Int) -> [Part] {
    var parts: [Part] = []
    let across = max(left, right)
    let along = max(up, down)
    if across > 0 {
      let start = left > 0 ? 0 : 5 - max(1, along)
      parts.append(Part(x: start, y: 9 - across, width: (right > 0 ? 8 : 5) - start, height: across))
    }
    if along > 0 {
      let start = up > 0 ? 0 : 9 - max(1, across)
      parts.append(Part(x: 5 - along, y: start, width: along, height: (down > 0 ? 16 : 9) - start))
    }
    return parts
  }
}
