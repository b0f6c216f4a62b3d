/// The one sanitiser: turns any text into glyphs that a terminal shows as exactly the columns we count.
///
/// - Control characters become control pictures or U+FFFD; so does everything that is invisible, reorders text, or
///   has no agreed width. A soft hyphen becomes a hyphen.
/// - Joined emoji are cut to their first picture, skin tones and variation selectors are left out, and regional
///   indicators become the letters they stand for.
/// - A glyph carries at most three combining marks; a mark without a base gets a dotted circle.
struct GlyphScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// Scans valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many bytes have been turned into glyphs.
  var consumed: Int { offset }

  /// The next glyph, or `nil` at the end.
  mutating func next() -> Glyph? {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
        var glyph = Glyph(base: UInt32(byte), columns: 1)
        if offset < bytes.count, bytes[offset] >= 0x80 { attachTail(to: &glyph, isPicture: false) }
        return glyph
      }
      let scalar = decode(at: offset)
      offset += scalar.length
      switch ScalarKind.of(scalar.value) {
      case .selector: continue
      case .mark:
        var glyph = Glyph(base: 0x25CC, columns: 1)
        glyph.add(mark: scalar.value)
        attachTail(to: &glyph, isPicture: false)
        return glyph
      case .unsafe:
        var glyph = Glyph(base: GlyphScanner.substitute(for: scalar.value), columns: 1)
        attachTail(to: &glyph, isPicture: false)
        return glyph
      case .narrow, .wide:
        let columns = ScalarKind.of(scalar.value) == .wide ? 2 : 1
        var glyph = Glyph(base: scalar.value, columns: columns)
        if offset < bytes.count, bytes[offset] >= 0x80 {
          attachTail(to: &glyph, isPicture: GlyphScanner.isPicture(scalar.value))
        }
        return glyph
      }
    }
    return nil
  }

  /// Takes marks, selectors and, after a picture, everything joined to it.
  private mutating func attachTail(to glyph: inout Glyph, isPicture: Bool) {
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let scalar = decode(at: offset)
      switch ScalarKind.of(scalar.value) {
      case .mark:
        glyph.add(mark: scalar.value)
      case .selector:
        break
      case .unsafe where isPicture && GlyphScanner.skinTones.contains(scalar.value):
        break
      case .unsafe where isPicture && (0xE0020...0xE007F).contains(scalar.value):
        break  // the letters of a regional flag, written behind a black flag
      case .unsafe where isPicture && scalar.value == 0x200D:
        let after = offset + scalar.length
        guard after < bytes.count, bytes[after] >= 0x80 else { return }
        let joined = decode(at: after)
        guard GlyphScanner.isPicture(joined.value) else { return }
        offset = after + joined.length
        continue
      case .unsafe, .narrow, .wide:
        return
      }
      offset += scalar.length
    }
  }

  private static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF

  private static func isPicture(_ value: UInt32) -> Bool {
    value >= 0x203C && Unicode.Scalar(value)?.properties.isEmoji == true
  }

  /// The visible stand-in for a scalar that must not be sent.
  private static func substitute(for value: UInt32) -> UInt32 {
    switch value {
    case 0..<0x20: 0x2400 + value
    case 0x7F: 0x2421
    case 0xAD: 0x2D
    case 0x1F1E6...0x1F1FF: value - 0x1F1E6 + 0x41
    default: 0xFFFD
    }
  }

  private func decode(at start: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[start])
    func tail(_ index: Int) -> UInt32 { UInt32(bytes[start + index]) & 0x3F }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}

extension StringProtocol {
  /// Runs a scanner over the text; `body` decides how far.
  func scanGlyphs<Result>(_ body: (inout GlyphScanner) -> Result) -> Result {
    var text = description
    return text.withUTF8 { bytes in
      var scanner = GlyphScanner(bytes)
      return body(&scanner)
    }
  }
}
