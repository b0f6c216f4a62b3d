public import Domain
import Scoring
public import Store

/// Brings the score snapshots of one day up to date: only accounts whose facts changed since are read and scored.
public nonisolated struct ScoringPass: Sendable {
  private let session: Session
  private let day: Day
  /// Accounts read, scored and saved at a time: large enough to be quick, small enough to bound memory.
  private static let chunk = 100
  /// How many pairs of day and model stay in the store: enough to walk a quarter by month ends and back.
  private static let keptRuns = 8

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
    let fingerprint = session.modelFingerprint
    let stale = try store.staleKeys(day: day, model: fingerprint)
    guard !stale.isEmpty else { return 0 }
    let bands = try Bands(session: session, day: day)
    let engine = session.engine
    let calendar = engine.calendar(day)
    var done = 0
    while done < stale.count {
      guard progress(stale.count - done) else { return done }
      let keys = Array(stale[done..<min(done + Self.chunk, stale.count)])
      let snapshots = try store.facts(keys: keys).map { keyed in
        let result = engine.score(keyed.facts, on: calendar)
        return Snapshot(
          key: keyed.key, revision: keyed.revision,
          summary: engine.summary(of: result, account: keyed.facts.account, band: bands[keyed.key]))
      }
      try store.save(snapshots, day: day, model: fingerprint)
      done += keys.count
    }
    try settleBands(bands, except: Set(stale))
    try store.pruneSnapshots(keeping: Self.keptRuns)
    return done
  }

  /// One account's MRR moves the bands of others, whose facts did not change: their kept scores are corrected.
  private func settleBands(_ bands: Bands, except fresh: Set<Int64>) throws(StoreError) {
    let kept = try session.store.keptBands(day: day, model: session.modelFingerprint)
    let moved = kept.compactMap { kept -> SnapshotBand? in
      guard !fresh.contains(kept.band.key) else { return nil }
      let band = bands[kept.band.key]
      let right = SnapshotBand(key: kept.band.key, band: band, touch: session.model.touch(kept.segment, band: band))
      return kept.band == right ? nil : right
    }
    if !moved.isEmpty { try session.store.save(bands: moved, day: day, model: session.modelFingerprint) }
  }
}

/// The MRR bands of a portfolio by account; they depend on every account at once (method BAND-1).
nonisolated struct Bands {
  let byKey: [Int64: Int]

  init(session: Session, day: Day) throws(StoreError) {
    let inputs = try session.store.bandInputs()
    let accounts = inputs.map {
      Account(id: $0.id, lifecycle: $0.lifecycle, churnedOn: $0.churnedOn, mrr: $0.mrr)
    }
    let bands = MRRBands.assign(accounts, asOf: day, model: session.model)
    var byKey: [Int64: Int] = [:]
    for (input, band) in zip(inputs, bands) { byKey[input.key] = band }
    self.byKey = byKey
  }

  subscript(key: Int64) -> Int? { byKey[key] }
}

/// When lists are read again while a pass goes on. Reading one costs as much as scoring some hundred accounts, so the
/// steps double: a pass over any number of accounts refreshes a dozen times and not once a chunk.
nonisolated struct RefreshPace {
  private var total: Int?
  private var next = 100

  /// Whether enough has been scored since the last time; the first answer, before anything is scored, is yes.
  mutating func isDue(left: Int) -> Bool {
    guard let total else {
      total = left
      return true
    }
    let done = total - left
    guard done >= next else { return false }
    next = done * 2
    return true
  }
}
