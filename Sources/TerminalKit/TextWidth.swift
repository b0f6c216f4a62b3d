/// How many columns text takes on the screen, after sanitising; the same answer that drawing gives.
public enum TextWidth {
  /// The columns of a text.
  public static func of(_ text: some StringProtocol) -> Int {
    text.scanGlyphs { scanner in
      var columns = 0
      while let glyph = scanner.next() { columns += glyph.columns }
      return columns
    }
  }

  /// The columns that a scalar adds: 0 for combining marks and variation selectors, 1 or 2 for all others.
  public static func of(scalar: Unicode.Scalar) -> Int {
    switch ScalarKind.of(scalar.value) {
    case .mark, .selector: 0
    case .narrow, .unsafe: 1
    case .wide: 2
    }
  }

  /// The text itself where it fits into that many columns, else its beginning and `…`, together not wider than that.
  public static func truncated(_ text: some StringProtocol, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let kept: Int? = text.scanGlyphs { scanner in
      var used = 0
      var fitting = 0
      while let glyph = scanner.next() {
        used += glyph.columns
        if used > columns { return fitting }
        if used < columns { fitting = scanner.consumed }
      }
      return nil
    }
    let whole = text.description
    guard let kept else { return whole }
    return String(whole[..<whole.utf8.index(whole.startIndex, offsetBy: kept)]) + "…"
  }
}
