import Domain
import GRDB

/// The rules of the editor over the rows that are there: the same predicates, with what they have to know beside the row.
///
/// Rows pass one after another; kept are sums by account, quarter and meeting, never rows.
struct RuleSurvey {
  private let database: Database
  private let setting: RowSetting
  private let accounts: [String: (segment: Segment?, gates: [String])]

  /// - Parameter model: the fingerprint of the model whose scores say segments and gates.
  init(_ database: Database, _ setting: RowSetting, model: String) throws {
    self.database = database
    self.setting = setting
    let run = try ScoreRuns.preferred(database, day: setting.day, model: model).first?.id ?? 0
    var accounts: [String: (segment: Segment?, gates: [String])] = [:]
    let scores = try Query(
      database,
      """
      SELECT a.account_id, s.segment, d.gates FROM score_snapshots s JOIN accounts a ON a.key = s.account_key
        LEFT JOIN score_details d ON d.run = s.run AND d.account_key = s.account_key
      WHERE s.run = ?
      """)
    scores.bind(run, at: 1)
    try scores.rows { row in
      let gates = row.text(2).flatMap { $0 == "[]" ? nil : JSON($0) }?.elements.compactMap(\.string) ?? []
      accounts[row.text(0) ?? ""] = (row.word(1, Vocabulary.segment), gates)
    }
    self.accounts = accounts
  }

  /// What a walk found: rows that break each rule, and of how many. Rows of a table without a list of its own are
  /// counted by their accounts.
  struct Tally {
    var found: [EditRule.Key: Int] = [:]
    var total: [BundleTable: Int] = [:]
  }

  /// The rules whose breaking can be seen in a row by itself.
  static let rules = EditRule.all.filter { !$0.isAboutSteps }

  func tally() throws -> Tally {
    var tally = Tally()
    for table in BundleTable.allCases {
      let rules = Self.rules.filter { $0.table == table }
      guard !rules.isEmpty else { continue }
      let isListed = table.rowSource.table == table
      var counts = [Int](repeating: 0, count: rules.count)
      var accounts = [Set<String>](repeating: [], count: rules.count)
      try walk(table) { id, account, row, setting in
        tally.total[table, default: 0] += 1
        for (place, rule) in rules.enumerated() where rule.problem(row, setting) != nil {
          if isListed { counts[place] += 1 } else { accounts[place].insert(account) }
        }
      }
      for (place, rule) in rules.enumerated() {
        tally.found[rule.key] = isListed ? counts[place] : accounts[place].count
      }
    }
    return tally
  }

  /// The ids of the rows that break a rule, or of their accounts where the table has no list of its own.
  func ids(breaking key: EditRule.Key) throws -> Set<String> {
    guard let rule = EditRule.named(key) else { return [] }
    let isListed = key.table.rowSource.table == key.table
    var ids: Set<String> = []
    try walk(key.table) { id, account, row, setting in
      if rule.problem(row, setting) != nil { ids.insert(isListed ? id : account) }
    }
    return ids
  }

  // MARK: - Rows

  private func walk(
    _ table: BundleTable, _ body: (_ id: String, _ account: String, RowDraft, EditRule.Setting) -> Void
  ) throws {
    let sql = TableSQL.of(table)
    let count = Int32(sql.names.count)
    let around = try Surroundings(database, table)
    let columns = sql.names.map { "r.\"\($0)\"" } + [around.column]
    let exists = RowTable.of(table.rowSource).flatMap { $0.source.table == table ? $0.exists : nil } ?? "1"
    let query = try Query(
      database,
      "SELECT \(columns.joined(separator: ", ")) FROM \(table.rawValue) r WHERE \(RowTable.isListed) AND \(exists)")
    query.bind(setting.day.iso, at: 1)
    query.bind(String(setting.end.rfc3339.dropLast()), at: 2)
    let place = sql.accountPosition
    let idPlace = sql.names.firstIndex { $0 == table.key[0] } ?? 0
    try query.rows { row in
      let values = row.values(0..<count)
      let account = place.flatMap { values[$0].text } ?? ""
      let draft = RowDraft(table, values: values)
      let known = accounts[account]
      var rule = EditRule.Setting(day: setting.day, segment: known?.segment)
      rule.steps.gates = known?.gates ?? []
      around.fill(&rule, draft, account, row, count)
      body(values[idPlace].text ?? "", account, draft, rule)
    }
  }
}

