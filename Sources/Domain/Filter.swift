/// What a list is narrowed to: terms that all have to hold.
///
/// Missing is never good: a value that is missing satisfies no comparison, not even a negated one, so neither
/// `health<60` nor `!health<60` lists an account without a score; `health:none` does. A negated word is another matter:
/// `!seg:D` lists what is not D, the unsegmented included.
public struct Filter: Hashable, Sendable {
  /// As it was typed, without the spaces around it.
  public let text: String
  public let terms: [FilterTerm]

  /// Everything matches.
  public init() {
    text = ""
    terms = []
  }

  init(text: String, terms: [FilterTerm]) {
    self.text = text
    self.terms = terms
  }

  public var isEmpty: Bool { terms.isEmpty }

  /// Whether the fields are asked about at all, words (`FilterField.anywhere`) included.
  public var fields: Set<String> { Set(terms.map(\.field)) }

  /// The terms about some fields alone, for lists that know parts of a row earlier than others.
  public func limited(to isWanted: (String) -> Bool) -> Filter {
    Filter(text: text, terms: terms.filter { isWanted($0.field) })
  }

  /// Whether a row matches.
  ///
  /// - Parameters:
  ///   - asOf: the day shown, from which days count.
  ///   - value: the row's value of a field by its id; of `FilterField.anywhere` the texts that plain words look into.
  public func matches(asOf: Day, value: (String) -> FilterValue) -> Bool {
    terms.allSatisfy { $0.matches(value($0.field), asOf: asOf) }
  }
}

/// One term of a filter: a field and what is wanted of it, any of several.
public struct FilterTerm: Hashable, Sendable {
  public enum Comparison: Hashable, Sendable {
    case less, lessOrEqual, greater, greaterOrEqual, equal

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      case .equal: left == right
      }
    }
  }

  /// What one value between the commas asks.
  public enum Test: Hashable, Sendable {
    case contains(TextNeedle)
    /// The whole text, ignoring case; kept in lower case.
    case isText(String)
    case isWord(String)
    /// Against a number, or the days from the day shown to a day.
    case number(Comparison, Int64)
    case day(Comparison, Day)
    case isMissing, isPresent

    var isComparison: Bool {
      switch self {
      case .number, .day: true
      default: false
      }
    }
  }

  /// The id of the field; `FilterField.anywhere` for a word.
  public let field: String
  public let isNegated: Bool
  public let tests: [Test]

  func matches(_ value: FilterValue, asOf: Day) -> Bool {
    guard isNegated else { return tests.contains { value.satisfies($0, asOf: asOf) } }
    if value.isMissing, tests.contains(where: \.isComparison) { return false }
    return !tests.contains { value.satisfies($0, asOf: asOf) }
  }
}

/// What a row has in a field.
public enum FilterValue: Hashable, Sendable {
  case missing
  /// A number in the units of its format, and the word that stands beside it, such as the colour of a score; the number
  /// may be missing where the word is known.
  case figure(Int64?, word: String?)
  case day(Day)
  /// Texts that are looked into, such as the initials and the name of an owner.
  case texts([String])
  /// Words of a closed vocabulary, by their ids.
  case words([String])

  public static func number(_ number: Int64?) -> FilterValue { .figure(number, word: nil) }
  public static func flag(_ isSet: Bool) -> FilterValue { .words([isSet ? "yes" : "no"]) }

  public var isMissing: Bool {
    switch self {
    case .missing: true
    case .figure(let number, _): number == nil
    case .day: false
    case .texts(let texts): texts.isEmpty
    case .words(let words): words.isEmpty
    }
  }

  func satisfies(_ test: FilterTerm.Test, asOf: Day) -> Bool {
    switch (test, self) {
    case (.isMissing, _): return isMissing
    case (.isPresent, _): return !isMissing
    case (.contains(let needle), .texts(let texts)): return texts.contains { needle.isIn($0) }
    case (.isText(let text), .texts(let texts)): return texts.contains { $0.lowercased() == text }
    case (.isWord(let word), .words(let words)): return words.contains(word)
    case (.isWord(let word), .figure(_, let beside)): return beside == word
    case (.number(let comparison, let limit), .figure(let number?, _)): return comparison.holds(number, limit)
    case (.number(let comparison, let limit), .day(let day)): return comparison.holds(Int64(day - asOf), limit)
    case (.day(let comparison, let limit), .day(let day)): return comparison.holds(day, limit)
    default: return false
    }
  }
}
