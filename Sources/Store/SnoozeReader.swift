import Domain
import GRDB

/// Reads who sleeps, and decides whether something has woken them.
struct SnoozeReader {
  let database: Database
  /// A store that is open for reading only may be older than the tables of the watchlist.
  private let hasTable: Bool

  init(_ database: Database) throws {
    self.database = database
    hasTable = try Migration.version(of: database) >= 2
  }

  private static let columns = "s.\"on\", s.until, s.colours, s.heavy_reasons, s.reason, s.author"

  /// What somebody said about an account; `nil` when nobody put it to sleep.
  func snooze(_ account: String) throws -> Snooze? {
    guard hasTable else { return nil }
    let query = try Query(database, "SELECT \(SnoozeReader.columns) FROM snoozes s WHERE s.account_id = ?")
    query.bind(account, at: 1)
    return try query.first { SnoozeReader.snooze($0, from: 0) } ?? nil
  }

  /// The accounts that sleep on a day, by key. Reads the scores of nobody else.
  func asleep(on day: Day, model: String) throws -> [Int64: Snooze] {
    guard hasTable else { return [:] }
    var snoozes: [(key: Int64, snooze: Snooze)] = []
    let query = try Query(
      database,
      "SELECT a.key, \(SnoozeReader.columns) FROM snoozes s JOIN accounts a ON a.account_id = s.account_id")
    try query.rows { row in
      if let snooze = SnoozeReader.snooze(row, from: 1) { snoozes.append((row.integer(0) ?? 0, snooze)) }
    }
    guard !snoozes.isEmpty else { return [:] }
    let reader = try SummaryReader(database, day: day, model: model)
    var asleep: [Int64: Snooze] = [:]
    for (key, snooze) in snoozes {
      guard let account = try reader.summary(key), snooze.wake(on: day, account) == nil else { continue }
      asleep[key] = snooze
    }
    return asleep
  }

  /// The mark of an account that was gone through.
  func mark(_ account: String) throws -> ReviewMark? {
    guard hasTable else { return nil }
    let query = try Query(database, "SELECT \"on\", author FROM reviewed_marks WHERE account_id = ?")
    query.bind(account, at: 1)
    return try query.first { row in row.day(0).map { ReviewMark(on: $0, author: row.text(1) ?? "") } } ?? nil
  }

  private static func snooze(_ row: Query, from first: Int32) -> Snooze? {
    guard let on = row.day(first) else { return nil }
    return Snooze(
      until: row.day(first + 1).map { .day($0) } ?? .colour, reason: row.text(first + 4),
      author: row.text(first + 5) ?? "", on: on,
      colours: row.list(first + 2).map { Colour(rawValue: $0) ?? .noData }, heavyReasons: row.list(first + 3))
  }
}

extension Snooze {
  /// The cells of `OwnTable.snoozes`.
  var cells: [String: BundleValue] {
    var day: BundleValue = .null
    if case .day(let end) = until { day = .text(end.iso) }
    return [
      "on": .text(on.iso), "until": day, "colours": .text(colours.map(\.rawValue).joined(separator: ";")),
      "heavy_reasons": .text(heavyReasons.joined(separator: ";")), "reason": reason.map { .text($0) } ?? .null,
      "author": .text(author),
    ]
  }
}

extension ReviewMark {
  /// The cells of `OwnTable.reviewedMarks`.
  var cells: [String: BundleValue] { ["on": .text(on.iso), "author": .text(author)] }
}
