import Domain
import Store
import ViewModels

extension AppRuntime {
  /// Writes what the seven days up to the one shown decided, did and moved, and what is still open.
  func writeMinutes() {
    do {
      let text = MinutesText.markdown(try session.store.minutes(from: day - 6, to: day))
      let path = try host.writeExport("huddle-minutes-\(day.iso)", "md") { try $0(text) }
      app.show(message: "Wrote the minutes of the last seven days to \(path)")
    } catch let error as StoreError {
      app.show(message: error.message, isError: true)
    } catch { app.show(message: "\(error)", isError: true) }
  }

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
