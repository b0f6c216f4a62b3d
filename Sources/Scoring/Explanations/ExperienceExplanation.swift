import Domain

extension AccountEvaluation {
  /// `CX-S` with its three inputs, and `CX-C` when the colour has a rule of its own.
  var experienceExplanation: Explanation {
    let measures = today.measures
    let parts = [
      WeightedPart(node: pulseNode, weight: rules.experienceWeights.pulse, value: rules.pulseValue(measures)),
      WeightedPart(node: sponsorNode, weight: rules.experienceWeights.sponsor, value: rules.sponsorValue(measures)),
      WeightedPart(
        node: complaintNode, weight: rules.experienceWeights.complaints, value: rules.complaintValue(measures)),
    ]
    let score = today.experience
    guard model.experience.colour == .rules else {
      return scored(
        "CX-S", Dimension.cx.title, score, threshold: Words.threshold(rules.experience, judged),
        statement: verdict(score, rules.experience), parts: parts)
    }
    let decision = worst([pulseNode, sponsorNode, complaintNode], score.colour)
    let colour = Explanation(
      rule: "CX-C", title: "Colour", valueText: Words.name(score.colour), colour: score.colour,
      threshold: "the worst of CX-1, CX-2 and CX-3", statement: decision, basis: .combined)
    return scored(
      "CX-S", Dimension.cx.title, score, threshold: nil, statement: decision, parts: parts, beside: [colour])
  }

  /// Why the worst of several colours is what it is.
  func worst(_ nodes: [Explanation], _ colour: Colour) -> String {
    switch colour {
    case .green: return "Green: every input that applies is Green."
    case .noData:
      let unknown = nodes.filter { $0.colour == .noData }.map { "\($0.title) (\($0.rule))" }
      return "No data: nothing is Red or Yellow, but \(unknown.joined(separator: " and ")) "
        + "\(unknown.count == 1 ? "is" : "are") unknown."
    case .red, .yellow:
      let deciding = nodes.filter { $0.colour == colour }
      let sentences = deciding.map { "\($0.statement.prefixSentence) (\($0.rule))" }
      return "\(Words.name(colour)): \(sentences.joined(separator: "; "))."
    }
  }

  private var pulseNode: Explanation {
    let measures = today.measures
    let colour = rules.pulseColour(measures)
    let threshold = Words.threshold(rules.pulse)
    let window = Words.window(Int(rules.pulseDays), calendar.day)
    guard let mean = measures.pulse else {
      return leaf(
        "CX-1", "Pulse", value: nil, colour: colour, threshold: threshold, statement: "No pulse \(window).",
        sources: SourceList())
    }
    let text = Words.number(mean)
    return leaf(
      "CX-1", "Pulse", value: rules.pulseValue(measures), text: text, colour: colour, threshold: threshold,
      statement: "Mean \(text) of \(model.experience.pulseHighest) over "
        + "\(Words.count(Int(measures.pulseCount), "pulse")) \(window).", sources: pulseSources)
  }

  private var sponsorNode: Explanation {
    let measures = today.measures
    let over = model.experience.sponsorOver[judged]
    return leaf(
      "CX-2", "Sponsor", value: rules.sponsorValue(measures), text: sponsorText, colour: rules.sponsorColour(measures),
      threshold: "Green ≤ \(model.experience.sponsorDays) days · more is \(Words.name(over)) "
        + "(segment \(judged.rawValue))", statement: sponsorSentence, sources: sponsorSources)
  }

  private var complaintNode: Explanation {
    let measures = today.measures
    let sources = complaintSources
    let month = calendar.day.iso.prefix(7)
    let naming = naming("", sources.rows.map(\.id))
    return leaf(
      "CX-3", "Complaints", value: rules.complaintValue(measures), text: String(measures.complaints),
      colour: rules.complaintColour(measures),
      threshold: "Yellow from \(model.experience.yellowComplaints) · Red from \(model.experience.redComplaints)",
      statement: "\(Words.count(Int(measures.complaints), "complaint")) logged in \(month) or still open.\(naming)",
      sources: sources)
  }
}

extension String {
  /// Its first sentence, without the full stop and with a small first letter.
  var prefixSentence: String {
    var sentence = self
    if let end = utf8.indices.first(where: { index in
      utf8[index] == 0x2E && (utf8.index(after: index) == utf8.endIndex || utf8[utf8.index(after: index)] == 0x20)
    }) {
      sentence = String(self[..<end])
    }
    guard let first = sentence.first else { return sentence }
    return first.lowercased() + sentence.dropFirst()
  }
}
