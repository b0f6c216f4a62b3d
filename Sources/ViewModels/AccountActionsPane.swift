import Domain

extension PaneTable {
  /// What is to be done, the late ones first; below it what was done.
  static func actions(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    let calls = report.facts.ctas.filter { $0.openedAt.map { $0.instant < setting.end } ?? true }
    let open = calls.filter { !$0.isClosed(setting) }.sorted { $0.urgency(setting) < $1.urgency(setting) }
    let risks = report.facts.risks.filter { $0.openedOn.map { $0 <= setting.asOf } ?? true }
    let openRisks = risks.filter { !$0.isClosed(setting) }.sorted { $0.order < $1.order }
    let closed =
      calls.filter { $0.isClosed(setting) }.map { closedRow($0, setting) }
      + risks.filter { $0.isClosed(setting) }.map { closedRow($0, setting) }
    // Most calls have no checklist; then nothing is said about it.
    let hasSteps = open.contains { report.checklists[$0.id] != nil }
    let sections = [
      PaneSection(
        "Open calls to action",
        columns: [
          PaneColumn("What", .flexible(20, most: 60)), PaneColumn("Owner", .flexible(10, most: 24)),
          PaneColumn("Opened", .fixed(11), dispensability: 2),
          PaneColumn("First action", .fixed(13), dispensability: 1),
          PaneColumn("Due", .fixed(11)), PaneColumn("", .fixed(10)),
        ] + (hasSteps ? [PaneColumn("Steps", .fixed(5))] : []),
        rows: open.map { row($0, steps: report.checklists[$0.id] ?? [], setting) },
        whenEmpty: "No call to action is open."),
      PaneSection(
        "Open risks",
        columns: [
          PaneColumn("What", .flexible(20, most: 60)), PaneColumn("Severity", .fixed(9)),
          PaneColumn("Since", .fixed(11)),
          PaneColumn("Seen by us", .fixed(11), dispensability: 1), PaneColumn("Plan", .fixed(11), dispensability: 2),
          PaneColumn("Last moved", .fixed(11), dispensability: 3),
        ],
        rows: openRisks.map { row($0, setting) }, whenEmpty: "No risk is open."),
      .promises(report, setting),
      complaints(report, setting),
      .firingTriggers(report, setting),
      PaneSection(
        "Closed",
        columns: [
          PaneColumn("", .fixed(4)), PaneColumn("What", .flexible(20, most: 60)),
          PaneColumn("Owner", .flexible(10, most: 24)),
          PaneColumn("Opened", .fixed(11), dispensability: 1), PaneColumn("Closed", .fixed(11)),
        ],
        rows: closed.sorted { $0.order < $1.order }.map(\.row), whenEmpty: "Nothing was closed yet."),
      .notes(report, setting),
    ]
    return PaneTable(
      sections, badge: String(open.count + openRisks.count), isAlert: open.contains { $0.isLate(setting) })
  }

