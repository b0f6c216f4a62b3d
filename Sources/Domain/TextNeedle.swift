/// A text to be found inside others, ignoring case; made once, then asked often.
public struct TextNeedle: Hashable, Sendable {
  private let bytes: [UInt8]
  private let isASCII: Bool

  /// What is looked for, in lower case.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A needle; an empty one is found everywhere.
  public init(_ text: String) {
    bytes = Array(text.lowercased().utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether the text contains the needle.
  public func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isIn($0) }
  }

  /// The same for a text as UTF-8.
  public func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Lower case of plain letters is arithmetic; everything else asks Unicode.
    if isASCII, text.allSatisfy({ $0 < 0x80 }) {
      guard text.count >= bytes.count else { return false }
      return (0...text.count - bytes.count).contains { start in
        bytes.indices.allSatisfy { TextNeedle.lower(text[start + $0]) == bytes[$0] }
      }
    }
    let lowered = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    guard lowered.count >= bytes.count else { return false }
    return (0...lowered.count - bytes.count).contains { lowered[$0..<$0 + bytes.count].elementsEqual(bytes) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
