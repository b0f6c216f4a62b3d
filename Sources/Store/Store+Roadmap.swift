public import Domain
import GRDB

extension Store {
  /// What all roadmaps together promise on a day; churned accounts (method LIFE-1) promise nothing.
  ///
  /// - Parameter matches: what a filter leaves; `nil` is everything.
  public func roadmapTotals(
    day: Day, matching matches: RoadmapMatches? = nil
  ) throws(StoreError) -> RoadmapPortfolio {
    try read { database in
      if let matches { return try RoadmapSQL.totals(of: matches.initiatives, day, database) }
      let counted = "coalesce(t.status, '') <> 'deferred'"
      let most = RoadmapTotals.largestAmount
      let query = try Query(
        database,
        """
        \(RoadmapSQL.quarters) SELECT \(RoadmapSQL.place) AS place, t.lane, count(*),
          sum(\(counted) AND coalesce(t.big_rock, 0)),
          count(CASE WHEN \(counted) THEN \(RoadmapSQL.low) END),
          coalesce(sum(CASE WHEN \(counted) THEN min(\(RoadmapSQL.low), \(most)) END), 0),
          coalesce(sum(CASE WHEN \(counted) THEN min(\(RoadmapSQL.high), \(most)) END), 0)
        \(RoadmapSQL.openInitiatives) GROUP BY 1, 2 ORDER BY 1, 2
        """)
      RoadmapSQL.bind(day, to: query)
      var cells: [RoadmapPortfolio.Cell] = []
      try query.rows { row in
        var totals = RoadmapTotals()
        totals.cards = row.int(2) ?? 0
        totals.rocks = row.int(3) ?? 0
        totals.priced = row.int(4) ?? 0
        totals.low = row.integer(5) ?? 0
        totals.high = row.integer(6) ?? 0
        cells.append(
          RoadmapPortfolio.Cell(
            place: RoadmapSQL.place(row.int(0) ?? 0), lane: row.word(1, Vocabulary.lane), totals: totals))
      }
      return RoadmapPortfolio(cells: cells)
    }
  }

  /// The open initiatives of some cells, the largest budget first, unknown ones last.
  public func roadmapCards(
    _ choice: RoadmapChoice, day: Day, matching matches: RoadmapMatches? = nil
  ) throws(StoreError) -> [RoadmapCardKey] {
    try read { database in
      var conditions = ""
      if let place = choice.place { conditions += " AND \(RoadmapSQL.place) = \(RoadmapSQL.number(place))" }
      if case .only(let lane) = choice.lane {
        conditions += lane.map { " AND t.lane = '\($0.rawValue)'" } ?? " AND t.lane IS NULL"
      }
      let query = try Query(
        database,
        """
        \(RoadmapSQL.quarters) SELECT a.key, t.initiative_id \(RoadmapSQL.openInitiatives) \(conditions)
        ORDER BY \(RoadmapSQL.high) DESC NULLS LAST, a.key, t.initiative_id
        """)
      RoadmapSQL.bind(day, to: query)
      var keys: [RoadmapCardKey] = []
      try query.rows { row in
        let id = row.text(1) ?? ""
        guard matches?.initiatives.contains(id) ?? true else { return }
        keys.append(RoadmapCardKey(account: row.integer(0) ?? 0, initiative: id))
      }
      return keys
    }
  }

  /// What a list shows of these initiatives; those that are gone are left out.
  public func roadmapRows(_ keys: [RoadmapCardKey]) throws(StoreError) -> [RoadmapCardKey: RoadmapCardRow] {
    try read { database in
      let query = try Query(
        database,
        """
        SELECT a.account_id, a.name, t.initiative_id, t.title, t.status, t.lane, t.quarter, t.big_rock, t.budget_low,
          t.budget_high, coalesce(o.initials, o.name, t.owner), t.status_changed_on
        FROM accounts a JOIN initiatives t ON t.account_id = a.account_id
          LEFT JOIN people o ON o.person_id = t.owner
        WHERE a.key = ?1 AND t.initiative_id = ?2
        """)
      var found: [RoadmapCardKey: RoadmapCardRow] = [:]
      for key in keys {
        query.bind(key.account, at: 1)
        query.bind(key.initiative, at: 2)
        found[key] = try query.first { row in
          let id = row.text(0) ?? ""
          return RoadmapCardRow(
            accountID: id, accountName: row.text(1) ?? id,
            initiative: Initiative(
              id: row.text(2) ?? "", title: row.text(3), status: row.word(4, Vocabulary.initiativeStatus),
              statusChangedOn: row.day(11), lane: row.word(5, Vocabulary.lane), quarter: row.text(6),
              bigRock: row.bool(7), budgetLow: row.money(8),
              budgetHigh: row.money(9)),
            owner: row.text(10))
        }
      }
      return found
    }
  }

  /// These accounts with the facts that roadmap findings rest on and no others, in the order of the keys.
  public func roadmapFacts(keys: [Int64]) throws(StoreError) -> [KeyedFacts] {
    try read { database in
      guard !keys.isEmpty else { return [] }
      let reader = try FactsReader(database, keys: keys)
      var all = try reader.accounts()
      var places: [Int64: Int] = [:]
      for (place, facts) in all.enumerated() { places[facts.key] = place }
      try reader.collect(
        \.meetings, into: &all, places, FactColumns.meetings, where: "AND t.type = ?2",
        binding: [MeetingType.roadmapReview.rawValue], reader.meeting)
      try reader.collect(\.initiatives, into: &all, places, FactColumns.initiatives, reader.initiative)
      try reader.collect(\.revisions, into: &all, places, FactColumns.revisions, reader.revision)
      return all
    }
  }
}

