import Domain

/// The rows of some accounts, table by table.
struct DemoRows {
  private(set) var accounts: [BundleRow] = []
  private(set) var contacts: [BundleRow] = []
  private(set) var meetings: [BundleRow] = []
  private(set) var pulses: [BundleRow] = []
  private(set) var complaints: [BundleRow] = []
  private(set) var readings: [BundleRow] = []
  private(set) var tickets: [BundleRow] = []
  private(set) var milestones: [BundleRow] = []
  private(set) var alignment: [BundleRow] = []
  private(set) var initiatives: [BundleRow] = []
  private(set) var decisions: [BundleRow] = []
  private(set) var proposals: [BundleRow] = []
  private(set) var revisions: [BundleRow] = []
  private(set) var assessments: [BundleRow] = []
  private(set) var ctas: [BundleRow] = []
  private(set) var notes: [BundleRow] = []
  private(set) var risks: [BundleRow] = []

  /// Adds a row of a table that belongs to accounts, or of `accounts` itself: one value a column.
  mutating func add(_ table: BundleTable, _ values: [BundleValue]) {
    let row = BundleRow(values: values, sources: DemoRows.source, sourceCount: 1)
    switch table {
    case .accounts: accounts.append(row)
    case .contacts: contacts.append(row)
    case .meetings: meetings.append(row)
    case .pulses: pulses.append(row)
    case .complaints: complaints.append(row)
    case .readings: readings.append(row)
    case .tickets: tickets.append(row)
    case .milestones: milestones.append(row)
    case .alignment: alignment.append(row)
    case .initiatives: initiatives.append(row)
    case .decisions: decisions.append(row)
    case .proposals: proposals.append(row)
    case .roadmapRevisions: revisions.append(row)
    case .assessments: assessments.append(row)
    case .ctas: ctas.append(row)
    case .notes: notes.append(row)
    case .risks: risks.append(row)
    case .workspace, .people, .insights: preconditionFailure("\(table) belongs to no account")
    }
  }

  /// The rows as an import would find them, every column present.
  var content: BundleContent {
    var tables: [BundleTable: BundleTableContent] = [:]
    let filled: [(BundleTable, [BundleRow])] = [
      (.accounts, accounts), (.contacts, contacts), (.meetings, meetings), (.pulses, pulses), (.complaints, complaints),
      (.readings, readings), (.tickets, tickets), (.milestones, milestones), (.alignment, alignment),
      (.initiatives, initiatives), (.decisions, decisions), (.proposals, proposals), (.roadmapRevisions, revisions),
      (.assessments, assessments), (.ctas, ctas), (.notes, notes), (.risks, risks),
    ]
    for (table, rows) in filled { tables[table] = DemoRows.content(of: table, rows) }
    return BundleContent(tables: tables)
  }

  /// One table with every column present.
  static func content(of table: BundleTable, _ rows: [BundleRow]) -> BundleTableContent {
    BundleTableContent(rows: rows, present: columns[table] ?? [], read: rows.count)
  }

  private static let source = ["demo"]
  private static let columns = Dictionary(
    uniqueKeysWithValues: BundleTable.allCases.map { ($0, Set($0.columns.map(\.name))) })
}

extension BundleValue {
  /// A text that may be unknown.
  static func optional(_ text: String?) -> BundleValue { text.map { .text($0) } ?? .null }
  /// `yes` or `no`.
  static func flag(_ flag: Bool) -> BundleValue { .integer(flag ? 1 : 0) }
  /// `yes`, `no` or unknown.
  static func flag(_ flag: Bool?) -> BundleValue { flag.map { .integer($0 ? 1 : 0) } ?? .null }
  /// A whole percentage.
  static func percent(_ whole: Int) -> BundleValue { .integer(Int64(whole) * 1_000_000) }
}
