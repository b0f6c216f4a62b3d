import Domain

extension AccountEvaluation {
  /// `ENG-S` with its parts, and `ENG-C` when the colour has a rule of its own.
  var engagementExplanation: Explanation {
    let measures = today.measures
    let score = today.engagement
    var parts = [
      WeightedPart(node: cadenceNode("ENG-1"), weight: rules.cadenceWeight, value: measures.cadence.percent),
      WeightedPart(node: mixNode, weight: rules.mixWeight, value: measures.mix.percent),
      WeightedPart(node: velocityNode, weight: rules.velocityWeight, value: rules.velocityValue(measures)),
    ]
    if rules.followUpWeight > .zero {
      parts.append(
        WeightedPart(node: followUpNode, weight: rules.followUpWeight, value: measures.followUp.percent))
    }
    if rules.activityWeight > .zero {
      parts.append(
        WeightedPart(node: activityNode, weight: rules.activityWeight, value: rules.activityValue(measures)))
    }
    guard model.engagement.colour == .rules else {
      return scored(
        "ENG-S", Dimension.engagement.title, score, threshold: Words.threshold(rules.engagement, judged),
        statement: verdict(score, rules.engagement), parts: parts)
    }
    let inputs = colourInputs
    let decision = worst(inputs, score.colour)
    let colour = Explanation(
      rule: "ENG-C", title: "Colour", valueText: Words.name(score.colour), colour: score.colour,
      threshold: "the worst of cadence, recaps, sponsor, decisions and complaints", statement: decision,
      basis: .combined, children: inputs)
    return scored(
      "ENG-S", Dimension.engagement.title, score, threshold: nil, statement: decision, parts: parts,
      beside: [colour])
  }

  private var windowWords: String { Words.window(Int(rules.engagementDays), calendar.day) }

  /// `ENG-1`, which `SLA-1` uses too.
  func cadenceNode(_ rule: String) -> Explanation {
    tally(
      rule, "Cadence", today.measures.cadence, noun: "strategic meeting",
      verb: "planned \(windowWords) \(today.measures.cadence.total == 1 ? "was" : "were") held within "
        + "\(model.meetings.onTimeDays) days of the plan",
      none: "No strategic meeting was planned \(windowWords).", misses: "Not on time",
      colour: rules.cadence.colour(today.measures.cadence.percent), threshold: Words.threshold(rules.cadence),
      sources: cadenceSources)
  }

  private var mixNode: Explanation {
    tally(
      "ENG-2", "Stakeholder mix", today.measures.mix, noun: "strategic meeting",
      verb: "held \(windowWords) had a decision maker present",
      none: "No strategic meeting held \(windowWords) says who was present.", misses: "Without one",
      sources: mixSources)
  }

  private var velocityNode: Explanation {
    let measures = today.measures
    guard let days = measures.velocityDays else {
      return leaf(
        "ENG-3", "Velocity", value: nil, statement: "Nothing was decided \(windowWords) with both dates known.",
        sources: SourceList())
    }
    let text = "\(Words.number(days)) days"
    let scale: String =
      switch model.engagement.velocity {
      case .line:
        "\(Words.number(rules.engagement.green)) points at \(model.engagement.velocitySpan) days "
          + "(segment \(judged.rawValue))"
      case .grace:
        "full points up to \(Words.number(rules.velocityTarget)) days, none from "
          + "\(Words.number(rules.velocityZero)) (segment \(judged.rawValue))"
      }
    return leaf(
      "ENG-3", "Velocity", value: rules.velocityValue(measures), text: text, threshold: scale,
      statement: "Median \(text) from proposal to decision over "
        + "\(Words.count(Int(measures.velocityCount), "decision")) \(windowWords).", sources: velocitySources)
  }

  private var followUpNode: Explanation {
    recapNode(
      "ENG-4", "Follow-up", today.measures.followUp, noun: "strategic meeting", days: rules.engagementDays,
      strategic: true, colour: rules.recap.colour(today.measures.followUp.percent),
      threshold: Words.threshold(rules.recap))
  }

  /// `ENG-4` and `SQ-4`.
  func recapNode(
    _ rule: String, _ title: String, _ count: Tally, noun: String, days: Int32, strategic: Bool,
    colour: Colour? = nil, threshold: String? = nil
  ) -> Explanation {
    let window = Words.window(Int(days), calendar.day)
    let pending = held(days, strategic: strategic)
      .count { $0.recapState(calendar.asOf, limit: rules.recapLimit) == .pending }
    let waiting = pending == 0 ? "" : "; \(pending) still within its \(model.meetings.recapHours) hours"
    return tally(
      rule, title, count, noun: noun,
      verb: "held \(window) had the recap within \(model.meetings.recapHours) hours\(waiting)",
      none: "No \(noun) held \(window) is old enough to judge its recap\(waiting).", misses: "Late", colour: colour,
      threshold: threshold, sources: recapSources(days, strategic: strategic))
  }

  private var activityNode: Explanation {
    let count = Int(today.measures.activity)
    return leaf(
      "ENG-A", "Activity", value: rules.activityValue(today.measures), text: String(count),
      threshold: "full points from \(Words.number(rules.activityTarget)) (segment \(judged.rawValue))",
      statement:
        "\(Words.count(count, "decision logged or initiative moved", plural: "decisions logged or initiatives moved"))"
        + " \(Words.window(Int(rules.activityDays), calendar.day)).", sources: activitySources)
  }

  /// The five inputs of `ENG-C`.
  private var colourInputs: [Explanation] {
    let measures = today.measures
    var sponsor = Explanation(
      rule: "CX-2", title: "Sponsor", valueText: sponsorText, statement: sponsorSentence, basis: .measured,
      sources: sponsorSources.rows)
    if let colour = rules.engagementSponsorColour(measures) {
      sponsor.colour = colour
      if colour == .noData { sponsor.basis = .missing }
    } else {
      sponsor.basis = .notApplicable
    }
    var decisions = tally(
      "ENG-D", "Decisions", measures.decisions, noun: "QBR",
      verb: "of the last \(rules.decisionDays) days led to a decision"
        + (measures.lastQBRsEmpty ? ", the two latest to none" : ""),
      none: "No QBR was held in the last \(rules.decisionDays) days.", misses: "Without one",
      threshold: "Green ≥ \(Words.number(rules.decisionGreen)) · Red when the two latest have none",
      absent: .notApplicable, sources: decisionSources)
    decisions.colour = rules.decisionColour(measures)
    let tagged = facts.complaints.filter {
      $0.isEngagementCause && $0.counts(on: day, monthStart: calendar.asOf.monthStart)
    }
    var sources = SourceList()
    for complaint in tagged { sources.add(.complaints, facts.facts.complaints[Int(complaint.row)].id, isAdverse: true) }
    let complaints = Explanation(
      rule: "CX-3", title: "Complaints", valueText: String(tagged.count),
      colour: measures.hasEngagementComplaint ? .red : .green, threshold: "Red from 1",
      statement: "\(Words.count(tagged.count, "complaint")) about relevance or follow-through.", basis: .measured,
      sources: sources.rows)
    return [cadenceNode("ENG-1"), followUpNode, sponsor, decisions, complaints]
  }
}
