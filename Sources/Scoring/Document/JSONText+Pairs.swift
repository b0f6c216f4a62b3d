public import Domain

/// Whole members and brackets at once, so that a document reads like its shape.
extension JSONText {
  public mutating func pair(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  public mutating func pair(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  mutating func pair(_ name: String, _ number: Int128) {
    key(name)
    value(number)
  }

  public mutating func pair(_ name: String, _ flag: Bool?) {
    key(name)
    value(flag)
  }

  public mutating func pair(_ name: String, _ day: Day?) {
    key(name)
    value(day)
  }

  mutating func pair(_ name: String, _ number: Rational?) {
    key(name)
    value(number)
  }

  mutating func pair(_ name: String, _ points: Points) {
    key(name)
    value(points)
  }

  public mutating func object(_ name: String? = nil, _ members: (inout JSONText) -> Void) {
    if let name { key(name) }
    open("{")
    members(&self)
    close("}")
  }

  public mutating func array<Items: Sequence>(
    _ name: String, _ items: Items, _ element: (inout JSONText, Items.Element) -> Void
  ) {
    key(name)
    open("[")
    for item in items { element(&self, item) }
    close("]")
  }

  /// The four members every document begins with.
  mutating func head(_ format: String, asOf: Day, model: ScoringModel) {
    pair("format", format)
    pair("version", 1)
    pair("asOf", asOf)
    pair("model", model.name)
  }
}
