extension Filter {
  /// Reads a filter as it is typed: `owner:mia seg:A,B health<60 !gate:G-3 "two words" word`.
  ///
  /// Terms stand between spaces and all have to hold; a comma means any of, and what is compared may have its sign there
  /// (`health:none,<60`); `!` before a term means not; words without a
  /// field are looked for in the texts a row is known by. `none` and `any` as a value ask whether there is one.
  public init(_ text: String, schema: FilterSchema) throws(FilterProblem) {
    var parser = FilterParser(text, schema)
    let terms = try parser.terms()
    var trimmed = Substring(text)
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    self.init(text: String(trimmed), terms: terms)
  }

  /// A term as it would be typed, with quotes where the value needs them.
  ///
  /// - Parameter relation: `:`, `=`, `<`, `<=`, `>` or `>=`.
  public static func written(_ field: String, _ relation: String = ":", _ value: String) -> String {
    let isPlain = !value.isEmpty && !value.contains { " ,\"\\".contains($0) }
    guard !isPlain else { return field + relation + value }
    let escaped = value.flatMap { character -> [Character] in
      character == "\"" || character == "\\" ? ["\\", character] : [character]
    }
    return field + relation + "\"" + String(escaped) + "\""
  }
}

/// Reads the terms of a filter from left to right.
struct FilterParser {
  private struct Value {
    var text: String
    var isQuoted: Bool
    var range: Range<Int>
  }

  private enum Relation: String {
    case has = ":"
    case equal = "="
    case differs = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    var comparison: FilterTerm.Comparison {
      switch self {
      case .has, .equal, .differs: .equal
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      }
    }

    var isOrder: Bool { self != .has && self != .equal && self != .differs }
  }

  private let characters: [Character]
  private let schema: FilterSchema
  private var position = 0

  init(_ text: String, _ schema: FilterSchema) {
    characters = Array(text)
    self.schema = schema
  }

