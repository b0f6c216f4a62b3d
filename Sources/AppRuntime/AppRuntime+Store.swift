import Dispatch
import Domain
import Scoring
import Store
import ViewModels

extension AppRuntime {
  var isEmptyStore: Bool { (try? session.store.isEmpty()) ?? false }

  /// Reads the figures of the header again.
  func refreshHeader() throws(StoreError) {
    var header = try session.store.header(
      day: day, today: session.today, model: session.modelFingerprint,
      modelName: "\(session.model.name) v\(session.model.version)")
    header.modelFingerprint = String(session.modelFingerprint.prefix(4))
    header.scoring = scoringLeft
    header.actor = session.actor
    header.isPresenting = presented != nil
    app.show(header: header)
    app.show(people: session.shared.people)
  }

  /// Answers the screen's demands until it has none; the bound turns a screen that never has enough into a visible bug.
  func satisfyDemands() {
    for _ in 0..<8 {
      guard let demand = app.demand else { return }
      attempt { () throws(StoreError) in try satisfy(demand) }
    }
  }

  private func satisfy(_ demand: Demand) throws(StoreError) {
    let model = session.modelFingerprint
    switch demand {
    case .order(let query): app.show(order: try session.store.order(query, day: day, model: model))
    case .summaries(let keys):
      app.show(summaries: try pages.summaries(keys), keys: keys)
    case .sources(let rows): app.show(sources: try session.store.provenance(of: rows))
    case .report(let id): try satisfyReport(id)
    case .watchCounts(let person): try satisfyWatchCounts(person)
    case .watched(let keys, let view):
      app.show(watched: try pages.watched(keys, view), of: keys, in: view)
    case .roadmap(let id): try satisfyRoadmap(id)
    case .roadmaps(let question): try satisfy(question)
    case .rowOrder(let query): try satisfyRowOrder(query)
    case .rowCounts(let query): try satisfyRowCounts(query)
    case .rows(let source, let ids):
      app.show(rows: try pages.listed(source, ids), of: ids, source: source)
    case .rowAccounts(let query): try satisfyRowAccounts(query)
    case .sourceContent(let row): app.show(sourceContent: try session.store.sourceContent(row), of: row)
    case .cadence(let keys, let days):
      app.show(cadence: try pages.cadence(keys, days), keys: keys, days: days)
    case .portfolio: try satisfyPortfolio()
    case .log(let question): try satisfyLog(question)
    case .form(let request): try satisfyForm(request)
    case .trial(let changes, let account): try satisfyTrial(changes, account: account)
    case .frequency(let query): app.show(frequency: try session.store.frequency(query, day: day, model: model))
    }
  }

  private func satisfyReport(_ id: String) throws(StoreError) {
    app.reportIsComing(for: id)
    try beside { session, day throws(StoreError) in
      try Self.report(id, session: session, day: day)
    } show: {
      $0.app.show(report: $1, for: id)
    }
  }

  private func satisfyRoadmap(_ id: String) throws(StoreError) {
    app.roadmapIsComing(for: id)
    try beside { session, day throws(StoreError) in
      try Self.facts(id, session: session).map { session.engine.roadmapReport($0, asOf: day) }
    } show: {
      $0.app.show(roadmap: $1, for: id)
    }
  }

  /// What is computed for one account is computed beside the main thread. Most of it takes a few milliseconds, so the
  /// frame waits that long; what is slow is drawn when it comes.
  func beside<Value: Sendable>(
    _ make: @escaping @Sendable (Session, Day) throws(StoreError) -> Value,
    show: @escaping @Sendable @MainActor (AppRuntime, Value) -> Void
  ) throws(StoreError) {
    let session = session
    let day = day
    let asked = presentation
    if isSynchronous || mustWait { return show(self, try make(session, day)) }
    let handover = Handover<Result<Value, StoreError>>()
    reporter.async {
      let result = Result { () throws(StoreError) in try make(session, day) }
      if handover.fill(result) { return }
      self.post { runtime in
        guard runtime.presentation == asked else { return }
        runtime.take(result, show)
      }
    }
    if let result = handover.wait(milliseconds: 25) { take(result, show) }
  }

  private func take<Value: Sendable>(
    _ result: Result<Value, StoreError>, _ show: (AppRuntime, Value) -> Void
  ) {
    switch result {
    case .success(let value): show(self, value)
    case .failure(let error): app.show(message: error.message, isError: true)
    }
  }

  /// The facts of one account; `nil` when there is none with that id.
  nonisolated static func facts(_ id: String, session: Session) throws(StoreError) -> AccountFacts? {
    guard let key = try session.store.accountKey(id: id) else { return nil }
    return try session.store.facts(keys: [key]).first?.facts
  }

  nonisolated static func report(_ id: String, session: Session, day: Day) throws(StoreError) -> AccountReport? {
    guard let key = try session.store.accountKey(id: id),
      let facts = try session.store.facts(keys: [key]).first?.facts
    else { return nil }
    let band = try Bands(session: session, day: day)[key]
    var report = session.engine.report(facts, asOf: day, band: band)
    report.notes = try session.store.notes(account: id, limit: 100)
    report.checklists = try session.store.checklists(account: id)
    // Whoever shows tickets reads those in sight; an account may have tens of thousands.
    report.facts.tickets = []
    return report
  }
}

// MARK: - What changed

extension AppRuntime {
  /// Facts changed, here or elsewhere: what is out of date is scored and everything visible is read again. An edit
  /// touches an account or two, so the frame waits for their scores and shows them with the edit.
  func storeChanged(_ message: String?) {
    attempt { () throws(StoreError) in try portfolio.refreshShared() }
    if let message { app.show(message: message, isError: false) }
    if !beginScoring(patience: patience) { readAgain() }
  }

  /// Lists and header are read again; the selection stays by identity.
  func readAgain() {
    attempt { () throws(StoreError) in
      try refreshPresented()
      try refreshHeader()
    }
    app.storeChanged()
    app.leaveFirstRun()
  }

  /// Wakes up when another process commits; nothing runs while nothing happens.
  func watchStore() {
    watch?.stop()
    guard !isSynchronous, portfolio.store.path != nil else { return }
    watch = StoreWatch(portfolio.store, queue: .main) { [weak self] _ in
      MainActor.assumeIsolated {
        self?.storeIsLost()
        self?.frame()
      }
    } onChange: { [weak self] in
      MainActor.assumeIsolated {
        self?.storeChangedOutside()
      }
    }
  }

  /// The file is no longer where it was: what is on the screen can still be read, and nothing is written any more.
  public func storeIsLost() {
    _ = passes.begin()
    app.show(trouble: "The store was moved, deleted or replaced: nothing is written; restart Huddle")
  }

  /// Another process has committed: everything visible is read again, the selection stays by identity.
  public func storeChangedOutside() {
    var message = "Updated outside"
    attempt { () throws(StoreError) in
      let touched = try session.store.staleKeys(day: day, model: session.modelFingerprint).count
      if touched > 0, scoringLeft == nil { message += " · \(touched == 1 ? "1 account" : "\(touched) accounts")" }
    }
    storeChanged(message)
    frame()
  }

  /// Whoever looks at today wants to go on looking at today after midnight; asked at every key, so that nothing has to
  /// wake up for it.
  func followToday() {
    let today = session.today
    guard session.fixedDay == nil, today != lastToday else { return }
    let wasFollowing = day == lastToday
    lastToday = today
    if wasFollowing { show(day: today) } else { attempt { () throws(StoreError) in try refreshHeader() } }
  }
}
