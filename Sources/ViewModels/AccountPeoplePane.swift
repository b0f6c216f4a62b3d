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
          rows: report.facts.contacts.sorted(by: precedes).map { row($0, setting) },
          whenEmpty: "No contact is known; they come with contacts.csv."),
        PaneSection(
          "Our side",
          columns: [PaneColumn("Role", .fixed(15)), PaneColumn("Name", .flexible(16, most: 36))],
          rows: team(report.facts.account).map { role, person in
            let name = setting.person(person)
            return PaneRow(
              id: "team \(role)",
              cells: [.text(role), .text(name ?? "nobody", name == nil ? .warning : .plain)],
              detail: "\(role): \(name ?? "nobody")\(name != nil && name != person ? " (\(person ?? ""))" : "").")
          },
          whenEmpty: ""),
        about(report, setting),
      ], badge: String(report.facts.contacts.count))
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
        PaneRow(id: "about \(name)", cells: [.text(name), .text(text)], detail: "\(name): \(text).")
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
    let seen = contact.lastSeen.map { setting.date($0) } ?? "never"
    let roleWords = roles.joined(separator: ", ")
    return PaneRow(
      id: "contact \(contact.id)",
      cells: [
        .text(name, isActive ? .strong : .muted), .text(contact.title ?? "", isActive ? .plain : .muted),
        .text(roleWords, isActive ? .plain : .muted), .text(seen, contact.lastSeen == nil ? .warning : .plain),
        .text(contact.lastSeen == nil ? "" : setting.distance(contact.lastSeen), .muted),
      ],
      detail:
        "\(name) (\(contact.id))\(contact.title.map { ", \($0)" } ?? ""): \(roles.isEmpty ? "no role" : roleWords). "
        + "Last seen: \(contact.lastSeen == nil ? "never" : setting.dated(contact.lastSeen)).")
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
