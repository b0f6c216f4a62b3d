/// Text that is compared and hashed by its UTF-8 bytes (method §12), not by what Unicode holds equivalent.
struct ByteKey: Hashable, Comparable {
  let text: String
  init(_ text: String) { self.text = text }

  static func == (left: ByteKey, right: ByteKey) -> Bool {
    // Canonical equality is quick to say no, and the same bytes are always canonically equal.
    left.text.utf8.count == right.text.utf8.count && left.text == right.text
      && left.text.utf8.elementsEqual(right.text.utf8)
  }
  static func < (left: ByteKey, right: ByteKey) -> Bool { bytesPrecede(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Whether one text comes before another by its UTF-8 bytes.
func bytesPrecede(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

extension Optional where Wrapped == String {
  /// Whether there is any text; an empty cell is unknown.
  var isFilled: Bool { self.map { !$0.isEmpty } ?? false }
}

extension Array {
  /// The first position whose key is at least `bound`; the array is in ascending order of the key.
  @inline(__always)
  func firstIndex(atLeast bound: Int32, _ key: (Element) -> Int32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) >> 1
      if key(self[middle]) < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
