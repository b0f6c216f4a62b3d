import Domain
import Scoring

/// Reads the values of a model file into a model and remembers where each stands.
struct ModelReader {
  private(set) var model: ScoringModel
  private var places: [String: (section: TOMLSection, key: String)] = [:]

  init(model: ScoringModel) { self.model = model }

  /// The whole file: `version`, `inherits` and the groups.
  mutating func readTop(_ root: TOMLSection) throws(ConfigurationError) {
    if root.entries["version"] != nil {
      guard let text = root.number("version"), let version = Int(text), (1...1_000_000).contains(version) else {
        throw root.error("version", "expected a whole number from 1 to 1000000")
      }
      model.version = version
    }
    try read(root, below: "", besides: ["version", "inherits"])
  }

  private mutating func read(
    _ section: TOMLSection, below prefix: String, besides own: [String] = []
  ) throws(ConfigurationError) {
    let known = ModelTree.names(below: prefix)
    for name in section.keys where !own.contains(name) {
      guard known.contains(name) else { throw unknown(name, in: section, among: own + known) }
      let key = prefix.isEmpty ? name : prefix + "." + name
      if let field = ModelTree.fields[key] {
        try set([field], from: section, name)
      } else if case .table = section.entries[name], let inner = try section.section(name) {
        try read(inner, below: key)
      } else if let fields = ModelTree.bySegment(key) {
        try set(fields, from: section, name)
      } else {
        throw section.error(
          name, "expected a table", suggestion: "it has " + ModelTree.names(below: key).joined(separator: ", "))
      }
    }
  }

  private func unknown(_ name: String, in section: TOMLSection, among known: [String]) -> ConfigurationError {
    if NearestName.of(name, among: known) == nil, !name.contains("."), let elsewhere = ModelTree.elsewhere(name) {
      return section.error(name, "there is no such key here", suggestion: "did you mean \(elsewhere)?")
    }
    return section.unknown(name, "key", among: known)
  }

  private mutating func set(
    _ fields: [ModelField], from section: TOMLSection, _ name: String
  ) throws(ConfigurationError) {
    for field in fields {
      let text = try ModelValue.text(of: field, in: section, name)
      guard field.set(text, in: &model) else { throw ModelValue.refusal(of: text, field, in: section, name) }
      places[field.key] = (section, name)
    }
  }

  /// A file that inherits from nothing states everything.
  func requireEverything(_ file: String) throws(ConfigurationError) {
    guard let missing = ScoringModel.fields.first(where: { places[$0.key] == nil }) else { return }
    throw ConfigurationError(
      file: file, line: 0, key: missing.key, expectation: "is missing",
      suggestion: "say inherits = \"blueprint\" at the top to state only what differs")
  }

  /// What only the model as a whole can tell: sums and orders.
  func checkWhole(_ file: String) throws(ConfigurationError) {
    guard let problem = model.problems.first else { return }
    if let place = problem.keys.lazy.compactMap({ places[$0] }).first {
      throw place.section.error(place.key, problem.expectation)
    }
    throw ConfigurationError(
      file: file, line: 0, key: problem.keys.first ?? "", expectation: problem.expectation)
  }
}
