/// The tables of the portfolio bundle, in the order in which they are written (bundle.md).
public enum BundleTable: String, Hashable, Sendable, CaseIterable {
  case workspace, people, accounts, contacts, meetings, pulses, complaints, insights, readings, tickets, milestones
  case alignment, initiatives, decisions, proposals
  case roadmapRevisions = "roadmap_revisions"
  case assessments, ctas, notes, risks

  /// `accounts.csv`.
  public var fileName: String { rawValue + ".csv" }

  /// The columns in the order in which they are written.
  public var columns: [BundleColumn] { BundleTable.schema[self, default: []] }

  /// The columns that identify a row; empty for the single row of `workspace`.
  public var key: [String] {
    switch self {
    case .workspace: []
    case .readings: ["account_id", "insight_id", "as_of"]
    case .alignment: ["account_id", "as_of"]
    case .roadmapRevisions: ["account_id", "version"]
    default: [columns[0].name]
    }
  }

  /// Whether a row belongs to one account (has an `account_id` besides `accounts` itself).
  public var belongsToAccount: Bool { self != .accounts && columns.contains { $0.name == "account_id" } }

  /// The position of a column.
  public func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// What a cell of a bundle column may hold (bundle.md).
public enum BundleType: Hashable, Sendable {
  /// Opaque text that identifies the row.
  case id
  /// Free text.
  case text
  /// `YYYY-MM-DD`, years 1900…2199.
  case date
  /// RFC 3339 with offset or `Z`.
  case instant
  /// Integer minor units, 0 or more.
  case money
  /// 0…100 with at most six decimals, kept as millionths.
  case percent
  /// `yes` or `no`.
  case bool
  /// An integer within a range.
  case integer(ClosedRange<Int64>)
  /// One of a closed set of words.
  case choice([String])
  /// Words joined with `;`, from a closed set, or free when the set is empty.
  case list([String])
  /// The id of a row of another table; of the same account where that table belongs to accounts.
  case reference(BundleTable)
  /// A fiscal quarter such as `2026-Q3`.
  case quarter
  /// An IANA time zone.
  case timeZone
  /// An ISO 4217 currency code.
  case currency
}

/// One column of a bundle table.
public struct BundleColumn: Hashable, Sendable {
  /// The header name.
  public let name: String
  /// What a cell may hold.
  public let type: BundleType
  /// Whether an empty cell rejects the row (ids, `account_id`, natural keys).
  public let required: Bool

  init(_ name: String, _ type: BundleType, required: Bool = false) {
    self.name = name
    self.type = type
    self.required = required
  }
}

/// One cell as it is stored: unknown, an integer (money, millionths, 0/1, plain), or text (everything else).
public enum BundleValue: Hashable, Sendable {
  /// Unknown. Never zero, never "no".
  case null
  /// Money in minor units, a percentage in millionths, a bool as 0 or 1, or a plain integer.
  case integer(Int64)
  /// Text, ids, words; dates as `YYYY-MM-DD`; instants as UTC `YYYY-MM-DDTHH:MM:SS[.f]Z`.
  case text(String)

  /// Whether the cell is unknown.
  public var isNull: Bool { self == .null }
  /// The text, when it is one.
  public var text: String? { if case .text(let value) = self { value } else { nil } }
  /// The integer, when it is one.
  public var integer: Int64? { if case .integer(let value) = self { value } else { nil } }
}

/// The identity of a source row: its table and its key, as explanations name it.
public struct SourceRow: Hashable, Sendable {
  /// The table.
  public let table: BundleTable
  /// The key; natural keys are joined with `|`.
  public let id: String
  /// A row by table and key.
  public init(_ table: BundleTable, _ id: String) {
    self.table = table
    self.id = id
  }
}
