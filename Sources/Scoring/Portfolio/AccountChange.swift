public import Domain

/// A value at both looks, and the steps at which it moved on the way.
public struct Moved<Value: Hashable & Sendable>: Hashable, Sendable {
  /// `nil` where the account is not in the portfolio or has no such value.
  public var from: Value?
  public var to: Value?
  /// In the order of the steps; a value may move at several.
  public var causes: [ChangeCause]
}

/// A colour that differs, with the score on the way.
public struct ColourChange: Sendable {
  /// `nil` is the composite.
  public var dimension: Dimension?
  public var colour: Moved<Colour>
  /// The score at both looks, in points.
  public var score: (from: Rational?, to: Rational?)
  /// What each cause moved the score by; the steps add up. Unknown where the score is at either end of the step.
  public var steps: [(cause: ChangeCause, points: Rational?)]
  /// The inputs of the dimension that moved; flags are 1 and 0.
  public var inputs: [(name: String, value: Moved<Rational>)]
}

/// Something that came or went: a gate, or a reason of the watchlist.
public struct RuleChange: Hashable, Sendable {
  public var id: String
  /// Whether it holds at the second look.
  public var holds: Bool
  public var causes: [ChangeCause]
}

/// What differs about one account between two looks.
public struct AccountChange: Sendable {
  public let id: String
  public let name: String?
  /// Whether the account is in the portfolio at both looks; `nil` when that is the same.
  public let presence: Moved<Bool>?
  public let colours: [ColourChange]
  public let segment: Moved<Segment>?
  public let gates: [RuleChange]
  public let reasons: [RuleChange]
  /// The place on the watchlist, 1 first; others move it too.
  public let place: Moved<Int>?
  /// Rows entered or changed between the two looks, by table.
  public let rows: [(table: BundleTable, count: Int)]

  /// `nil` when nothing differs.
  init?(_ account: ComparedAccount, places: [Int?]) {
    id = account.id
    name = account.name
    rows = account.rows
    presence = AccountChange.moved(account.stages.map { $0 != nil }, account)
    colours = ([nil] + Dimension.allCases).compactMap { AccountChange.colour($0, account) }
    segment = AccountChange.moved(account.stages.map { $0?.segment }, account)
    gates = Gate.allCases.compactMap { gate in
      AccountChange.rule(gate.rawValue, account) { $0.gates.contains(gate) }
    }
    reasons = WatchRule.allCases.compactMap { rule in
      AccountChange.rule(rule.rawValue, account) { result in result.watchlist.contains { $0.rule == rule } }
    }
    place = AccountChange.moved(places, account)
    guard presence != nil || segment != nil || place != nil || !(colours.isEmpty && gates.isEmpty && reasons.isEmpty)
    else { return nil }
  }

  private static func moved<Value: Hashable & Sendable>(
    _ values: [Value?], _ account: ComparedAccount
  ) -> Moved<Value>? {
    guard values[0] != values[3] else { return nil }
    return Moved(from: values[0], to: values[3], causes: account.causes(values))
  }

  private static func rule(
    _ id: String, _ account: ComparedAccount, _ holds: (ScoreResult) -> Bool
  ) -> RuleChange? {
    let values = account.stages.map { $0.map(holds) ?? false }
    guard values[0] != values[3] else { return nil }
    return RuleChange(id: id, holds: values[3], causes: account.causes(values))
  }

  private static func colour(_ dimension: Dimension?, _ account: ComparedAccount) -> ColourChange? {
    func score(_ result: ScoreResult) -> ExactScore { dimension.map { result[$0] } ?? result.composite }
    guard let colour = moved(account.stages.map { $0.map { score($0).colour } }, account) else { return nil }
    let scores = account.stages.map { $0.flatMap { score($0).score } }
    let steps = zip(ChangeCause.allCases, zip(scores, scores.dropFirst())).compactMap {
      cause, step -> (cause: ChangeCause, points: Rational?)? in
      guard step.0 != step.1 else { return nil }
      guard let before = step.0, let after = step.1 else { return (cause, nil) }
      return (cause, after - before)
    }
    var inputs: [(name: String, value: Moved<Rational>)] = []
    if let dimension {
      let figures = account.stages.map { $0?.inputs.figures(dimension) }
      for (index, name) in HealthInputs.names(dimension).enumerated() {
        if let value = moved(figures.map { $0?[index] ?? nil }, account) { inputs.append((name, value)) }
      }
    }
    return ColourChange(
      dimension: dimension, colour: colour, score: (scores[0], scores[3]), steps: steps, inputs: inputs)
  }
}

extension HealthInputs {
  /// The names of a dimension's inputs, as `huddle score --json` has them.
  static func names(_ dimension: Dimension) -> [String] {
    switch dimension {
    case .cx: ["pulse", "sponsorDays", "complaints"]
    case .adoption: ["mfa", "endpoint", "tier1", "fixFirst"]
    case .engagement: ["cadence", "mix", "velocityDays", "followUp", "decisionRate"]
    case .quality: ["sla", "onTime", "repeatRate", "followThrough"]
    case .alignment: ["cadence", "deliverables", "effortFit", "rubric"]
    }
  }

  /// The inputs of a dimension in the order of their names; flags are 1 and 0.
  func figures(_ dimension: Dimension) -> [Rational?] {
    func flag(_ value: Bool?) -> Rational? { value.map { Rational($0 ? 1 : 0) } }
    return switch dimension {
    case .cx: [pulse, sponsor.number.map { Rational($0) }, Rational(complaints)]
    case .adoption: [mfa, endpoint, tier, flag(isFixFirst)]
    case .engagement: [cadence, mix, velocityDays, followUp, decisionRate]
    case .quality: [sla, onTime, repeatRate, followThrough]
    case .alignment: [cadence, deliverables, flag(effortFit), rubric]
    }
  }
}
