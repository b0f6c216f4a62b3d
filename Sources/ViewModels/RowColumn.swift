public import Domain

/// A column of a list of rows: what it shows, and how wide it wants to be.
public struct RowColumn: Hashable, Sendable {
  /// Columns before a row: the cursor's marker.
  public static let margin = 2
  /// Columns between a row and what stands beside the list.
  public static let gap = 1

  public let field: RowField
  public let column: PaneColumn
  /// Whether the store knows an order by it.
  public let isSortable: Bool
  /// Whether it names the row, so that the selection shows in it.
  public let isName: Bool

  init(
    _ field: RowField, _ title: String, _ width: PaneColumn.Width, trailing: Bool = false, spare: Int = 0,
    sorts: Bool = true, names: Bool = false
  ) {
    self.field = field
    column = PaneColumn(title, width, isTrailing: trailing, dispensability: spare)
    isSortable = sorts
    isName = names
  }
}

extension RowView {
  /// The columns, from left to right.
  public var columns: [RowColumn] {
    switch source {
    case .calls: self == .callsClosed ? Self.closedCalls : Self.calls
    case .decisions: Self.decisions
    case .initiatives: Self.initiatives
    case .accounts: Self.accounts
    case .tickets: Self.tickets
    case .meetings, .complaints, .risks, .proposals, .milestones: Self.others
    case .findings: Self.findingColumns
    case .tables: Self.tableColumns
    case .imports: Self.importColumns
    case .importedTables: Self.importedColumns
    }
  }

  private static let account = RowColumn(.account, "Account", .flexible(14, most: 30))
  private static let segment = RowColumn(.segment, "Seg", .fixed(3), spare: 4)
  private static let owner = RowColumn(.owner, "Owner", .fixed(5))

