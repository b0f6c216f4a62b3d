/// A canvas as a picture: a fixed grid, no links, the same bytes for the same frame.
public enum SVGRenderer {
  /// Draws every cell at its place in the grid.
  ///
  /// - Parameters:
  ///   - defaultForeground: what stands for the terminal's own text colour.
  ///   - defaultBackground: what stands for its background.
  ///   - depth: how many colours the terminal is to have.
  ///   - title: read aloud by screen readers; left out when empty.
  public static func render(
    _ canvas: Canvas, palette: Palette, defaultForeground: Color = .rgb(0xD4, 0xD4, 0xD4),
    defaultBackground: Color = .rgb(0x16, 0x18, 0x1D), depth: ColorDepth = .direct, title: String = ""
  ) -> String {
    var drawing = Drawing(
      palette: palette, depth: depth, foreground: hex(defaultForeground, or: "#d4d4d4"),
      background: hex(defaultBackground, or: "#16181d"))
    for row in 0..<canvas.size.rows { drawing.draw(canvas.row(row), row: row) }
    return drawing.document(size: canvas.size, title: title)
  }

  static func hex(_ color: Color, or fallback: String) -> String {
    switch color {
    case .terminalDefault: return fallback
    case .rgb(let red, let green, let blue): return "#" + [red, green, blue].map(hex).joined()
    case .ansi(let index):
      let color = ColorReduction.rgb(ofIndex: index & 15)
      return "#" + [color.red, color.green, color.blue].map(hex).joined()
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

/// The picture while it is drawn: backgrounds below shapes below text.
private struct Drawing {
  /// A rectangle in the making; neighbours with the same fill become one.
  struct Bar {
    var part: BlockGlyphs.Part
    var fill: String
  }

  let palette: Palette
  let depth: ColorDepth
  let foreground: String
  let background: String
  private var backgrounds: [Bar] = []
  private var shapes: [Bar] = []
  private var texts = ""
  private var classes: [String: String] = [:]
  private var rules = ""

  init(palette: Palette, depth: ColorDepth, foreground: String, background: String) {
    self.palette = palette
    self.depth = depth
    self.foreground = foreground
    self.background = background
  }

  mutating func draw(_ cells: [Cell], row: Int) {
    let top = row * BlockGlyphs.cellHeight
    var run = (start: 0, columns: 0, role: Role.plain, text: "")
    for (column, cell) in cells.enumerated() {
      let style = palette[cell.role]
      let colors = colors(of: style)
      let left = column * BlockGlyphs.cellWidth
      let whole = BlockGlyphs.Part(x: left, y: top, width: BlockGlyphs.cellWidth, height: BlockGlyphs.cellHeight)
      if colors.background != background { Drawing.add(whole, fill: colors.background, to: &backgrounds) }
      if style.underline {
        let line = BlockGlyphs.Part(x: left, y: top + 14, width: BlockGlyphs.cellWidth, height: 1)
        Drawing.add(line, fill: colors.foreground, to: &shapes)
      }
      guard let glyph = cell.glyph else { continue }
      if glyph.marks == 0, let parts = BlockGlyphs.parts(of: glyph.base) {
        for part in parts {
          var placed = part
          (placed.x, placed.y) = (part.x + left, part.y + top)
          if style.dim { placed.opacity = placed.opacity * 6 / 10 }
          Drawing.add(placed, fill: colors.foreground, to: &shapes)
        }
        write(&run, top: top)
      } else if glyph == .space {
        // One space may stand inside a run, more would only stretch it.
        if run.columns > 0, run.text.hasSuffix(" ") || run.role != cell.role { write(&run, top: top) }
        if run.columns > 0 {
          run.text += " "
          run.columns += 1
        }
      } else {
        // Other scripts and symbols may come from a font of another width: each is put on the grid by itself.
        let isAlone = glyph.columns > 1 || glyph.marks != 0 || glyph.base > 0x17F
        if run.columns > 0, isAlone || run.role != cell.role { write(&run, top: top) }
        if run.columns == 0 { run = (column, 0, cell.role, "") }
        glyph.append(to: &run.text.unicodeScalars)
        run.columns += glyph.columns
        if isAlone { write(&run, top: top) }
      }
    }
    write(&run, top: top)
  }

  func document(size: Size, title: String) -> String {
    let width = size.columns * BlockGlyphs.cellWidth
    let height = size.rows * BlockGlyphs.cellHeight
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">

      """
    if !title.isEmpty {
      var canvas = Canvas(size: Size(columns: TextWidth.of(title), rows: 1))
      canvas.put(title, at: Position(column: 0, row: 0), role: .plain)
      text += "<title>\(SVGRenderer.escaped(canvas.text(row: 0)))</title>\n"
    }
    text += """
      <style>
      text{font:13.28px "DejaVu Sans Mono","Liberation Mono",Menlo,Consolas,monospace;white-space:pre}
      rect{shape-rendering:crispEdges}
      \(rules)</style>
      <rect width="\(width)" height="\(height)" fill="\(background)"/>

      """
    for bar in backgrounds + shapes {
      let opacity = bar.part.opacity
      text += "<rect x=\"\(bar.part.x)\" y=\"\(bar.part.y)\" width=\"\(bar.part.width)\" height=\"\(bar.part.height)\""
      text += " fill=\"\(bar.fill)\"\(opacity == 100 ? "" : " fill-opacity=\"\(Double(opacity) / 100)\"")/>\n"
    }
    return text + texts + "</svg>\n"
  }

  private func colors(of style: Style) -> (foreground: String, background: String) {
    let front = hex(style.foreground, or: foreground)
    let back = hex(style.background, or: background)
    return style.reverse ? (back, front) : (front, back)
  }

  /// The colour that such a terminal shows.
  private func hex(_ color: Color, or fallback: String) -> String {
    guard depth < .direct else { return SVGRenderer.hex(color, or: fallback) }
    switch ColorReduction.reduce(color, to: depth) {
    case .terminalDefault: return fallback
    case .rgb(let red, let green, let blue): return SVGRenderer.hex(.rgb(red, green, blue), or: fallback)
    case .indexed(let index):
      let color = ColorReduction.rgb(ofIndex: index)
      return SVGRenderer.hex(.rgb(color.red, color.green, color.blue), or: fallback)
    }
  }

  private mutating func write(_ run: inout (start: Int, columns: Int, role: Role, text: String), top: Int) {
    defer { run = (0, 0, .plain, "") }
    if run.text.hasSuffix(" ") {
      run.text.removeLast()
      run.columns -= 1
    }
    guard run.columns > 0 else { return }
    texts += "<text x=\"\(run.start * BlockGlyphs.cellWidth)\" y=\"\(top + 12)\""
    texts += " textLength=\"\(run.columns * BlockGlyphs.cellWidth)\""
    // Letters of a fixed width need their places only; a glyph of another font is fitted into its cells.
    if run.text.unicodeScalars.contains(where: { $0.value > 0x17F }) { texts += " lengthAdjust=\"spacingAndGlyphs\"" }
    texts += " class=\"\(cssClass(of: palette[run.role]))\">\(SVGRenderer.escaped(run.text))</text>\n"
  }

  private mutating func cssClass(of style: Style) -> String {
    var rule = "fill:\(colors(of: style).foreground)"
    if style.bold { rule += ";font-weight:bold" }
    if style.italic { rule += ";font-style:italic" }
    if style.dim { rule += ";fill-opacity:.6" }
    if let known = classes[rule] { return known }
    let name = "s\(classes.count)"
    classes[rule] = name
    rules += ".\(name){\(rule)}\n"
    return name
  }

  private static func add(_ part: BlockGlyphs.Part, fill: String, to bars: inout [Bar]) {
    if let last = bars.last, last.fill == fill, last.part.opacity == part.opacity, last.part.y == part.y,
      last.part.height == part.height, last.part.x + last.part.width == part.x
    {
      bars[bars.count - 1].part.width += part.width
    } else {
      bars.append(Bar(part: part, fill: fill))
    }
  }
}
