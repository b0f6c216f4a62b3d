import Scoring

/// The fields of a model as a tree of keys.
enum ModelTree {
  static var fields: [String: ModelField] { ScoringModel.fieldsByKey }
  /// The names below every group, in the order of the fields; the top is the empty key.
  private static let groups: [String: [String]] = {
    var groups: [String: [String]] = [:]
    for field in ScoringModel.fields {
      var parent = ""
      for name in field.key.split(separator: ".").map(String.init) {
        if groups[parent]?.contains(name) != true { groups[parent, default: []].append(name) }
        parent = parent.isEmpty ? name : parent + "." + name
      }
    }
    return groups
  }()
  static let segments = ["a", "b", "c", "d"]

  /// What stands in a group; empty for a value and for what does not exist.
  static func names(below key: String) -> [String] { groups[key] ?? [] }

  /// The four fields of a value that may be stated once for all segments.
  static func bySegment(_ key: String) -> [ModelField]? {
    guard names(below: key) == segments else { return nil }
    let parts = segments.compactMap { fields[key + "." + $0] }
    return parts.count == segments.count ? parts : nil
  }

  /// A key or group of that name somewhere else in the model.
  static func elsewhere(_ name: String) -> String? {
    let suffix = "." + name
    return (Array(fields.keys) + Array(groups.keys)).filter { $0 == name || $0.hasSuffix(suffix) }
      .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }
}
