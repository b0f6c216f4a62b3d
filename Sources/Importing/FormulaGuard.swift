import Domain

/// Keeps a spreadsheet from running a cell as a formula: such a text is written with a leading `'` (bundle.md).
///
/// A text that already begins with `'` and such a character is guarded too, so that taking one `'` off always gives the
/// text back.
enum FormulaGuard {
  /// Whether the columns of a type are guarded: texts, ids and references.
  static func applies(to type: BundleType) -> Bool {
    switch type {
    case .id, .text, .reference: true
    default: false
    }
  }

  /// The cell as it is written.
  static func added(to text: String) -> String { isTempting(text) ? "'" + text : text }

  /// The text a written cell stands for.
  static func removed(from cell: String) -> String {
    cell.utf8.first == apostrophe && isTempting(cell) ? String(decoding: cell.utf8.dropFirst(), as: UTF8.self) : cell
  }

  /// Zero or more `'`, then `=`, `+`, `-`, `@`, tab or CR.
  private static func isTempting(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case apostrophe: continue
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
      default: return false
      }
    }
    return false
  }

  private static let apostrophe: UInt8 = 0x27
}
