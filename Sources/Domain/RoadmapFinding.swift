/// Something the roadmap of an account lacks (method §9).
public struct RoadmapFinding: Hashable, Sendable {
  /// Every rule, in the order of the findings.
  public static let rules = (1...7).map { "RM-\($0)" } + ["stalled"]

  /// `RM-1` … `RM-7`, or `stalled`.
  public var rule: String
  /// One sentence with the deciding figure.
  public var statement: String
  /// The fiscal quarter it is about, where there is one.
  public var quarter: String?
  /// The initiatives it is about, in the order of their ids.
  public var initiatives: [String]
  /// The rows it rests on: the initiatives, or the row that decided a clock; empty where something is missing.
  public var rows: [SourceRow]
  public init(
    rule: String, statement: String, quarter: String? = nil, initiatives: [String] = [], rows: [SourceRow]? = nil
  ) {
    self.rule = rule
    self.statement = statement
    self.quarter = quarter
    self.initiatives = initiatives
    self.rows = rows ?? initiatives.map { SourceRow(.initiatives, $0) }
  }
}

/// Whether a decision earns credit (method CRED-1).
public enum DecisionCredit: Hashable, Sendable {
  case eligible
  /// Complete, but held back by these gates.
  case gated([String])
  /// What the decision lacks, such as `budget`, in the method's order.
  case missing([String])
}

/// A decision by its id, with the credit it earns.
public struct CreditedDecision: Hashable, Sendable {
  public var decision: String
  public var credit: DecisionCredit
  public init(decision: String, credit: DecisionCredit) {
    self.decision = decision
    self.credit = credit
  }
}
