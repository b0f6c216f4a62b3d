import Domain

/// A line of a form as it is being filled in.
public struct FormEntry: Hashable, Sendable {
  public let field: FormField
  public internal(set) var text: TextField
  /// What stood there when the form was opened.
  public let original: String
  /// What can be picked.
  public let choices: [FormChoice]
  /// What the text means.
  public internal(set) var reading: FieldReading
  private var past: [TextField] = []
  private var future: [TextField] = []

  init(_ field: FormField, text: String, choices: [FormChoice], reading: FieldReading) {
    self.field = field
    self.text = TextField(text, limit: TextField.proseLimit)
    original = self.text.text
    self.choices = choices
    self.reading = reading
  }

  /// Whether it says something else than when the form was opened.
  public var isChanged: Bool { text.text != original }
  public var problem: String? { reading.problem }
  /// Whether it has to be filled in and is not.
  public var isMissing: Bool { field.isRequired && text.text.trimmed.isEmpty }

  /// Changes the text; what it was can be had back.
  mutating func edit(_ change: (inout TextField) -> Void) {
    let before = text
    change(&text)
    guard before.text != text.text else { return }
    past.append(before)
    if past.count > 200 { past.removeFirst() }
    future = []
  }

  /// Takes the last change of the text back, or does it again.
  mutating func step(back: Bool) -> Bool {
    guard let state = back ? past.popLast() : future.popLast() else { return false }
    if back { future.append(text) } else { past.append(text) }
    text = state
    return true
  }
}

/// The list of choices below a line.
public struct FormPicker: Hashable, Sendable {
  /// The choices that match what was typed, best first, as positions in the entry's choices.
  public private(set) var matches: [Int] = []
  public var cursor = OverlayCursor()
  public static let height = 7

  init(_ choices: [FormChoice], query: String) {
    let query = query.trimmed
    let found = choices.indices.compactMap { index -> (index: Int, score: Int)? in
      let choice = choices[index]
      let title = FuzzyMatch(query, in: choice.title)?.score
      // Initials and roles find people too, a little less.
      let detail = FuzzyMatch(query, in: choice.detail).map { $0.score - 1 }
      return [title, detail].compactMap { $0 }.max().map { (index, $0) }
    }
    matches = found.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
    cursor.layout(height: FormPicker.height, count: matches.count)
  }

  /// The choice under the cursor.
  var selected: Int? { matches.indices.contains(cursor.line) ? matches[cursor.line] : nil }
}