  private static let calls = [
    RowColumn(.due, "Due", .fixed(7)), RowColumn(.state, "When", .fixed(10), sorts: false),
    RowColumn(.firstAction, "First action", .fixed(13)),
    RowColumn(.title, "What", .flexible(16, most: 70), names: true), account, segment, owner,
    RowColumn(.trigger, "Trigger", .fixed(8), spare: 3), RowColumn(.opened, "Opened", .fixed(7), spare: 5),
  ]
  private static let closedCalls = [
    RowColumn(.closed, "Closed", .fixed(7)), RowColumn(.firstAction, "First action", .fixed(13)),
    RowColumn(.title, "What", .flexible(16, most: 70), names: true), account, segment, owner,
    RowColumn(.trigger, "Trigger", .fixed(8), spare: 3), RowColumn(.opened, "Opened", .fixed(7), spare: 5),
    RowColumn(.due, "Due", .fixed(7), spare: 6),
  ]
  private static let decisions = [
    RowColumn(.logged, "Logged", .fixed(7)), RowColumn(.outcome, "Outcome", .fixed(12)),
    RowColumn(.title, "Decision", .flexible(22, most: 60), names: true), account, segment,
    RowColumn(.credit, "Credit", .flexible(15, most: 44), sorts: false),
    RowColumn(.ownerName, "Owner", .flexible(8, most: 16), spare: 2), RowColumn(.due, "Due", .fixed(7), spare: 3),
    RowColumn(.decided, "Decided", .fixed(7), spare: 5),
    RowColumn(.budgetHigh, "Budget", .fixed(11), trailing: true, spare: 4),
  ]
  private static let initiatives = [
    RowColumn(.quarter, "Quarter", .fixed(7)), RowColumn(.status, "Status", .fixed(12)),
    RowColumn(.title, "Initiative", .flexible(22, most: 60), names: true), account, segment, owner,
    RowColumn(.since, "Since", .fixed(8), spare: 1), RowColumn(.lane, "Lane", .fixed(10), spare: 3),
    RowColumn(.bigRock, "Rock", .fixed(4), spare: 2),
    RowColumn(.budgetHigh, "Budget", .fixed(11), trailing: true, spare: 4),
    RowColumn(.tier, "Tier", .fixed(4), trailing: true, spare: 6),
  ]
  private static let accounts = [
    RowColumn(.account, "Account", .flexible(18, most: 40), names: true), RowColumn(.segment, "Seg", .fixed(3)),
    RowColumn(.mrr, "MRR", .fixed(7), trailing: true), RowColumn(.composite, "Health", .fixed(8)),
    RowColumn(.credit, "Coverage CX ADO ENG SQ ALN", .flexible(26, most: 40), spare: 2, sorts: false), owner,
    RowColumn(.lifecycle, "Lifecycle", .fixed(10), spare: 3),
    RowColumn(.customerSince, "Since", .fixed(11), spare: 4),
  ]
  private static let tickets = [
    RowColumn(.opened, "Opened", .fixed(7)), RowColumn(.category, "Category", .flexible(14, most: 44), names: true),
    RowColumn(.response, "Response", .fixed(10)), RowColumn(.resolution, "Resolution", .fixed(10)),
    RowColumn(.resolved, "Done", .fixed(7)), RowColumn(.state, "Note", .fixed(8), sorts: false),
    RowColumn(.id, "Ticket", .flexible(10, most: 24), spare: 1),
    RowColumn(.priority, "Priority", .flexible(8, most: 16), spare: 2),
    RowColumn(.responded, "Answered", .fixed(8), spare: 3),
  ]
  /// Rows of tables that have no tab of their own.
  private static let others = [
    RowColumn(.logged, "On", .fixed(7)), RowColumn(.title, "What", .flexible(20, most: 60), names: true), account,
    segment, RowColumn(.outcome, "State", .fixed(10)),
    RowColumn(.ownerName, "Owner", .flexible(8, most: 16), spare: 2),
    RowColumn(.id, "Row", .flexible(10, most: 24), spare: 3),
  ]
  private static let findingColumns = [
    RowColumn(.id, "Finding", .flexible(30, most: 70), sorts: false, names: true),
    RowColumn(.count, "Found", .fixed(7), trailing: true), RowColumn(.total, "Of", .fixed(7), trailing: true),
    RowColumn(.kept, "Share", .fixed(5), trailing: true, spare: 2, sorts: false),
    RowColumn(.title, "Leads to", .fixed(11), spare: 1, sorts: false),
  ]
  private static let tableColumns = [
    RowColumn(.id, "Table", .flexible(17, most: 24), names: true),
    RowColumn(.rows, "Rows", .fixed(8), trailing: true),
    RowColumn(.sourced, "With origin", .fixed(11), trailing: true),
    RowColumn(.edited, "Edited", .fixed(6), trailing: true, spare: 3),
    RowColumn(.newest, "Newest fact", .fixed(11)),
    RowColumn(.total, "Accounts without", .fixed(16), trailing: true, spare: 2),
    RowColumn(.files, "Files", .flexible(14, most: 60), spare: 1),
  ]
  private static let importColumns = [
    RowColumn(.at, "When", .fixed(11)), RowColumn(.title, "Import", .flexible(18, most: 50), names: true),
    RowColumn(.author, "Who", .flexible(8, most: 20)),
    RowColumn(.changed, "Rows changed", .fixed(12), trailing: true),
    RowColumn(.sourced, "Origins kept", .fixed(12), trailing: true, spare: 1),
    RowColumn(.kept, "State", .fixed(9), spare: 2),
  ]
  private static let importedColumns = [
    RowColumn(.id, "Table", .flexible(17, most: 24), names: true),
    RowColumn(.added, "Added", .fixed(8), trailing: true),
    RowColumn(.changed, "Changed", .fixed(8), trailing: true),
    RowColumn(.removed, "Removed", .fixed(8), trailing: true),
    RowColumn(.sourced, "Origins kept", .fixed(12), trailing: true),
  ]
}
