/// A list of rows of all accounts, with the views it can be looked at in.
public enum RowList: Hashable, Sendable {
  case decisions, initiatives, actions, data
  /// What lies behind a finding about the data.
  case behind(DataCheck)
  /// The rows that break a rule of the editor; where its table has no list of its own, their accounts.
  case breaking(EditRule.Key)
  /// What an import changed, table by table.
  case imported(Int64)
  /// The accounts without a row in a table.
  case without(BundleTable)
  /// The tickets of an account.
  case tickets(account: String)

  /// Whether its rows are made by counting through tables.
  public var isReport: Bool { views.allSatisfy { $0.source.table == nil } }

  /// The views, the one it begins with first.
  public var views: [RowView] {
    switch self {
    case .decisions:
      [.decisionsOpen, .decisionsWeek, .decisionsDecided, .decisionsParked, .decisionsWithoutCredit, .decisionsAll]
    case .initiatives:
      [
        .initiativesOpen, .initiativesByStatus, .initiativesStalled, .initiativesBigRocks, .initiativesNextQuarter,
        .initiativesPastQuarter, .initiativesDone, .initiativesAll,
      ]
    case .actions:
      [.callsOpen, .callsLate, .callsSilent, .callsByOwner, .callsMine, .callsClosed, .callsAll]
    case .data: [.findings, .tables, .imports]
    case .behind(let check): RowList.all(check.source)
    case .breaking(let rule): RowList.all(rule.table.rowSource)
    case .imported: [.importedTables]
    case .without: [.accounts]
    case .tickets: [.tickets]
    }
  }
}

extension RowList {
  /// The one view of a list that shows all rows of a source.
  private static func all(_ source: RowSource) -> [RowView] {
    switch source {
    case .calls: [.callsAll]
    case .decisions: [.decisionsAll]
    case .initiatives: [.initiativesAll]
    case .meetings: [.meetings]
    case .complaints: [.complaints]
    case .risks: [.risks]
    case .proposals: [.proposals]
    case .milestones: [.milestones]
    default: [.accounts]
    }
  }
}

extension BundleTable {
  /// The rows that a list about the table shows: its own, else their accounts.
  public var rowSource: RowSource {
    switch self {
    case .ctas: .calls
    case .decisions: .decisions
    case .initiatives: .initiatives
    case .meetings: .meetings
    case .complaints: .complaints
    case .risks: .risks
    case .proposals: .proposals
    case .milestones: .milestones
    default: .accounts
    }
  }
}

/// What the rows of a view are.
public enum RowSource: Hashable, Sendable, CaseIterable {
  case calls, decisions, initiatives, accounts, tickets
  /// Rows that have no tab of their own: a list of them is what lies behind a rule.
  case meetings, complaints, risks, proposals, milestones
  /// Findings, tables and imports are few, and are counted rather than read.
  case findings, tables, imports, importedTables

  /// The bundle table of the rows; `nil` where a row is a count.
  public var table: BundleTable? {
    switch self {
    case .calls: .ctas
    case .decisions: .decisions
    case .initiatives: .initiatives
    case .accounts: .accounts
    case .tickets: .tickets
    case .meetings: .meetings
    case .complaints: .complaints
    case .risks: .risks
    case .proposals: .proposals
    case .milestones: .milestones
    case .findings, .tables, .imports, .importedTables: nil
    }
  }
}

/// A way to look at a list: which of its rows, and in which order.
public enum RowView: String, Hashable, Sendable, CaseIterable {
  case callsOpen, callsLate, callsSilent, callsByOwner, callsMine, callsClosed, callsAll
  case decisionsOpen, decisionsWeek, decisionsDecided, decisionsParked, decisionsWithoutCredit, decisionsAll
  case initiativesOpen, initiativesByStatus, initiativesStalled, initiativesBigRocks, initiativesNextQuarter
  case initiativesPastQuarter, initiativesDone, initiativesAll
  case findings, tables, imports
  case accounts, importedTables, tickets
  case meetings, complaints, risks, proposals, milestones

  /// What its rows are.
  public var source: RowSource {
    switch self {
    case .callsOpen, .callsLate, .callsSilent, .callsByOwner, .callsMine, .callsClosed, .callsAll: .calls
    case .decisionsOpen, .decisionsWeek, .decisionsDecided, .decisionsParked, .decisionsWithoutCredit, .decisionsAll:
      .decisions
    case .initiativesOpen, .initiativesByStatus, .initiativesStalled, .initiativesBigRocks, .initiativesNextQuarter,
      .initiativesPastQuarter, .initiativesDone, .initiativesAll:
      .initiatives
    case .findings: .findings
    case .tables: .tables
    case .imports: .imports
    case .accounts: .accounts
    case .tickets: .tickets
    case .meetings: .meetings
    case .complaints: .complaints
    case .risks: .risks
    case .proposals: .proposals
    case .milestones: .milestones
    case .importedTables: .importedTables
    }
  }

  /// Whether the rows stand in groups under headings.
  public var isGrouped: Bool { self == .callsByOwner || self == .initiativesByStatus }

  /// Whether counting its rows is as much work as listing them: the engine sorts them out, or each is a question of its
  /// own. Such a view is counted once it is looked at.
  public var isCostly: Bool { self == .decisionsWithoutCredit || self == .findings }
}

/// What a list can know about a row; columns, sorting and filters go by these.
public enum RowField: String, Hashable, Sendable, CaseIterable {
  // All rows
  case id, account, segment, owner, ownerName, title, state
  // Calls to action
  case trigger, opened, firstAction, due, closed, steps, stepsDone
  // Decisions
  case logged, decided, proposed, outcome, budgetLow, budgetHigh, credit, initiative, meeting, whyNow, impact, action
  case reference, dueQuarter, declineReason, expansion
  // Initiatives
  case status, since, lane, quarter, tier, kind, bigRock, clientOwner, goal, origin, tags, manager, readiness, summary
  // Accounts
  case mrr, composite, lifecycle, customerSince
  // Tickets
  case responded, resolved, reopened, priority, category, response, resolution
  // Findings, tables and imports
  case count, total, rows, sourced, edited, files, newest, at, author, kept, added, changed, removed
}

/// One value of a row. Unknown is not there at all.
public enum RowValue: Hashable, Sendable {
  case text(String)
  case count(Int64)
  case money(Money)
  case day(Day)
  case moment(Moment)
  case flag(Bool)
}
