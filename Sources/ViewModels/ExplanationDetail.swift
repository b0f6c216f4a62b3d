import Domain

extension ExplanationViewModel {
  /// All there is to say about the line under the cursor, for the area below the tree.
  public var detail: String {
    guard let row else { return "" }
    switch row.content {
    case .node(let node): return Self.sentence(node)
    case .threshold(let threshold): return "The threshold that decided: \(threshold)"
    case .more(let count): return "\(count) more source rows; o lists them all."
    case .outlook(let text): return text
    case .source(let source):
      let name = name(of: source)
      if isPresenting { return "\(name): ids and files are hidden while somebody presents." }
      guard let origin = origin(of: source), !origin.references.isEmpty else {
        return "\(name): typed in by hand, or imported without a note of its place."
      }
      let hidden = origin.count - origin.references.count
      return "\(name): " + origin.references.joined(separator: ", ")
        + (hidden > 0 ? " and \(hidden) more source rows" : "")
    }
  }

  private static func sentence(_ node: TreeRow.Node) -> String {
    var parts = ["\(node.title)\(node.value.map { ": \($0)" } ?? "")\(node.colour.map { ", \($0.title)" } ?? "")."]
    switch node.basis {
    case .measured, .combined: break
    case .missing: parts.append("Missing: never recorded\(node.cost.map { ", \($0)" } ?? "").")
    case .stale: parts.append("Stale: older than its limit\(node.cost.map { ", \($0)" } ?? "").")
    case .notApplicable: parts.append("Not applicable: its weight leaves the sum.")
    }
    parts.append(node.statement)
    if let coverage = node.coverage { parts.append("Coverage \(coverage).") }
    if let weight = node.weight {
      parts.append(
        "Weight \(weight)\(node.points.map { " × \($0) points" } ?? "")\(node.contribution.map { ", contributes \($0)" } ?? "")."
      )
    }
    parts.append("Rule \(node.rule).")
    return parts.joined(separator: " ")
  }
}
