/// Where in a TOML text each key stands. The TOML library tells the line of a text it cannot parse, but not that of a
/// value that parses and means nothing; this index does, for texts the library has accepted.
struct TOMLLineIndex {
  /// The line of every key by its path; elements of arrays have their position as a path element.
  private(set) var keys: [[String]: Int] = [:]
  /// The line on which the text of a string value begins, which for a multi-line string may be the next one.
  private(set) var texts: [[String]: Int] = [:]
  /// The text of every value that is neither a string nor a list or table, as it stands in the file.
  private(set) var literals: [[String]: String] = [:]
  /// The line of the first `[` that no name, quote or `]` follows. The library takes for granted that one does and must
  /// not see such a text.
  private(set) var namelessTable: Int?
  /// The first line of something nested deeper than any file of ours is; a hostile text must cost neither memory nor
  /// stack, here or in the library.
  private(set) var tooDeep: Int?
  private static let depth = 32
  private var arraysOfTables: [[String]: Int] = [:]
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    var table: [String] = []
    skipBlank()
    while tooDeep == nil, let byte = next {
      let before = index
      if byte == 0x5B { table = header() } else { pair(in: table) }
      skipBlank()
      if index == before { return }
    }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func sees(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    return index + count <= bytes.count
      && UnsafeBufferPointer(start: text.utf8Start, count: count).elementsEqual(bytes[index..<index + count])
  }

  private var startsKey: Bool { next == 0x22 || next == 0x27 || isBare }

  /// Whether the next byte may stand in a key without quotes.
  private var isBare: Bool {
    switch next {
    case .some(0x41...0x5A), .some(0x61...0x7A), .some(0x30...0x39), 0x5F, 0x2D: true
    default: false
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while next == 0x20 || next == 0x09 { index += 1 }
  }

  /// Spaces, line ends and comments.
  private mutating func skipBlank() {
    while let byte = next {
      switch byte {
      case 0x0A:
        line += 1
        index += 1
      case 0x20, 0x09, 0x0D: index += 1
      case 0x23: while let byte = next, byte != 0x0A { index += 1 }
      case 0xEF where sees("\u{FEFF}"): index += 3
      default: return
      }
    }
  }

  /// `[a.b]` or `[[a.b]]`: the path of the table that begins, through the latest element of every array of tables.
  private mutating func header() -> [String] {
    let isArray = sees("[[")
    index += isArray ? 2 : 1
    skipSpaces()
    if !startsKey, next != 0x5D, namelessTable == nil { namelessTable = line }
    var path: [String] = []
    let parts = key()
    for (position, part) in parts.enumerated() {
      path.append(part)
      if position == parts.count - 1, isArray {
        note(path)
        arraysOfTables[path, default: 0] += 1
      }
      if let count = arraysOfTables[path] { path.append(String(count - 1)) }
    }
    note(path)
    while next == 0x5D { index += 1 }
    return path
  }

  private mutating func pair(in table: [String]) {
    var path = table
    for part in key() {
      path.append(part)
      note(path)
    }
    skipSpaces()
    guard skip(0x3D) else { return }
    skipSpaces()
    value(path)
  }

  private mutating func note(_ path: [String]) {
    if path.count > TOMLLineIndex.depth {
      if tooDeep == nil { tooDeep = line }
    } else if keys[path] == nil {
      keys[path] = line
    }
  }

  /// A dotted key; its parts may be quoted.
  private mutating func key() -> [String] {
    var parts: [String] = []
    repeat {
      if parts.count > TOMLLineIndex.depth, tooDeep == nil { tooDeep = line }
      skipSpaces()
      if next == 0x22 || next == 0x27 {
        parts.append(quotedKey())
      } else {
        let start = index
        while isBare { index += 1 }
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      skipSpaces()
    } while skip(0x2E)
    return parts
  }

  private mutating func quotedKey() -> String {
    guard let quote = next else { return "" }
    index += 1
    var text: [UInt8] = []
    while let byte = next, byte != quote, byte != 0x0A {
      if byte == 0x5C, quote == 0x22 { index += 1 }
      if let byte = next { text.append(byte) }
      index += 1
    }
    _ = skip(quote)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func value(_ path: [String]) {
    guard tooDeep == nil else { return }
    switch next {
    case 0x22, 0x27: string(path)
    case 0x5B: array(path)
    case 0x7B: inlineTable(path)
    default:
      let start = index
      while let byte = next, byte != 0x2C, byte != 0x5D, byte != 0x7D, byte != 0x0A, byte != 0x23 { index += 1 }
      var end = index
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0D { end -= 1 }
      literals[path] = String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private mutating func string(_ path: [String]) {
    guard let quote = next else { return }
    let isLong = sees("\"\"\"") || sees("'''")
    index += isLong ? 3 : 1
    if isLong {
      if sees("\r\n") || sees("\n") { texts[path] = line + 1 }
    }
    if texts[path] == nil { texts[path] = line }
    while let byte = next {
      if byte == 0x0A { line += 1 }
      if byte == 0x5C, quote == 0x22 {
        index += 1
        if next == 0x0A { line += 1 }
      } else if byte == quote {
        if !isLong { break }
        if sees("\"\"\"") || sees("'''") {
          index += 2
          // Up to two quotes may stand directly before the closing ones.
          while index + 1 < bytes.count, bytes[index + 1] == quote { index += 1 }
          break
        }
      }
      index += 1
    }
    index += 1
  }

  private mutating func array(_ path: [String]) {
    index += 1
    var position = 0
    skipBlank()
    while let byte = next, byte != 0x5D {
      let before = index
      note(path + [String(position)])
      value(path + [String(position)])
      skipBlank()
      if skip(0x2C) { position += 1 }
      skipBlank()
      if index == before { return }
    }
    _ = skip(0x5D)
  }

  private mutating func inlineTable(_ path: [String]) {
    index += 1
    skipBlank()
    while let byte = next, byte != 0x7D {
      let before = index
      pair(in: path)
      skipBlank()
      _ = skip(0x2C)
      skipBlank()
      if index == before { return }
    }
    _ = skip(0x7D)
  }
}
