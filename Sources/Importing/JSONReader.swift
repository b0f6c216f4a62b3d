/// A small strict JSON reader (RFC 8259) that hands out values as it meets them, keeps numbers as they are written and
/// knows the line it is on.
///
/// A general decoder would turn `97.1` into a binary float and forget where it stood. A text that cannot be kept (bytes
/// that are no UTF-8, half a surrogate pair, a NUL) is a value like any other, so that it spoils its row alone.
struct JSONReader {
  /// A syntax error; nothing after it can be trusted.
  struct Problem: Error, Hashable {
    let line: Int
    let reason: String
  }

  /// One value; of an array or object only that it was one, the content having been skipped.
  enum Value: Hashable {
    case null
    case bool(Bool)
    /// The digits as written.
    case number(String)
    case text(String)
    /// A string that is no storable text: how to show it, and why.
    case unusable(shown: String, reason: String)
    case array
    case object
  }

  /// How deep arrays and objects may nest.
  static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// The 1-based line of the next character.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next character that is not white space, without taking it.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return bytes[position]
      }
      position += 1
    }
    return nil
  }

  /// Fails unless only white space is left.
  mutating func end() throws(Problem) {
    if peek() != nil { throw problem("something follows the end of the document") }
  }

  /// Reads an object; `member` must read or skip each value.
  mutating func object(_ member: (inout JSONReader, Value) throws(Problem) -> Void) throws(Problem) {
    try open("{")
    if try closes("}") { return }
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw problem("a member's name in quotes is missing") }
      let name = try string()
      guard peek() == UInt8(ascii: ":") else { throw problem("a colon is missing after a member's name") }
      position += 1
      try member(&self, name)
      if try !continues("}") { return }
    }
  }

  /// Reads an array; `element` must read or skip each value.
  mutating func array(_ element: (inout JSONReader) throws(Problem) -> Void) throws(Problem) {
    try open("[")
    if try closes("]") { return }
    while true {
      try element(&self)
      if try !continues("]") { return }
    }
  }

  /// Reads the next value, skipping what an array or object holds.
  mutating func value() throws(Problem) -> Value {
    switch peek() {
    case UInt8(ascii: "{"):
      try object { (reader, _) throws(Problem) in _ = try reader.value() }
      return .object
    case UInt8(ascii: "["):
      try array { (reader) throws(Problem) in _ = try reader.value() }
      return .array
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), .some(0x30...0x39): return try number()
    case nil: throw problem("the document breaks off")
    default: throw problem("a value is expected")
    }
  }

  private func problem(_ reason: String) -> Problem { Problem(line: line, reason: reason) }

  private mutating func open(_ bracket: Unicode.Scalar) throws(Problem) {
    guard peek() == UInt8(ascii: bracket) else { throw problem("“\(bracket)” is expected") }
    guard depth < JSONReader.depthLimit else {
      throw problem("values nest deeper than \(JSONReader.depthLimit) levels")
    }
    depth += 1
    position += 1
  }

  private mutating func closes(_ bracket: Unicode.Scalar) throws(Problem) -> Bool {
    guard peek() == UInt8(ascii: bracket) else { return false }
    depth -= 1
    position += 1
    return true
  }

  private mutating func continues(_ bracket: Unicode.Scalar) throws(Problem) -> Bool {
    if try closes(bracket) { return false }
    guard let next = peek() else { throw problem("the document breaks off") }
    guard next == UInt8(ascii: ",") else { throw problem("“,” or “\(bracket)” is expected") }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(Problem) -> Value {
    let expected = word.withUTF8Buffer { Array($0) }
    guard bytes[position...].starts(with: expected) else { throw problem("a value is expected") }
    position += expected.count
    return value
  }

  private mutating func number() throws(Problem) -> Value {
    let start = position
    func digits() -> Int {
      var count = 0
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
        position += 1
        count += 1
      }
      return count
    }
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    let whole = digits()
    guard whole == 1 || (whole > 1 && bytes[first] != 0x30) else { throw problem("not a number") }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw problem("not a number") }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "e") || bytes[position] == UInt8(ascii: "E") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard digits() > 0 else { throw problem("not a number") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func string() throws(Problem) -> Value {
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let raw = bytes[start..<position]
        position += 1
        guard let text = String(validating: raw, as: UTF8.self) else {
          return .unusable(shown: ShownText.of(raw), reason: "not valid UTF-8")
        }
        return .text(text)
      case UInt8(ascii: "\\"):
        return try escapedString(from: start)
      case 0..<0x20:
        throw problem("a control character inside a string must be escaped")
      default:
        position += 1
      }
    }
    throw problem("a string is never closed")
  }

  private mutating func escapedString(from start: Int) throws(Problem) -> Value {
    var units = JSONEscapes(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return units.value
      case UInt8(ascii: "\\"):
        guard let length = units.take(escape: bytes[position...].prefix(6)) else {
          throw problem("an unknown escape in a string")
        }
        position += length
      case 0..<0x20:
        throw problem("a control character inside a string must be escaped")
      default:
        units.take(byte)
        position += 1
      }
    }
    throw problem("a string is never closed")
  }
}
