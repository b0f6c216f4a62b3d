/// One table of a model file with what it says about its keys: unit and rule of the method.
struct ModelSection: Sendable {
  /// Such as `engagement.weights`; empty for the top of the file.
  let path: String
  let title: String
  /// The keys in the order of the file, each with its comment.
  let keys: KeyValuePairs<String, String>

  init(_ path: String, _ title: String, _ keys: KeyValuePairs<String, String>) {
    self.path = path
    self.title = title
    self.keys = keys
  }

  /// Colour bounds that differ by segment.
  static func bands(_ path: String, _ title: String) -> ModelSection {
    ModelSection(path, title, ["a": "Transform", "b": "Modernize", "c": "Educate", "d": "Sustain"])
  }

  /// Every table of a model file, in order.
  static let all: [ModelSection] =
    [
      ModelSection(
        "", "",
        ["coverage-floor": "%; a score exists from this share of measured weight (method §1.6)"])
    ] + ground + health + composite + actions + lists
}
