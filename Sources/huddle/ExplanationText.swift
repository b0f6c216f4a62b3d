import Domain
import Foundation
import Scoring

/// An explanation tree as text and as JSON.
enum ExplanationText {
  typealias Provenance = [SourceRow: (sources: [String], count: Int)]
  /// As many source rows as a reader takes in at a glance; JSON has them all.
  private static let shownRows = 8

  /// Every source row of a tree.
  static func rows(of node: Explanation) -> [SourceRow] { node.sources + node.children.flatMap(rows) }

  /// The tree with its branches drawn, one node a line, its statement and rows below it.
  static func text(_ node: Explanation, sources: Provenance) -> String {
    var lines: [String] = []
    append(node, to: &lines, lead: "", below: "", sources)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(
    _ node: Explanation, to lines: inout [String], lead: String, below: String, _ sources: Provenance
  ) {
    lines.append(lead + headline(node))
    let inner = below + (node.children.isEmpty ? "  " : "│ ")
    if !node.statement.isEmpty { lines.append(inner + node.statement) }
    if let threshold = node.threshold { lines.append(inner + threshold) }
    let places = node.sources.map { place($0, sources) }
    for place in places.prefix(shownRows) { lines.append(inner + "← " + place) }
    if places.count > shownRows { lines.append(inner + "← and \(places.count - shownRows) more rows") }
    for (index, child) in node.children.enumerated() {
      let isLast = index == node.children.count - 1
      append(child, to: &lines, lead: below + (isLast ? "└ " : "├ "), below: below + (isLast ? "  " : "│ "), sources)
    }
  }

  private static func headline(_ node: Explanation) -> String {
    var parts: [String] = []
    if let weight = node.weight { parts.append(weight.shortest + " ×") }
    parts.append(node.title)
    if let text = node.valueText ?? node.value?.text(decimals: 2) { parts.append(text) }
    if let colour = node.colour { parts.append(word(colour)) }
    if let contribution = node.contribution { parts.append("→ " + contribution.text(decimals: 2)) }
    if let coverage = node.coverage { parts.append("coverage \(coverage.text(decimals: 0))%") }
    switch node.basis {
    case .missing: parts.append("missing")
    case .stale: parts.append("stale")
    case .notApplicable: parts.append("not applicable")
    case .measured, .combined: break
    }
    return parts.joined(separator: "  ") + "  (\(node.rule))"
  }

  private static func word(_ colour: Colour) -> String {
    switch colour {
    case .green: "● Green"
    case .yellow: "▲ Yellow"
    case .red: "■ Red"
    case .noData: "· no data"
    }
  }

  private static func place(_ row: SourceRow, _ sources: Provenance) -> String {
    guard let known = sources[row], !known.sources.isEmpty else { return "\(row.table.rawValue) \(row.id)" }
    let more = known.count > known.sources.count ? " and \(known.count - known.sources.count) more" : ""
    return "\(row.table.rawValue) \(row.id)  \(known.sources.joined(separator: ", "))\(more)"
  }
}

// MARK: - JSON

extension ExplanationText {
  private struct Node: Encodable {
    let rule, title: String
    let value: Decimal?
    let valueText: String?
    let colour: String?
    let weight, contribution, coverage: Decimal?
    let threshold: String?
    let statement, basis: String
    let sources: [Row]
    let children: [Node]
    struct Row: Encodable {
      let table, id: String
      let places: [String]
    }
    init(_ node: Explanation, _ sources: Provenance) {
      rule = node.rule
      title = node.title
      value = node.value.map(Node.decimal)
      valueText = node.valueText
      colour = node.colour?.rawValue
      weight = node.weight.map(Node.decimal)
      contribution = node.contribution.map(Node.decimal)
      coverage = node.coverage.map(Node.decimal)
      threshold = node.threshold
      statement = node.statement
      basis = "\(node.basis)"
      self.sources = node.sources.map {
        Row(table: $0.table.rawValue, id: $0.id, places: sources[$0]?.sources ?? [])
      }
      children = node.children.map { Node($0, sources) }
    }
    private static func decimal(_ points: Points) -> Decimal { Decimal(points.millionths) / 1_000_000 }
  }

  private struct Document: Encodable {
    let format = "huddle-explanation"
    let version = 1
    let account, asOf, model: String
    let modelVersion: Int
    let modelHash: String
    let explanation: Node
  }

  /// `{"account":…,"asOf":…,"explanation":{…},"format":"huddle-explanation","model":…,"modelHash":…,
  /// "modelVersion":…,"version":1}`.
  static func json(
    _ node: Explanation, account: String, day: Day, model: ScoringModel, _ sources: Provenance
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      account: account, asOf: day.iso, model: model.name, modelVersion: model.version, modelHash: model.fingerprint,
      explanation: Node(node, sources))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
