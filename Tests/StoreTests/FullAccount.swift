import Domain

/// One account with one row in every table, every cell known, as a bundle and as the facts it stands for.
enum FullAccount {
  private static let at = "2026-03-02T10:00:00Z"
  private static let on = "2026-03-02"
  private static let moment = ZoneTable.utc.moment(Instant(utc: day(on), seconds: 36_000))

  static let content: BundleContent = {
    var tables: [BundleTable: [[String: BundleValue]]] = [:]
    for table in BundleTable.allCases {
      var row: [String: BundleValue] = [:]
      for column in table.columns { row[column.name] = value(column, table) }
      tables[table] = [row]
    }
    return StoreTests.content(tables)
  }()

  /// Numbers and words that differ by column, so that two columns cannot be mixed up unseen.
  private static func value(_ column: BundleColumn, _ table: BundleTable) -> BundleValue {
    let place = table.index(of: column.name) ?? 0
    switch column.type {
    case .id, .reference(.people): return .text(column.name == "person_id" || isPerson(column) ? "p" : table.rawValue)
    case .reference(let target): return .text(target.rawValue)
    case .text: return .text(column.name)
    case .date: return .text((day(on) + place).iso)
    case .instant: return .text(Instant(utc: day(on) + place, seconds: 36_000).rfc3339)
    case .money: return .integer(Int64(1000 + place))
    case .percent: return .integer(Int64(1_000_000 + place))
    case .bool: return .integer(Int64(place % 2))
    case .integer(let range): return .integer(range.lowerBound + 1)
    case .choice(let words): return .text(words[place % words.count])
    case .list(let words): return .text(words.isEmpty ? "security;cloud" : "csm;tam")
    case .quarter: return .text("2026-Q3")
    case .timeZone: return .text("UTC")
    case .currency: return .text("EUR")
    }
  }

  private static func isPerson(_ column: BundleColumn) -> Bool { column.type == .reference(.people) }

  private static func on(_ place: Int) -> Day { day(on) + place }
  private static func at(_ place: Int) -> Moment {
    ZoneTable.utc.moment(Instant(utc: day(on) + place, seconds: 36_000))
  }
  private static func money(_ place: Int) -> Money { Money(minorUnits: Int64(1000 + place)) }
  private static func percent(_ place: Int) -> Percent { Percent(millionths: Int64(1_000_000 + place)) }

  static let facts: AccountFacts = {
    var facts = AccountFacts(
      account: Account(
        id: "accounts", name: "name", lifecycle: .churned, since: on(3), churnedOn: on(4), mrr: money(5), maturity: 2,
        appetite: 2, segmentOverride: .a, segmentOverrideReason: "segment_override_reason",
        segmentOverrideUntil: on(10), renewalOn: on(11), fiscalYearStartMonth: 2, vertical: "vertical", vcio: "p",
        csm: "p", tam: "p", am: "p", cadenceOwner: "p", cadenceBackup: "p", cadenceOverride: .monthly,
        cadenceOverrideReason: "cadence_override_reason", loop: "growth"))
    facts.contacts = [
      Contact(
        id: "contacts", name: "name", title: "title", execSponsor: false, decisionMaker: true, budgetHolder: false,
        champion: true, active: false, lastSeen: on(9))
    ]
    facts.meetings = [
      Meeting(
        id: "meetings", type: .qbr, plannedOn: on(3), status: .cancelled, heldAt: at(5), recapSentAt: at(6),
        execPresent: true, decisionMakerPresent: false, hasPurpose: true, roadmapLinked: false, prepPack: true,
        isDigital: false, presenter: "p", waivedReason: "waived_reason")
    ]
    facts.pulses = [
      Pulse(id: "pulses", meetingID: "meetings", submittedAt: at(3), valuable: 2, missing: "missing")
    ]
    facts.complaints = [
      Complaint(
        id: "complaints", loggedOn: on(2), closedOn: on(3), rootCause: .cadence, owner: "p", text: "text")
    ]
    facts.readings = [Reading(insightID: "insights", asOf: on(2), coverage: percent(3))]
    facts.tickets = [
      Ticket(
        id: "tickets", openedAt: at(2), firstRespondedAt: at(3), resolvedAt: at(4), reopenedAt: at(5),
        priority: "priority", category: "category", responseSLA: .excluded, resolutionSLA: .met)
    ]
    facts.milestones = [Milestone(id: "milestones", initiativeID: "initiatives", dueOn: on(3), doneOn: on(4))]
    facts.alignment = [
      AlignmentCheck(
        asOf: on(1), presence: percent(2), perception: percent(3), performance: percent(4),
        deliverablesPresent: percent(5), effortFit: false)
    ]
    facts.initiatives = [
      Initiative(
        id: "initiatives", title: "title", summary: "summary", status: .preApproved, statusChangedOn: on(5),
        lane: .stability, quarter: "2026-Q3", tier: 2, kind: "growth", bigRock: false, budgetLow: money(11),
        budgetHigh: money(12), owner: "p", clientOwner: "client_owner", outcome: "outcome", source: "health",
        goal: "goal", tags: ["security", "cloud"], pm: "p", readiness: "ready", declineReason: "decline_reason")
    ]
    facts.decisions = [
      Decision(
        id: "decisions", meetingID: "meetings", initiativeID: "initiatives", loggedOn: on(4), decision: "decision",
        owner: "owner", dueOn: on(9), dueQuarter: "due_quarter", budgetLow: money(11), budgetHigh: money(12),
        action: "action", writtenRef: "written_ref", outcome: .deferred, proposedOn: on(16), decidedOn: on(17),
        declineReason: "dependency")
    ]
    facts.proposals = [
      Proposal(
        id: "proposals", initiativeID: "initiatives", title: "title", presentedOn: on(4), decidedOn: on(5),
        lastMovedOn: on(6), outcome: .declined, amount: money(8), declineReason: "decline_reason")
    ]
    facts.revisions = [RoadmapRevision(version: 1, on: on(2), moved: true, note: "note")]
    facts.assessments = [Assessment(id: "assessments", name: "name", completedOn: on(3))]
    facts.ctas = [
      CallToAction(
        id: "ctas", trigger: "trigger", title: "title", owner: "p", openedAt: at(5), firstActionAt: at(6),
        dueAt: at(7), closedAt: at(8))
    ]
    facts.risks = [
      Risk(
        id: "risks", title: "title", bucket: "financial", severity: .medium, openedOn: on(5), acknowledgedAt: at(6),
        planPublishedOn: on(7), lastMovedOn: on(8), closedOn: on(9))
    ]
    return facts
  }()
}
