import Domain

extension PaneTable {
  /// The roadmap in a line with its findings, then the initiatives by how far they are.
  static func initiatives(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    let rows = InitiativeRows(report: report, setting: setting)
    let all = report.facts.initiatives
    let underWay = all.filter(\.isUnderWay)
    let deferred = all.filter { $0.status == .deferred }
    let ahead = all.filter { $0.isOpen && !$0.isUnderWay && $0.status != .deferred }
    let closed = all.filter { !$0.isOpen }
    var sections = [
      rows.roadmap,
      PaneSection(
        "Under way", columns: InitiativeRows.columns, rows: rows.planned(underWay),
        whenEmpty: "No initiative is approved, kicked off or in progress."),
      PaneSection(
        "Ahead", columns: InitiativeRows.columns, rows: rows.planned(ahead),
        whenEmpty: all.isEmpty
          ? "There is no initiative. They come with initiatives.csv." : "Nothing waits to be approved."),
    ]
    if !deferred.isEmpty {
      sections.append(
        PaneSection("Deferred", columns: InitiativeRows.columns, rows: rows.planned(deferred), whenEmpty: ""))
    }
    if !closed.isEmpty {
      sections.append(
        PaneSection("Done and declined", columns: InitiativeRows.columns, rows: rows.closed(closed), whenEmpty: ""))
    }
    return PaneTable(
      sections, badge: String(underWay.count + ahead.count + deferred.count),
      isAlert: report.findings.contains { $0.rule == "stalled" || $0.rule == "RM-7" })
  }
}

/// The rows about the initiatives of an account.
private struct InitiativeRows {
  let report: AccountReport
  let setting: AccountReportSetting

  static let columns = [
    PaneColumn("Initiative", .flexible(18, most: 60)), PaneColumn("Status", .fixed(12)),
    PaneColumn("Quarter", .fixed(7)), PaneColumn("Findings", .flexible(10, most: 26), dispensability: 1),
    PaneColumn("Rock", .fixed(4), dispensability: 4), PaneColumn("Own", .fixed(4), dispensability: 3),
    PaneColumn("Lane", .fixed(10), dispensability: 6), PaneColumn("Since", .fixed(11), dispensability: 5),
    PaneColumn("Budget", .fixed(11), isTrailing: true, dispensability: 2),
  ]

  private var account: String { report.summary.id }

  /// The way to the lanes, and every finding with what it is about (method §9).
  var roadmap: PaneSection {
    let open = report.facts.initiatives.filter { $0.isOpen && $0.status != .deferred }
    let rocks = open.count { $0.bigRock == true }
    let totals = open.reduce(into: (low: Int64(0), high: Int64(0))) { sum, item in
      guard let budget = item.budget else { return }
      sum.low += budget.low.minorUnits
      sum.high += budget.high.minorUnits
    }
    var words = ["\(open.count) open", rocks == 1 ? "1 big rock" : "\(rocks) big rocks"]
    if totals.high > 0 {
      words.append(
        Format.band(
          Money(minorUnits: totals.low), Money(minorUnits: totals.high), currency: setting.currency))
    }
    let clear = report.findings.isEmpty ? "RM-1 to RM-7 are clear, nothing is stalled" : nil
    if let clear { words.append(clear) }
    let way = PaneRow(
      id: "roadmap", cells: [.text("Lanes", .strong), .rest([PaneSpan(words.joined(separator: " · "))])],
      detail: "Opens the roadmap: \(words.joined(separator: ", ")).", opens: .roadmap(account, card: nil))
    let findings = report.findings.enumerated().map { number, finding in
      let about = finding.initiatives.compactMap { id in report.facts.initiatives.first { $0.id == id } }
      let names = finding.rule == "stalled" ? about.map { Format.name(title($0)) + ": " }.joined() : ""
      return PaneRow(
        id: "finding \(finding.rule) \(finding.quarter ?? finding.initiatives.first ?? String(number))",
        cells: [.text(finding.rule, .warning), .rest([PaneSpan(names + finding.statement)])],
        detail: "\(finding.rule), \(MethodNames.roadmapRule(finding.rule)): \(names)\(finding.statement)",
        opens: .roadmap(account, card: finding.initiatives.first))
    }
    return PaneSection(
      "Roadmap", columns: [PaneColumn("", .fixed(8)), PaneColumn("", .flexible(20))], rows: [way] + findings,
      whenEmpty: "")
  }

