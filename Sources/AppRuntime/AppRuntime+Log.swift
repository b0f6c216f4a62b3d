import Domain
import Store
import ViewModels

extension AppRuntime {
  /// Reads what the change log is asked for. Ids are read in one go, and rows by the window.
  func satisfyLog(_ question: LogQuestion) throws(StoreError) {
    let store = session.store
    switch question {
    case .ids(let filter):
      app.show(log: .ids(try store.logIDs(filter), of: filter, zone: session.shared.zone))
    case .entries(let ids): app.show(log: .entries(try store.logEntries(ids), of: ids))
    case .rows(let group, let account):
      let rows = try store.changes(of: group, account: account, limit: LogQuestion.rowLimit)
      app.show(log: .rows(rows, of: group))
    }
  }
}
