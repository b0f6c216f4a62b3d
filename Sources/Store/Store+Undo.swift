public import Domain
import GRDB

extension Store {
  /// Takes the latest change back by appending its inverse to the log; works across restarts.
  ///
  /// - Returns: the label of what was undone; `nil` when there is nothing to undo.
  /// - Throws: `conflict` when a row of the change was changed since, saying by whom and when.
  public func undo(author: String, at: Instant) throws(StoreError) -> String? {
    try write { database in
      guard let target = try ChangeLog.undoTarget(database) else { return nil }
      try Inversion.run(database, .undo, of: target, author: author, at: at)
      return target.label
    }
  }

  /// Takes one change back, also an older one on which nothing later depends. A change that was undone and redone is
  /// meant as it was redone last.
  ///
  /// - Returns: the label of what was undone.
  /// - Throws: `superseded` when a later change that is in force touched the same cells or rows, or refers to a row that
  ///   would go; `conflict` when somebody outside Huddle did; `noSuchChange`, `alreadyUndone`.
  public func undo(group: Int64, author: String, at: Instant) throws(StoreError) -> String {
    try write { database in
      let target = try ChangeLog.holder(of: group, database)
      try LaterChanges(database, target.id).check()
      try Inversion.run(database, .undo, of: target, author: author, at: at)
      return target.label
    }
  }

  /// Takes the latest undo back, unless something new was done since.
  ///
  /// - Returns: the label of what was done again; `nil` when there is nothing to redo.
  /// - Throws: `conflict` when a row of the change was changed since.
  public func redo(author: String, at: Instant) throws(StoreError) -> String? {
    try write { database in
      guard let target = try ChangeLog.redoTarget(database) else { return nil }
      try Inversion.run(database, .redo, of: target, author: author, at: at)
      return target.label
    }
  }
}
