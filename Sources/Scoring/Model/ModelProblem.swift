/// Values of a model that contradict each other.
public struct ModelProblem: Hashable, Sendable {
  /// The fields it is about, the one to look at first in front.
  public var keys: [String]
  /// What should hold and what is there instead.
  public var expectation: String
}

extension ScoringModel {
  /// What is wrong with the model as a whole; nothing for a sound one.
  ///
  /// The weights of each score add up to 100, and limits that follow each other are in order.
  public var problems: [ModelProblem] {
    ModelSum.all.compactMap { $0.problem(in: self) } + ModelOrder.all.compactMap { $0.problem(in: self) }
  }

  /// The fields by their keys.
  public static let fieldsByKey = Dictionary(
    fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
}
