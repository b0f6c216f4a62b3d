import Domain

/// One value of a model under its name, for files, listings and differences.
public struct ModelField: Sendable {
  /// Such as `engagement.window-days.a`.
  public let key: String
  private let read: @Sendable (ScoringModel) -> String
  private let write: @Sendable (inout ScoringModel, String) -> Bool

  /// The value as text: a number with at most six decimals, a whole number, `yes`/`no`, or a word.
  public func text(in model: ScoringModel) -> String { read(model) }

  /// Sets the value from its text; `false` leaves the model as it was, because the text is no such value.
  public func set(_ text: String, in model: inout ScoringModel) -> Bool { write(&model, text) }

  typealias Path<Value> = any WritableKeyPath<ScoringModel, Value> & Sendable

  private init(
    key: String, read: @escaping @Sendable (ScoringModel) -> String,
    write: @escaping @Sendable (inout ScoringModel, String) -> Bool
  ) {
    self.key = key
    self.read = read
    self.write = write
  }

  static func points(_ key: String, _ place: Place<Points>) -> ModelField {
    ModelField(key: key) {
      place.get($0).shortest
    } write: { model, text in
      guard let value = Points(text: text) else { return false }
      place.set(&model, value)
      return true
    }
  }

  static func whole(_ key: String, _ place: Place<Int>) -> ModelField {
    ModelField(key: key) {
      String(place.get($0))
    } write: { model, text in
      guard let value = Int(text), (0...1_000_000_000).contains(value) else { return false }
      place.set(&model, value)
      return true
    }
  }

  static func flag(_ key: String, _ place: Place<Bool>) -> ModelField {
    ModelField(key: key) {
      place.get($0) ? "yes" : "no"
    } write: { model, text in
      guard text == "yes" || text == "no" else { return false }
      place.set(&model, text == "yes")
      return true
    }
  }

  static func word<Word: RawRepresentable<String> & SendableMetatype>(_ key: String, _ place: Place<Word>) -> ModelField
  {
    ModelField(key: key) {
      place.get($0).rawValue
    } write: { model, text in
      guard let value = Word(rawValue: text) else { return false }
      place.set(&model, value)
      return true
    }
  }

  /// Five goals, each 1…5.
  static func goals(_ key: String, _ place: Place<String>) -> ModelField {
    ModelField(key: key) {
      place.get($0)
    } write: { model, text in
      guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x31...0x35).contains($0) }) else { return false }
      place.set(&model, text)
      return true
    }
  }

  static func points(_ key: String, _ path: Path<Points>) -> ModelField { points(key, Place(path)) }
  static func whole(_ key: String, _ path: Path<Int>) -> ModelField { whole(key, Place(path)) }
  static func flag(_ key: String, _ path: Path<Bool>) -> ModelField { flag(key, Place(path)) }
  static func goals(_ key: String, _ path: Path<String>) -> ModelField { goals(key, Place(path)) }
  static func word<Word: RawRepresentable<String> & SendableMetatype>(_ key: String, _ path: Path<Word>) -> ModelField {
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
    _ key: String, _ path: Path<BySegment<Value>>, _ field: (String, Place<Value>) -> ModelField
  ) -> [ModelField] {
    let place = Place(path)
    return [
      field(key + ".a", place.at(\.a)), field(key + ".b", place.at(\.b)), field(key + ".c", place.at(\.c)),
      field(key + ".d", place.at(\.d)),
    ]
  }

  static func bands(_ key: String, _ path: Path<BySegment<Band>>) -> [ModelField] {
    let place = Place(path)
    return band(key + ".a", place.at(\.a)) + band(key + ".b", place.at(\.b)) + band(key + ".c", place.at(\.c))
      + band(key + ".d", place.at(\.d))
  }
}

/// Where in a model a value is kept.
struct Place<Value>: Sendable {
  let get: @Sendable (ScoringModel) -> Value
  let set: @Sendable (inout ScoringModel, Value) -> Void

  init(_ path: any WritableKeyPath<ScoringModel, Value> & Sendable) {
    get = { $0[keyPath: path] }
    set = { $0[keyPath: path] = $1 }
  }

  private init(
    get: @escaping @Sendable (ScoringModel) -> Value, set: @escaping @Sendable (inout ScoringModel, Value) -> Void
  ) {
    self.get = get
    self.set = set
  }

  /// A part of the value.
  func at<Part>(_ path: any WritableKeyPath<Value, Part> & Sendable) -> Place<Part> {
    Place<Part> {
      get($0)[keyPath: path]
    } set: { model, part in
      var value = get(model)
      value[keyPath: path] = part
      set(&model, value)
    }
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
