/// What stands for a glyph where only ASCII may be sent; always of the same width.
public enum GlyphTwins {
  /// The canvas in ASCII: drawn glyphs become their twins, all other non-ASCII glyphs `?` in each of their cells.
  public static func ascii(_ canvas: Canvas) -> Canvas {
    var result = canvas
    result.mapGlyphs(twin)
    return result
  }

  /// The twin of one scalar: itself where it is ASCII, a space for any space, `?` where there is none.
  public static func twin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    return table[scalar] ?? (scalar.properties.generalCategory == .spaceSeparator ? " " : "?")
  }

  /// The first columns of a glyph's twin; the canvas fills the second one of a wide glyph.
  private static func twin(_ glyph: Glyph) -> Glyph {
    guard glyph.base >= 0x80 || glyph.marks != 0 else { return glyph }
    // A letter with a mark on it is not the letter: readers must see that something is missing.
    guard glyph.marks == 0, let scalar = Unicode.Scalar(glyph.base) else { return .unknown }
    return Glyph(base: twin(of: scalar).value, columns: 1)
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pair in pairs.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2 { table[scalars[0]] = scalars[1] }
    }
    return table
  }()

  // Each pair is a glyph and its twin.
  private static let pairs =
    // Colours of accounts, and points on a time line.
    "●G ▲Y ■R ·- ○o □o ◆^ ◇^ △^ ▽v ▼v ▶> ▸> ▷> ◀< ◂< ◁< ▴^ ▾v ★* ☆* ✓v ✔v ✕x ✖x ✗x ✘x ⛔X ⊘X ⚠! ◔@ ◌o "
    // Lines and corners.
    + "─- ━- ╌- ╍- ┄- ┅- ═= │| ┃| ║| ╎| ╏| ┆| ┇| ┌+ ┐+ └+ ┘+ ├+ ┤+ ┬+ ┴+ ┼+ ╭+ ╮+ ╰+ ╯+ ┏+ ┓+ ┗+ ┛+ ┣+ ┫+ ┳+ ┻+ ╋+ "
    + "╔+ ╗+ ╚+ ╝+ ╠+ ╣+ ╦+ ╩+ ╬+ ╱/ ╲\\ ╳x "
    // Blocks by height, by width, by shade; halves of a cell.
    + "▁. ▂: ▃- ▄= ▅+ ▆* ▇# █@ ▏. ▎: ▍- ▌= ▋+ ▊* ▉# ░: ▒% ▓# ▀\" ▐= ▕| ▔\" "
    // Arrows and keys.
    + "↑^ ↓v ←< →> ↔- ↕| ↗/ ↘\\ ↖\\ ↙/ ⇒> ⇐< ⇑^ ⇓v ⏎< ↵< ⇥> ⇤< ⌫< ␣_ ⟳@ "
    // Punctuation.
    + "…~ ×x ÷/ –- —- ―- ‐- ‑- −- ±+ ≈~ ≥> ≤< ≠! •* ‣* ‘' ’' ‚' “\" ”\" „\" «< »> ‹< ›> §S ¶P °o ∅0 ∑S Δd ∆d µu "
    + "⋯~ ⋮: ∙- ⋅- ⁄/ "
}
