/// One line of text being edited, and the caret in it.
public struct TextField: Hashable, Sendable {
  /// Longer input is cut: nobody searches for more, and pasted files must not slow a key.
  public static let limit = 200
  /// How much somebody may write into a line of a form.
  public static let proseLimit = 2000

  private let limit: Int
  private var characters: [Character] = []
  /// How many characters stand before the caret.
  public private(set) var caret = 0

  /// A field with the caret at its end.
  public init(_ text: String = "", limit: Int = TextField.limit) {
    self.limit = limit
    insert(text)
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
  /// What stands before the caret; its width on screen is where the hardware cursor goes.
  public var textBeforeCaret: String { String(characters[..<caret]) }

  /// Puts typed or pasted text at the caret: line ends and tabs become spaces, other control and bidirectional
  /// formatting characters are dropped.
  public mutating func insert(_ typed: String) {
    var accepted: [Character] = []
    for character in typed {
      guard characters.count + accepted.count < limit else { break }
      if character == "\n" || character == "\t" || character == "\r" || character == "\r\n" {
        accepted.append(" ")
      } else if character.unicodeScalars.count <= 16, character.unicodeScalars.allSatisfy(TextField.isText) {
        accepted.append(character)
      }
    }
    characters.insert(contentsOf: accepted, at: caret)
    caret += accepted.count
  }

  /// Does what a text command asks; `false` when it is none.
  public mutating func handle(_ command: Command) -> Bool {
    switch command {
    case .deleteBackward: delete(from: caret - 1, to: caret)
    case .deleteForward: delete(from: caret, to: caret + 1)
    case .deleteWordBackward: delete(from: wordStart, to: caret)
    case .deleteToEnd: delete(from: caret, to: characters.count)
    case .clearText: delete(from: 0, to: characters.count)
    case .caretWordLeft: caret = wordStart
    case .caretWordRight: caret = wordEnd
    case .caretLeft: caret = max(0, caret - 1)
    case .caretRight: caret = min(characters.count, caret + 1)
    case .caretStart: caret = 0
    case .caretEnd: caret = characters.count
    default: return false
    }
    return true
  }

  private var wordStart: Int {
    var index = caret
    while index > 0, characters[index - 1] == " " { index -= 1 }
    while index > 0, characters[index - 1] != " " { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = caret
    while index < characters.count, characters[index] == " " { index += 1 }
    while index < characters.count, characters[index] != " " { index += 1 }
    return index
  }

  private mutating func delete(from start: Int, to end: Int) {
    let bounds = max(0, start)..<min(characters.count, max(0, end))
    guard !bounds.isEmpty else { return }
    characters.removeSubrange(bounds)
    caret = bounds.lowerBound
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    // Joiners belong to names in several scripts; the bidirectional controls do not belong to any.
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }
}
