import Domain

extension PaneTable {
  /// Who sits on the client's side, with the sponsor clock; who on ours.
  static func people(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    PaneTable(
      [
        PaneSection(
          "Client: \(AccountHeader.sponsorWords(report.summary.sponsorDays))",
          columns: [
            PaneColumn("Name", .flexible(16, most: 36)),
            PaneColumn("Title", .flexible(12, most: 30), dispensability: 1),
            PaneColumn("Roles", .flexible(16, most: 44)), PaneColumn("Last seen", .fixed(11)),
            PaneColumn("", .fixed(11)),
          ],
          rows: [sponsorClock(report, setting)]
            + report.facts.contacts.sorted(by: precedes).map { row($0, setting) },
          whenEmpty: ""),
        PaneSection(
          "Our side",
          columns: [
            PaneColumn("Role", .fixed(15)), PaneColumn("Name", .flexible(16, most: 36)), PaneColumn("", .flexible(14)),
          ],
          rows: team(report.facts.account).map { member($0.role, $0.person, report.facts.account, setting) },
          whenEmpty: ""),
        about(report, setting),
      ], badge: String(report.facts.contacts.count))
  }

  /// How long nobody with a say was seen, against the limit that decides (method SPON-1, CX-2).
  private static func sponsorClock(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneRow {
    let days = report.summary.sponsorDays
    let node = report.explanations.first?.children.lazy
      .flatMap { [$0] + $0.children }.first { $0.rule == "CX-2" }
    let colour: Colour = node?.colour ?? .noData
    let words = days.map { $0 < 0 ? "never seen" : "\($0) d" } ?? "nobody known"
    var rest = node?.threshold ?? "limit 120 d"
    if let days, days > AccountHeader.sponsorWarningDays, colour == .green {
      rest = "early warning past \(AccountHeader.sponsorWarningDays) d · " + rest
    }
    return PaneRow(
      id: "sponsor clock",
      cells: [.text("Sponsor clock", .strong), .mark(colour, words), .rest([PaneSpan(rest, .muted)])],
      detail: "\(AccountHeader.sponsorWords(days)): \(rest). \(node?.statement ?? "")",
      opens: .explanation(report.summary.id, .cx))
  }

  /// Somebody of ours; who is away is stood in for by the backup (method §6).
  private static func member(
    _ role: String, _ person: String?, _ account: Account, _ setting: AccountReportSetting
  ) -> PaneRow {
    let name = setting.person(person)
    let isAway = person.map(setting.away.contains) ?? false
    let standIn = account.cadenceBackup == person ? nil : setting.person(account.cadenceBackup)
    let note = isAway ? "out of office" + (standIn.map { ", \($0) stands in" } ?? ", nobody stands in") : ""
    let id = name == nil || name == person ? "" : setting.named(person ?? "")
    return PaneRow(
      id: "team \(role)",
      cells: [.text(role), .text(name ?? "nobody", name == nil ? .warning : .plain), .text(note, .warning)],
      detail: "\(role): \(name ?? "nobody")\(id).\(note.isEmpty ? "" : " Is \(note).")",
      opens: .sourceRow(name == nil ? SourceRow(.accounts, account.id) : SourceRow(.people, person ?? "")))
  }

  /// What else the account's own row says, with the reasons that people gave.
  private static func about(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneSection {
    let account = report.facts.account
    var facts: [(name: String, text: String)] = []
    if let override = account.segmentOverride {
      let until = account.segmentOverrideUntil.map { ", until \(setting.date($0))" } ?? ""
      facts.append(
        ("Segment override", "\(override.rawValue)\(until): \(account.segmentOverrideReason ?? "no reason")"))
    }
    let ratings = [account.maturity, account.appetite].map { $0.map(String.init) ?? "unknown" }
    facts.append(("Ratings", "maturity \(ratings[0]), appetite \(ratings[1])"))
    if let override = account.cadenceOverride {
      facts.append(("Cadence override", "\(override.rawValue): \(account.cadenceOverrideReason ?? "no reason")"))
    }
    facts.append(("Client since", setting.date(account.since)))
    if account.churnedOn != nil { facts.append(("Left on", setting.dated(account.churnedOn))) }
    if let vertical = account.vertical { facts.append(("Vertical", vertical)) }
    if let loop = account.loop { facts.append(("Loop", loop)) }
    return PaneSection(
      "About the account",
      columns: [PaneColumn("", .fixed(16)), PaneColumn("", .flexible(16))],
      rows: facts.map { name, text in
        PaneRow(
          id: "about \(name)", cells: [.text(name), .text(text)], detail: "\(name): \(text).",
          opens: .sourceRow(SourceRow(.accounts, account.id)))
      },
      whenEmpty: "")
  }

  private static func team(_ account: Account) -> [(role: String, person: String?)] {
    [
      ("vCIO", account.vcio), ("CSM", account.csm), ("TAM", account.tam), ("AM", account.am),
      ("Cadence owner", account.cadenceOwner), ("Cadence backup", account.cadenceBackup),
    ]
  }

  private static func row(_ contact: Contact, _ setting: AccountReportSetting) -> PaneRow {
    let isActive = contact.active == true
    var roles: [String] = []
    if contact.execSponsor == true { roles.append("exec sponsor") }
    if contact.decisionMaker == true { roles.append("decision maker") }
    if contact.budgetHolder == true { roles.append("budget holder") }
    if contact.champion == true { roles.append("champion") }
    if !isActive { roles.append(contact.active == false ? "inactive" : "activity unknown") }
    let name = contact.name ?? contact.id
    // Who was seen later was not seen yet (method §3).
    let lastSeen = contact.lastSeen.flatMap { $0 <= setting.asOf ? $0 : nil }
    let seen = lastSeen.map { setting.date($0) } ?? (contact.lastSeen == nil ? "never" : "not yet")
    let roleWords = roles.joined(separator: ", ")
    return PaneRow(
      id: "contact \(contact.id)",
      cells: [
        .text(name, isActive ? .strong : .muted), .text(contact.title ?? "", isActive ? .plain : .muted),
        .text(roleWords, isActive ? .plain : .muted), .text(seen, lastSeen == nil && isActive ? .warning : .plain),
        .text(lastSeen == nil ? "" : setting.distance(lastSeen), .muted),
      ],
      detail:
        "\(name)\(setting.named(contact.id))\(contact.title.map { ", \($0)" } ?? ""): \(roles.isEmpty ? "no role" : roleWords). "
        + "Last seen: \(lastSeen == nil ? seen : setting.dated(lastSeen)).",
      opens: .sourceRow(SourceRow(.contacts, contact.id)))
  }

  /// Active ones first, sponsors before deciders before the rest; then by id.
  private static func precedes(_ left: Contact, _ right: Contact) -> Bool {
    func rank(_ contact: Contact) -> Int {
      (contact.active == true ? 0 : 8) + (contact.execSponsor == true ? 0 : 4) + (contact.decisionMaker == true ? 0 : 2)
        + (contact.budgetHolder == true || contact.champion == true ? 0 : 1)
    }
    let (a, b) = (rank(left), rank(right))
    return a == b ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : a < b
  }
}
