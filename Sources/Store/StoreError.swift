public import Domain
import GRDB

/// Everything that can go wrong with the store. Whatever it is, the store is as it was before the call.
public enum StoreError: Error, Hashable, Sendable {
  /// A change that stands on the one that was to be undone.
  public struct Later: Hashable, Sendable {
    /// The group that was to be undone.
    public var target: Int64
    /// The row that both touch, or that refers to what the undo would take away.
    public var row: SourceRow
    /// The columns of it that both changed; empty where one of the two made or deleted the row.
    public var columns: [String]
    /// The later group, with who made it and when.
    public var change: LogEntry
  }

  /// Who holds the other version of a row.
  public struct Conflict: Hashable, Sendable {
    /// The row that is not what the caller expects.
    public var row: SourceRow
    /// Who changed it; `nil` when that happened outside Huddle.
    public var author: String?
    /// When; `nil` when that happened outside Huddle.
    public var at: Instant?
  }

  /// An older Huddle made the store, and it is open for reading only: its schema version, and the one that is needed.
  case olderDatabase(found: Int, known: Int)
  /// The file was moved, deleted or replaced by another one while it was open.
  case replaced(path: String)
  /// The copy that is kept before a migration could not be written: its place, the schema versions, and why.
  case noBackup(path: String, found: Int, known: Int, reason: String)
  /// The change log has no such group.
  case noSuchChange(Int64)
  /// The group was taken back already.
  case alreadyUndone(Int64)
  /// A later change stands on the one that was to be undone.
  case superseded(Later)
  /// There is no store at this path.
  case missing(path: String)
  /// The file is something else than an SQLite database.
  case notADatabase(path: String)
  /// An SQLite database that another program made.
  case foreignDatabase(path: String)
  /// A newer Huddle made the store: its schema version, and the newest one known here.
  case newerDatabase(found: Int, known: Int)
  /// Another process kept the store locked for longer than the timeout.
  case busy
  /// No space is left for the store.
  case full
  case readOnly
  /// The file is damaged.
  case corrupt
  /// The file or its folder may not be opened, made or written.
  case permission(path: String)
  /// A row has changed since the caller saw it, or since the change to be undone.
  case conflict(Conflict)
  /// A rule of the schema refuses the value, in SQLite's words.
  case constraint(String)
  /// A bulk fill needs a store without accounts.
  case notEmpty
  /// The workspace names a time zone that this machine does not know.
  case unknownTimeZone(String)
  /// Anything else: SQLite's or the system's code and words.
  case io(code: Int32, message: String)

  /// One sentence: what happened and what was not changed.
  public var message: String {
    switch self {
    case .missing(let path): "There is no store at \(path), and none was made."
    case .notADatabase(let path): "\(path) is not a database; it was not touched."
    case .foreignDatabase(let path): "\(path) is a database of another program; it was not touched."
    case .newerDatabase(let found, let known):
      "The store has schema \(found), and this Huddle knows up to \(known); the store was not touched."
    case .olderDatabase(let found, let known):
      "The store has schema \(found), which knows no audit of its log (schema \(known)); open it once with huddle."
    case .replaced(let path):
      "\(path) was moved, deleted or replaced while it was open; nothing was written to it since: start Huddle again."
    case .noBackup(let path, let found, let known, let reason):
      """
      The store was not brought from schema \(found) to \(known), because no copy of it could be kept at \(path) \
      (\(reason)); nothing was changed: make room there and start again.
      """
    case .noSuchChange(let group): "The change log has no change \(group); nothing was undone."
    case .alreadyUndone(let group): "Change \(group) is undone already; nothing was changed."
    case .superseded(let later): later.message
    case .busy: "Another program holds the store; nothing was changed: try again when it is done."
    case .full: "There is no space left for the store; nothing was changed: free some and try again."
    case .readOnly: "The store may only be read; nothing was changed."
    case .corrupt:
      "The store's file is damaged; nothing was changed: huddle check says where, huddle restore lists older copies."
    case .permission(let path): "\(path) may not be opened or written; nothing was changed."
    case .conflict(let conflict): conflict.message
    case .constraint(let rule): "The store refuses the value (\(rule)); nothing was changed."
    case .notEmpty: "The store already has accounts; nothing was added."
    case .unknownTimeZone(let name): "The time zone \(name) of the workspace is unknown; nothing was computed."
    case .io(let code, let message): "The store could not be used (\(message), code \(code)); nothing was changed."
    }
  }

  /// Runs a body and turns whatever it throws into a `StoreError`.
  static func mapping<T>(path: String = "", _ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch {
      throw .io(code: 0, message: "\(error)")
    }
  }

  /// Why an error happened, in a few words to stand in brackets.
  static func inWords(_ error: any Error) -> String {
    switch error {
    case let error as DatabaseError where error.resultCode == .SQLITE_FULL: "no space left"
    case let error as DatabaseError: error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
    case StoreError.full: "no space left"
    case StoreError.permission: "not allowed"
    case StoreError.io(_, let message): message
    default: "\(error)"
    }
  }

  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    // The file that all programs on a store share beside it could not grow.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CORRUPT: self = .corrupt
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .permission(path: path)
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .constraint(error.message ?? "constraint")
    default:
      self = .io(code: error.extendedResultCode.rawValue, message: error.message ?? "SQLite error")
    }
  }
}

extension StoreError.Later {
  var message: String {
    let what = columns.isEmpty ? "" : " (\(columns.joined(separator: ", ")))"
    return """
      Change \(target) cannot be undone: \(row.table.rawValue) \(row.id)\(what) was changed since by \(change.author) \
      at \(change.at.rfc3339), change \(change.id) "\(change.label)"; nothing was changed: undo that one first.
      """
  }
}

extension StoreError.Conflict {
  var message: String {
    let row = "\(self.row.table.rawValue) \(self.row.id)"
    guard let author, let at else { return "\(row) was changed outside Huddle; nothing was changed." }
    return "\(row) was changed by \(author) at \(at.rfc3339); nothing was changed."
  }
}
