/// Finds a text inside names and ids, ignoring case.
struct NameFilter {
  private let needle: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    needle = Array(text.lowercased().utf8)
    isASCII = needle.allSatisfy { $0 < 0x80 }
  }

  var isEmpty: Bool { needle.isEmpty }

  func matches(_ name: ArraySlice<UInt8>) -> Bool {
    // Lower case of plain letters is arithmetic; everything else asks Unicode.
    if isASCII, name.allSatisfy({ $0 < 0x80 }) {
      return contains(name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
    }
    return contains(Array(String(decoding: name, as: UTF8.self).lowercased().utf8))
  }

  private func contains(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (0...bytes.count - needle.count).contains { start in
      bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
