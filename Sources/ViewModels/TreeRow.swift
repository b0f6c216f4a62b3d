public import Domain

/// One line of an explanation as drawn: a node, the threshold that decided it, a source row, or the rest of a list.
public struct TreeRow: Hashable, Sendable {
  /// What a node says, without what is below it.
  public struct Node: Hashable, Sendable {
    public var title: String
    public var rule: String
    /// The weight in the parent's score, without trailing zeros.
    public var weight: String?
    /// The value with two decimals, or its words.
    public var value: String?
    /// What the words count for, with two decimals, where they do not say it themselves.
    public var points: String?
    /// What it adds to the parent's value, with two decimals.
    public var contribution: String?
    public var colour: Colour?
    public var basis: Explanation.Basis
    /// Below 100 %: the coverage of a weighted score.
    public var coverage: String?
    /// What a missing or stale part costs the parent in coverage, such as `costs 30% coverage`.
    public var cost: String?
    public var statement: String
  }

  public enum Content: Hashable, Sendable {
    case node(Node)
    /// The threshold that decided.
    case threshold(String)
    case source(SourceRow)
    /// That many source rows are not listed yet.
    case more(Int)
    /// What would change the colour, or one way to it.
    case outlook(String)
  }

  /// Where it hangs: the child's number at every level, then `t`, `s` and a number, or `more`. The same as long as the
  /// method's order is.
  public var id: String
  public var parent: String?
  public var content: Content
  /// For every level from the root's children on: whether a line goes on below at that level.
  public var rails: [Bool]
  /// `nil` when nothing hangs below.
  public var isFolded: Bool?

  /// 0 is the root.
  public var depth: Int { rails.count }
}

extension TreeRow {
  /// How many source rows of a node are listed before one asks for all.
  static let shortList = 3

  /// The lines of a tree, top down.
  ///
  /// - Parameters:
  ///   - folded: nodes whose children are not shown.
  ///   - full: nodes that list all their source rows.
  static func rows(of root: Explanation, folded: Set<String>, full: Set<String>) -> [TreeRow] {
    var rows: [TreeRow] = []
    append(root, id: "r", parent: nil, rails: [], cost: nil, folded, full, to: &rows)
    return rows
  }

  /// The lines below a tree: what is missing, each colour it can turn to with its ways, the next change by the clock.
  static func rows(of outlook: Outlook, folded: Set<String>) -> [TreeRow] {
    var rows: [TreeRow] = []
    func add(_ text: String, steps: [TurnStep] = []) {
      let id = outlookID(rows.count { $0.depth == 0 })
      let isFolded = steps.count > 1 ? folded.contains(id) : nil
      rows.append(TreeRow(id: id, parent: nil, content: .outlook(text), rails: [], isFolded: isFolded))
      guard isFolded == false else { return }
      for (index, step) in steps.enumerated() {
        rows.append(
          TreeRow(
            id: "\(id).\(index)", parent: id, content: .outlook("\(step.sentence)  (\(step.rule))"),
            rails: [index < steps.count - 1]))
      }
    }
    if let missing = outlook.missing { add(missing) }
    for turn in outlook.turns { add(turn.statement, steps: turn.steps) }
    if let clock = outlook.clockSentence { add(clock) }
    return rows
  }

  /// The lines about the outlook by their number, so that they can start folded.
  static func outlookID(_ index: Int) -> String { "o.\(index)" }

  private static func append(
    _ node: Explanation, id: String, parent: String?, rails: [Bool], cost: String?, _ folded: Set<String>,
    _ full: Set<String>, to rows: inout [TreeRow]
  ) {
    let hasMore = !node.children.isEmpty || !node.sources.isEmpty || node.threshold != nil
    let isFolded = folded.contains(id)
    rows.append(
      TreeRow(
        id: id, parent: parent, content: .node(Node(node, cost: cost)), rails: rails,
        isFolded: hasMore ? isFolded : nil))
    guard hasMore, !isFolded else { return }
    let isLong = node.sources.count > shortList + 1 && !full.contains(id)
    let listed = isLong ? node.sources.prefix(shortList) : node.sources[...]
    var left = (node.threshold == nil ? 0 : 1) + listed.count + (isLong ? 1 : 0) + node.children.count
    func rail() -> [Bool] {
      left -= 1
      return rails + [left > 0]
    }
    if let threshold = node.threshold {
      rows.append(TreeRow(id: "\(id).t", parent: id, content: .threshold(threshold), rails: rail()))
    }
    let costs = Explanation.coverageCosts(of: node.children)
    for (index, child) in node.children.enumerated() {
      append(
        child, id: "\(id).\(index)", parent: id, rails: rail(), cost: costs[index], folded, full, to: &rows)
    }
    for (index, source) in listed.enumerated() {
      rows.append(TreeRow(id: "\(id).s\(index)", parent: id, content: .source(source), rails: rail()))
    }
    if isLong {
      let rest = node.sources.count - shortList
      rows.append(TreeRow(id: "\(id).more", parent: id, content: .more(rest), rails: rail()))
    }
  }
}

extension TreeRow.Node {
  init(_ node: Explanation, cost: String?) {
    title = node.title
    rule = node.rule
    weight = node.weight.map(\.shortest)
    value = node.valueText ?? node.value.map { $0.text(decimals: 2) }
    points = node.value.flatMap { value in
      guard let words = node.valueText, !words.hasPrefix(value.shortest) else { return nil }
      return value.text(decimals: 2)
    }
    contribution = node.contribution.map { $0.text(decimals: 2) }
    colour = node.colour
    basis = node.basis
    coverage = node.coverage.flatMap { $0 < Points(100) ? $0.text(decimals: 0) + "%" : nil }
    self.cost = cost
    statement = node.statement
  }
}

extension Explanation {
  /// For each sibling that should have been measured and was not: its share of the weight that applies (method §1.6).
  static func coverageCosts(of children: [Explanation]) -> [String?] {
    let applicable = children.reduce(Int64(0)) { sum, child in
      child.basis == .notApplicable ? sum : sum + (child.weight?.millionths ?? 0)
    }
    return children.map { child in
      guard child.basis == .missing || child.basis == .stale, let weight = child.weight?.millionths, weight > 0,
        applicable > 0
      else { return nil }
      // Tenths of a percent, half up; weights are far below the range of the integer.
      let tenths = (weight * 2000 + applicable) / (applicable * 2)
      let percent = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
      return "costs \(percent)% coverage"
    }
  }
}
