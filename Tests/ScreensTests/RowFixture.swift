import Domain

@testable import Screens

/// Rows of every kind and state, and the answers to what lists of rows ask.
enum RowFixture {
  static let asOf = Portfolio.asOf
  static let setting: RowSetting = {
    var setting = RowSetting(
      day: asOf, start: Instant(utc: asOf), end: Instant(utc: asOf + 1), person: "mia", author: "Mia")
    setting.quarters = Array(repeating: "2026-Q2", count: 12)
    setting.nextQuarters = Array(repeating: "2026-Q3", count: 12)
    return setting
  }()

  /// The rows of a view, in order; an odd view has a few of them only.
  static func rows(_ view: RowView) -> [ListedRow] {
    let all = rows(view.source)
    let isWhole =
      view == .tickets || view.rawValue.hasSuffix("All") || view.rawValue.hasSuffix("Open") || all.count < 8
      || view.source.table == nil
    return isWhole || view.isGrouped ? all : Array(all.prefix(5))
  }

  static func order(_ query: RowQuery) -> RowOrder {
    var rows = rows(query.view)
    if query.view == .callsMine { rows = [] }
    if !query.contains.isEmpty {
      rows = rows.filter { ($0[text: .title] ?? "").lowercased().contains(query.contains.lowercased()) }
    }
    if query.sort == .title { rows.sort { ($0[text: .title] ?? "~") < ($1[text: .title] ?? "~") } }
    if query.isReversed { rows.reverse() }
    var groups: [RowOrder.Group]?
    if query.view.isGrouped, query.sort == nil, rows.count > 3 {
      groups = [
        RowOrder.Group(title: nil, count: 1), RowOrder.Group(title: "Mia Keller", count: 2, alarms: 1),
        RowOrder.Group(title: "Jon Ruiz", count: rows.count - 3),
      ]
    }
    let isReport = query.view.source.table == nil
    return RowOrder(
      query: query, keys: RowKeys(rows.map(\.id)), groups: groups,
      rows: isReport ? Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) }) : [:], setting: setting)
  }

  static func counts(_ query: RowQuery) -> RowCounts {
    var counts: [RowView: Int] = [:]
    for view in query.list.views where !view.isCostly { counts[view] = view == .callsMine ? 0 : rows(view).count }
    return RowCounts(query: query, views: counts)
  }

  static func found(_ ids: [String], _ source: RowSource) -> [String: ListedRow] {
    let all = Dictionary(uniqueKeysWithValues: rows(source).map { ($0.id, $0) })
    return Dictionary(uniqueKeysWithValues: ids.compactMap { id in all[id].map { (id, $0) } })
  }

  static func accounts(_ query: RowQuery) -> RowAccounts {
    var seen: Set<String> = []
    let first = rows(query.view).filter { $0.account.map { seen.insert($0.id).inserted } ?? false }
    return RowAccounts(
      query: query, accounts: RowKeys(first.compactMap { $0.account?.id }), rows: RowKeys(first.map(\.id)))
  }

  /// A stored row: every column of the table is filled, some cells refer to other rows, one was edited.
  static func content(_ row: SourceRow) -> SourceContent? {
    guard !row.id.hasPrefix("gone") else { return nil }
    let cells = row.table.columns.enumerated().map { place, column -> SourceContent.Cell in
      var cell = SourceContent.Cell(column: column, value: .text("\(column.name) \(place)"), isEdited: place == 5)
      switch column.type {
      case .id: cell.value = .text(row.id)
      case .date: cell.value = .text((asOf - place).iso)
      case .instant:
        let instant = Instant(utc: asOf - place, seconds: 3600)
        cell.value = .text(instant.rfc3339)
        cell.moment = ZoneTable.utc.moment(instant)
      case .money: cell.value = .integer(123_456_789)
      case .percent: cell.value = .integer(97_500_000)
      case .bool: cell.value = .integer(Int64(place % 2))
      case .integer: cell.value = .integer(3)
      case .choice(let words): cell.value = words.last.map { .text($0) } ?? .null
      case .list: cell.value = .text("security;cloud")
      case .reference(let table):
        cell.value = .text("A-1")
        cell.name = "The \(table.rawValue) named"
      case .quarter: cell.value = .text("2026-Q3")
      case .text where column.name == "why_now": cell.value = .null
      case .text, .timeZone, .currency: break
      }
      return cell
    }
    var content = SourceContent(
      row: row, cells: cells, sources: ["\(row.table.fileName):17", "old.csv:4"], sourceCount: 5)
    if row.table == .ctas, !row.id.hasPrefix("bare") { content.checklist = steps(of: row.id) }
    return content
  }

  /// Two done steps of five, one of them hostile.
  static func steps(of call: String) -> [ChecklistStep] {
    let texts = [
      "Read the notes of the last meeting", "Ask Dana for a date", "Prepare two asks",
      "Evil\u{1B}[2J\u{202E}pets\u{7}" + String(repeating: "東京", count: 400), "Send the invitation",
    ]
    return texts.enumerated().map { place, text in
      ChecklistStep(
        id: "\(call)/\(place)", call: call, account: "A-1", position: place + 1, text: text,
        doneOn: place < 2 ? asOf - place : nil, doneBy: place < 2 ? "Mia Keller" : nil)
    }
  }

  /// Rows of tables without a tab.
  private static var others: [ListedRow] {
    (0..<6).map { number in
      var row = ListedRow(
        id: "M-\(number)", account: account(number),
        values: [.title: .text("qbr"), .logged: on(-number * 9), .outcome: .text("no_show")])
      if number % 2 == 0 { row.values.merge(mia) { $1 } }
      if number == 3 { row.values[.title] = .text("Evil\u{1B}[2J\u{202E}eltit\u{7}") }
      if number == 4 { row.values[.title] = nil }
      if number == 5 { row.values[.title] = .text(String(repeating: "東京", count: 400)) }
      return row
    }
  }

  // MARK: - Rows

  static let tickets: [ListedRow] = (0..<300).map { number in
    let levels: [RowValue] = [.text("met"), .text("missed"), .text("excluded")]
    var values: [RowField: RowValue] = [
      .opened: at(-number / 3), .responded: at(-number / 3, hours: 13), .priority: .text("P\(number % 3 + 1)"),
      .category: .text(["printing", "network", "access"][number % 3]), .response: levels[number % 2],
      .resolution: levels[number % 3],
    ]
    if number > 2 { values[.resolved] = at(-number / 3 + 1) }
    if number % 7 == 3 { values[.reopened] = at(-number / 3 + 1) }
    if number == 4 { values[.category] = .text("Evil\u{1B}[2J\u{202E}eltit\u{7}") }
    if number == 5 { values[.category] = .text(String(repeating: "東京", count: 400)) }
    if number == 6 { (values[.category], values[.response], values[.resolution]) = (nil, nil, nil) }
    return ListedRow(id: "T-\(number)", values: values)
  }

  private static func rows(_ source: RowSource) -> [ListedRow] {
    switch source {
    case .calls: calls
    case .decisions: decisions
    case .initiatives: initiatives
    case .accounts: Portfolio.usual.prefix(7).map { ListedRow(id: $0.id, account: $0) }
    case .tickets: tickets
    case .meetings, .complaints, .risks, .proposals, .milestones: others
    case .findings: findings
    case .tables: tables
    case .imports: imports
    case .importedTables:
      [
        ListedRow(
          id: "accounts",
          values: [.added: .count(120), .changed: .count(3), .removed: .count(0), .sourced: .count(123)]),
        ListedRow(
          id: "tickets",
          values: [.added: .count(4_512), .changed: .count(0), .removed: .count(0), .sourced: .count(4_512)]),
      ]
    }
  }

  private static func at(_ day: Int, hours: Int = 12) -> RowValue {
    .moment(ZoneTable.utc.moment(Instant(utc: asOf + day, seconds: hours * 3600)))
  }
  private static func on(_ day: Int) -> RowValue { .day(asOf + day) }
  private static func money(_ whole: Int64) -> RowValue { .money(Money(minorUnits: whole * 100)) }
  private static let mia: [RowField: RowValue] = [.owner: .text("MK"), .ownerName: .text("Mia Keller")]
  private static let jon: [RowField: RowValue] = [.owner: .text("JR"), .ownerName: .text("Jon Ruiz")]
  private static func account(_ index: Int) -> AccountSummary { Portfolio.usual[index] }

  private static func row(
    _ id: String, _ index: Int, _ owner: [RowField: RowValue], _ values: [RowField: RowValue]
  ) -> ListedRow {
    ListedRow(id: id, account: account(index), values: owner.merging(values) { $1 })
  }

  static let calls: [ListedRow] = {
    var rows = [
      row(
        "C-1", 0, mia,
        [
          .title: .text("Exec intro call"), .trigger: .text("T-ENG-1"), .opened: at(-12), .due: at(-3),
        ]),
      row("C-2", 3, [:], [.title: .text("Renewal plan"), .trigger: .text("TRG-01"), .opened: at(-5), .due: at(0)]),
      row("C-3", 1, jon, [.title: .text("Rebook the QBR"), .opened: at(-2, hours: 6), .due: at(2)]),
      row(
        "C-4", 2, jon,
        [
          .title: .text("Send the lifecycle report"), .trigger: .text("T-ADO-1"), .opened: at(-9), .firstAction: at(-8),
          .due: at(9),
        ]),
      row("C-5", 4, mia, [.title: .text("東京の担当者に連絡する"), .opened: at(-9), .firstAction: at(-2), .due: at(400)]),
      row("C-6", 5, mia, [.title: .text("Evil\u{1B}[2J\u{202E}eltit\u{7}"), .opened: at(-1)]),
      row(
        "C-7", 6, jon,
        [
          .title: .text(String(repeating: "Very long ", count: 1000)), .opened: at(-30), .firstAction: at(-29),
          .closed: at(-4), .due: at(-5),
        ]),
    ]
    rows += (8...40).map { number in
      row(
        "C-\(number)", 6 + number % 20, number % 2 == 0 ? mia : jon,
        [
          .title: .text("Follow up number \(number)"), .trigger: .text("T-QUA-2"), .opened: at(-number % 7 - 1),
          .firstAction: at(-1), .due: at(number),
        ])
    }
    return rows
  }()

  static let decisions: [ListedRow] = {
    func decision(
      _ id: String, _ index: Int, _ credit: DecisionCredit?, _ values: [RowField: RowValue]
    ) -> ListedRow {
      var row = row(id, index, mia, values)
      row.credit = credit
      return row
    }
    return [
      decision(
        "D-1", 0, .gated(["G-3", "G-4"]),
        [
          .title: .text("MFA for all staff"), .outcome: .text("approved"), .logged: on(-4), .decided: on(-4),
          .due: on(40), .budgetLow: money(14_000), .budgetHigh: money(16_000), .whyNow: .text("Audit in May"),
          .impact: .text("Closes the finding of the insurer"), .initiative: .text("Identity programme"),
          .reference: .text("recap-2026-03-27"),
        ]),
      decision(
        "D-2", 1, .eligible,
        [
          .title: .text("Firewall refresh"), .outcome: .text("approved"), .logged: on(-9), .decided: on(-8),
          .dueQuarter: .text("2026-Q3"), .budgetHigh: money(22_000),
        ]),
      decision(
        "D-3", 2, .missing(["budget", "written reference"]),
        [
          .title: .text("Ticket portal"), .outcome: .text("approved"), .logged: on(-20), .decided: on(-20),
          .due: on(20),
        ]),
      decision(
        "D-4", 3, .missing(["approval", "owner"]),
        [
          .title: .text("BI pilot"), .outcome: .text("pending"), .logged: on(-33), .proposed: on(-33), .due: on(-2),
        ]),
      decision(
        "D-5", 4, nil,
        [
          .title: .text("東京の予算"), .outcome: .text("declined"), .logged: on(-45), .decided: on(-40),
          .declineReason: .text("price"),
        ]),
      decision(
        "D-6", 5, .missing(["approval"]),
        [
          .title: .text("Decided\u{1B}]0;later\u{9C}"), .outcome: .text("approved"), .logged: on(-1), .decided: on(5),
        ]),
      decision(
        "D-7", 7, .missing(["approval"]),
        [.title: .text("Park the printers"), .outcome: .text("parked"), .logged: on(-60)]),
      decision("D-8", 8, .missing(["approval"]), [.outcome: .text("no_decision"), .logged: on(-61)]),
    ]
  }()

  static let initiatives: [ListedRow] = {
    let plans: [(String, String, String, Int, Bool)] = [
      ("MFA for all staff", "in_progress", "stability", -60, true),
      ("Firewall refresh", "proposed", "stability", -12, false),
      ("Ticket portal", "draft", "efficiency", -3, false), ("BI pilot", "approved", "growth", -46, true),
      ("Teams rollout", "kicked_off", "efficiency", -45, false), ("Backup test", "completed", "stability", -100, false),
      ("Old plan", "deferred", "growth", -200, false), ("Cloud move", "validated", "growth", -8, true),
    ]
    return plans.enumerated().map { index, plan in
      row(
        "I-\(index + 1)", index, index % 2 == 0 ? mia : jon,
        [
          .title: .text(plan.0), .status: .text(plan.1), .lane: .text(plan.2), .since: on(plan.3),
          .bigRock: .flag(plan.4),
          .quarter: .text("2026-Q\(index % 4 + 1)"), .budgetLow: money(Int64(index) * 1_500),
          .budgetHigh: money(Int64(index) * 2_000 + 4_000), .tier: .count(Int64(index % 2 + 1)),
          .tags: .text("security;cloud"), .summary: .text("What it is for"), .clientOwner: .text("Dana Reed"),
        ])
    }
  }()

  private static let findings =
    (DataCheck.allCases.map(\.rawValue)
    + EditRule.all.filter { !$0.isAboutSteps }.map(\.key.text)).enumerated().map { index, id in
      ListedRow(
        id: id, values: [.count: .count(index % 3 == 2 ? 0 : Int64(80 - index)), .total: .count(125)])
    }

  private static let tables = BundleTable.allCases.enumerated().map { index, table in
    var values: [RowField: RowValue] = [
      .rows: .count(Int64(index * 371)), .sourced: .count(Int64(index * 370)), .edited: .count(Int64(index % 4)),
    ]
    if index > 2 { values[.newest] = on(-index) }
    if table.belongsToAccount { values[.total] = .count(Int64(index % 5)) }
    if index != 7 { values[.files] = .text(table.fileName) }
    return ListedRow(id: table.rawValue, values: values)
  }

  private static let imports = [
    ListedRow(
      id: "3",
      values: [
        .title: .text("Import March"), .author: .text("mia"), .at: at(-1), .changed: .count(214),
        .sourced: .count(9_120),
        .kept: .flag(true),
      ]),
    ListedRow(
      id: "2",
      values: [
        .title: .text("Import February"), .author: .text("jon"), .at: at(-31), .changed: .count(55),
        .sourced: .count(410), .kept: .flag(false),
      ]),
    ListedRow(
      id: "1",
      values: [
        .title: .text("Demo"), .author: .text("huddle"), .at: at(-400), .changed: .count(0), .sourced: .count(77),
        .kept: .flag(true),
      ]),
  ]
}
