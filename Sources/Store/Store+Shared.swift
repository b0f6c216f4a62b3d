public import Domain
import GRDB

extension Store {
  /// The workspace's own row, with the defaults of bundle.md where it says nothing.
  public func workspace() throws(StoreError) -> Workspace {
    try read { try Shared.workspace($0) }
  }

  /// What every account shares: insights, people and the workspace's days.
  ///
  /// - Throws: `unknownTimeZone` when the workspace names a zone that this machine does not have.
  public func sharedFacts() throws(StoreError) -> SharedFacts {
    try read { database in
      SharedFacts(
        insights: try Shared.insights(database), people: try Shared.people(database), zone: try Shared.zone(database))
    }
  }

  /// The CS team, by id.
  public func people() throws(StoreError) -> [Person] {
    try read { try Shared.people($0) }
  }

  /// Whether there is no account at all.
  public func isEmpty() throws(StoreError) -> Bool {
    try read { try !Store.hasAccounts($0) }
  }

  /// The day of the newest fact by its own date (method §1.2) or held meeting, not after `upTo`; `nil` without any.
  public func newestFact(upTo: Day?) throws(StoreError) -> Day? {
    try read { try Shared.newestFact($0, upTo: upTo) }
  }

  /// The day of the oldest fact by its own date or held meeting; `nil` without any.
  public func oldestFact() throws(StoreError) -> Day? {
    try read { try Shared.oldestFact($0) }
  }

  /// Something remembered between starts, such as who acts.
  public func setting(_ name: String) throws(StoreError) -> String? {
    try read { database in
      let query = try Query(database, "SELECT value FROM settings WHERE name = ?")
      query.bind(name, at: 1)
      return try query.first { $0.text(0) } ?? nil
    }
  }

  /// Remembers something between starts; `nil` forgets it.
  public func set(_ name: String, to value: String?) throws(StoreError) {
    try write { database in
      let query = try Query(
        database,
        value == nil
          ? "DELETE FROM settings WHERE name = ?" : "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)")
      query.bind(name, at: 1)
      if let value { query.bind(value, at: 2) }
      try query.run()
    }
  }

  /// Who acts under a login, as the change log names them: the person whose id or name it is, upper and lower case
  /// alike; else the person that was remembered for it; else the login itself.
  public func actor(login: String) throws(StoreError) -> String {
    try person(login: login).map { $0.name ?? $0.id } ?? login
  }

  /// Whether it is known who acts under a login: a person of the team, or nobody of it, as somebody has said.
  public func knowsActor(login: String) throws(StoreError) -> Bool {
    if try person(login: login) != nil { return true }
    return try setting(Store.actorSetting(login)) == login
  }

  private func person(login: String) throws(StoreError) -> Person? {
    let wanted = login.lowercased()
    let people = try people()
    let remembered = try setting(Store.actorSetting(login))
    return people.first { $0.id == login }
      ?? people.first { $0.id.lowercased() == wanted || $0.name?.lowercased() == wanted }
      ?? people.first { $0.id == remembered }
  }

  /// Remembers which person of the team a login is, by id; the login itself stands for nobody of the team, and `nil`
  /// forgets what was remembered.
  public func remember(actor person: String?, login: String) throws(StoreError) {
    try set(Store.actorSetting(login), to: person)
  }

  private static func actorSetting(_ login: String) -> String { "actor/" + login }

  /// A number that moves when another process, or another `Store` on the same file, has committed; own commits leave it
  /// alone.
  public func dataVersion() throws(StoreError) -> Int64 {
    try outsideTransaction { try Query($0, "PRAGMA data_version").first { $0.integer(0) ?? 0 } ?? 0 }
  }
}

/// Reads what all accounts share.
enum Shared {
  static func workspace(_ database: Database) throws -> Workspace {
    let query = try Query(database, "SELECT name, time_zone, currency FROM workspace")
    return try query.first { row in
      Workspace(name: row.text(0), timeZone: row.text(1) ?? "UTC", currency: row.text(2) ?? "USD")
    } ?? Workspace()
  }

  static func zone(_ database: Database) throws -> ZoneTable {
    let name = try workspace(database).timeZone
    guard let zone = Store.zone(named: name) else { throw StoreError.unknownTimeZone(name) }
    return zone
  }

  static func people(_ database: Database) throws -> [Person] {
    var people: [Person] = []
    let query = try Query(
      database,
      "SELECT person_id, name, initials, roles, weekly_strategic_limit, out_of_office FROM people ORDER BY person_id")
    try query.rows { row in
      people.append(
        Person(
          id: row.text(0) ?? "", name: row.text(1), initials: row.text(2), roles: row.list(3),
          weeklyStrategicLimit: row.int(4), outOfOffice: row.bool(5)))
    }
    return people
  }

  static func insights(_ database: Database) throws -> [Insight] {
    var insights: [Insight] = []
    let query = try Query(
      database,
      "SELECT insight_id, name, category, weight, tier, target, kind, active FROM insights ORDER BY insight_id")
    try query.rows { row in
      insights.append(
        Insight(
          id: row.text(0) ?? "", name: row.text(1), category: row.text(2), weight: row.int(3), tier: row.int(4),
          target: row.percent(5), kind: row.word(6, Vocabulary.insightKind), active: row.bool(7)))
    }
    return insights
  }

  static func newestFact(_ database: Database, upTo: Day?) throws -> Day? {
    let zone = try zone(database)
    var newest: Day?
    for (table, column) in datedByDay {
      let query = try Query(database, "SELECT max(\(column)) FROM \(table) WHERE \(column) <= ?")
      query.bind(upTo?.iso ?? "9999", at: 1)
      if let day = try query.first({ $0.day(0) }) ?? nil { newest = max(newest ?? day, day) }
    }
    // Without its Z the bound sorts before every spelling of the first instant that is too late.
    let bound = upTo.map { String(zone.end(of: $0).rfc3339.dropLast()) } ?? "9999"
    for (table, column, condition) in datedByInstant {
      let query = try Query(
        database, "SELECT max(\(column)) FROM \(table) WHERE \(column) < ?\(condition)")
      query.bind(bound, at: 1)
      if let instant = try query.first({ $0.instant(0) }) ?? nil {
        let day = zone.day(of: instant)
        newest = max(newest ?? day, day)
      }
    }
    return newest
  }

  static func oldestFact(_ database: Database) throws -> Day? {
    let zone = try zone(database)
    var days: [Day?] = []
    for (table, column) in datedByDay {
      days.append(try Query(database, "SELECT min(\(column)) FROM \(table)").first { $0.day(0) } ?? nil)
    }
    for (table, column, condition) in datedByInstant {
      let query = try Query(database, "SELECT min(\(column)) FROM \(table) WHERE \(column) > ''\(condition)")
      days.append(try query.first { $0.instant(0).map { zone.day(of: $0) } } ?? nil)
    }
    return days.compactMap { $0 }.min()
  }

  private static let datedByDay = [
    ("complaints", "logged_on"), ("readings", "as_of"), ("alignment", "as_of"), ("decisions", "logged_on"),
    ("proposals", "presented_on"), ("roadmap_revisions", "\"on\""), ("assessments", "completed_on"),
    ("risks", "opened_on"),
  ]
  private static let datedByInstant = [
    ("pulses", "submitted_at", ""), ("tickets", "opened_at", ""), ("ctas", "opened_at", ""),
    ("meetings", "held_at", " AND status = 'held'"),
  ]
}

extension Query {
  /// Words joined with `;`.
  func list(_ column: Int32) -> [String] {
    guard let bytes = bytes(column), !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
  }
}
