public import Domain

/// What the change log is asked for.
public enum LogQuestion: Hashable, Sendable {
  /// The groups that a filter leaves, newest first.
  case ids(LogFilter)
  /// Groups by id.
  case entries([Int64])
  /// What a group changed, at most so many rows; of one account where one is named.
  case rows(Int64, account: String?)

  /// The most rows that are shown of one group.
  public static let rowLimit = 200
}

/// What the change log answered.
public enum LogAnswer: Hashable, Sendable {
  case ids([Int64], of: LogFilter, zone: ZoneTable)
  case entries([LogEntry], of: [Int64])
  case rows([LoggedRow], of: Int64)
}
