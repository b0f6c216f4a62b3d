import Dispatch
import Domain
import Scoring
import Store
import ViewModels

/// Lists of rows are ordered and counted beside the main thread: that walks over whole tables. The rows in sight are
/// read by their keys at once.
extension AppRuntime {
  /// Most orders take a few milliseconds, so the frame waits that long for one; a slow one is drawn when it comes.
  func satisfyRowOrder(_ query: RowQuery) throws(StoreError) {
    let (session, setting) = (session, RowSetting(session, day: day))
    try answer(
      query, milliseconds: 25,
      { () throws(StoreError) in try Self.rowOrder(query, session: session, setting: setting) },
      isComing: { $0.rowOrderIsComing(query) }, show: { $0.show(rowOrder: $1) })
  }

  /// Most answers take a few milliseconds; a step from account to account waits for a slow one.
  func satisfyRowAccounts(_ query: RowQuery) throws(StoreError) {
    let (session, setting) = (session, RowSetting(session, day: day))
    try answer(
      query, milliseconds: 25,
      { () throws(StoreError) in
        let order = try Self.rowOrder(query, session: session, setting: setting)
        return try session.store.rowAccounts(order, model: session.modelFingerprint)
      }, isComing: { $0.rowAccountsAreComing(query) }, show: { $0.show(rowAccounts: $1) })
  }

  /// Counts are beside the point of a screen, so that hardly anything waits for them.
  func satisfyRowCounts(_ query: RowQuery) throws(StoreError) {
    let (session, setting) = (session, RowSetting(session, day: day))
    try answer(
      query, milliseconds: 3,
      { () throws(StoreError) in
        try session.store.rowCounts(query, setting, model: session.modelFingerprint)
      }, isComing: { $0.rowCountsAreComing(query) }, show: { $0.show(rowCounts: $1) })
  }

  /// The order of a list; the engine sorts out what only it can tell.
  nonisolated private static func rowOrder(
    _ query: RowQuery, session: Session, setting: RowSetting
  ) throws(StoreError) -> RowOrder {
    let model = session.modelFingerprint
    let order = try session.store.rowOrder(query, setting, model: model)
    guard query.view == .decisionsWithoutCredit else { return order }
    let engine = session.engine
    let calendar = engine.calendar(setting.day)
    let without = try session.store.creditCases(order.keys, day: setting.day, model: model)
      .filter { engine.credit($0, on: calendar) != .eligible }
    return RowOrder(query: query, keys: RowKeys(without.lazy.map(\.decision.id)), setting: setting)
  }

  /// Works something out on the lister's queue and shows it, at once when it is there in time.
  private func answer<Value: Sendable>(
    _ query: RowQuery, milliseconds: Int, _ work: @escaping @Sendable () throws(StoreError) -> Value,
    isComing: (inout AppViewModel) -> Void, show: @escaping @Sendable (inout AppViewModel, Value) -> Void
  ) throws(StoreError) {
    if isSynchronous || mustWait { return show(&app, try work()) }
    let asked = presentation
    isComing(&app)
    let handover = Handover<Result<Value, StoreError>>()
    // Questions about all the data take seconds in a large store; a list of rows does not wait for them.
    let queue = query.list.isReport ? inspector : lister
    queue.async {
      let result = Result { () throws(StoreError) in try work() }
      if handover.fill(result) { return }
      self.post { runtime in
        guard runtime.presentation == asked else { return }
        runtime.take(result, query, show)
      }
    }
    if let result = handover.wait(milliseconds: milliseconds) { take(result, query, show) }
  }

  private func take<Value>(
    _ result: Result<Value, StoreError>, _ query: RowQuery, _ show: (inout AppViewModel, Value) -> Void
  ) {
    switch result {
    case .success(let value): show(&app, value)
    case .failure(let error):
      app.rowsFailed(query)
      app.show(message: error.message, isError: true)
    }
  }
}

extension RowSetting {
  /// What rows are read against on a day.
  nonisolated init(_ session: Session, day: Day) {
    let shared = session.shared
    let model = session.model
    self.init(
      day: day, start: shared.zone.end(of: day - 1), end: shared.zone.end(of: day),
      person: shared.people.id(of: session.author), author: session.author)
    firstActionHours = model.triggers.firstActionHours
    stalledDays = model.roadmap.stalledDays
    let current = (1...12).map { FiscalQuarter(containing: day, startMonth: $0) }
    quarters = current.map(\.label)
    nextQuarters = current.map { $0.adding(1).label }
    readingDays = Segment.allCases.map { model.adoption.freshDays[$0] }
    alignmentDays = model.alignment.freshDays
    coverageFloor = model.coverageFloor.millionths
  }
}

extension [Person] {
  /// The member of the team whom somebody calls themselves: by id, else by name or initials, ignoring case.
  nonisolated fileprivate func id(of author: String) -> String? {
    if contains(where: { $0.id == author }) { return author }
    let wanted = author.lowercased()
    return first { $0.name?.lowercased() == wanted || $0.initials?.lowercased() == wanted }?.id
  }
}
