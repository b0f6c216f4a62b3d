public import Domain
import Scoring
public import Store

/// Brings the score snapshots of one day up to date: only accounts whose facts changed since are read and scored.
public nonisolated struct ScoringPass: Sendable {
  private let session: Session
  private let day: Day
  /// Accounts read, scored and saved at a time: large enough to be quick, small enough to bound memory.
  private static let chunk = 100

  /// A pass for one day.
  public init(session: Session, day: Day) {
    self.session = session
    self.day = day
  }

  /// Scores what is missing or out of date. `progress` gets the number still to do before each chunk and answers
  /// whether to go on. Returns how many accounts were scored.
  @discardableResult
  public func run(progress: (_ left: Int) -> Bool = { _ in true }) throws(StoreError) -> Int {
    let store = session.store
    let fingerprint = session.model.fingerprint
    let stale = try store.staleKeys(day: day, model: fingerprint)
    let bands = try self.bands()
    let engine = session.engine
    let names = Dictionary(session.shared.people.map { ($0.id, $0.initials ?? $0.name ?? $0.id) }) { first, _ in first }
    var done = 0
    while done < stale.count {
      guard progress(stale.count - done) else { return done }
      let keys = Array(stale[done..<min(done + Self.chunk, stale.count)])
      let snapshots = try store.facts(keys: keys).map { keyed in
        let result = engine.score(keyed.facts, asOf: day)
        return Snapshot(
          key: keyed.key, revision: keyed.revision,
          summary: engine.summary(of: result, account: keyed.facts.account, band: bands[keyed.key], people: names))
      }
      try store.save(snapshots, day: day, model: fingerprint)
      done += keys.count
    }
    try store.saveBands(bands, day: day, model: fingerprint)
    return done
  }

  /// MRR bands depend on every account, so they are assigned over the whole portfolio (method BAND-1).
  private func bands() throws(StoreError) -> [Int64: Int] {
    MRRBands.assign(try session.store.bandInputs(), on: day)
  }
}
