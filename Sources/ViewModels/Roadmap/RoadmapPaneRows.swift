import Domain

/// Builds the sections of a roadmap's pane.
struct RoadmapPaneRows {
  private let report: RoadmapReport
  private let sentence: RoadmapSentence
  private var setting: AccountReportSetting { sentence.setting }
  private(set) var title = ""
  private(set) var sections: [PaneSection] = []
  private(set) var sources: [String: SourceRow] = [:]
  private(set) var cards: [String: String] = [:]

  init(_ report: RoadmapReport, currency: String) {
    self.report = report
    sentence = RoadmapSentence(report, currency: currency)
  }

  // MARK: A card

  /// All fields of an initiative, then the decisions, proposals and milestones that refer to it.
  mutating func addCard(_ id: String) {
    guard let card = report.initiatives.first(where: { $0.id == id }) else { return }
    title = sentence.called(card)
    let reasons = sentence.holds(of: id) + sentence.findings(of: id)
    if !reasons.isEmpty {
      sections.append(
        PaneSection(
          "What is the matter", columns: [PaneColumn("", .flexible(20))],
          rows: reasons.enumerated().map { index, text in
            PaneRow(id: "reason \(index)", cells: [.text(text, .warning)], detail: text)
          }, whenEmpty: ""))
    }
    sections.append(fields(of: card))
    sections.append(decisions(of: id))
    sections.append(milestones(of: id))
    sections.append(proposals(of: id))
  }

  private mutating func fields(of card: Initiative) -> PaneSection {
    func amount(_ money: Money?) -> String? { money.map { setting.money($0) } }
    let fields: [(name: String, text: String?)] = [
      ("status", sentence.status(card)), ("quarter", card.quarter), ("lane", card.lane?.rawValue),
      ("big rock", card.bigRock.map { $0 ? "yes" : "no" }), ("kind", word(card.kind)),
      ("tier", card.tier.map(String.init)), ("budget low", amount(card.budgetLow)),
      ("budget high", amount(card.budgetHigh)), ("owner", setting.person(card.owner)),
      ("client owner", card.clientOwner), ("project lead", setting.person(card.pm)),
      ("readiness", word(card.readiness)), ("summary", card.summary), ("outcome", card.outcome),
      ("goal", card.goal), ("source", word(card.source)),
      ("tags", card.tags.isEmpty ? nil : card.tags.joined(separator: ", ")), ("declined", card.declineReason),
    ]
    var rows = fields.filter { $0.name != "declined" || $0.text != nil }.map { name, text in
      PaneRow(
        id: "field \(name)",
        cells: [.text(name, .muted), .text(text ?? "unknown", text == nil ? .muted : .plain)],
        detail: "\(name): \(text ?? "unknown")")
    }
    sources["origin"] = SourceRow(.initiatives, card.id)
    rows.append(
      PaneRow(
        id: "origin", cells: [.text("comes from", .muted), .text("…", .reference)],
        detail: "This initiative"))
    return PaneSection(
      "Initiative" + (setting.isMasked ? "" : " " + Format.name(card.id)),
      columns: [PaneColumn("", .fixed(12)), PaneColumn("", .flexible(16))],
      rows: rows, whenEmpty: "")
  }

  private mutating func decisions(of id: String) -> PaneSection {
    let rows = report.decisions.filter { $0.initiativeID == id }.map { decision in
      let text = setting.called(decision.decision, .decisions, decision.id)
      let outcome = decision.outcome?.words ?? "no outcome"
      let day = setting.date(decision.decidedOn ?? decision.loggedOn)
      sources["decision \(decision.id)"] = SourceRow(.decisions, decision.id)
      return PaneRow(
        id: "decision \(decision.id)",
        cells: [.text(text), .text(outcome), .text(day), .text("…", .reference)],
        detail: "\(text): \(outcome), \(day), owner \(decision.owner ?? "unknown"), due "
          + (decision.dueOn.map { setting.date($0) } ?? decision.dueQuarter ?? "unknown"))
    }
    return PaneSection(
      "Decisions", columns: linkedColumns, rows: rows, whenEmpty: "No decision refers to this initiative.")
  }

