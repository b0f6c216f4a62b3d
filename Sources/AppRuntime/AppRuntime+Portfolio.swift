import Dispatch
import Domain
import Scoring
import Store
import ViewModels

extension AppRuntime {
  func satisfyCadence(_ keys: [Int64], _ days: ClosedRange<Day>) throws(StoreError) {
    let engine = session.engine
    var lines: [Int64: CadenceLine] = [:]
    for keyed in try session.store.meetings(keys: keys, days: days) {
      lines[keyed.key] = engine.cadenceLine(keyed.facts, asOf: day, days: days)
    }
    app.show(cadence: lines, keys: keys, days: days)
  }

  /// The portfolio's figures need the facts of all accounts: they are counted in the background and kept, so that coming
  /// back to a screen that shows them is instant. What is outdated by then is stopped.
  func satisfyPortfolio() throws(StoreError) {
    let key = PortfolioFiguresCache.Key(
      revision: try session.store.factsRevision(), model: session.modelFingerprint, day: day,
      presentation: presentation)
    if let known = figures[key] {
      app.show(portfolio: known)
      return
    }
    let work = PortfolioScoring(session: session, day: day)
    if isSynchronous {
      guard let summary = try work.summary(progress: { _ in true }) else { return }
      figures.keep(summary, for: key)
      app.show(portfolio: summary)
      return
    }
    app.portfolioIsComing(left: figures.left)
    guard figures.begin(key) else { return }
    let passes = figures.passes
    let current = passes.begin()
    counter.async {
      let result = Result { () throws(StoreError) in
        var reported = Int.max
        return try work.summary { left in
          guard passes.isLatest(current) else { return false }
          if reported == .max || reported - left >= PortfolioFiguresCache.progressStep {
            reported = left
            self.post { runtime in
              guard passes.isLatest(current) else { return }
              runtime.figures.left = left
              runtime.app.portfolioIsComing(left: left)
            }
          }
          return true
        }
      }
      self.post { runtime in
        guard passes.isLatest(current) else { return }
        runtime.figures.finish()
        switch result {
        case .success(let summary):
          guard let summary else { return }
          runtime.figures.keep(summary, for: key)
          // A change that came meanwhile is asked for by the next demand; until then this is the best there is.
          if runtime.day == key.day, runtime.presentation == key.presentation { runtime.app.show(portfolio: summary) }
        case .failure(let error): runtime.app.show(message: error.message, isError: true)
        }
      }
    }
  }
}

/// The latest figures of the portfolio: of the day shown and of the days one has just come from.
struct PortfolioFiguresCache {
  /// What the figures depend on.
  nonisolated struct Key: Hashable, Sendable {
    var revision: FactsRevision
    var model: String
    var day: Day
    /// Masked figures are others.
    var presentation: Int
  }

  /// After how many accounts the screen hears how far the count is.
  nonisolated static let progressStep = 1000
  /// Days that are kept.
  private static let kept = 3

  /// An older count stops when it is no longer the latest.
  let passes = LatestPass()
  /// Accounts still to be counted.
  var left: Int?
  private var entries: [(key: Key, summary: PortfolioSummary)] = []
  private var pending: Key?

  subscript(key: Key) -> PortfolioSummary? { entries.first { $0.key == key }?.summary }

  mutating func keep(_ summary: PortfolioSummary, for key: Key) {
    entries.removeAll { $0.key == key }
    entries.insert((key, summary), at: 0)
    if entries.count > Self.kept { entries.removeLast() }
  }

  /// Says what is counted from now on; `false` when just that is being counted already.
  mutating func begin(_ key: Key) -> Bool {
    guard pending != key else { return false }
    pending = key
    left = nil
    return true
  }

  mutating func finish() {
    pending = nil
    left = nil
  }
}
