extension EditRule {
  /// All rules, table by table (spec-strategy-health III.J, spec-deliverables-process A10).
  public static let all: [EditRule] = decisions + calls + initiatives + meetings + accounts + others

  private static let decisions: [EditRule] = [
    EditRule(
      "LNT-01", .decisions, .block, "More than two decisions in a meeting", "L116, L127, L149", at: "outcome"
    ) { row, setting in
      guard setting.isStrategic, setting.otherDecisions >= 2, row.text("outcome") != "parked" else { return nil }
      return "the meeting has two decisions already: park this one"
    },
    EditRule(
      "ED-1", .decisions, .block, "Decided before they were proposed", "L128", at: "decided_on"
    ) { row, _ in
      guard let proposed = row.day("proposed_on"), let decided = row.day("decided_on"), decided < proposed else {
        return nil
      }
      return "decided before it was proposed"
    },
    budget(.decisions),
    EditRule("LNT-02", .decisions, .warn, "Decisions without a \"why now\"", "L149", at: "why_now") { row, _ in
      row.has("why_now") ? nil : "no \"why now\""
    },
    EditRule(
      "LNT-03", .decisions, .warn, "Decisions without owner, date or budget", "L155, L204, L226", at: "owner"
    ) { row, _ in
      let lacks = [
        row.has("owner") ? nil : "owner", row.has("due_on") || row.has("due_quarter") ? nil : "date",
        row.has("budget_low") || row.has("budget_high") || row.has("action") ? nil : "budget",
      ].compactMap { $0 }
      return lacks.isEmpty ? nil : "without " + lacks.joined(separator: ", ")
    },
    // The owner of a decision is a text: somebody of the client may be it, but not everybody.
    EditRule(
      "LNT-05", .decisions, .warn, "Decisions owned by nobody in particular", "L149, L173, L182", at: "owner"
    ) { row, _ in
      guard let owner = row.text("owner") else { return nil }
      let words = owner.lowercased().split { !$0.isLetter }.filter { !["the", "our", "your", "whole"].contains($0) }
      let crowd: Set<Substring> = ["team", "teams", "all", "everyone", "everybody", "us", "we", "tbd", "client", "msp"]
      return !words.isEmpty && words.allSatisfy(crowd.contains) ? "its owner is no person" : nil
    },
    declined(.decisions, "outcome"),
    EditRule(
      "LNT-12", .decisions, .warn, "Approved without anything in writing", "L155, L161, L182", at: "written_ref"
    ) { row, _ in
      row.text("outcome") == "approved" && !row.has("written_ref") ? "approved without anything in writing" : nil
    },
    EditRule(
      "LNT-25", .decisions, .warn, "Put off without a day to come back to it", "L204, L205", at: "due_on"
    ) { row, _ in
      guard ["no_decision", "deferred"].contains(row.text("outcome") ?? "") else { return nil }
      return row.has("due_on") || row.has("due_quarter") ? nil : "put off without a day to come back to it"
    },
    EditRule(
      "ED-2", .decisions, .warn, "Decided, of unknown velocity", "L128", at: "proposed_on"
    ) { row, _ in
      guard ["approved", "declined"].contains(row.text("outcome") ?? "") else { return nil }
      return row.has("proposed_on") && row.has("decided_on") ? nil : "without both days its velocity is unknown"
    },
  ]

  private static let calls: [EditRule] = [
    EditRule(
      "LNT-05", .ctas, .block, "Open CTAs without a person as owner", "L122, L149, L173, L182", at: "owner"
    ) { row, _ in
      row.has("owner") || row.has("closed_at") ? nil : "a CTA needs a person as its owner"
    },
    EditRule("ED-3", .ctas, .block, "Open CTAs without a due date", "L122, L128, L182", at: "due_at") { row, _ in
      row.has("due_at") || row.has("closed_at") ? nil : "a CTA needs a due date"
    },
    order("ED-4", .ctas, "CTAs due before they were opened", "opened_at", "due_at", "due before it was opened"),
    order(
      "ED-5", .ctas, "CTAs closed before they were opened", "opened_at", "closed_at", "closed before it was opened"),
    EditRule(
      "ED-14", .ctas, .warn, "CTAs closed with open steps on their checklist", "L122, L259", at: "closed_at"
    ) { row, setting in
      guard row.has("closed_at"), setting.openSteps > 0 else { return nil }
      return "closed with \(setting.openSteps == 1 ? "a step" : "\(setting.openSteps) steps") of its checklist open"
    },
  ]