  /// By quarter, those without one last; then the furthest first, then by id.
  func planned(_ initiatives: [Initiative]) -> [PaneRow] {
    initiatives.sorted { left, right in
      let (a, b) = (left.quarter ?? "~", right.quarter ?? "~")
      if a != b { return a.utf8.lexicographicallyPrecedes(b.utf8) }
      return PaneOrder(rank: -rank(left), id: left.id) < PaneOrder(rank: -rank(right), id: right.id)
    }.map(row)
  }

  /// The latest first.
  func closed(_ initiatives: [Initiative]) -> [PaneRow] {
    initiatives.sorted { PaneOrder(newest: $0.statusChangedOn, id: $0.id) }.map(row)
  }

  private func rank(_ initiative: Initiative) -> Int {
    initiative.status.flatMap { InitiativeStatus.allCases.firstIndex(of: $0) } ?? 0
  }

  private func title(_ initiative: Initiative) -> String {
    setting.called(initiative.title, .initiatives, initiative.id)
  }

  private func row(_ initiative: Initiative) -> PaneRow {
    let marks = marks(of: initiative)
    let since = initiative.statusChangedOn
    let owner = setting.person(initiative.owner)
    return PaneRow(
      id: "initiative \(initiative.id)",
      cells: [
        .text(title(initiative), initiative.isOpen ? .strong : .muted),
        .text(initiative.status?.words ?? "no status", initiative.status == nil ? .muted : .plain),
        .text(
          initiative.quarter.map { RowWords.quarter($0) } ?? "no qtr", initiative.quarter == nil ? .muted : .plain),
        .text(marks.short.joined(separator: " "), .warning),
        .text(initiative.bigRock == true ? "rock" : "", .strong),
        .text(setting.initials(initiative.owner) ?? "–!", owner == nil && initiative.isOpen ? .warning : .plain),
        .text(initiative.lane?.rawValue ?? Format.none), .text(since.map { setting.date($0) } ?? Format.none, .muted),
        .text(initiative.budget.map { Format.band($0.low, $0.high, currency: setting.currency) } ?? Format.none),
      ],
      detail: detail(initiative, owner: owner, marks: marks.full),
      opens: .sourceRow(SourceRow(.initiatives, initiative.id)))
  }

  private func detail(_ initiative: Initiative, owner: String?, marks: [String]) -> String {
    var parts = ["\(title(initiative))\(setting.named(initiative.id)): \(initiative.status?.words ?? "no status")"]
    if let since = initiative.statusChangedOn { parts[0] += " since \(setting.dated(since))" }
    parts[0] += "."
    parts += marks.map { $0.hasSuffix(".") ? $0 : $0 + "." }
    parts.append("Owner \(owner ?? "nobody").")
    if initiative.bigRock == true { parts.append("Big rock.") }
    if let tier = initiative.tier { parts.append("Tier \(tier).") }
    if let reason = initiative.declineReason, !reason.isEmpty { parts.append("Declined: \(reason).") }
    if let summary = initiative.summary, !summary.isEmpty { parts.append(summary) }
    return parts.joined(separator: " ")
  }

  /// The gates that hold an initiative and the findings that name it, in a few letters and in full.
  private func marks(of initiative: Initiative) -> (short: [String], full: [String]) {
    let holds = report.holds[initiative.id] ?? []
    let ordered = holds.filter(\.isBlocking) + holds.filter { !$0.isBlocking }
    var short = ordered.map { ($0.isBlocking ? "⛔ " : "◆ ") + $0.gate }
    var full = ordered.map { hold in
      let gate = report.gates.first { $0.id == hold.gate }
      let cause = gate.map { ": \($0.cause)" } ?? ""
      return hold.isBlocking
        ? "\(hold.gate) blocks it\(cause)"
        : hold.decisions.isEmpty
          ? "\(hold.gate) opened after it was approved\(cause)" : "\(hold.gate) holds back its credit\(cause)"
    }
    for finding in report.findings where finding.initiatives.contains(initiative.id) {
      let days = initiative.statusChangedOn.map { " \(setting.asOf - $0)d" } ?? ""
      short.append(finding.rule == "stalled" ? "stalled" + days : finding.rule)
      full.append(finding.rule == "stalled" ? "Stalled: \(finding.statement)" : "\(finding.rule): \(finding.statement)")
    }
    return (short, full)
  }
}

extension Initiative {
  /// Approved and not done yet (method §9).
  fileprivate var isUnderWay: Bool { status == .approved || status == .kickedOff || status == .inProgress }
}