  mutating func terms() throws(FilterProblem) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    skipSpaces()
    while position < characters.count {
      terms.append(try term())
      skipSpaces()
    }
    return terms
  }

  private mutating func term() throws(FilterProblem) -> FilterTerm {
    let start = position
    let isNegated = characters[position] == "!"
    if isNegated { position += 1 }
    if next == "\"" {
      let word = try quoted()
      return FilterTerm(field: FilterField.anywhere, isNegated: isNegated, tests: [.contains(TextNeedle(word.text))])
    }
    let nameStart = position
    while let next, next != " ", next != "\"", relation(at: position) == nil { position += 1 }
    let name = String(characters[nameStart..<position])
    guard let relation = takeRelation() else {
      guard !name.isEmpty else {
        throw FilterProblem(range: start..<position, message: "! stands before what is not wanted: !seg:D")
      }
      return FilterTerm(field: FilterField.anywhere, isNegated: isNegated, tests: [.contains(TextNeedle(name))])
    }
    guard !name.isEmpty else {
      throw FilterProblem(range: nameStart..<position, message: "a field belongs before \(relation.rawValue)")
    }
    guard let field = schema[name] else { throw unknown(name, at: nameStart..<nameStart + name.count) }
    let values = try values(of: field, relation, from: nameStart)
    var tests: [FilterTerm.Test] = []
    for value in values { tests += try self.tests(value, field, relation) }
    return FilterTerm(field: field.id, isNegated: isNegated != (relation == .differs), tests: tests)
  }

  // MARK: - Characters

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private mutating func skipSpaces() { while next == " " { position += 1 } }

  private func relation(at index: Int) -> (relation: Relation, length: Int)? {
    let following = index + 1 < characters.count ? characters[index + 1] : " "
    switch characters[index] {
    case ":": return (.has, 1)
    case "=": return (.equal, 1)
    case "≤": return (.lessOrEqual, 1)
    case "≥": return (.greaterOrEqual, 1)
    case "<": return following == "=" ? (.lessOrEqual, 2) : (.less, 1)
    case ">": return following == "=" ? (.greaterOrEqual, 2) : (.greater, 1)
    case "!": return following == "=" ? (.differs, 2) : nil
    default: return nil
    }
  }

  private mutating func takeRelation() -> Relation? {
    guard position < characters.count, let found = relation(at: position) else { return nil }
    position += found.length
    return found.relation
  }

  private mutating func quoted() throws(FilterProblem) -> Value {
    let start = position
    position += 1
    var text: [Character] = []
    while let character = next, character != "\"" {
      position += 1
      if character == "\\", let escaped = next {
        text.append(escaped)
        position += 1
      } else {
        text.append(character)
      }
    }
    guard next == "\"" else {
      throw FilterProblem(range: start..<position, message: "the quotation mark is not closed")
    }
    position += 1
    return Value(text: String(text), isQuoted: true, range: start..<position)
  }

  private mutating func values(
    of field: FilterField, _ relation: Relation, from start: Int
  ) throws(FilterProblem) -> [Value] {
    var values: [Value] = []
    while true {
      if next == "\"" {
        values.append(try quoted())
      } else {
        let first = position
        while let next, next != " ", next != "," { position += 1 }
        guard position > first else {
          throw FilterProblem(
            range: start..<max(position, start + 1),
            message: "\(field.id)\(relation.rawValue) wants a value: \(field.examples)")
        }
        values.append(Value(text: String(characters[first..<position]), isQuoted: false, range: first..<position))
      }
      guard next == "," else { break }
      position += 1
    }
    if relation.isOrder, values.count > 1 {
      throw FilterProblem(range: values[1].range, message: "\(relation.rawValue) takes one value")
    }
    return values
  }

  // MARK: - Values

  private func tests(
    _ value: Value, _ field: FilterField, _ relation: Relation
  ) throws(FilterProblem) -> [FilterTerm.Test] {
    let text = value.text.lowercased()
    if relation == .has, field.isOrdered, !value.isQuoted, let inner = inner(value) {
      return try tests(inner.value, field, inner.relation)
    }
    if !value.isQuoted, !relation.isOrder {
      if text == "none" { return [.isMissing] }
      if text == "any" { return [.isPresent] }
    }
    guard field.isOrdered || !relation.isOrder else {
      throw FilterProblem(
        range: value.range, message: "\(field.id) has no order: write \(field.id): with \(field.examples)")
    }
    switch field.kind {
    case .text: return [relation == .has ? .contains(TextNeedle(value.text)) : .isText(text)]
    case .words(let words):
      if let found = FilterParser.tests(text, words) { return found }
      throw wrong(value, field, among: words.flatMap(\.spellings))
    case .codes(let codes):
      let found = codes.filter { $0.lowercased() == text }
      let wider = found.isEmpty ? codes.filter { $0.lowercased().contains(text) } : found
      guard !wider.isEmpty else { throw wrong(value, field, among: codes) }
      return wider.map { .isWord($0) }
    case .number(let format, let words):
      if let number = format.read(value.text) { return [.number(relation.comparison, number)] }
      if !relation.isOrder, let found = FilterParser.tests(text, words) { return found }
      throw wrong(value, field, among: relation.isOrder ? [] : words.flatMap(\.spellings))
    case .date:
      if let day = Day(iso: value.text) { return [.day(relation.comparison, day)] }
      let number = text == "today" ? 0 : FilterNumber.days.read(value.text)
      guard let number else { throw wrong(value, field, among: []) }
      return [.number(relation.comparison, number)]
    }
  }

  /// A value with a sign of its own, so that a list may hold comparisons: `health:none,<60`.
  private func inner(_ value: Value) -> (value: Value, relation: Relation)? {
    let start = value.range.lowerBound
    guard let found = relation(at: start), found.relation.isOrder, found.length < value.range.count else { return nil }
    let range = start + found.length..<value.range.upperBound
    return (Value(text: String(characters[range]), isQuoted: false, range: range), found.relation)
  }

  /// The word meant, else all that begin so; `nil` when there is none.
  private static func tests(_ text: String, _ words: [FilterWord]) -> [FilterTerm.Test]? {
    let exact = words.filter { word in word.spellings.contains { $0.lowercased() == text } }
    let found =
      exact.isEmpty ? words.filter { word in word.spellings.contains { $0.lowercased().hasPrefix(text) } } : exact
    guard !found.isEmpty else { return nil }
    return found.map { $0.id == "none" ? .isMissing : .isWord($0.id) }
  }

  // MARK: - What is wrong

  private func unknown(_ name: String, at range: Range<Int>) -> FilterProblem {
    let names = schema.fields.flatMap { [$0.id] + $0.aliases }
    let near = NearestName.of(name, among: names) ?? schema.completions(of: name).first?.id
    let hint = near.map { "did you mean \($0)?" } ?? schema.fields.prefix(6).map(\.id).joined(separator: " ") + " …"
    return FilterProblem(range: range, message: "no field \(FilterParser.shown(name)): \(hint)")
  }

  private func wrong(_ value: Value, _ field: FilterField, among known: [String]) -> FilterProblem {
    // A single letter is near to every other.
    let near = value.text.count > 1 ? NearestName.of(value.text, among: known) : nil
    let hint = near.map { "did you mean \($0)?" } ?? field.examples
    return FilterProblem(
      range: value.range, message: "\(field.id) cannot be \(FilterParser.shown(value.text)): \(hint)")
  }

  /// A typed text inside a sentence: a long one is cut, so that what follows it is read too.
  private static func shown(_ text: String) -> String { "\"\(text.count > 20 ? text.prefix(19) + "…" : text[...])\"" }
}

extension FilterField {
  /// Values that the field takes, for whoever has none or a wrong one.
  public var examples: String {
    switch kind {
    case .text: "a text"
    case .words(let words): words.prefix(8).map(\.id).joined(separator: " ")
    case .codes(let codes): codes.prefix(4).joined(separator: " ") + (codes.count > 4 ? " …" : "")
    case .number(let format, let words):
      ([format.example] + words.map(\.id) + ["none"]).joined(separator: " ")
    case .date: "14 2w 2026-06-30 today none"
    }
  }
}

extension FilterNumber {
  fileprivate var example: String {
    switch self {
    case .whole: "2"
    case .points: "60"
    case .money: "10k"
    case .days: "90"
    }
  }
}
