public import Domain

/// The filter being typed: the list follows every text that is a filter, and keeps the last one while it is none.
public struct FilterPrompt: Hashable, Sendable {
  public private(set) var field: TextField
  /// What is wrong with the text as it is.
  public private(set) var problem: FilterProblem?
  /// The last text that was a filter.
  public private(set) var filter: Filter
  /// What Esc restores.
  let original: Filter
  private let schema: FilterSchema

  init(schema: FilterSchema, filter: Filter) {
    self.schema = schema
    self.filter = filter
    original = filter
    // Whoever opens it again adds a term more often than not.
    field = TextField(filter.isEmpty ? "" : filter.text + " ")
  }

  /// What the word before the caret may become: field names, or the values of a field with a closed vocabulary.
  public var candidates: [String] {
    guard let word else { return [] }
    let start = word.start.lowercased()
    if let name = word.field {
      guard let field = schema[name] else { return [] }
      return field.words.filter { $0.lowercased().hasPrefix(start) && $0.lowercased() != start }
    }
    guard !start.isEmpty else { return [] }
    let names = schema.completions(of: start).map(\.id).filter { $0 != start }
    // A complete name lacks its sign only; what is compared gets it from the user.
    guard let field = schema[start], !field.isOrdered else { return names }
    return ["\(field.id):"] + names
  }

  /// What a field is about whose name is written in full, and which values it takes; `nil` where no such name is being typed.
  public var continuation: String? {
    guard let word, word.field == nil, let field = schema[word.start] else { return nil }
    return "\(field.isOrdered ? "\(field.id) < > : " : "")\(field.title), \(field.examples)"
  }

  /// All names of fields, for an empty prompt.
  public var names: [String] { schema.fields.map(\.id) }

  mutating func insert(_ text: String) {
    field.insert(text)
    read()
  }

  /// Does what a text command asks, and completes the word before the caret; `false` when it is neither.
  mutating func handle(_ command: Command) -> Bool {
    if command == .moveDown {
      complete()
      return true
    }
    guard field.handle(command) else { return false }
    read()
    return true
  }

  /// Completes as far as all candidates agree.
  private mutating func complete() {
    let candidates = candidates
    guard let first = candidates.first, let word else { return }
    var agreed = first
    for candidate in candidates { agreed = agreed.commonPrefix(with: candidate) }
    guard agreed.count > word.start.count || candidates.count == 1 else { return }
    for _ in word.start { _ = field.handle(.deleteBackward) }
    field.insert(agreed)
    // What is compared gets its sign from the user.
    if candidates.count == 1, word.field == nil, schema[agreed]?.isOrdered == false { field.insert(":") }
    read()
  }

  private mutating func read() {
    do {
      filter = try Filter(field.text, schema: schema)
      problem = nil
    } catch { problem = error }
  }

  /// The word before the caret: its field, when it has one already, and the part to complete.
  private var word: (field: String?, start: String)? {
    var text = Substring(field.textBeforeCaret)
    guard !text.contains("\"") else { return nil }
    if let space = text.lastIndex(of: " ") { text = text[text.index(after: space)...] }
    if text.first == "!" { text.removeFirst() }
    guard let sign = text.firstIndex(where: { ":=<>".contains($0) }) else { return (nil, String(text)) }
    let name = text[..<sign].filter { $0 != "!" }
    let values = text[text.index(after: sign)...].drop { $0 == "=" }
    return (
      String(name), values.lastIndex(of: ",").map { String(values[values.index(after: $0)...]) } ?? String(values)
    )
  }
}

extension FilterField {
  /// The words that a value may be, where they are known.
  fileprivate var words: [String] {
    switch kind {
    case .words(let words), .number(_, let words): words.map(\.id)
    case .codes(let codes): codes
    case .text, .date: []
    }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
