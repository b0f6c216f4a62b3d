public import Domain
import GRDB

extension Store {
  /// The mark of an account that somebody went through; `nil` without one.
  public func reviewMark(account: String) throws(StoreError) -> ReviewMark? {
    try read { try SnoozeReader($0).mark(account) }
  }

  /// What somebody put an account to sleep with; `nil` when nobody did, or it was taken back.
  public func snooze(account: String) throws(StoreError) -> Snooze? {
    try read { try SnoozeReader($0).snooze(account) }
  }

  /// Marks an account as gone through, or takes the mark away; one undo step.
  public func set(
    review mark: ReviewMark?, account: String, label: String, author: String, at: Instant
  ) throws(StoreError) {
    try write { try $0.put(.reviewedMarks, [.text(account)], mark?.cells, label: label, author: author, at: at) }
  }

  /// Puts an account to sleep, or wakes it; one undo step.
  public func set(
    snooze: Snooze?, account: String, label: String, author: String, at: Instant
  ) throws(StoreError) {
    try write { try $0.put(.snoozes, [.text(account)], snooze?.cells, label: label, author: author, at: at) }
  }

  /// How many accounts each view of the watchlist has.
  ///
  /// - Parameter person: whose accounts `mine` counts.
  public func watchCounts(person: String?, day: Day, model: String) throws(StoreError) -> WatchCounts {
    try read { database in
      let rows = try ListRows(database, day: day, model: model, query: ListQuery(.portfolio))
      return try WatchOrdering(rows, database, day: day).counts(person: person)
    }
  }

  /// What the watchlist shows about these accounts beyond their summaries; accounts that are gone are left out.
  public func watchedAccounts(
    keys: [Int64], view: WatchView, day: Day, model: String, firstActionHours: Int
  ) throws(StoreError) -> [Int64: WatchedAccount] {
    try read { database in
      let reader = try WatchReader(database, day: day, model: model, firstActionHours: firstActionHours)
      var accounts: [Int64: WatchedAccount] = [:]
      for key in keys { accounts[key] = try reader.account(key, view: view) }
      return accounts
    }
  }
}
