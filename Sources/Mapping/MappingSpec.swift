public import Domain

/// What a mapping file says: which foreign files there are and how each bundle table is selected from them.
///
/// The values are as written; `MappingRunner` checks what can only be checked against the files.
public struct MappingSpec: Hashable, Sendable {
  /// The name a user picks it by, such as `ravenstack`.
  public var name: String
  /// The mapping file itself, for errors.
  public var file: String
  /// The foreign files, by the name of their SQL table.
  public var sources: [Source]
  /// SELECTs that others may read from.
  public var views: [View]
  /// One SELECT a bundle table.
  public var tables: [Table]
  /// SELECTs whose rows are worth telling.
  public var checks: [Check]

  public init(
    name: String, file: String, sources: [Source], views: [View] = [], tables: [Table], checks: [Check] = []
  ) {
    self.name = name
    self.file = file
    self.sources = sources
    self.views = views
    self.tables = tables
    self.checks = checks
  }

  /// One foreign file.
  public struct Source: Hashable, Sendable {
    /// The SQL table it becomes.
    public var name: String
    /// The file's name without folder.
    public var file: String
    /// Between two cells.
    public var delimiter: Character = ","
    /// The IANA zone of its date-times that carry no offset.
    public var zone = "UTC"
    /// Whether it may be absent without being missed.
    public var isOptional = false
    /// Columns the SELECTs rely on; an absent one is reported and reads as unknown.
    public var columns: [String] = []
    /// The columns that together should name one row; empty asks for no check.
    public var unique: [String] = []
    /// Columns with an index of their own, for speed.
    public var indexes: [String] = []
    /// The columns to bring into ISO form.
    public var dates: [DateColumn] = []
    /// Where the mapping file declares it.
    public var line = 0

    public init(name: String, file: String) {
      self.name = name
      self.file = file
    }
  }

  /// A column that holds dates or date-times.
  public struct DateColumn: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// Becomes `YYYY-MM-DD`.
      case date
      /// Becomes an RFC 3339 instant in UTC.
      case instant
    }
    public var name: String
    public var kind: Kind
    /// `nil` decides from all values of the column.
    public var order: DateOrder?
    /// Where the mapping file declares it.
    public var line: Int

    public init(name: String, kind: Kind, order: DateOrder?, line: Int = 0) {
      self.name = name
      self.kind = kind
      self.order = order
      self.line = line
    }
  }

  /// SQL text with the line of the mapping file on which it begins.
  public struct Statement: Hashable, Sendable {
    public var sql: String
    public var line: Int
    public init(_ sql: String, line: Int = 0) {
      self.sql = sql
      self.line = line
    }
  }

  /// A SELECT with a name, for what several others need.
  public struct View: Hashable, Sendable {
    public var name: String
    public var select: Statement
    public init(_ name: String, _ select: Statement) {
      self.name = name
      self.select = select
    }
  }

  /// The rows of one bundle table.
  public struct Table: Hashable, Sendable {
    public var table: BundleTable
    public var select: Statement
    public init(_ table: BundleTable, _ select: Statement) {
      self.table = table
      self.select = select
    }
  }

  /// Something worth telling when its SELECT returns rows.
  public struct Check: Hashable, Sendable {
    /// A sentence; `{count}` stands for the number of rows, `{name}` for that column of the first row.
    public var text: String
    /// Its columns `_file` and `_line`, where there are any, give the example places.
    public var select: Statement
    public init(text: String, select: Statement) {
      self.text = text
      self.select = select
    }
  }
}
