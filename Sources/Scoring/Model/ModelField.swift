import Domain

/// One value of a model under its name, for files, listings and differences.
public struct ModelField: Sendable {
  /// Such as `engagement.window-days.a`.
  public let key: String
  /// What the value may be.
  public let kind: ModelValueKind
  private let read: @Sendable (ScoringModel) -> String
  private let write: @Sendable (inout ScoringModel, String) -> Bool

  /// The value as text: a number with at most six decimals, a whole number, `yes`/`no`, or words.
  public func text(in model: ScoringModel) -> String { read(model) }

  /// Sets the value from its text; `false` leaves the model as it was, because the text is no such value.
  public func set(_ text: String, in model: inout ScoringModel) -> Bool { write(&model, text) }

  private init(
    key: String, kind: ModelValueKind, read: @escaping @Sendable (ScoringModel) -> String,
    write: @escaping @Sendable (inout ScoringModel, String) -> Bool
  ) {
    self.key = key
    self.kind = kind
    self.read = read
    self.write = write
  }

  /// A field whose text is read by `parse`.
  private init<Value>(
    _ key: String, _ kind: ModelValueKind, _ place: Place<Value>, text: @escaping @Sendable (Value) -> String,
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.init(key: key, kind: kind) {
      text(place.get($0))
    } write: { model, written in
      guard let value = parse(written) else { return false }
      place.set(&model, value)
      return true
    }
  }

  /// A percentage, a weight or a number of points.
  static func points(_ key: String, _ place: Place<Points>, in range: ClosedRange<Int>) -> ModelField {
    ModelField(key, .decimal(range), place) {
      $0.shortest
    } parse: { text in
      Points(text: text).flatMap { Points(range.lowerBound)...Points(range.upperBound) ~= $0 ? $0 : nil }
    }
  }

  static func points(_ key: String, _ place: Place<Points>) -> ModelField { points(key, place, in: 0...100) }

  static func whole(_ key: String, _ place: Place<Int>, in range: ClosedRange<Int>) -> ModelField {
    ModelField(key, .whole(range), place) {
      String($0)
    } parse: { text in
      Int(text).flatMap { range ~= $0 && String($0) == text ? $0 : nil }
    }
  }

  static func flag(_ key: String, _ place: Place<Bool>) -> ModelField {
    ModelField(key, .flag, place) {
      $0 ? "yes" : "no"
    } parse: { text in
      text == "yes" ? true : text == "no" ? false : nil
    }
  }

  /// One of some words.
  static func word<Word: RawRepresentable<String> & Sendable & SendableMetatype>(
    _ key: String, _ place: Place<Word>, among words: [Word]
  ) -> ModelField {
    ModelField(key, .word(words.map(\.rawValue)), place) {
      $0.rawValue
    } parse: { text in
      words.first { $0.rawValue == text }
    }
  }

  static func word<Word: RawRepresentable<String> & CaseIterable & Sendable & SendableMetatype>(
    _ key: String, _ place: Place<Word>
  ) -> ModelField {
    word(key, place, among: Array(Word.allCases))
  }

  /// Five goals, each 1…5.
  static func goals(_ key: String, _ path: Path<String>) -> ModelField {
    ModelField(key, .goals, Place(path)) {
      $0
    } parse: { text in
      text.utf8.count == 5 && text.utf8.allSatisfy { (0x31...0x35).contains($0) } ? text : nil
    }
  }

  /// When the call to action of a trigger is due.
  static func due(_ key: String, _ place: Place<TriggerDue>, afterCompletion: Bool) -> ModelField {
    ModelField(key, .due(afterCompletion: afterCompletion), place) {
      $0.text
    } parse: { text in
      guard let due = TriggerDue(text: text) else { return nil }
      if case .afterCompletion = due, !afterCompletion { return nil }
      return due
    }
  }
}

// MARK: - By place in the model

extension ModelField {
  typealias Path<Value> = any WritableKeyPath<ScoringModel, Value> & Sendable

  static func points(_ key: String, _ path: Path<Points>, in range: ClosedRange<Int> = 0...100) -> ModelField {
    points(key, Place(path), in: range)
  }

  static func whole(_ key: String, _ path: Path<Int>, in range: ClosedRange<Int>) -> ModelField {
    whole(key, Place(path), in: range)
  }

  /// A window, an interval or a limit in days.
  static func days(_ key: String, _ path: Path<Int>) -> ModelField { whole(key, path, in: 0...longestDays) }

  static func days(_ key: String, _ place: Place<Int>) -> ModelField { whole(key, place, in: 0...longestDays) }

  /// Ten years: longer than any window means something.
  private static let longestDays = 3650

  static func flag(_ key: String, _ path: Path<Bool>) -> ModelField { flag(key, Place(path)) }

  static func word<Word: RawRepresentable<String> & CaseIterable & Sendable & SendableMetatype>(
    _ key: String, _ path: Path<Word>
  ) -> ModelField {
    word(key, Place(path))
  }

  private static func band(_ key: String, _ place: Place<Band>) -> [ModelField] {
    [
      points(key + ".green", place.at(\.green)), points(key + ".yellow", place.at(\.yellow)),
      flag(key + ".green-inclusive", place.at(\.isGreenInclusive)),
    ]
  }

  static func band(_ key: String, _ path: Path<Band>) -> [ModelField] { band(key, Place(path)) }

  static func bySegment<Value>(
    _ key: String, _ place: Place<BySegment<Value>>, _ field: (String, Place<Value>) -> ModelField
  ) -> [ModelField] {
    [
      field(key + ".a", place.at(\.a)), field(key + ".b", place.at(\.b)), field(key + ".c", place.at(\.c)),
      field(key + ".d", place.at(\.d)),
    ]
  }

  static func bySegment<Value>(
    _ key: String, _ path: Path<BySegment<Value>>, _ field: (String, Place<Value>) -> ModelField
  ) -> [ModelField] {
    bySegment(key, Place(path), field)
  }

  static func bands(_ key: String, _ path: Path<BySegment<Band>>) -> [ModelField] {
    let place = Place(path)
    return band(key + ".a", place.at(\.a)) + band(key + ".b", place.at(\.b)) + band(key + ".c", place.at(\.c))
      + band(key + ".d", place.at(\.d))
  }
}

extension Points {
  /// A plain decimal number of 0 or more with at most six decimals; `nil` for anything else.
  init?(text: String) {
    let parts = text.utf8.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...9).contains(whole.count) else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || (1...6).contains(decimals.count) else { return nil }
    var value: Int64 = 0
    for byte in Array(whole) + decimals {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    for _ in decimals.count..<6 { value *= 10 }
    self.init(millionths: value)
  }
}
