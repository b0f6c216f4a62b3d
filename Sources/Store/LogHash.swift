import Crypto
import Domain

/// The link of one group in the chain of the change log: SHA-256 (FIPS 180-4) over the link before it and everything
/// that the group says, fed entry by entry.
///
/// A link depends on the content alone, so anybody can compute the chain again. Every part carries its length: no two
/// different groups have the same bytes.
struct LogHash {
  /// What the first group's link stands on.
  static let root = String(repeating: "0", count: 64)

  private var hash = SHA256()
  /// Parts gather here, since a call of the library costs more than the few bytes of a part.
  private var buffer: [UInt8] = []
  private static let full = 16_384

  /// Begins the link of a group.
  ///
  /// - Parameters:
  ///   - previous: the link of the group before, as lower-case hexadecimal digits; `root` for the first one.
  ///   - at: the moment as the log spells it.
  init(after previous: String, id: Int64, kind: String, label: String, author: String, at: String, undoes: Int64?) {
    buffer.reserveCapacity(LogHash.full + 1024)
    add("huddle change 1")
    add(previous)
    add(id)
    add(kind)
    add(label)
    add(author)
    add(at)
    add(undoes)
  }

  /// Adds an entry; entries come in their order.
  mutating func add(table: String, key: String, account: String?, before: String?, after: String?) {
    add(table)
    add(key)
    add(account)
    add(before)
    add(after)
    if buffer.count > LogHash.full { flush() }
  }

  /// The link as 64 lower-case hexadecimal digits; nothing may be added afterwards.
  mutating func finish() -> String {
    flush()
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func flush() {
    buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
    buffer.removeAll(keepingCapacity: true)
  }

  // A part is one byte that says what it is, then for a text its length in eight bytes, big end first, and its UTF-8;
  // for a number its eight bytes.

  private mutating func add(_ text: String?) {
    guard var text else { return buffer.append(UInt8(ascii: "-")) }
    text.withUTF8 { bytes in
      buffer.append(UInt8(ascii: "t"))
      add(eight: UInt64(bytes.count))
      buffer.append(contentsOf: bytes)
    }
  }

  private mutating func add(_ number: Int64?) {
    guard let number else { return buffer.append(UInt8(ascii: "-")) }
    buffer.append(UInt8(ascii: "i"))
    add(eight: UInt64(bitPattern: number))
  }

  private mutating func add(eight number: UInt64) {
    withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
  }
}
