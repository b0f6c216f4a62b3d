import Domain

/// One rule of the engine as its reference tells it, with examples that can be run.
///
/// The thresholds are not written here: they are read from the model under the names in `values` and `deciding`.
public struct RuleEntry: Sendable {
  /// A way in which data can be absent (method §1.5).
  public enum Absence: String, Hashable, Sendable, CaseIterable { case missing, stale }

  /// Such as `CX-1`.
  public let id: String
  /// One sentence.
  public let summary: String
  public let formula: String
  /// Where the method says so, with lines of its source in brackets.
  public let source: String
  /// Columns of the bundle as `table.column`.
  public let inputs: [String]
  /// Names of model values the rule uses; a name stands for everything below it.
  public let values: [String]
  /// Those at which the outcome turns: the examples stand on both sides of each.
  public let deciding: [String]
  /// How its data can be absent; each has an example.
  public let absences: [Absence]
  public let examples: [RuleExample]
  /// The model the examples are worked out with.
  public let model: ScoringModel
  private let observe: @Sendable (ExampleRun) -> String

  init(
    _ id: String, _ summary: String, formula: String, source: String, inputs: [String], values: [String] = [],
    deciding: [String] = [], absences: [Absence] = [], model: ScoringModel = .blueprint,
    observe: @escaping @Sendable (ExampleRun) -> String, examples: [RuleExample]
  ) {
    self.id = id
    self.summary = summary
    self.formula = formula
    self.source = source
    self.inputs = inputs
    self.values = values
    self.deciding = deciding
    self.absences = absences
    self.model = model
    self.observe = observe
    self.examples = examples
  }

  /// What the engine makes of an example, in the words of `expected`; with another model when one is given.
  public func outcome(of example: RuleExample, model: ScoringModel? = nil) -> String {
    observe(ExampleRun(example.scene, model ?? self.model))
  }

  /// The values of the model that the rule names.
  public var fields: [ModelField] { RuleEntry.fields(deciding + values) }
  /// The values at which the outcome turns.
  public var decidingFields: [ModelField] { RuleEntry.fields(deciding) }

  private static func fields(_ names: [String]) -> [ModelField] {
    ScoringModel.fields.filter { field in
      names.contains { field.key == $0 || field.key.hasPrefix($0 + ".") }
    }
  }
}

/// Small facts and what a rule makes of them.
public struct RuleExample: Sendable {
  public let given: String
  public let expected: String
  /// Set where the example is about absent data.
  public let absence: RuleEntry.Absence?
  let scene: Scene

  private init(
    _ given: String, _ expected: String, _ segment: Segment?, _ absence: RuleEntry.Absence?,
    _ build: (inout Scene) -> Void
  ) {
    self.given = segment.map { $0 == .b ? given : "\(given), segment \($0.rawValue)" } ?? "\(given), unsegmented"
    self.expected = expected
    self.absence = absence
    var scene = Scene(segment)
    build(&scene)
    self.scene = scene
  }

  /// An example in segment B unless said otherwise.
  static func when(
    _ given: String, _ segment: Segment? = .b, is expected: String, _ build: (inout Scene) -> Void = { _ in }
  ) -> RuleExample { RuleExample(given, expected, segment, nil, build) }

  /// Nothing was ever recorded.
  static func missing(
    _ given: String, _ segment: Segment? = .b, is expected: String, _ build: (inout Scene) -> Void = { _ in }
  ) -> RuleExample { RuleExample(given, expected, segment, .missing, build) }

  /// What was recorded is too old.
  static func stale(
    _ given: String, _ segment: Segment? = .b, is expected: String, _ build: (inout Scene) -> Void
  ) -> RuleExample { RuleExample(given, expected, segment, .stale, build) }
}

extension RuleExample {
  /// Both sides of the green and the yellow bound of some segments, a whole point apart.
  static func around(
    _ bounds: [(segment: Segment, green: Int, yellow: Int)], _ example: (Segment, Int, String) -> RuleExample
  ) -> [RuleExample] {
    var examples: [RuleExample] = []
    for bound in bounds {
      examples.append(example(bound.segment, bound.green, "green"))
      examples.append(example(bound.segment, bound.green - 1, "yellow"))
      examples.append(example(bound.segment, bound.yellow, "yellow"))
      examples.append(example(bound.segment, bound.yellow - 1, "red"))
    }
    return examples
  }
}

/// An example under evaluation.
struct ExampleRun {
  let scene: Scene
  let engine: ScoringEngine
  let evaluation: AccountEvaluation

  init(_ scene: Scene, _ model: ScoringModel) {
    self.scene = scene
    engine = ScoringEngine(model: model, shared: SharedFacts(insights: scene.insights, people: scene.people))
    evaluation = engine.evaluation(scene.facts, on: engine.calendar(scene.asOf))
  }

  var model: ScoringModel { engine.model }
  var today: DayHealth { evaluation.today }
  var measures: DayMeasures { evaluation.today.measures }
  var rules: SegmentRules { evaluation.rules }

  /// A number with at most two decimals, `unknown` without one.
  func shown(_ value: Rational?) -> String { value.map { Words.number($0) } ?? "unknown" }
  /// A colour in lower case, `no data` without one.
  func shown(_ colour: Colour) -> String { colour == .noData ? "no data" : colour.rawValue }
}
