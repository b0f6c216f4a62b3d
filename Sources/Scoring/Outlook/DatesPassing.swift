import Domain

/// What happens to an account's facts between one day and the next: rows leave a window, age past a limit, fall due.
struct DatesPassing {
  let engine: ScoringEngine
  let facts: PreparedFacts
  let before: DayHealth
  let after: DayHealth
  let rules: SegmentRules
  let day: ScoringDay
  /// Rows that are dated today or that a window let go since yesterday; told by their ids.
  var today: Int32 { day.number }

  init(_ engine: ScoringEngine, _ facts: PreparedFacts, before: DayHealth, after: DayHealth, day: ScoringDay) {
    self.engine = engine
    self.facts = facts
    self.before = before
    self.after = after
    self.day = day
    rules = engine.rules(after.segment)
  }

  /// One figure whose dates can pass.
  struct Figure {
    /// Carries the figure of the later day into the figures of the earlier one.
    let copy: (inout AssumedFigures, AssumedFigures) -> Void
    let passing: [String]
  }

  /// What passed for a dimension, in the method's order: what alone gives the new colour, else all of it.
  func causes(_ dimension: Dimension) -> [String] {
    guard before.segment == after.segment else {
      let segment = after.segment?.rawValue ?? "none"
      return ["the segment override ends, so that the segment is \(segment)"]
    }
    let figures = figures(dimension).filter { !$0.passing.isEmpty }
    let (old, new) = (assumed(before), assumed(after))
    let colour = engine.colouring(dimension, rules)
    let sole = figures.filter { figure in
      var mixed = old
      figure.copy(&mixed, new)
      return colour(mixed) == after[dimension].colour
    }
    return (sole.isEmpty ? figures : sole).flatMap(\.passing)
  }

  private func assumed(_ health: DayHealth) -> AssumedFigures {
    AssumedFigures(
      health.measures, AlignmentFigures(rules.freshAlignment(facts, health.measures)),
      readings: engine.catalog.entries.indices.map { position in
        guard let (reading, isFresh) = rules.latest(facts.readings[position], health.day.number), isFresh else {
          return nil
        }
        return Rational(reading.coverage, 1_000_000)
      })
  }

  private func figures(_ dimension: Dimension) -> [Figure] {
    switch dimension {
    case .cx: [pulse, sponsor, complaints]
    case .adoption: facts.readings.indices.map(reading)
    case .engagement: [cadence, mix, velocity, followUp, decisions, sponsor, complaints, activity]
    case .quality: [sla, onTime, repeats, followThrough, pulse]
    case .alignment: [cadence, check, sponsor]
    }
  }

  // MARK: Words

  /// `milestone M-88 leaves the 90-day window`, `3 tickets leave …`.
  func phrase(_ noun: String, _ ids: [String], _ verb: String, _ plural: String) -> [String] {
    guard !ids.isEmpty else { return [] }
    guard engine.shared.namesRows else {
      return [ids.count == 1 ? "1 \(noun) \(verb)" : "\(ids.count) \(noun)s \(plural)"]
    }
    let ids = ids.sorted(by: bytesPrecede)
    return ids.count == 1
      ? ["\(noun) \(Words.quoted(ids[0])) \(verb)"]
      : ["\(ids.count) \(noun)s (\(Words.list(ids))) \(plural)"]
  }

  func leaving(_ noun: String, _ ids: [String], _ window: Int32) -> [String] {
    phrase(noun, ids, "leaves the \(window)-day window", "leave the \(window)-day window")
  }

  func arriving(_ noun: String, _ ids: [String]) -> [String] {
    phrase(noun, ids, "dated \(day.day.iso) begins to count", "dated \(day.day.iso) begin to count")
  }
}
