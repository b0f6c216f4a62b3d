import Domain

/// The sentences about what is in focus on the roadmap.
struct RoadmapSentence {
  let report: RoadmapReport
  let setting: AccountReportSetting

  init(_ report: RoadmapReport, currency: String) {
    self.report = report
    setting = AccountReportSetting(asOf: report.asOf, currency: currency, shared: report.shared)
  }

  /// Status and since when, owner, budget and readiness of a card; then its gates and findings, which it shares with others.
  func card(_ id: String) -> [String] {
    guard let card = report.initiatives.first(where: { $0.id == id }) else { return [] }
    let title = called(card)
    var parts = [status(card)]
    parts.append(setting.person(card.owner).map { "owner \(Format.name($0))" } ?? "nobody owns it")
    if let budget = card.budget {
      parts.append(Format.band(budget.low, budget.high, currency: setting.currency))
    } else {
      parts.append("no budget")
    }
    parts.append(readiness(card.readiness))
    let reasons = holds(of: id, isShort: true) + findings(of: id)
    let facts = "\(Format.name(title)): " + parts.joined(separator: " · ")
    return [facts] + (reasons.isEmpty ? [] : [reasons.joined(separator: " · ")])
  }

  /// Every finding of a rule, in full.
  func rule(_ id: String) -> String {
    let findings = report.findings.filter { $0.rule == id }
    return "\(id): " + findings.map { finding in named(finding) + finding.statement }.joined(separator: " · ")
  }

  func called(_ card: Initiative) -> String { setting.called(card.title, .initiatives, card.id) }

  /// `in progress since 12 Feb, 47 d`.
  func status(_ card: Initiative) -> String {
    let word = card.status?.words ?? "no status"
    guard let since = card.statusChangedOn, since <= report.asOf else { return word }
    return "\(word) since \(setting.date(since)), \(report.asOf - since) d"
  }

  func readiness(_ word: String?) -> String {
    switch word {
    case "ready": "ready"
    case "needs_enablement": "needs enablement"
    default: "readiness unknown"
    }
  }

  /// Why the gates hold a card, the ones that block it first; in short without what else they block.
  func holds(of id: String, isShort: Bool = false) -> [String] {
    let holds = report.holds[id] ?? []
    return (holds.filter(\.isBlocking) + holds.filter { !$0.isBlocking }).map { hold in
      let gate = report.gates.first { $0.id == hold.gate }
      let cause = gate.map { ": \(trimmed($0.cause))" } ?? ""
      if hold.isBlocking { return "⊘ \(hold.gate) blocks \(isShort ? "it" : gate?.blocks ?? "it")\(cause)" }
      if !hold.decisions.isEmpty {
        let count = hold.decisions.count
        let named =
          !setting.isMasked
          ? hold.decisions.map(Format.name).joined(separator: ", ") : count == 1 ? "1 decision" : "\(count) decisions"
        return "◆ \(hold.gate) holds back the credit of \(named)\(cause)"
      }
      return "◆ \(hold.gate) is open, but came after its approval\(cause)"
    }
  }

  /// What the findings say about a card.
  func findings(of id: String) -> [String] {
    report.findings.filter { $0.initiatives.contains(id) }.map { "\($0.rule) \(trimmed($0.statement))" }
  }

  /// A finding about one card names it.
  private func named(_ finding: RoadmapFinding) -> String {
    guard finding.rule == "stalled", let id = finding.initiatives.first,
      let card = report.initiatives.first(where: { $0.id == id })
    else { return "" }
    return "\(Format.name(called(card))): "
  }

  private func trimmed(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
