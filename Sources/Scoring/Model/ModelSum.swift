import Domain

/// The weights of one score, which add up to 100.
struct ModelSum: Sendable {
  /// The rule that weighs them.
  let rule: String
  let keys: [String]

  private init(_ rule: String, _ group: String, _ names: [String]) {
    self.rule = rule
    keys = names.map { group + "." + $0 }
  }

  static let all: [ModelSum] = [
    ModelSum("CX-S", "experience.weights", ["pulse", "sponsor", "complaints"]),
    ModelSum("ENG-S", "engagement.weights", ["cadence", "mix", "velocity", "follow-up", "activity"]),
    ModelSum("SQ-S", "quality.weights", ["sla", "on-time", "recurrence", "follow-through", "pulse"]),
    ModelSum("ALN-S", "alignment.checks", ["cadence", "deliverables", "sponsor", "effort"]),
    ModelSum("ALN-S by ratings", "alignment.ratings", ["presence", "perception", "performance"]),
    ModelSum("ALN-R", "alignment.rubric", ["presence", "perception", "performance"]),
    ModelSum("HLT-S", "composite.weights", ["cx", "adoption", "engagement", "quality", "alignment"]),
    ModelSum("IDX-M", "composite.maturity", ["adoption", "quality", "engagement", "alignment"]),
    ModelSum("IDX-A", "composite.appetite", ["cx", "engagement", "adoption", "alignment"]),
  ]

  func problem(in model: ScoringModel) -> ModelProblem? {
    let weights = keys.compactMap { ScoringModel.fieldsByKey[$0].flatMap { Points(text: $0.text(in: model)) } }
    let sum = Points(millionths: weights.reduce(0) { $0 + $1.millionths })
    guard sum != Points(100) else { return nil }
    let addends = weights.map(\.shortest).joined(separator: " + ")
    return ModelProblem(
      keys: keys, expectation: "the weights of \(rule) must sum to 100, but \(addends) is \(sum.shortest)")
  }
}
