public import Domain
import GRDB

extension Store {
  /// What a stretch of days decided, did and moved, and what is open from before; accounts by name.
  public func minutes(from: Day, to: Day) throws(StoreError) -> Minutes {
    try read { database in
      let reader = try PromiseReader(database, from: from, to: to)
      let workspace = try Shared.workspace(database)
      return Minutes(
        workspace: workspace.name, currency: workspace.currency, from: from, to: to,
        decisions: try reader.made(.decision).sorted(by: PromiseReader.byAccount),
        actions: try reader.made(.action).sorted(by: PromiseReader.byAccount),
        moves: try MoveReader(database, from: from, to: to).moves(), open: try reader.open())
    }
  }
}
