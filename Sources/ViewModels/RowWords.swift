public import Domain

/// The names of lists and views, why a list is empty, and where its rows lead.
public enum RowWords {
  /// The name of a list.
  public static func title(_ list: RowList) -> String {
    switch list {
    case .decisions: "Decisions"
    case .initiatives: "Initiatives"
    case .actions: "CTAs"
    case .data: "Data"
    case .behind(let check): check.title
    case .breaking(let rule): finding(rule.text)
    case .imported(let id): "Import \(id)"
    case .tickets: "Tickets"
    case .without(let missing): "Accounts without \(table(missing.rawValue).lowercased())"
    }
  }

  /// The name of a view, as its chip has it.
  public static func chip(_ view: RowView) -> String {
    switch view {
    case .callsOpen, .decisionsOpen, .initiativesOpen: "Open"
    case .callsLate: "Late"
    case .callsSilent: "No action"
    case .callsByOwner: "By owner"
    case .callsMine: "Mine"
    case .callsClosed: "Closed 30 d"
    case .decisionsWeek: "This week"
    case .decisionsDecided: "Decided"
    case .decisionsParked: "Parked, declined"
    case .decisionsWithoutCredit: "No credit"
    case .initiativesByStatus: "By status"
    case .initiativesStalled: "Stalled"
    case .initiativesBigRocks: "Rocks"
    case .initiativesNextQuarter: "Next qtr"
    case .initiativesPastQuarter: "Past qtr"
    case .initiativesDone: "Done"
    case .callsAll, .decisionsAll, .initiativesAll: "All"
    case .findings: "Findings"
    case .tables: "Provenance"
    case .imports: "Imports"
    case .accounts: "Accounts"
    case .importedTables: "Tables"
    case .tickets: "Tickets"
    case .meetings, .complaints, .risks, .proposals, .milestones: view.source.table.map { table($0.rawValue) } ?? ""
    }
  }

  /// Whether rows in the view are rows that somebody should look at.
  public static func isAlarm(_ view: RowView) -> Bool {
    view == .callsLate || view == .initiativesStalled || view == .initiativesPastQuarter
  }

  /// Why there is nothing at all, and what fills it.
  static let noAccount = "There is no account yet: a adds one, huddle import FOLDER --apply brings yours."

  /// Why a list has no rows, and what brings some.
  static func empty(_ query: RowQuery, setting: RowSetting, header: PortfolioHeader?) -> String {
    if let header, header.accounts == 0 {
      return noAccount
    }
    if !query.filter.isEmpty {
      return "No row of this view matches \(Format.name(query.filter.text)). Esc clears the filter."
    }
    let day = Format.day(setting.day)
    switch query.view {
    case .callsOpen, .callsByOwner: return "No call to action is open on \(day). They come with ctas.csv."
    case .callsLate:
      return "No open call to action is past its due day or without a first action for \(setting.firstActionHours) h."
    case .callsSilent: return "Somebody has acted on every open call to action."
    case .callsMine:
      guard setting.person != nil else {
        return "The team does not know \(Format.name(setting.author)): huddle --as ID, by an id, name or initials "
          + "of people.csv."
      }
      return "\(Format.name(setting.author)) has no open call to action on \(day)."
    case .callsClosed: return "No call to action was closed in the 30 days up to \(day)."
    case .callsAll: return "There is no call to action up to \(day). They come with ctas.csv."
    case .decisionsOpen: return "No decision is waiting on \(day). They come with decisions.csv."
    case .decisionsWeek: return "No decision was logged or taken in the week of \(day) so far."
    case .decisionsDecided: return "No decision is approved or declined on \(day)."
    case .decisionsParked: return "No decision is parked, deferred or declined on \(day)."
    case .decisionsWithoutCredit: return "Every approved decision has what credit takes, and no gate holds it back."
    case .decisionsAll: return "There is no decision up to \(day). They come with decisions.csv."
    case .initiativesOpen, .initiativesByStatus: return "No initiative is open. They come with initiatives.csv."
    case .initiativesStalled:
      return "Nothing under way has kept its status for more than \(setting.stalledDays) days on \(day)."
    case .initiativesBigRocks: return "No open initiative is a big rock."
    case .initiativesNextQuarter: return "Nothing is planned for the fiscal quarter after \(day)."
    case .initiativesPastQuarter: return "Nothing is open in a fiscal quarter before \(day)."
    case .initiativesDone: return "No initiative is completed or reviewed."
    case .initiativesAll: return "There is no initiative. They come with initiatives.csv."
    case .imports: return "Nothing was imported: huddle import FOLDER --apply does, and is listed here."
    case .importedTables: return "This import changed nothing that is still on record."
    case .accounts: return "No account is left behind this finding."
    case .tickets: return "There is no ticket up to \(day). They come with tickets.csv."
    case .meetings, .complaints, .risks, .proposals, .milestones: return "No row breaks this rule any more."
    case .findings, .tables: return ""
    }
  }

  // MARK: Where rows lead

  /// Where `Enter` on a row leads; `nil` where there is nothing to see.
  static func destination(of row: ListedRow, in view: RowView) -> Route? {
    switch view.source {
    case .calls: return row.account.map { .accountRow($0.id, .actions, "cta \(row.id)") }
    case .decisions: return row.account.map { .accountRow($0.id, .decisions, "decision \(row.id)") }
    case .initiatives: return row.account.map { .accountRow($0.id, .initiatives, "initiative \(row.id)") }
    case .accounts: return row.account.map { .account($0.id, nil) }
    // A closed risk or an old meeting stands on no pane, and each of them can be edited as a row.
    case .tickets, .meetings, .complaints, .risks, .proposals, .milestones:
      return view.source.table.map { .sourceRow(SourceRow($0, row.id)) }
    case .findings:
      guard (row[count: .count] ?? 0) > 0 else { return nil }
      if let check = DataCheck(rawValue: row.id) { return .rows(.behind(check)) }
      return EditRule.Key(text: row.id).map { .rows(.breaking($0)) }
    case .tables:
      guard let table = BundleTable(rawValue: row.id), (row[count: .total] ?? 0) > 0 else { return nil }
      return .rows(.without(table))
    case .imports: return Int64(row.id).map { .rows(.imported($0)) }
    case .importedTables: return nil
    }
  }

  /// Why `Enter` leads nowhere.
  static func noDestination(_ row: ListedRow, in view: RowView) -> String {
    switch view.source {
    case .findings: "Nothing was found here"
    case .tables:
      row.values[.total] == nil ? "Its rows belong to no account" : "Every account has a row in this table"
    case .importedTables: "The store keeps how many rows an import changed, table by table, and not more"
    default: "The row belongs to no account"
    }
  }

  /// What the rows behind a finding are.
  static func kind(behind finding: String) -> String {
    let source = DataCheck(rawValue: finding)?.source ?? EditRule.Key(text: finding)?.table.rowSource
    let name = table((source?.table ?? .accounts).rawValue)
    return source == .calls ? name : name.lowercased()
  }

  // MARK: Names

  /// `FY26 Q3` for `2026-Q3`.
  static func quarter(_ label: String) -> String {
    let parts = label.split(separator: "-")
    guard parts.count == 2, parts[0].count == 4 else { return label }
    return "FY\(parts[0].suffix(2)) \(parts[1])"
  }

  /// A bundle table as one reads it.
  static func table(_ name: String) -> String {
    if name == BundleTable.ctas.rawValue { return "CTAs" }
    let words = String(name.map { $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What a row of the list of findings looks for.
  static func finding(_ id: String) -> String { DataCheck.title(ofFinding: id) ?? id }
}
