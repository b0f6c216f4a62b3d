/// A canvas as text with SGR colour sequences, for printing into a terminal's scrollback.
public enum ANSIRenderer {
  /// One line a row, ended by a line feed; each line starts and ends in the terminal's own style.
  public static func render(_ canvas: Canvas, palette: Palette, depth: ColorDepth, ascii: Bool) -> String {
    let shown = ascii ? GlyphTwins.ascii(canvas) : canvas
    var text = String.UnicodeScalarView()
    for row in 0..<shown.size.rows {
      var cells = shown.row(row)[...]
      while let last = cells.last, last.glyph == .space, palette[last.role] == Style() { cells.removeLast() }
      var current = ""
      for cell in cells {
        guard let glyph = cell.glyph else { continue }
        let wanted = sgr(palette[cell.role], depth: depth)
        if wanted != current {
          text.append(contentsOf: "\u{1B}[0\(wanted)m".unicodeScalars)
          current = wanted
        }
        glyph.append(to: &text)
      }
      if !current.isEmpty { text.append(contentsOf: "\u{1B}[0m".unicodeScalars) }
      text.append("\n")
    }
    return String(text)
  }

  /// The parameters behind a reset, each with its semicolon; empty for the terminal's own style.
  private static func sgr(_ style: Style, depth: ColorDepth) -> String {
    var parameters = ""
    if style.bold { parameters += ";1" }
    if style.dim { parameters += ";2" }
    if style.italic { parameters += ";3" }
    if style.underline { parameters += ";4" }
    if style.reverse { parameters += ";7" }
    parameters += sgr(ColorReduction.reduce(style.foreground, to: depth), base: 30)
    parameters += sgr(ColorReduction.reduce(style.background, to: depth), base: 40)
    return parameters
  }

  private static func sgr(_ color: TerminalColor, base: Int) -> String {
    color == .terminalDefault ? "" : ";" + color.parameter(base: base)
  }
}
