import Domain

extension PaneTable {
  /// The decision log with the credit each decision earns, then what was proposed; newest first.
  static func decisions(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    let credits = Dictionary(report.credits.map { ($0.decision, $0.credit) }) { first, _ in first }
    let decisions = report.facts.decisions.filter { $0.loggedOn.map { $0 <= setting.asOf } ?? true }
      .sorted { PaneOrder(newest: $0.loggedOn, id: $0.id) }
    let proposals = report.facts.proposals.filter { $0.presentedOn.map { $0 <= setting.asOf } ?? true }
      .sorted { PaneOrder(newest: $0.presentedOn, id: $0.id) }
    let eligible = decisions.count { credits[$0.id] == .eligible }
    let late = decisions.contains { isLate($0, setting) }
    return PaneTable(
      [
        PaneSection(
          decisions.isEmpty ? "Decisions" : "\(eligible) of \(decisions.count) eligible",
          columns: [
            PaneColumn("Decision", .flexible(16, most: 60)), PaneColumn("Credit", .flexible(14, most: 52)),
            PaneColumn("Outcome", .fixed(13), dispensability: 4), PaneColumn("Logged", .fixed(7), dispensability: 2),
            PaneColumn("Owner", .flexible(10, most: 20), dispensability: 3),
            PaneColumn("Due", .fixed(8), dispensability: 5),
            PaneColumn("Amount", .fixed(11), isTrailing: true, dispensability: 1),
          ],
          rows: decisions.map { row($0, credits[$0.id], report, setting) },
          whenEmpty: "No decision is logged up to \(setting.date(setting.asOf)). They come with decisions.csv."),
        PaneSection(
          "Proposals",
          columns: [
            PaneColumn("Proposal", .flexible(16, most: 60)), PaneColumn("State", .flexible(14, most: 30)),
            PaneColumn("Presented", .fixed(9), dispensability: 2), PaneColumn("Moved", .fixed(7), dispensability: 3),
            PaneColumn("Amount", .fixed(11), isTrailing: true, dispensability: 1),
          ],
          rows: proposals.map { row($0, setting) },
          whenEmpty: "Nothing was proposed up to \(setting.date(setting.asOf)). Proposals come with proposals.csv."),
      ], badge: String(decisions.count), isAlert: late)
  }

  private static func isOpen(_ decision: Decision, _ setting: AccountReportSetting) -> Bool {
    DecisionState.isOpen(decision.outcome, decidedOn: decision.decidedOn, setting)
  }

  /// Still open after the day it was due.
  private static func isLate(_ decision: Decision, _ setting: AccountReportSetting) -> Bool {
    isOpen(decision, setting) && decision.dueOn.map { $0 < setting.asOf } ?? false
  }

  private static func row(
    _ decision: Decision, _ credit: DecisionCredit?, _ report: AccountReport, _ setting: AccountReportSetting
  ) -> PaneRow {
    let text = setting.called(decision.decision, .decisions, decision.id)
    let outcome = DecisionState.outcome(decision.outcome, decidedOn: decision.decidedOn, setting)
    let state = credit.map { DecisionState.words($0) }
    let owner = setting.person(decision.owner)
    let due = decision.dueOn.map { setting.shortDate($0) } ?? decision.dueQuarter.map { RowWords.quarter($0) }
    return PaneRow(
      id: "decision \(decision.id)",
      cells: [
        .text(text, .strong), state.map { .mark($0.colour, $0.words) } ?? .text(Format.none, .muted),
        .mark(outcome.colour, outcome.words),
        .text(decision.loggedOn.map { setting.shortDate($0) } ?? "no day", decision.loggedOn == nil ? .muted : .plain),
        .text(owner ?? "nobody", owner == nil ? .warning : .plain),
        .text(due ?? Format.none, isLate(decision, setting) ? .warning : .plain),
        .text(setting.band(decision.budgetLow, decision.budgetHigh) ?? Format.none),
      ],
      detail: detail(decision, text, outcome: outcome.words, credit: state?.words, report, setting),
      opens: .sourceRow(SourceRow(.decisions, decision.id)))
  }

  private static func detail(
    _ decision: Decision, _ text: String, outcome: String, credit: String?, _ report: AccountReport,
    _ setting: AccountReportSetting
  ) -> String {
    var parts = ["\(text)\(setting.named(decision.id)): \(outcome)."]
    if let credit { parts.append("Credit: \(credit).") }
    parts.append("Logged \(setting.dated(decision.loggedOn)), owner \(setting.person(decision.owner) ?? "nobody").")
    if let due = decision.dueOn.map({ setting.dated($0) }) ?? decision.dueQuarter.map({ RowWords.quarter($0) }) {
      parts.append("Due \(due).")
    }
    parts.append("Budget \(setting.band(decision.budgetLow, decision.budgetHigh) ?? "unknown").")
    if let id = decision.initiativeID {
      let initiative = report.facts.initiatives.first { $0.id == id }
      parts.append("For \(Format.name(setting.called(initiative?.title, .initiatives, id))).")
    }
    if let reason = decision.declineReason, !reason.isEmpty { parts.append("Declined for \(reason).") }
    return parts.joined(separator: " ")
  }

  /// An open proposal ages (method T-ENG-2, W-PROP).
  private static func row(_ proposal: Proposal, _ setting: AccountReportSetting) -> PaneRow {
    let text = setting.called(proposal.title, .proposals, proposal.id)
    let state = ProposalState.words(proposal, setting)
    return PaneRow(
      id: "proposal \(proposal.id)",
      cells: [
        .text(text, .strong), .mark(state.colour, state.words),
        .text(proposal.presentedOn.map { setting.shortDate($0) } ?? "never", .plain),
        .text(proposal.lastMovedOn.map { setting.shortDate($0) } ?? Format.none, .muted),
        .text(setting.money(proposal.amount)),
      ],
      detail: "\(text)\(setting.named(proposal.id)): \(state.words). Presented \(setting.dated(proposal.presentedOn)), "
        + "last moved \(setting.dated(proposal.lastMovedOn)), \(setting.money(proposal.amount)).",
      opens: .sourceRow(SourceRow(.proposals, proposal.id)))
  }
}

/// The state of a proposal on the day shown.
enum ProposalState {
  /// Days after which an open proposal asks for something (method T-ENG-2).
  static let ageingDays = 30

  static func words(_ proposal: Proposal, _ setting: AccountReportSetting) -> (colour: Colour, words: String) {
    let isDecided = proposal.decidedOn.map { $0 <= setting.asOf } ?? (proposal.outcome.map { $0 != .open } ?? false)
    guard !isDecided else {
      return switch proposal.outcome {
      case .approved: (.green, "approved")
      case .declined: (.red, "declined")
      case .deferred, .closed, .open, nil: (.noData, proposal.outcome?.words ?? "decided")
      }
    }
    guard let presented = proposal.presentedOn else { return (.noData, "not presented") }
    let age = setting.asOf - presented
    return age >= ageingDays ? (.red, "open \(age) d") : (.yellow, "open \(age) d")
  }
}
