/// Makes a text from a file fit to be shown: escape sequences, bidi controls and endless values are defused.
enum ShownText {
  /// The most characters of a value that a finding repeats.
  static let limit = 80

  /// A text with every invisible or unassigned character written as `\u{…}`, cut after `limit` characters.
  static func of(_ text: String) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == limit { return shown + "…" }
      shown += escaped(scalar)
    }
    return shown
  }

  /// Bytes that may not be UTF-8: what cannot be read is written as `\xFF`.
  static func of(_ bytes: ArraySlice<UInt8>) -> String {
    var shown = ""
    var rest = bytes
    var count = 0
    while let first = rest.first {
      if count == limit { return shown + "…" }
      count += 1
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if let text = String(validating: rest.prefix(length), as: UTF8.self), let scalar = text.unicodeScalars.first {
        shown += escaped(scalar)
        rest = rest.dropFirst(length)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        shown += "\\x" + (digits.count < 2 ? "0" : "") + digits
        rest = rest.dropFirst()
      }
    }
    return shown
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\\": return "\\\\"
    case " "..."~": return String(scalar)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default:
      return String(scalar)
    }
  }
}
