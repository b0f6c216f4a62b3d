/// Where in a model a value is kept.
struct Place<Value>: Sendable {
  let get: @Sendable (ScoringModel) -> Value
  let set: @Sendable (inout ScoringModel, Value) -> Void

  init(_ path: any WritableKeyPath<ScoringModel, Value> & Sendable) {
    get = { $0[keyPath: path] }
    set = { $0[keyPath: path] = $1 }
  }

  init(
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
