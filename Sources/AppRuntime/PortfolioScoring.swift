public import Domain
public import Scoring
public import Store

/// Scores a whole portfolio for the commands, chunk by chunk, without touching the snapshots.
public nonisolated struct PortfolioScoring: Sendable {
  private let session: Session
  private let day: Day
  private static let chunk = 100

  /// A scoring of every account on one day.
  public init(session: Session, day: Day) {
    self.session = session
    self.day = day
  }

  /// Writes the document of `huddle score --json` piece by piece; `only` keeps one account in `accounts` while bands
  /// and totals stay those of the whole portfolio (cli.md). Answers whether a listed composite is Red.
  @discardableResult
  public func document(only id: String? = nil, write: ([UInt8]) -> Void) throws(StoreError) -> Bool {
    let bands = try Bands(session: session, day: day)
    var document = ScoreDocument(model: session.model)
    document.begin(asOf: day)
    var entries: [PortfolioEntry] = []
    var hasRed = false
    try forEach { key, account, result in
      entries.append(PortfolioEntry(result, account: account, model: session.model))
      guard id == nil || id == account.id else { return }
      hasRed = hasRed || result.composite.colour == .red
      document.account(result, band: bands[key])
      write(document.take())
    }
    document.end(Portfolio(entries, asOf: day, model: session.model))
    write(document.take())
    return hasRed
  }

  /// Scores every account that has not churned by the day, in ascending byte order of ids.
  public func forEach(_ body: (Int64, Account, ScoreResult) -> Void) throws(StoreError) {
    let engine = session.engine
    let calendar = engine.calendar(day)
    try forEachFacts { keyed in
      let result = engine.score(keyed.facts, on: calendar)
      if !result.isChurned { body(keyed.key, keyed.facts.account, result) }
    }
  }

  /// The firing triggers of every account.
  public func triggers() throws(StoreError) -> TriggerOverview {
    let engine = session.engine
    let calendar = engine.calendar(day)
    var overview = TriggerOverview(model: session.model, asOf: day)
    try forEachFacts { keyed in
      guard !session.model.isChurned(keyed.facts.account, on: day) else { return }
      overview.add(keyed.facts.account, engine.triggerStates(keyed.facts, on: calendar))
    }
    return overview
  }

  /// The findings about every roadmap.
  public func roadmaps() throws(StoreError) -> RoadmapOverview {
    let engine = session.engine
    var overview = RoadmapOverview(model: session.model, asOf: day)
    try forEachFacts { keyed in
      guard !session.model.isChurned(keyed.facts.account, on: day) else { return }
      overview.add(keyed.facts.account, engine.roadmapFindings(keyed.facts, asOf: day))
    }
    return overview
  }

  /// The figures of the portfolio.
  public func overview() throws(StoreError) -> PortfolioOverview {
    var overview = PortfolioOverview(session.engine, asOf: day)
    try forEachFacts { overview.add($0.facts) }
    return overview
  }

  /// The same as screens show it. `progress` gets the number of accounts still to do before each chunk and answers
  /// whether to go on; `nil` when it said no.
  func summary(progress: (_ left: Int) -> Bool) throws(StoreError) -> PortfolioSummary? {
    var overview = PortfolioOverview(session.engine, asOf: day)
    return try forEachFacts(progress: progress) { overview.add($0.facts) } ? overview.summary : nil
  }

  /// Reads every account, churned ones included, in ascending byte order of ids; `false` when `progress`, asked before
  /// each chunk with the number still to do, ended it early.
  @discardableResult
  func forEachFacts(
    progress: (_ left: Int) -> Bool = { _ in true }, _ body: (KeyedFacts) -> Void
  ) throws(StoreError) -> Bool {
    let inputs = try session.store.bandInputs()
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var start = 0
    while start < inputs.count {
      guard progress(inputs.count - start) else { return false }
      let keys = inputs[start..<min(start + Self.chunk, inputs.count)].map(\.key)
      let facts = try session.store.facts(keys: keys)
      let byKey = Dictionary(facts.map { ($0.key, $0) }) { first, _ in first }
      for key in keys {
        if let keyed = byKey[key] { body(keyed) }
      }
      start += keys.count
    }
    return true
  }
}
