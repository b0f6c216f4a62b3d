/// The reason behind one number: a tree whose leaves are source rows and whose nodes name their rule (method §1.7).
public struct Explanation: Hashable, Sendable {
  /// What the node's value rests on.
  public enum Basis: Hashable, Sendable {
    /// Facts were read; `sources` lists them.
    case measured
    /// Combined from the children.
    case combined
    /// Never recorded.
    case missing
    /// Recorded, but older than its freshness limit.
    case stale
    /// Does not apply to this account; its weight left the sum.
    case notApplicable
  }

  /// The rule that gave the value, such as `CX-1` (method.md).
  public var rule: String
  /// A short name, such as `SLA` or `Client Experience`.
  public var title: String
  /// The value, when there is one.
  public var value: Points?
  /// The value as words where it is not a plain number: `yes`, `never seen`, `143 days`.
  public var valueText: String?
  /// The colour this node has by itself.
  public var colour: Colour?
  /// The weight with which the node enters its parent's score, such as 30.
  public var weight: Points?
  /// What the node adds to its parent's value; the contributions of all children sum to it exactly.
  public var contribution: Points?
  /// Measured ÷ applicable weight of a weighted score, in percent.
  public var coverage: Points?
  /// The threshold that decided, such as `Green ≥ 90 · Yellow ≥ 80 (segment A)`.
  public var threshold: String?
  /// One sentence: what was counted, over which days, what is missing and what that cost.
  public var statement: String
  /// What the value rests on.
  public var basis: Basis
  /// The rows it was read from, in a stable order.
  public var sources: [SourceRow]
  /// What it is made of, in the method's order.
  public var children: [Explanation]

  /// A node; what is left out is unknown or empty.
  public init(
    rule: String, title: String, value: Points? = nil, valueText: String? = nil, colour: Colour? = nil,
    weight: Points? = nil, contribution: Points? = nil, coverage: Points? = nil, threshold: String? = nil,
    statement: String, basis: Basis, sources: [SourceRow] = [], children: [Explanation] = []
  ) {
    self.rule = rule
    self.title = title
    self.value = value
    self.valueText = valueText
    self.colour = colour
    self.weight = weight
    self.contribution = contribution
    self.coverage = coverage
    self.threshold = threshold
    self.statement = statement
    self.basis = basis
    self.sources = sources
    self.children = children
  }
}
