/// A canvas as a page of its own: the same cells, colours and attributes, as text that can be selected.
public enum HTMLRenderer {
  /// A whole document without scripts, links or anything from elsewhere.
  public static func render(
    _ canvas: Canvas, palette: Palette, foreground: Color, background: Color, title: String
  ) -> String {
    document(canvas, palette: palette, foreground: foreground, background: background, title: title) + end
  }

  /// What ends a document.
  public static let end = "</body></html>\n"

  /// A table that follows the cells: its beginning with the headings, and a row of it. What it says is made harmless.
  public static func tableStart(_ headings: [String]) -> String {
    let cells = headings.map { "<th style=\"text-align:left\">\(safe($0))</th>" }.joined()
    return "<table border=\"1\" cellpadding=\"4\" style=\"margin:1em;border-collapse:collapse\"><tr>\(cells)</tr>\n"
  }
  public static func tableRow(_ cells: [(text: String, isFigure: Bool)]) -> String {
    let cells = cells.map { "<td\($0.isFigure ? " style=\"text-align:right\"" : "")>\(safe($0.text))</td>" }
    return "<tr>\(cells.joined())</tr>\n"
  }
  public static let tableEnd = "</table>\n"

  private static func safe(_ text: String) -> String { SVGRenderer.escaped(SafeText.line(text)) }

  /// A document that is not ended yet, so that more can follow the cells.
  public static func document(
    _ canvas: Canvas, palette: Palette, foreground: Color, background: Color, title: String
  ) -> String {
    var classes: [String: String] = [:]
    var rules: [String] = []
    var body = ""
    let ink = SVGRenderer.hex(foreground, or: "#d4d4d4")
    let paper = SVGRenderer.hex(background, or: "#16181d")
    for row in 0..<canvas.size.rows {
      var run = ""
      var role: Role?
      func close() {
        guard let role, !run.isEmpty else { return }
        let rule = css(palette[role], ink: ink, paper: paper)
        if classes[rule] == nil {
          classes[rule] = "s\(classes.count)"
          rules.append(".\(classes[rule] ?? ""){\(rule)}")
        }
        body += "<span class=\"\(classes[rule] ?? "")\">\(SVGRenderer.escaped(run))</span>"
        run = ""
      }
      for cell in canvas.row(row) {
        guard let glyph = cell.glyph else { continue }
        if role != cell.role {
          close()
          role = cell.role
        }
        glyph.append(to: &run.unicodeScalars)
      }
      close()
      body += "\n"
    }
    let name = safe(title)
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(name)</title><style>
      body{margin:0;background:\(paper);color:\(ink)}
      pre{margin:1em;font:14px/1.25 "DejaVu Sans Mono","Liberation Mono",Menlo,Consolas,monospace}
      \(rules.joined(separator: "\n"))
      </style></head><body><pre>
      \(body)</pre>
      """
  }

  private static func css(_ style: Style, ink: String, paper: String) -> String {
    let front = SVGRenderer.hex(style.foreground, or: ink)
    let back = SVGRenderer.hex(style.background, or: paper)
    var rule = "color:\(style.reverse ? back : front);background:\(style.reverse ? front : back)"
    if style.bold { rule += ";font-weight:bold" }
    if style.italic { rule += ";font-style:italic" }
    if style.underline { rule += ";text-decoration:underline" }
    if style.dim { rule += ";opacity:.6" }
    return rule
  }
}
