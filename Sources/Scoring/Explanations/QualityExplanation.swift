import Domain

extension AccountEvaluation {
  /// `SQ-S` with its parts.
  var qualityExplanation: Explanation {
    let measures = today.measures
    let weights = rules.qualityWeights
    var parts = [
      WeightedPart(node: slaNode, weight: weights.sla, value: measures.sla.percent),
      WeightedPart(
        node: onTimeNode, weight: weights.onTime, value: measures.onTime.percent, applies: measures.onTime.total > 0),
      WeightedPart(node: recurrenceNode, weight: weights.recurrence, value: rules.recurrenceValue(measures)),
    ]
    if weights.followThrough > .zero {
      let node = recapNode(
        "SQ-4", "Follow-through", measures.followThrough, noun: "meeting", days: rules.followThroughDays,
        strategic: false)
      parts.append(WeightedPart(node: node, weight: weights.followThrough, value: measures.followThrough.percent))
    }
    if weights.pulse > .zero {
      parts.append(WeightedPart(node: pulseShareNode, weight: weights.pulse, value: rules.pulseShare(measures)))
    }
    return scored(
      "SQ-S", Dimension.quality.title, today.quality, threshold: Words.threshold(rules.quality, judged),
      statement: verdict(today.quality, rules.quality), parts: parts)
  }

  private var slaNode: Explanation {
    let window = "in \(rules.slaDays) days"
    return tally(
      "SQ-1", "SLA", today.measures.sla, noun: "ticket", verb: "resolved \(window) within SLA",
      none: "No ticket with an SLA was resolved \(Words.window(Int(rules.slaDays), calendar.day)).",
      misses: "Missed", sources: slaSources)
  }

  private var onTimeNode: Explanation {
    let window = Words.window(Int(rules.onTimeMilestoneDays), calendar.day)
    return tally(
      "SQ-2", "On time", today.measures.onTime, noun: "milestone", verb: "due \(window) done by the due day",
      none: "No milestone was due \(window), so its weight does not apply.", misses: "Late",
      absent: .notApplicable, sources: milestoneSources)
  }

  private var recurrenceNode: Explanation {
    let measures = today.measures
    let window = Words.window(Int(rules.repeatDays), calendar.day)
    guard let rate = measures.repeats.percent else {
      return leaf(
        "SQ-3", "Recurrence", value: nil, statement: "No categorised ticket was opened \(window).",
        sources: SourceList())
    }
    let sources = repeatSources
    let limit = Words.number(rules.repeatLimit)
    let naming = naming("Repeats: ", sources.adverseIDs)
    let scale: String =
      switch model.quality.recurrence {
      case .limit: "\(Words.number(rules.quality.green)) points at \(limit) % (segment \(judged.rawValue))"
      case .complement: "100 less the repeat rate"
      }
    return leaf(
      "SQ-3", "Recurrence", value: rules.recurrenceValue(measures), text: "\(Words.number(rate)) %",
      threshold: scale,
      statement: "\(measures.repeats.hits) of \(Words.count(Int(measures.repeats.total), "ticket")) opened \(window) "
        + "\(measures.repeats.hits == 1 ? "is a repeat" : "are repeats"): \(Words.number(rate)) % against a limit of "
        + "\(limit) %.\(naming)", sources: sources)
  }

  private var pulseShareNode: Explanation {
    let window = Words.window(Int(rules.pulseDays), calendar.day)
    guard let mean = today.measures.pulse else {
      return leaf("CX-1", "Pulse", value: nil, statement: "No pulse \(window).", sources: SourceList())
    }
    return leaf(
      "CX-1", "Pulse", value: rules.pulseShare(today.measures), text: Words.number(mean),
      threshold: "0 points at \(model.experience.pulseLowest), 100 at \(model.experience.pulseHighest)",
      statement: "Mean \(Words.number(mean)) over \(Words.count(Int(today.measures.pulseCount), "pulse")) \(window).",
      sources: pulseSources)
  }
}