  /// What the client complains about and nobody has closed; one without an owner fires `T-CX-2`.
  private static func complaints(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneSection {
    let open = report.facts.complaints.filter { complaint in
      complaint.loggedOn.map { $0 <= setting.asOf } ?? false && complaint.closedOn.map { $0 > setting.asOf } ?? true
    }
    .sorted { PaneOrder(newest: $0.loggedOn, id: $0.id) }
    return PaneSection(
      "Open complaints",
      columns: [
        PaneColumn("What", .flexible(20, most: 60)), PaneColumn("Cause", .fixed(14)), PaneColumn("Since", .fixed(11)),
        PaneColumn("Owner", .flexible(10, most: 24)),
      ],
      rows: open.map { complaint in
        let owner = setting.person(complaint.owner)
        let cause = complaint.rootCause?.words ?? "unknown cause"
        let text = complaint.text.flatMap { $0.isEmpty ? nil : $0 } ?? "Complaint"
        return PaneRow(
          id: "complaint \(complaint.id)",
          cells: [
            .text(text, .strong), .text(cause), .text(setting.date(complaint.loggedOn)),
            .text(owner ?? "nobody", owner == nil ? .warning : .plain),
          ],
          detail: "\(text)\(setting.named(complaint.id)): \(cause), logged \(setting.dated(complaint.loggedOn)), owner "
            + "\(owner ?? "nobody").",
          opens: .sourceRow(SourceRow(.complaints, complaint.id)))
      }, whenEmpty: "No complaint is open.")
  }

  private static func row(
    _ call: CallToAction, steps: [ChecklistStep], _ setting: AccountReportSetting
  ) -> PaneRow {
    let count = ChecklistCount(steps)
    let owner = setting.person(call.owner)
    let first = call.firstAction(setting)
    let lateBy = call.dueAt.map { setting.asOf - $0.day } ?? 0
    let due = lateBy > 0 ? "\(lateBy) d late" : setting.distance(call.dueAt?.day)
    return PaneRow(
      id: "cta \(call.id)",
      cells: [
        .text(call.name(setting), .strong), .text(owner ?? "nobody", owner == nil ? .warning : .plain),
        .text(setting.date(call.openedAt?.day)), .mark(first.colour, first.words),
        .text(setting.date(call.dueAt?.day)), .text(due, lateBy > 0 ? .warning : .muted),
        .text(ChecklistWords.tally(count), count.open > 0 ? .plain : .muted),
      ],
      detail:
        "\(call.name(setting))\(setting.named(call.id))\(call.trigger.map { ", from \($0)" } ?? ""). Owner: \(owner ?? "nobody"). "
        + "Opened \(setting.dated(call.openedAt?.day)). First action: \(first.words). Due \(setting.dated(call.dueAt?.day))."
        + ChecklistWords.sentence(steps),
      opens: .sourceRow(SourceRow(.ctas, call.id)))
  }

  private static func row(_ risk: Risk, _ setting: AccountReportSetting) -> PaneRow {
    let acknowledged = risk.acknowledgedAt.flatMap { $0.instant < setting.end ? $0.day : nil }
    let name = setting.called(risk.title, .risks, risk.id)
    return PaneRow(
      id: "risk \(risk.id)",
      cells: [
        .text(name, .strong), .mark(risk.severity.colour, risk.severity?.rawValue ?? "unknown"),
        .text(setting.date(risk.openedOn)),
        .text(acknowledged.map { setting.date($0) } ?? "not yet", acknowledged == nil ? .warning : .plain),
        .text(risk.planPublishedOn.map { setting.date($0) } ?? "none", risk.planPublishedOn == nil ? .warning : .plain),
        .text(setting.date(risk.lastMovedOn)),
      ],
      detail:
        "\(name)\(setting.named(risk.id))\(risk.bucket.map { ", \($0)" } ?? ""): \(risk.severity?.rawValue ?? "unknown") severity, "
        + "open since \(setting.dated(risk.openedOn)). Acknowledged: \(setting.dated(acknowledged)). "
        + "Plan published: \(setting.dated(risk.planPublishedOn)). Last moved: \(setting.dated(risk.lastMovedOn)).",
      opens: .sourceRow(SourceRow(.risks, risk.id)))
  }

  /// The latest closing first.
  private typealias Closed = (order: PaneOrder, row: PaneRow)

  private static func closedRow(_ call: CallToAction, _ setting: AccountReportSetting) -> Closed {
    let owner = setting.person(call.owner) ?? Format.none
    let day = call.closedAt?.day
    let row = PaneRow(
      id: "cta \(call.id)",
      cells: [
        .text("CTA", .muted), .text(call.name(setting)), .text(owner), .text(setting.date(call.openedAt?.day)),
        .text(setting.date(day)),
      ],
      detail:
        "\(call.name(setting))\(setting.named(call.id)), owner \(owner): opened \(setting.dated(call.openedAt?.day)), "
        + "closed \(setting.dated(day)).", opens: .sourceRow(SourceRow(.ctas, call.id)))
    return (PaneOrder(newest: day, id: row.id), row)
  }

  private static func closedRow(_ risk: Risk, _ setting: AccountReportSetting) -> Closed {
    let name = setting.called(risk.title, .risks, risk.id)
    let row = PaneRow(
      id: "risk \(risk.id)",
      cells: [
        .text("Risk", .muted), .text(name), .text(risk.severity?.rawValue ?? Format.none),
        .text(setting.date(risk.openedOn)), .text(setting.date(risk.closedOn)),
      ],
      detail:
        "\(name)\(setting.named(risk.id)): opened \(setting.dated(risk.openedOn)), closed \(setting.dated(risk.closedOn)).",
      opens: .sourceRow(SourceRow(.risks, risk.id)))
    return (PaneOrder(newest: risk.closedOn, id: row.id), row)
  }
}

extension CallToAction {
  fileprivate func name(_ setting: AccountReportSetting) -> String { setting.called(title ?? trigger, .ctas, id) }

  fileprivate func isClosed(_ setting: AccountReportSetting) -> Bool {
    closedAt.map { $0.instant < setting.end } ?? false
  }

  /// Past due, or without a first action for too long (method §8, W-CTA).
  fileprivate func isLate(_ setting: AccountReportSetting) -> Bool {
    if let due = dueAt?.day, due < setting.asOf { return true }
    return firstAction(setting).colour == .red
  }

  /// The longest overdue first, then by due day, those without one last; then by id.
  fileprivate func urgency(_ setting: AccountReportSetting) -> PaneOrder {
    PaneOrder(rank: Int(dueAt?.day.number ?? .max), id: id)
  }

  fileprivate func firstAction(_ setting: AccountReportSetting) -> (colour: Colour, words: String) {
    FirstActionClock.state(
      opened: openedAt?.instant, acted: firstActionAt?.instant, end: setting.end, hours: setting.firstActionHours)
  }
}

extension Risk {
  fileprivate func isClosed(_ setting: AccountReportSetting) -> Bool { closedOn.map { $0 <= setting.asOf } ?? false }

  /// High first, unknown last; then by id.
  fileprivate var order: PaneOrder {
    let rank = severity.flatMap { RiskSeverity.allCases.firstIndex(of: $0) } ?? RiskSeverity.allCases.count
    return PaneOrder(rank: rank, id: id)
  }
}

extension RiskSeverity? {
  fileprivate var colour: Colour {
    switch self {
    case .high?: .red
    case .medium?: .yellow
    case .low?: .green
    case nil: .noData
    }
  }
}
