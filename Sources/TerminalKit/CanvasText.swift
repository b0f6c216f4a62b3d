/// A canvas as plain text, for golden files, pipes and reading aloud.
public enum CanvasText {
  /// One line a row, trailing spaces left out, each ended by a line feed.
  public static func plain(_ canvas: Canvas) -> String {
    var text = ""
    for row in 0..<canvas.size.rows {
      text += trimmed(canvas.text(row: row), of: " ")
      text += "\n"
    }
    return text
  }

  /// The text, then the same grid with a letter for the role of each cell, then what the letters mean.
  ///
  /// Letters are given in order of appearance; the plain role is a dot and dots at the end of a line are left out.
  public static func styled(_ canvas: Canvas, names: (Role) -> String) -> String {
    var letters: [Role: Character] = [.plain: "."]
    var legend: [(letter: Character, role: Role)] = []
    var grid = ""
    for row in 0..<canvas.size.rows {
      var line = ""
      for cell in canvas.row(row) {
        if letters[cell.role] == nil {
          let letter = legend.count < alphabet.count ? alphabet[legend.count] : "#"
          letters[cell.role] = letter
          legend.append((letter, cell.role))
        }
        line.append(letters[cell.role] ?? "#")
      }
      grid += trimmed(line, of: ".") + "\n"
    }
    let meanings = legend.map { "\($0.letter) = \(names($0.role))\n" }.joined()
    let rule = String(repeating: "-", count: 20) + "\n"
    return plain(canvas) + rule + grid + rule + meanings
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  private static func trimmed(_ line: String, of scalar: Unicode.Scalar) -> String {
    var scalars = line.unicodeScalars[...]
    while scalars.last == scalar { scalars.removeLast() }
    return String(scalars)
  }
}