extension Store {
  /// What a filter and a search leave of all roadmaps: one walk over the initiatives, and one over the accounts where no
  /// term is about initiatives alone.
  public func roadmapMatches(
    _ terms: RoadmapTerms, _ setting: RowSetting, model: String
  ) throws(StoreError) -> RoadmapMatches {
    try read { database in
      func ids(_ source: RowSource, _ query: RowQuery) throws -> Set<String> {
        guard let table = RowTable.of(source) else { return [] }
        var query = query
        (query.filter, query.contains) = (terms.filter, terms.contains)
        return Set(try RowSelection(database, table, setting, model: model).order(query).keys)
      }
      let initiatives = try ids(.initiatives, RowQuery(.initiatives, .initiativesAll))
      var accounts: Set<String> = []
      let isOfAccounts = terms.filter.fields.allSatisfy {
        $0 == FilterField.anywhere || RowFilter(rawValue: $0)?.isOfAccount ?? false
      }
      if isOfAccounts { accounts = try ids(.accounts, RowQuery(.data, .accounts)) }
      let query = try Query(
        database,
        """
        SELECT initiative_id, account_id FROM initiatives
        WHERE coalesce(status, '') NOT IN ('completed', 'reviewed', 'declined')
        """)
      try query.rows { row in
        guard let id = row.text(0), initiatives.contains(id), let account = row.text(1) else { return }
        accounts.insert(account)
      }
      return RoadmapMatches(terms: terms, initiatives: initiatives, accounts: accounts)
    }
  }
}

/// The pieces of SQL that say where an initiative stands in time.
private enum RoadmapSQL {
  /// The fiscal quarter in force by the month in which fiscal years start, and the day.
  static let quarters =
    "WITH quarters (month, current) AS (VALUES "
    + (1...12).map { "(\($0), ?\($0 + 1))" }.joined(separator: ", ") + ")"

  static let openInitiatives = """
    FROM accounts a JOIN quarters q ON q.month = coalesce(a.fiscal_year_start_month, 1)
      CROSS JOIN initiatives t ON t.account_id = a.account_id
    WHERE NOT coalesce(a.churned_on <= ?1, a.lifecycle = 'churned', 0)
      AND coalesce(t.status, '') NOT IN ('completed', 'reviewed', 'declined')
    """

  static let low = "min(coalesce(t.budget_low, t.budget_high), coalesce(t.budget_high, t.budget_low))"
  static let high = "max(coalesce(t.budget_low, t.budget_high), coalesce(t.budget_high, t.budget_low))"

  private static let offset =
    "(CAST(substr(t.quarter, 1, 4) AS INTEGER) * 4 + CAST(substr(t.quarter, 7, 1) AS INTEGER) - 1 - q.current)"

  /// Quarters after the current one, `columns` for all later ones, −1 for past ones, −2 for none.
  static let place = """
    CASE WHEN t.quarter IS NULL THEN -2 WHEN \(offset) < 0 THEN -1
      WHEN \(offset) >= \(RoadmapPortfolio.columns) THEN \(RoadmapPortfolio.columns) ELSE \(offset) END
    """

  /// The sums of some initiatives, which SQL cannot pick out by itself.
  static func totals(of ids: Set<String>, _ day: Day, _ database: Database) throws -> RoadmapPortfolio {
    let query = try Query(
      database,
      """
      \(quarters) SELECT \(place) AS place, t.lane, t.initiative_id, t.status, t.big_rock, t.budget_low, t.budget_high
      \(openInitiatives) ORDER BY 1, 2
      """)
    bind(day, to: query)
    var cells: [RoadmapPortfolio.Cell] = []
    try query.rows { row in
      guard let id = row.text(2), ids.contains(id) else { return }
      let totals = RoadmapTotals([
        Initiative(
          id: id, status: row.word(3, Vocabulary.initiativeStatus), bigRock: row.bool(4), budgetLow: row.money(5),
          budgetHigh: row.money(6))
      ])
      let (place, lane) = (place(row.int(0) ?? 0), row.word(1, Vocabulary.lane))
      if let last = cells.indices.last, cells[last].place == place, cells[last].lane == lane {
        cells[last].totals = cells[last].totals + totals
      } else {
        cells.append(RoadmapPortfolio.Cell(place: place, lane: lane, totals: totals))
      }
    }
    return RoadmapPortfolio(cells: cells)
  }

  static func number(_ place: RoadmapPlace) -> Int {
    switch place {
    case .ahead(let offset): offset
    case .later: RoadmapPortfolio.columns
    case .past: -1
    case .unplanned: -2
    }
  }

  static func place(_ number: Int) -> RoadmapPlace {
    switch number {
    case -2: .unplanned
    case -1: .past
    case RoadmapPortfolio.columns...: .later
    default: .ahead(number)
    }
  }

  static func bind(_ day: Day, to query: Query) {
    query.bind(day.iso, at: 1)
    for month in 1...12 {
      let current = FiscalQuarter(containing: day, startMonth: month).ordinal
      query.bind(Int64(current), at: Int32(month + 1))
    }
  }
}