  private static let initiatives: [EditRule] = [
    EditRule(
      "ED-6", .initiatives, .block, "Steps that a guard refuses", "method §9, A4.1", at: "status"
    ) { row, setting in
      guard let status = row.text("status").flatMap(InitiativeStatus.init) else { return nil }
      let before = setting.before?.text("status").flatMap(InitiativeStatus.init)
      guard let old = setting.before, status != before else { return nil }
      let steps = InitiativeSteps.next(after: before, segment: setting.segment)
      guard steps.contains(status) else {
        return "no step from \(words(old.text("status"))) to \(words(status.rawValue))"
      }
      let missing = InitiativeSteps.missing(for: status, in: row, setting.steps)
      return missing.isEmpty ? nil : "\(words(status.rawValue)) needs " + missing.joined(separator: "; ")
    },
    budget(.initiatives),
    EditRule(
      "LNT-18", .initiatives, .warn, "More than two big rocks in a quarter", "L173", at: "big_rock"
    ) { row, setting in
      guard row.flag("big_rock") == true, row.has("quarter"), row.isPlannedCard, setting.otherBigRocks >= 2 else {
        return nil
      }
      return "big rock number \(setting.otherBigRocks + 1) in \(row.text("quarter") ?? "")"
    },
    EditRule(
      "ED-7", .initiatives, .warn, "Cards that a gate holds back", "method §7", at: "tier"
    ) { row, setting in
      guard let status = row.text("status").flatMap(InitiativeStatus.init), status.isBeforeApproval else { return nil }
      let gates = InitiativeSteps.gates(holding: row, setting.steps)
      return gates.isEmpty ? nil : "held back by " + gates.joined(separator: ", ")
    },
    EditRule(
      "ED-8", .initiatives, .warn, "New asks on segment C before a quick win", "L116", at: "kind"
    ) { row, setting in
      guard setting.segment == .c, !setting.hasQuickWin, row.text("kind") != "quick_win",
        let status = row.text("status").flatMap(InitiativeStatus.init), status.isBeforeApproval
      else { return nil }
      return "segment C wants a quick win closed first"
    },
    declined(.initiatives, "status"),
    EditRule(
      "LNT-24", .initiatives, .warn, "Asks without evidence of where they come from", "L204", at: "source"
    ) { row, _ in
      row.text("status") == "proposed" && !row.has("source") ? "nothing says what it was found by" : nil
    },
    EditRule(
      "ED-15", .initiatives, .warn, "Completed without an owner of its adoption", "L122", at: "owner"
    ) { row, _ in
      guard ["completed", "reviewed"].contains(row.text("status") ?? "") else { return nil }
      return row.has("owner") || row.has("client_owner") ? nil : "nobody sees to it that it is used"
    },
  ]

  /// A budget whose ends are in the wrong order.
  private static func budget(_ table: BundleTable) -> EditRule {
    EditRule(
      "ED-14", table, .block, "Budgets of \(table.rawValue) with their ends in the wrong order", "bundle.md",
      at: "budget_low"
    ) { row, _ in
      guard let low = row.integer("budget_low"), let high = row.integer("budget_high"), high < low else { return nil }
      return "the budget's upper end is below the lower one"
    }
  }

  /// A no of which nothing can be learnt.
  static func declined(_ table: BundleTable, _ column: String) -> EditRule {
    EditRule(
      "LNT-11", table, .warn,
      "\(table.rawValue.prefix(1).uppercased() + table.rawValue.dropFirst()) put down without a reason",
      "L155, L161", at: "decline_reason"
    ) { row, _ in
      guard let outcome = row.text(column), outcome == "declined" || outcome == "deferred" else { return nil }
      return row.has("decline_reason") ? nil : "\(outcome) without a reason"
    }
  }

  /// Two dates or moments of a row in the wrong order; their stored forms sort as they follow each other.
  static func order(
    _ id: String, _ table: BundleTable, _ title: String, _ first: String, _ second: String, _ sentence: String
  ) -> EditRule {
    EditRule(id, table, .block, title, "bundle.md", at: second) { row, _ in
      if let from = row.instant(first), let to = row.instant(second) { return to < from ? sentence : nil }
      guard let from = row.day(first), let to = row.day(second) else { return nil }
      return to < from ? sentence : nil
    }
  }

  private static func words(_ status: String?) -> String {
    (status ?? "no status").replacing("_", with: " ")
  }
}

extension RowDraft {
  /// Whether a card is in the rules about quarters: open and not deferred (method §9).
  fileprivate var isPlannedCard: Bool {
    switch text("status").flatMap(InitiativeStatus.init) {
    case .completed, .reviewed, .declined, .deferred: false
    default: true
    }
  }
}

extension InitiativeStatus {
  /// Whether a gate can still keep the initiative from beginning.
  fileprivate var isBeforeApproval: Bool {
    switch self {
    case .draft, .scoped, .validated, .priceTested, .preApproved, .proposed: true
    case .approved, .kickedOff, .inProgress, .completed, .reviewed, .deferred, .declined: false
    }
  }
}
