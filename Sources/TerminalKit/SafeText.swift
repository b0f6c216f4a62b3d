/// Text for files and clipboards, cleaned as it is for the screen.
public enum SafeText {
  /// One line: line ends and tabs become spaces, and whatever may not reach a terminal the mark that stands for it there.
  public static func line(_ text: some StringProtocol) -> String {
    let spaced = text.contains { $0.isNewline || $0 == "\t" } ? text.map { $0.isNewline || $0 == "\t" ? " " : $0 } : nil
    var clean = String.UnicodeScalarView()
    let source = spaced.map { String($0) } ?? String(text)
    source.scanGlyphs { scanner in
      while let glyph = scanner.next() { glyph.append(to: &clean) }
    }
    return String(clean)
  }
}
