import TerminalKit

/// Text broken into lines at spaces; words longer than a line are broken where the line ends.
enum PaneText {
  /// At most that many lines, each of at most that many columns; what is left over is marked with `…`.
  static func wrapped(_ text: String, columns: Int, lines limit: Int) -> [String] {
    guard columns > 0, limit > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var rest = word
      var length = TextWidth.of(rest)
      let gap = line.isEmpty ? 0 : 1
      if width + gap + length > columns, !line.isEmpty {
        lines.append(line)
        (line, width) = ("", 0)
        if lines.count == limit { return marked(lines, columns: columns) }
      }
      while length > columns {
        let head = prefix(of: rest, columns: columns)
        lines.append(String(head))
        if lines.count == limit { return marked(lines, columns: columns) }
        rest = rest[head.endIndex...]
        length = TextWidth.of(rest)
      }
      if !line.isEmpty {
        line += " "
        width += 1
      }
      line += rest
      width += length
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The beginning of a word that fills a line, at least one character.
  private static func prefix(of word: Substring, columns: Int) -> Substring {
    var width = 0
    var end = word.startIndex
    while end < word.endIndex {
      width += TextWidth.of(word[end..<word.index(after: end)])
      if width > columns, end > word.startIndex { break }
      end = word.index(after: end)
    }
    return word[..<end]
  }

  private static func marked(_ lines: [String], columns: Int) -> [String] {
    var lines = lines
    lines[lines.count - 1] = TextWidth.truncated(lines[lines.count - 1] + " …", to: columns)
    return lines
  }
}

extension Canvas {
  /// Draws a text over the lines of a rectangle.
  mutating func paragraph(_ text: String, in rect: Rect, role: Role) {
    put(lines: PaneText.wrapped(text, columns: rect.columns, lines: rect.rows), in: rect, role: role)
  }

  /// Draws texts that each begin a line, so that what stays the same stays where it is; where there are too few lines
  /// for that they follow each other as one.
  mutating func paragraphs(_ texts: [String], in rect: Rect, role: Role) {
    let lines = texts.flatMap { PaneText.wrapped($0, columns: rect.columns, lines: rect.rows + 1) }
    guard lines.count > rect.rows else { return put(lines: lines, in: rect, role: role) }
    paragraph(texts.joined(separator: " · "), in: rect, role: role)
  }

  private mutating func put(lines: [String], in rect: Rect, role: Role) {
    for (index, line) in lines.enumerated() {
      put(
        line, at: Position(column: rect.column, row: rect.row + index), role: role, maxColumns: rect.columns, clip: rect
      )
    }
  }
}
