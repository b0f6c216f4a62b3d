import TerminalKit
import TestSupport

/// Text as hostile data has it: every kind of scalar, the dangerous ones often.
func hostileText(using generator: inout SeededGenerator, scalars count: Int) -> String {
  let traps: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7E, 0x7F...0xA0, 0xAD...0xAD, 0x300...0x36F, 0x600...0x61C, 0x1100...0x11FF,
    0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2500...0x25FF, 0x2600...0x27BF, 0x3000...0x30FF,
    0x4E00...0x4E20, 0xE000...0xE010, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF0...0xFFFF, 0x1F1E6...0x1F1FF,
    0x1F300...0x1F6FF, 0x1F3FB...0x1F3FF, 0xE0000...0xE007F, 0x0...0x10FFFF,
  ]
  var text = String.UnicodeScalarView()
  while text.count < count {
    let range = traps.randomElement(using: &generator) ?? 0x20...0x7E
    if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
  }
  return String(text)
}

/// A canvas of one row with the text at its left edge.
func drawn(_ text: String, columns: Int) -> Canvas {
  var canvas = Canvas(size: Size(columns: columns, rows: 1))
  canvas.put(text, at: Position(column: 0, row: 0), role: .plain)
  return canvas
}
