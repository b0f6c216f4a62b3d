import Domain

/// One row with its cells by column name.
struct NamedRow {
  let table: BundleTable
  let row: BundleRow
  func value(_ column: String) -> BundleValue { table.index(of: column).map { row.values[$0] } ?? .null }
  func text(_ column: String) -> String? { value(column).text }
  func int(_ column: String) -> Int? { value(column).integer.map(Int.init) }
  func bool(_ column: String) -> Bool? { value(column).integer.map { $0 == 1 } }
  func day(_ column: String) -> Day? { text(column).flatMap { Day(iso: $0) } }
  func money(_ column: String) -> Money? { value(column).integer.map(Money.init(minorUnits:)) }
  func percent(_ column: String) -> Percent? { value(column).integer.map(Percent.init(millionths:)) }
  func moment(_ column: String) -> Moment? { text(column).flatMap { Instant(rfc3339: $0) }.map(ZoneTable.utc.moment) }
  func word<Word: RawRepresentable<String>>(_ column: String) -> Word? { text(column).flatMap(Word.init(rawValue:)) }
}

/// The facts the engine reads, from the rows of a bundle in a UTC workspace.
struct BundleFacts {
  let shared: SharedFacts
  private(set) var accounts: [AccountFacts] = []
  private let rows: [BundleTable: [String: [NamedRow]]]

  init(_ content: BundleContent) {
    var rows: [BundleTable: [String: [NamedRow]]] = [:]
    for (table, content) in content.tables {
      let owner = table.index(of: "account_id") ?? 0
      for row in content.rows {
        rows[table, default: [:]][row.values[owner].text ?? "", default: []].append(NamedRow(table: table, row: row))
      }
    }
    self.rows = rows
    func all(_ table: BundleTable) -> [NamedRow] {
      content.tables[table]?.rows.map { NamedRow(table: table, row: $0) } ?? []
    }
    shared = SharedFacts(
      insights: all(.insights).map {
        Insight(
          id: $0.text("insight_id") ?? "", name: $0.text("name"), category: $0.text("category"),
          weight: $0.int("weight"),
          tier: $0.int("tier"), target: $0.percent("target"), kind: $0.word("kind"), active: $0.bool("active"))
      },
      people: all(.people).map {
        Person(
          id: $0.text("person_id") ?? "", name: $0.text("name"), initials: $0.text("initials"),
          roles: $0.text("roles")?.split(separator: ";").map(String.init) ?? [],
          weeklyStrategicLimit: $0.int("weekly_strategic_limit"), outOfOffice: $0.bool("out_of_office"))
      })
    accounts = all(.accounts).map { facts(of: $0) }
  }

  private func facts(of row: NamedRow) -> AccountFacts {
    let id = row.text("account_id") ?? ""
    var facts = AccountFacts(account: account(row, id))
    addMeetings(id, &facts)
    addService(id, &facts)
    addRoadmap(id, &facts)
    return facts
  }

  private func owned(_ table: BundleTable, _ account: String) -> [NamedRow] { rows[table]?[account] ?? [] }

  private func account(_ row: NamedRow, _ id: String) -> Account {
    Account(
      id: id, name: row.text("name"), lifecycle: row.word("lifecycle") ?? .active, since: row.day("since"),
      churnedOn: row.day("churned_on"), mrr: row.money("mrr"), maturity: row.int("maturity"),
      appetite: row.int("appetite"),
      renewalOn: row.day("renewal_on"), fiscalYearStartMonth: row.int("fiscal_year_start_month") ?? 1,
      vcio: row.text("vcio"), csm: row.text("csm"), tam: row.text("tam"), am: row.text("am"),
      cadenceOwner: row.text("cadence_owner"), cadenceBackup: row.text("cadence_backup"))
  }

