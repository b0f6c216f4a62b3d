/// What would give a dimension, or the composite, another colour: by other facts, and by time alone (method §12).
public struct Outlook: Hashable, Sendable {
  /// The colours it can turn to, the nearest first: better ones, and what Green would fall to.
  public var turns: [ColourTurn]
  /// What is not known and would have to be, while there is no colour; else `nil`.
  public var missing: String?
  /// The first change for the worse that needs no new fact; `nil` when there is none within the horizon.
  public var next: ClockChange?
  /// How many days ahead were looked at.
  public var horizonDays: Int

  /// An outlook; without arguments, one that knows of nothing.
  public init(turns: [ColourTurn] = [], missing: String? = nil, next: ClockChange? = nil, horizonDays: Int = 0) {
    self.turns = turns
    self.missing = missing
    self.next = next
    self.horizonDays = horizonDays
  }
}

extension Outlook {
  /// One sentence each: what is missing, the turns, the next change by the clock.
  public var sentences: [String] {
    (missing.map { [$0] } ?? []) + turns.map(\.statement) + (clockSentence.map { [$0] } ?? [])
  }

  /// The next change by the clock, or that there is none; `nil` when nobody looked.
  public var clockSentence: String? {
    guard horizonDays > 0 else { return nil }
    return "Next change by the clock: " + (next?.sentence ?? "nothing turns worse within \(horizonDays) days.")
  }
}

/// A colour and the single inputs that would bring it about, each with all others as they are.
public struct ColourTurn: Hashable, Sendable {
  /// The colour it would turn to.
  public var colour: Colour
  /// In the model's order; empty when no input can do it alone, which the method calls *needs two*.
  public var steps: [TurnStep]
  /// One sentence, such as `Turns Green if SLA 80 % → 88.4 % or better.`
  public var statement: String
  /// Whether no single input brings the colour about.
  public var needsTwo: Bool { steps.isEmpty }

  public init(colour: Colour, steps: [TurnStep], statement: String) {
    self.colour = colour
    self.steps = steps
    self.statement = statement
  }
}

/// The value of one input at which a colour changes.
public struct TurnStep: Hashable, Sendable {
  /// The rule of the input, such as `SQ-1`.
  public var rule: String
  /// The input's name, such as `SLA`.
  public var title: String
  /// The bound in the input's own unit (percent, days, a number), rounded to the side on which it suffices; `nil` for
  /// an input that is a word or a colour.
  public var value: Points?
  /// Whether the bound itself does not suffice yet.
  public var isBeyond: Bool
  /// From where to where, such as `SLA 80 % → 88.4 % or better (5 fewer missed of 50 tickets)`.
  public var sentence: String

  public init(rule: String, title: String, value: Points?, isBeyond: Bool = false, sentence: String) {
    self.rule = rule
    self.title = title
    self.value = value
    self.isBeyond = isBeyond
    self.sentence = sentence
  }
}

/// A change that comes with the days, without any new fact.
public struct ClockChange: Hashable, Sendable {
  /// The first day on which it holds.
  public var day: Day
  /// The colour from that day on.
  public var colour: Colour
  /// Triggers, gates and watchlist reasons that appear on that day, in this order; known for the composite alone.
  public var appearing: [String]
  /// The dates that pass, such as `sponsor passes 120 days`.
  public var cause: String
  /// All of it, such as `2026-04-12: turns Yellow, milestone M-88 leaves the 90-day window.`
  public var sentence: String

  public init(day: Day, colour: Colour, appearing: [String] = [], cause: String, sentence: String) {
    self.day = day
    self.colour = colour
    self.appearing = appearing
    self.cause = cause
    self.sentence = sentence
  }
}
