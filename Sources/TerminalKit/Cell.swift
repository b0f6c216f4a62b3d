/// One character cell: a sanitised glyph, what it means, and how many columns it takes.
///
/// Exactly 16 bytes without padding, so that rows of cells can be compared as memory.
public struct Cell: Hashable, Sendable {
  /// How a cell takes part in a glyph.
  public enum Width: UInt8, Hashable, Sendable {
    /// The right half of the wide glyph in the cell before; it carries no scalar of its own.
    case continuation = 0
    case narrow = 1
    /// The left half of a wide glyph.
    case wide = 2
  }

  private let packedMarks: UInt64
  private let packedBase: UInt32
  /// What the cell means.
  public internal(set) var role: Role
  private let packedWidth: UInt8
  private let spare: UInt8 = 0

  init(_ glyph: Glyph, role: Role) {
    packedMarks = glyph.marks
    packedBase = glyph.base
    self.role = role
    packedWidth = UInt8(glyph.columns)
  }

  private init(continuation role: Role) {
    packedMarks = 0
    packedBase = 0
    self.role = role
    packedWidth = 0
  }

  /// An empty cell.
  public static func blank(_ role: Role) -> Cell { Cell(.space, role: role) }

  /// The right half of a wide glyph.
  static func continuation(_ role: Role) -> Cell { Cell(continuation: role) }

  /// The spacing scalar; a space for the right half of a wide glyph.
  public var base: Unicode.Scalar { Unicode.Scalar(packedBase == 0 ? 0x20 : packedBase) ?? " " }

  /// Up to three combining scalars.
  public var marks: [Unicode.Scalar] {
    packedMarks == 0 ? [] : (0..<3).compactMap { Glyph.mark($0, in: packedMarks) }
  }

  public var width: Width { Width(rawValue: packedWidth) ?? .narrow }

  /// The glyph without its role; `nil` for the right half of a wide one.
  var glyph: Glyph? {
    packedWidth == 0 ? nil : Glyph(base: packedBase, marks: packedMarks, columns: Int(packedWidth))
  }
}

/// A sanitised glyph: a base scalar that may be sent to a terminal, at most three marks on it, and its columns.
struct Glyph: Hashable, Sendable {
  var base: UInt32
  /// Three times 21 bits, the first mark lowest, zero where there is none.
  var marks: UInt64 = 0
  /// 1 or 2.
  var columns: Int

  static let space = Glyph(base: 0x20, columns: 1)
  /// Stands for what cannot be shown in ASCII.
  static let unknown = Glyph(base: 0x3F, columns: 1)

  static func mark(_ index: Int, in packed: UInt64) -> Unicode.Scalar? {
    let value = UInt32(truncatingIfNeeded: packed >> (21 * UInt64(index))) & 0x1F_FFFF
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Puts one more mark on the glyph; a fourth is dropped.
  mutating func add(mark: UInt32) {
    for index in 0..<3 where (marks >> (21 * UInt64(index))) & 0x1F_FFFF == 0 {
      marks |= UInt64(mark) << (21 * UInt64(index))
      return
    }
  }

  func append(to text: inout String.UnicodeScalarView) {
    text.append(Unicode.Scalar(base) ?? " ")
    guard marks != 0 else { return }
    for index in 0..<3 { if let mark = Glyph.mark(index, in: marks) { text.append(mark) } }
  }
}
