import Domain

/// One thing that saving would change, or that it leaves to be wished for.
public struct FormConsequence: Hashable, Sendable {
  public var text: String
  public var tone: PaneTone
  public init(_ text: String, _ tone: PaneTone = .plain) {
    // A state is told by its symbol, whatever the colours.
    if case .colour(let colour) = tone, !text.contains(colour.symbol) {
      self.text = colour.symbol + " " + text
    } else {
      self.text = text
    }
    self.tone = tone
  }

  /// What differs between the account as it is and as it would be; of a decision also what its credit lacks.
  static func between(_ was: AccountReport, _ now: AccountReport, decision: String?) -> [FormConsequence] {
    var lines: [FormConsequence] = []
    if let decision, let credit = now.credits.first(where: { $0.decision == decision })?.credit {
      lines.append(self.credit(credit, gates: now.gates))
    }
    let names = Dimension.allCases.map(\.title) + ["Health"]
    let scores = zip(was.summary.dimensions + [was.summary.composite], now.summary.dimensions + [now.summary.composite])
    for (name, (old, new)) in zip(names, scores) where old != new {
      lines.append(FormConsequence("\(name) \(score(old)) → \(score(new))", .colour(new.colour)))
    }
    if was.summary.segment != now.summary.segment {
      let (old, new) = (was.summary.segment?.rawValue ?? "none", now.summary.segment?.rawValue ?? "none")
      lines.append(FormConsequence("Segment \(old) → \(new)"))
    }
    if was.summary.nextDue != now.summary.nextDue, let due = now.summary.nextDue {
      lines.append(FormConsequence("Next touch due \(Format.weekdayDay(due))"))
    }
    lines += gone(was.gates.map(\.id), now.gates.map(\.id), "gate", closes: "closes", opens: "opens")
    lines += gone(was.triggers.map(\.id), now.triggers.map(\.id), "trigger", closes: "stops firing", opens: "fires")
    let (old, new) = (Set(was.findings.map(\.statement)), Set(now.findings.map(\.statement)))
    lines += now.findings.filter { !old.contains($0.statement) }.map {
      FormConsequence("\($0.rule): \($0.statement)", .warning)
    }
    lines += was.findings.filter { !new.contains($0.statement) }.map {
      FormConsequence("\($0.rule) is settled: \($0.statement)", .muted)
    }
    return lines
  }

  private static func credit(_ credit: DecisionCredit, gates: [OpenGate]) -> FormConsequence {
    switch credit {
    case .eligible: FormConsequence("Credit: eligible", .colour(.green))
    case .gated(let ids):
      FormConsequence("Credit: complete, held back by \(ids.joined(separator: ", "))", .warning)
    case .missing(let parts): FormConsequence("Credit: missing \(parts.joined(separator: ", "))", .warning)
    }
  }

  private static func gone(
    _ was: [String], _ now: [String], _ noun: String, closes: String, opens: String
  ) -> [FormConsequence] {
    was.filter { !now.contains($0) }.map { FormConsequence("\(noun) \($0) \(closes)", .colour(.green)) }
      + now.filter { !was.contains($0) }.map { FormConsequence("\(noun) \($0) \(opens)", .warning) }
  }

  private static func score(_ score: ShownScore) -> String {
    score.colour.symbol + " " + Format.points(score.score)
  }
}
