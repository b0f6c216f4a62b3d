/// One group of the change log, as a person sees it: what was done in one step, by whom and when.
public struct LogEntry: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case `import`, edit, undo, redo }
  /// Counts from 1; a later change has a higher number.
  public var id: Int64
  public var kind: Kind
  public var label: String
  public var author: String
  public var at: Instant
  /// The group that an undo or a redo takes back.
  public var undoes: Int64?
  /// How many rows it changed.
  public var rows: Int
  /// How many accounts it touched; 0 when it changed only what all accounts share.
  public var accounts: Int
  /// The account it touched, when it was one.
  public var account: String?
  /// Whether a later group took it back.
  public var isUndone: Bool
  public init(
    id: Int64, kind: Kind, label: String, author: String, at: Instant, undoes: Int64? = nil, rows: Int = 0,
    accounts: Int = 0, account: String? = nil, isUndone: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.author = author
    self.at = at
    self.undoes = undoes
    self.rows = rows
    self.accounts = accounts
    self.account = account
    self.isUndone = isUndone
  }

  /// The author of what the program does by itself because a trigger of the method fires.
  public static let engine = "engine"
  /// Whether the program did it by itself.
  public var isByEngine: Bool { author == LogEntry.engine }
}

/// Which groups of the change log are asked for; each part narrows, and what is `nil` does not.
public struct LogFilter: Hashable, Sendable {
  /// An account id: groups that changed a row of it.
  public var account: String?
  /// A person: groups they made, whichever of their id, name or initials the log has, upper and lower case alike. Else a
  /// name as the log has it.
  public var person: String?
  /// A table by its name in the store, such as `decisions`: groups that changed a row of it.
  public var table: String?
  public init(account: String? = nil, person: String? = nil, table: String? = nil) {
    self.account = account
    self.person = person
    self.table = table
  }
  public static let all = LogFilter()
}

/// One row as a group of the change log changed it.
public struct LoggedRow: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case inserted, updated, deleted }
  /// A column's value before and after; `nil` where there was no row.
  public struct Cell: Hashable, Sendable {
    public var column: String
    public var before: BundleValue?
    public var after: BundleValue?
    public init(column: String, before: BundleValue?, after: BundleValue?) {
      self.column = column
      self.before = before
      self.after = after
    }
  }
  /// Its place in the group, from 0, ascending.
  public var position: Int64
  /// The table by its name in the store: one of the bundle's, or `snoozes`, `reviewed_marks`, `saved_views`,
  /// `trigger_pauses`, `cta_checklists`.
  public var table: String
  /// The key's parts in the order of the table's key.
  public var key: [BundleValue]
  /// The account the row belongs to; `nil` where it belongs to none.
  public var account: String?
  public var kind: Kind
  /// What changed, in the order of the table's columns; for a row that came or went every known cell.
  public var cells: [Cell]
  public init(
    position: Int64, table: String, key: [BundleValue], account: String?, kind: Kind, cells: [Cell]
  ) {
    self.position = position
    self.table = table
    self.key = key
    self.account = account
    self.kind = kind
    self.cells = cells
  }

  /// The key's parts joined with `|`.
  public var id: String { key.map { $0.text ?? $0.integer.map { String($0) } ?? "" }.joined(separator: "|") }

  /// The type of a column, for showing its values; free text where the table is none of the bundle's.
  public func type(of column: String) -> BundleType {
    guard let table = BundleTable(rawValue: table), let index = table.index(of: column) else { return .text }
    return table.columns[index].type
  }
}

extension BundleValue {
  /// A cell as the files of a bundle spell it: `yes` and `no`, exact percentages, amounts in minor units; `nil` when it
  /// is unknown.
  public func text(as type: BundleType) -> String? {
    switch (self, type) {
    case (.null, _): nil
    case (.integer(let flag), .bool): flag == 0 ? "no" : "yes"
    case (.integer(let number), .percent): Percent(millionths: number).text
    case (.integer(let number), _): String(number)
    case (.text(let text), _): text
    }
  }
}
