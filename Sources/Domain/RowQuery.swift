/// Which rows a list shows and in which order.
public struct RowQuery: Hashable, Sendable {
  public var list: RowList
  public var view: RowView
  /// The column to sort by; `nil` is the view's own order.
  public var sort: RowField?
  public var isReversed = false
  /// Only rows in whose id, title, account or owner this occurs, ignoring case; empty is all.
  public var contains = ""
  /// Only rows that match, by the fields of `RowFilter`.
  public var filter = Filter()

  public init(_ list: RowList, _ view: RowView? = nil) {
    self.list = list
    self.view = view ?? list.views[0]
  }

  /// The same rows for counting: views are counted together, whatever one of them is sorted by.
  public var counted: RowQuery {
    var query = RowQuery(list)
    query.filter = filter
    return query
  }
}

/// The ids of rows in an order, one after another in memory: a list of a hundred thousand takes a few megabytes.
public struct RowKeys: Hashable, Sendable, RandomAccessCollection {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  public init() {}
  public init(_ ids: some Sequence<String>) {
    for id in ids { append(id.utf8) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }
  public subscript(position: Int) -> String { String(decoding: bytes[range(position)], as: UTF8.self) }

  /// Adds an id at the end.
  public mutating func append(_ id: some Collection<UInt8>) {
    bytes.append(contentsOf: id)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Where an id stands.
  public func index(of id: String) -> Int? {
    let wanted = Array(id.utf8)
    return indices.first { bytes[range($0)].elementsEqual(wanted) }
  }

  /// Whether two places hold the same id.
  public func isEqual(at position: Int, _ other: RowKeys, _ place: Int) -> Bool {
    bytes[range(position)].elementsEqual(other.bytes[other.range(place)])
  }

  private func range(_ position: Int) -> Range<Int> {
    (position > 0 ? Int(ends[position - 1]) : 0)..<Int(ends[position])
  }
}

/// The answer to a query: the ids of all its rows, and the groups they fall into.
public struct RowOrder: Hashable, Sendable {
  /// A run of rows under one heading.
  public struct Group: Hashable, Sendable {
    /// What the rows share, such as an owner or a status; `nil` where they lack it.
    public var title: String?
    public var count: Int
    /// How many of them are late or stalled.
    public var alarms: Int
    public init(title: String?, count: Int, alarms: Int = 0) {
      self.title = title
      self.count = count
      self.alarms = alarms
    }
  }
  public var query: RowQuery
  public var keys: RowKeys
  /// The runs of `keys`; one without a heading where the view is not grouped.
  public var groups: [Group]
  /// Rows that were made with the order, because they are counts: by id.
  public var rows: [String: ListedRow]
  /// What the order was made against.
  public var setting: RowSetting
  public init(
    query: RowQuery, keys: RowKeys, groups: [Group]? = nil, rows: [String: ListedRow] = [:], setting: RowSetting
  ) {
    self.query = query
    self.keys = keys
    self.groups = groups ?? (keys.isEmpty ? [] : [Group(title: nil, count: keys.count)])
    self.rows = rows
    self.setting = setting
  }
}

/// The accounts of a query's rows: each once, in the order in which the rows name them first.
public struct RowAccounts: Hashable, Sendable {
  public var query: RowQuery
  /// Their ids.
  public var accounts: RowKeys
  /// The id of the first row of each.
  public var rows: RowKeys
  public init(query: RowQuery, accounts: RowKeys, rows: RowKeys) {
    self.query = query
    self.accounts = accounts
    self.rows = rows
  }
}

/// How many rows each view of a list has. Views that only the engine can count are left out.
public struct RowCounts: Hashable, Sendable {
  public var query: RowQuery
  public var views: [RowView: Int]
  public init(query: RowQuery, views: [RowView: Int]) {
    self.query = query
    self.views = views
  }
}

/// What rows are read against: the day, who looks, and the limits of the scoring model.
public struct RowSetting: Hashable, Sendable {
  public var day: Day
  /// The first instants of the day and of the next one in the workspace's time zone.
  public var start: Instant
  public var end: Instant
  /// Who looks: the id of a team member; `nil` when the team does not know them.
  public var person: String?
  /// How they are called in the change log.
  public var author: String
  /// Hours within which somebody has to act first.
  public var firstActionHours = 72
  /// Days without a new status after which an initiative under way is stalled.
  public var stalledDays = 45
  /// The fiscal quarters of the day and the ones after them, by the month 1…12 in which the fiscal year starts.
  public var quarters: [String] = []
  public var nextQuarters: [String] = []
  /// Days for which a reading is fresh, in segments A to D, and an alignment check.
  public var readingDays = [120, 120, 210, 210]
  public var alignmentDays = 62
  /// Millionths of a percent point below which there is no score.
  public var coverageFloor: Int64 = 60_000_000

  public init(day: Day, start: Instant, end: Instant, person: String? = nil, author: String = "") {
    self.day = day
    self.start = start
    self.end = end
    self.person = person
    self.author = author
  }
}
