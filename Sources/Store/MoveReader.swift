import Domain
import GRDB

/// Reads from the change log which initiatives took another place or step in a stretch of days, and the notes on
/// roadmaps of those days.
struct MoveReader {
  private let database: Database
  private let from: Day
  private let to: Day
  private let zone: ZoneTable

  init(_ database: Database, from: Day, to: Day) throws {
    self.database = database
    self.from = from
    self.to = to
    zone = try Shared.zone(database)
  }

  private static let columns = ["quarter", "lane", "status"]

  /// The first value before and the last value after, by column.
  private typealias Path = [String: RoadmapMove.Change]

  /// The moves by account; what came back to where it was did not move.
  func moves() throws -> [RoadmapMove] {
    var paths: [String: Path] = [:]
    for group in try groups() { try follow(group, &paths) }
    var moves: [(key: [[UInt8]], move: RoadmapMove)] = []
    let initiative = try Query(
      database,
      """
      SELECT i.account_id, a.name, i.title FROM initiatives i JOIN accounts a ON a.account_id = i.account_id
      WHERE i.initiative_id = ?
      """)
    for (id, path) in paths {
      let changed = path.filter { $0.value.before != $0.value.after }
      guard !changed.isEmpty else { continue }
      initiative.bind(id, at: 1)
      try initiative.rows { row in
        let move = RoadmapMove(
          account: row.text(0) ?? "", accountName: row.text(1), title: row.text(2) ?? id, quarter: changed["quarter"],
          lane: changed["lane"], status: changed["status"])
        moves.append((key(move, id), move))
      }
    }
    try notes { moves.append((key($0, ""), $0)) }
    return moves.sorted { left, right in
      for (one, other) in zip(left.key, right.key) where one != other { return one.lexicographicallyPrecedes(other) }
      return false
    }.map(\.move)
  }

  /// Notes come before the initiatives of their account.
  private func key(_ move: RoadmapMove, _ id: String) -> [[UInt8]] {
    let version = move.version.map { String(repeating: "0", count: max(0, 10 - String($0).count)) + String($0) }
    return [move.accountName ?? move.account, move.account, move.title ?? "", id, version ?? ""].map { Array($0.utf8) }
  }

  /// The groups of these days that are in force, oldest first. An undo outside these days takes away what it undid.
  private func groups() throws -> [Int64] {
    var groups: [Int64] = []
    let query = try Query(
      database,
      """
      SELECT id, at FROM change_groups g WHERE kind <> 'undo'
        AND NOT EXISTS (SELECT 1 FROM change_groups u WHERE u.undoes = g.id)
      ORDER BY id
      """)
    try query.rows { row in
      guard let at = row.instant(1) else { return }
      let day = zone.day(of: at)
      if from <= day, day <= to { groups.append(row.integer(0) ?? 0) }
    }
    return groups
  }

  private func follow(_ group: Int64, _ paths: inout [String: Path]) throws {
    let query = try Query(
      database,
      """
      SELECT row_key, before, after FROM change_entries
      WHERE group_id = ? AND table_name = 'initiatives' AND before IS NOT NULL AND after IS NOT NULL ORDER BY position
      """)
    query.bind(group, at: 1)
    try query.rows { row in
      guard let id = row.text(0).flatMap({ JSON($0) })?.elements.first?.string else { return }
      let before = row.text(1).flatMap { JSON($0) }
      let after = row.text(2).flatMap { JSON($0) }
      for column in MoveReader.columns {
        guard let new = after?[column] else { continue }
        paths[id, default: [:]][column, default: .init(before: before?[column]?.string, after: nil)].after = new.string
      }
    }
  }

  private func notes(_ body: (RoadmapMove) -> Void) throws {
    let query = try Query(
      database,
      """
      SELECT r.account_id, a.name, r.version, r.note FROM roadmap_revisions r
        JOIN accounts a ON a.account_id = r.account_id
      WHERE r."on" BETWEEN ? AND ? AND (r.moved = 1 OR r.note <> '')
      """)
    query.bind(from.iso, at: 1)
    query.bind(to.iso, at: 2)
    try query.rows { row in
      body(
        RoadmapMove(account: row.text(0) ?? "", accountName: row.text(1), note: row.text(3), version: row.int(2)))
    }
  }
}