  private mutating func milestones(of id: String) -> PaneSection {
    let linked = report.milestones.filter { $0.initiativeID == id }
      .sorted { ($0.dueOn?.number ?? .max, $0.id) < ($1.dueOn?.number ?? .max, $1.id) }
    let rows = linked.map { milestone in
      let state = state(of: milestone)
      sources["milestone \(milestone.id)"] = SourceRow(.milestones, milestone.id)
      return PaneRow(
        id: "milestone \(milestone.id)",
        cells: [
          .text(setting.called(nil, .milestones, milestone.id)), .text(state.text, state.isLate ? .warning : .plain),
          .text(setting.date(milestone.dueOn)),
          .text("…", .reference),
        ],
        detail:
          "Milestone\(setting.isMasked ? "" : " " + milestone.id), due \(setting.dated(milestone.dueOn)): \(state.text)"
      )
    }
    return PaneSection(
      "Milestones", columns: linkedColumns, rows: rows, whenEmpty: "No milestone refers to this initiative.")
  }

  private mutating func proposals(of id: String) -> PaneSection {
    let rows = report.proposals.filter { $0.initiativeID == id }.map { proposal in
      let text = setting.called(proposal.title, .proposals, proposal.id)
      let outcome = proposal.outcome?.words ?? "open"
      sources["proposal \(proposal.id)"] = SourceRow(.proposals, proposal.id)
      return PaneRow(
        id: "proposal \(proposal.id)",
        cells: [
          .text(text), .text(outcome), .text(setting.date(proposal.decidedOn ?? proposal.presentedOn)),
          .text("…", .reference),
        ],
        detail:
          "\(text): \(outcome), presented \(setting.dated(proposal.presentedOn)), \(setting.money(proposal.amount))")
    }
    return PaneSection(
      "Proposals", columns: linkedColumns, rows: rows, whenEmpty: "No proposal refers to this initiative.")
  }

  private let linkedColumns = [
    PaneColumn("", .flexible(14)), PaneColumn("", .fixed(14)), PaneColumn("", .fixed(11), dispensability: 1),
    PaneColumn("", .flexible(12, most: 28), dispensability: 2),
  ]

  private func state(of milestone: Milestone) -> (text: String, isLate: Bool) {
    if let done = milestone.doneOn, done <= report.asOf {
      let isLate = milestone.dueOn.map { done > $0 } ?? false
      return (isLate ? "done late" : "done", isLate)
    }
    guard let due = milestone.dueOn, due < report.asOf else { return ("to do", false) }
    return ("late \(report.asOf - due) d", true)
  }

  private func word(_ text: String?) -> String? { text.map { String($0.map { $0 == "_" ? " " : $0 }) } }

  // MARK: A rule

  /// The findings of a rule, each with the rows it rests on.
  mutating func addRule(_ id: String) {
    title = "\(id) \(MethodNames.roadmapRule(id))"
    for (number, finding) in report.findings.filter({ $0.rule == id }).enumerated() {
      let rows = finding.rows.map { row in
        let key = "\(number) \(row.table.rawValue) \(row.id)"
        let initiative =
          row.table == .initiatives ? report.initiatives.first { $0.id == row.id } : nil
        sources[key] = row
        if let initiative, initiative.isOpen { cards[key] = initiative.id }
        let text = initiative.map(sentence.called) ?? RowNaming.called(row, isMasked: setting.isMasked)
        let state = initiative.map { sentence.status($0) } ?? ""
        return PaneRow(
          id: key, cells: [.text(text), .text(state), .text("…", .reference)],
          detail: initiative == nil ? text : "\(text): \(state)")
      }
      sections.append(
        PaneSection(
          finding.statement,
          columns: [
            PaneColumn("", .flexible(16)), PaneColumn("", .flexible(12, most: 34), dispensability: 1),
            PaneColumn("", .flexible(12, most: 28)),
          ],
          rows: rows, whenEmpty: "It rests on no row: something is missing."))
    }
  }
}
