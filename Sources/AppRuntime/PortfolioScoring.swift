public import Domain
public import Scoring
public import Store

/// Scores a whole portfolio for `huddle score`, chunk by chunk, without touching the snapshots.
public nonisolated struct PortfolioScoring: Sendable {
  private let session: Session
  private let day: Day
  private static let chunk = 100

  /// A scoring of every account on one day.
  public init(session: Session, day: Day) {
    self.session = session
    self.day = day
  }

  /// The result of all accounts that have not churned by that day; `only` keeps one of them in `accounts` while bands
  /// and totals stay those of the whole portfolio (cli.md).
  public func document(only id: String? = nil) throws(StoreError) -> ScoreDocument {
    let store = session.store
    let engine = session.engine
    let inputs = try store.bandInputs()
    var document = ScoreDocument(asOf: day, model: session.model, bands: MRRBands.assign(inputs, on: day))
    let keys = inputs.map(\.key)
    var start = 0
    while start < keys.count {
      let end = min(start + Self.chunk, keys.count)
      for keyed in try store.facts(keys: Array(keys[start..<end])) {
        guard !engine.isChurned(keyed.facts.account, on: day) else { continue }
        document.add(engine.score(keyed.facts, asOf: day), of: keyed.facts.account, key: keyed.key, isListed: id == nil || id == keyed.facts.account.id)
      }
      start = end
    }
    return document
  }
}
