/// JSON as it is written: strings escaped so that nothing in them can act on a terminal that shows the file.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// Adds a piece of JSON as it is.
  mutating func append(_ json: String) { bytes += json.utf8 }

  /// Adds a string in quotes.
  mutating func append(quoted text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      // Controls, line and paragraph separators, bidi marks, embeddings and isolates.
      case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(0x22)
  }
}