  private func addMeetings(_ id: String, _ facts: inout AccountFacts) {
    facts.contacts = owned(.contacts, id).map {
      Contact(
        id: $0.text("contact_id") ?? "", name: $0.text("name"), execSponsor: $0.bool("exec_sponsor"),
        active: $0.bool("active"), lastSeen: $0.day("last_seen"))
    }
    facts.meetings = owned(.meetings, id).map {
      Meeting(
        id: $0.text("meeting_id") ?? "", type: $0.word("type"), plannedOn: $0.day("planned_on"),
        status: $0.word("status") ?? .planned, heldAt: $0.moment("held_at"), recapSentAt: $0.moment("recap_sent_at"),
        execPresent: $0.bool("exec_present"), decisionMakerPresent: $0.bool("decision_maker_present"),
        prepPack: $0.bool("prep_pack"), isDigital: $0.text("format").map { $0 == "digital" },
        presenter: $0.text("presenter"))
    }
    facts.pulses = owned(.pulses, id).map {
      Pulse(
        id: $0.text("pulse_id") ?? "", meetingID: $0.text("meeting_id"), submittedAt: $0.moment("submitted_at"),
        valuable: $0.int("valuable"))
    }
    facts.complaints = owned(.complaints, id).map {
      Complaint(
        id: $0.text("complaint_id") ?? "", loggedOn: $0.day("logged_on"), closedOn: $0.day("closed_on"),
        rootCause: $0.word("root_cause"), owner: $0.text("owner"))
    }
    facts.ctas = owned(.ctas, id).map {
      CallToAction(
        id: $0.text("cta_id") ?? "", trigger: $0.text("trigger"), owner: $0.text("owner"),
        openedAt: $0.moment("opened_at"),
        firstActionAt: $0.moment("first_action_at"), dueAt: $0.moment("due_at"), closedAt: $0.moment("closed_at"))
    }
  }

  private func addService(_ id: String, _ facts: inout AccountFacts) {
    facts.readings = owned(.readings, id).compactMap { row in
      row.day("as_of").map {
        Reading(insightID: row.text("insight_id") ?? "", asOf: $0, coverage: row.percent("coverage"))
      }
    }
    facts.tickets = owned(.tickets, id).map {
      Ticket(
        id: $0.text("ticket_id") ?? "", openedAt: $0.moment("opened_at"),
        firstRespondedAt: $0.moment("first_responded_at"),
        resolvedAt: $0.moment("resolved_at"), reopenedAt: $0.moment("reopened_at"), category: $0.text("category"),
        responseSLA: $0.word("response_sla"), resolutionSLA: $0.word("resolution_sla"))
    }
    facts.alignment = owned(.alignment, id).compactMap { row in
      row.day("as_of").map {
        AlignmentCheck(
          asOf: $0, presence: row.percent("presence"), perception: row.percent("perception"),
          performance: row.percent("performance"), deliverablesPresent: row.percent("deliverables_present"),
          effortFit: row.bool("effort_fit"))
      }
    }
    facts.risks = owned(.risks, id).map {
      Risk(
        id: $0.text("risk_id") ?? "", title: $0.text("title"), severity: $0.word("severity"),
        openedOn: $0.day("opened_on"),
        closedOn: $0.day("closed_on"))
    }
  }

  private func addRoadmap(_ id: String, _ facts: inout AccountFacts) {
    facts.milestones = owned(.milestones, id).map {
      Milestone(
        id: $0.text("milestone_id") ?? "", initiativeID: $0.text("initiative_id"), dueOn: $0.day("due_on"),
        doneOn: $0.day("done_on"))
    }
    facts.initiatives = owned(.initiatives, id).map {
      Initiative(
        id: $0.text("initiative_id") ?? "", title: $0.text("title"), status: $0.word("status"),
        statusChangedOn: $0.day("status_changed_on"), lane: $0.word("lane"), quarter: $0.text("quarter"),
        tier: $0.int("tier"), kind: $0.text("kind"), bigRock: $0.bool("big_rock"),
        tags: $0.text("tags")?.split(separator: ";").map(String.init) ?? [])
    }
    facts.decisions = owned(.decisions, id).map {
      Decision(
        id: $0.text("decision_id") ?? "", meetingID: $0.text("meeting_id"), initiativeID: $0.text("initiative_id"),
        loggedOn: $0.day("logged_on"), owner: $0.text("owner"), dueOn: $0.day("due_on"), outcome: $0.word("outcome"),
        proposedOn: $0.day("proposed_on"), decidedOn: $0.day("decided_on"), declineReason: $0.text("decline_reason"))
    }
    facts.proposals = owned(.proposals, id).map {
      Proposal(
        id: $0.text("proposal_id") ?? "", presentedOn: $0.day("presented_on"), decidedOn: $0.day("decided_on"),
        lastMovedOn: $0.day("last_moved_on"), outcome: $0.word("outcome"))
    }
    facts.revisions = owned(.roadmapRevisions, id).map {
      RoadmapRevision(version: $0.int("version") ?? 0, on: $0.day("on"), moved: $0.bool("moved"))
    }
    facts.assessments = owned(.assessments, id).map {
      Assessment(id: $0.text("assessment_id") ?? "", name: $0.text("name"), completedOn: $0.day("completed_on"))
    }
  }
}
