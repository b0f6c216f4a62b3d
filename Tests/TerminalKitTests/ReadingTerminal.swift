import TestSupport

/// What a terminal makes of bytes: just enough of one to judge what is sent, written apart from what sends it.
struct ReadingTerminal {
  /// What one can see of a cell. Of a space that is its background, unless a line or reversed colours show more.
  struct Seen: Hashable {
    var letter: Character = " "
    var style: [String: String] = [:]
  }

  static let columns = 24
  static let rows = 8

  private(set) var cells = Array(repeating: Array(repeating: Seen(), count: columns), count: rows)
  private(set) var row = 0
  private(set) var column = 0
  /// The attributes and colours in force, by name.
  private(set) var style: [String: String] = [:]
  private var kept: [String: String] = [:]
  private var region = 0...(rows - 1)

  mutating func read(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&rest)
      case "\r": column = 0
      case "\n": lineFeed()
      default: write(Character(scalar))
      }
    }
  }

  private mutating func write(_ letter: Character) {
    guard column < Self.columns else { return }
    var seen = style
    if letter == " ", style["underline"] == nil, style["reverse"] == nil { seen = background }
    cells[row][column] = Seen(letter: letter, style: seen)
    column += 1
  }

  private var background: [String: String] { style.filter { $0.key == "background" } }
  private var blank: Seen { Seen(style: background) }

  private mutating func lineFeed() {
    guard row == region.upperBound else {
      row = min(row + 1, Self.rows - 1)
      return
    }
    remove(at: region.lowerBound)
  }

  /// Lines below move up, within the region.
  private mutating func remove(at line: Int) {
    cells.remove(at: line)
    cells.insert(Array(repeating: blank, count: Self.columns), at: region.upperBound)
  }

  private mutating func insert(at line: Int) {
    cells.remove(at: region.upperBound)
    cells.insert(Array(repeating: blank, count: Self.columns), at: line)
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "7": kept = style
    case "8": style = kept
    case "M": if row == region.lowerBound { insert(at: row) } else { row = max(0, row - 1) }
    case "(": rest.removeFirst()
    case "[":
      var text = ""
      while let scalar = rest.popFirst() {
        guard !("@"..."~").contains(scalar) else {
          control(scalar, text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 })
          return
        }
        text.unicodeScalars.append(scalar)
      }
    default: break
    }
  }

  private mutating func control(_ end: Unicode.Scalar, _ numbers: [Int]) {
    let first = max(1, numbers.first ?? 1)
    switch end {
    case "m": select(numbers)
    case "H": (row, column) = (first - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "G": column = first - 1
    case "d": row = first - 1
    case "r": region = first - 1...(numbers.count > 1 ? numbers[1] : Self.rows) - 1
    case "K": for place in column..<max(column, Self.columns) { cells[row][place] = blank }
    case "X": for place in column..<min(Self.columns, column + first) { cells[row][place] = blank }
    case "L": for _ in 0..<first where region.contains(row) { insert(at: row) }
    case "M": for _ in 0..<first where region.contains(row) { remove(at: row) }
    case "P":
      for _ in 0..<first where column < Self.columns {
        cells[row].remove(at: column)
        cells[row].append(blank)
      }
    default: break
    }
  }

  private mutating func select(_ numbers: [Int]) {
    var rest = numbers.isEmpty ? [0] : numbers
    while !rest.isEmpty {
      let number = rest.removeFirst()
      switch number {
      case 0: style = [:]
      case 1: style["bold"] = ""
      case 2: style["dim"] = ""
      case 3: style["italic"] = ""
      case 4: style["underline"] = ""
      case 7: style["reverse"] = ""
      case 22: (style["bold"], style["dim"]) = (nil, nil)
      case 23: style["italic"] = nil
      case 24: style["underline"] = nil
      case 27: style["reverse"] = nil
      case 39: style["ink"] = nil
      case 49: style["background"] = nil
      case 38, 48:
        let count = rest.first == 5 ? 2 : 4
        style[number == 38 ? "ink" : "background"] = rest.prefix(count).map(String.init).joined(separator: ";")
        rest.removeFirst(count)
      case 30...37: style["ink"] = "5;\(number - 30)"
      case 40...47: style["background"] = "5;\(number - 40)"
      case 90...97: style["ink"] = "5;\(number - 82)"
      case 100...107: style["background"] = "5;\(number - 92)"
      default: break
      }
    }
  }
}