/// What the rules about a table have to know beyond its rows.
private struct Surroundings {
  private let table: BundleTable
  /// By account, or by account and quarter or meeting.
  private var counts: [String: Int] = [:]
  private var quickWins: Set<String> = []
  private var openSteps: [String: Int] = [:]

  init(_ database: Database, _ table: BundleTable) throws {
    self.table = table
    func count(_ sql: String) throws -> [String: Int] {
      var counts: [String: Int] = [:]
      try Query(database, sql).rows { counts["\($0.text(0) ?? "")\u{1F}\($0.text(1) ?? "")"] = $0.int(2) ?? 0 }
      return counts
    }
    switch table {
    case .decisions:
      counts = try count(
        """
        SELECT account_id, meeting_id, count(*) FROM decisions
        WHERE meeting_id IS NOT NULL AND outcome IS NOT 'parked' GROUP BY 1, 2
        """)
    case .initiatives:
      counts = try count(
        """
        SELECT account_id, quarter, count(*) FROM initiatives r
        WHERE big_rock = 1 AND quarter IS NOT NULL AND \(RowView.isOpenInitiative) AND status IS NOT 'deferred'
        GROUP BY 1, 2
        """)
      try Query(
        database,
        "SELECT DISTINCT account_id FROM initiatives WHERE kind = 'quick_win' AND status IN ('completed', 'reviewed')"
      ).rows { quickWins.insert($0.text(0) ?? "") }
    case .ctas: openSteps = try ChecklistReader(database).openByCall()
    default: break
    }
  }

  /// What is read beside the row's own cells.
  var column: String {
    switch table {
    case .decisions:
      "(SELECT m.type FROM meetings m WHERE m.account_id = r.account_id AND m.meeting_id = r.meeting_id)"
    case .meetings:
      """
      CASE WHEN r.status = 'missed' THEN EXISTS (SELECT 1 FROM meetings k WHERE k.account_id = r.account_id
        AND k.meeting_id <> r.meeting_id AND coalesce(k.status, 'planned') IN ('planned', 'booked', 'held')
        AND substr(coalesce(k.held_at, k.planned_on), 1, 10) > r.planned_on) END
      """
    case .proposals:
      "(SELECT i.status FROM initiatives i WHERE i.account_id = r.account_id AND i.initiative_id = r.initiative_id)"
    default: "NULL"
    }
  }

  func fill(
    _ setting: inout EditRule.Setting, _ draft: RowDraft, _ account: String, _ row: Query, _ column: Int32
  ) {
    func others(_ part: String) -> Int {
      draft.text(part).map { max(0, (counts["\(account)\u{1F}\($0)"] ?? 0) - 1) } ?? 0
    }
    func isStrategic(_ type: String?) -> Bool {
      type.flatMap(MeetingType.init)?.isStrategic(for: setting.segment ?? .c) ?? false
    }
    switch table {
    case .decisions:
      setting.isStrategic = isStrategic(row.text(column))
      setting.otherDecisions = others("meeting_id")
    case .initiatives:
      setting.otherBigRocks = others("quarter")
      setting.hasQuickWin = quickWins.contains(account)
    case .meetings:
      setting.isStrategic = isStrategic(draft.text("type"))
      setting.hasLaterMeeting = row.bool(column) ?? true
    case .ctas: setting.openSteps = draft.text("cta_id").flatMap { openSteps[$0] } ?? 0
    case .proposals: setting.initiativeStatus = row.text(column).flatMap(InitiativeStatus.init)
    default: break
    }
  }
}
