import Dispatch
import Domain
import Store
import ViewModels

/// Figures that need the facts of all accounts: counted in the background and kept for the latest days, so that coming
/// back to a screen that shows them is instant. What is outdated by then is stopped.
final class PortfolioCount<Summary: Sendable> {
  /// What the figures depend on.
  private struct Key: Hashable {
    var revision: FactsRevision
    var model: String
    var day: Day
    /// Masked figures are others.
    var presentation: Int
  }

  /// After how many accounts the screen hears how far the count is.
  private nonisolated static var progressStep: Int { 1000 }
  /// Days that are kept.
  private static var kept: Int { 3 }

  /// An older count stops when it is no longer the latest.
  private let passes = LatestPass()
  /// Accounts still to be counted.
  private var left: Int?
  private var entries: [(key: Key, summary: Summary)] = []
  private var pending: Key?
  /// What is counted, as the screens ask for it.
  private let demand: Demand

  /// Portfolios of up to that many accounts are counted sooner than the rest would be over.
  var quick = 500
  /// Does something when whoever goes through faces and screens has come to rest; tests stand in for the clock.
  var afterRest: (_ work: @escaping @Sendable @MainActor () -> Void) -> Void = { work in
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(250)) { MainActor.assumeIsolated { work() } }
  }

  init(_ demand: Demand) { self.demand = demand }

  /// Shows the figures of the day shown: at once where they are known, else when they are counted.
  ///
  /// - Parameters:
  ///   - make: counts them; `progress` gets the accounts still to do and answers whether to go on, and `nil` is the
  ///     answer when it said no.
  ///   - show: gives them to the screen; `isComing` says that it takes a while.
  func satisfy(
    _ runtime: AppRuntime,
    make: @escaping @Sendable (PortfolioScoring, _ progress: (Int) -> Bool) throws(StoreError) -> Summary?,
    show: @escaping @MainActor (AppRuntime, Summary) -> Void,
    isComing: @escaping @MainActor (AppRuntime, _ left: Int?) -> Void
  ) throws(StoreError) {
    let session = runtime.session
    let key = Key(
      revision: try session.store.factsRevision(), model: session.modelFingerprint, day: runtime.day,
      presentation: runtime.presentation)
    if let known = entries.first(where: { $0.key == key }) { return show(runtime, known.summary) }
    let work = PortfolioScoring(session: session, day: runtime.day)
    if runtime.isSynchronous {
      guard let summary = try make(work, { _ in true }) else { return }
      keep(summary, for: key)
      return show(runtime, summary)
    }
    isComing(runtime, left)
    guard pending != key else { return }
    pending = key
    left = nil
    let current = passes.begin()
    guard let accounts = runtime.app.header?.accounts, accounts > quick else {
      return begin(work, as: current, for: key, runtime, make: make, show: show, isComing: isComing)
    }
    // Whoever only passes by on the way to another face makes nobody count twenty thousand accounts.
    let (passes, demand) = (passes, demand)
    afterRest {
      guard passes.isLatest(current), !runtime.hasQuit else { return }
      if runtime.app.awaits(demand) {
        self.begin(work, as: current, for: key, runtime, make: make, show: show, isComing: isComing)
      } else {
        self.pending = nil
        runtime.app.countIsGivenUp(demand)
      }
    }
  }

  /// Counts beside the main thread.
  private func begin(
    _ work: PortfolioScoring, as current: Int, for key: Key, _ runtime: AppRuntime,
    make: @escaping @Sendable (PortfolioScoring, _ progress: (Int) -> Bool) throws(StoreError) -> Summary?,
    show: @escaping @MainActor (AppRuntime, Summary) -> Void,
    isComing: @escaping @MainActor (AppRuntime, _ left: Int?) -> Void
  ) {
    let passes = passes
    runtime.counter.async {
      let result = Result { () throws(StoreError) in
        var reported = Int.max
        return try make(work) { left in
          guard passes.isLatest(current) else { return false }
          if reported == .max || reported - left >= Self.progressStep {
            reported = left
            runtime.post { runtime in
              guard passes.isLatest(current) else { return }
              self.left = left
              isComing(runtime, left)
            }
          }
          return true
        }
      }
      runtime.post { runtime in
        guard passes.isLatest(current) else { return }
        self.pending = nil
        self.left = nil
        switch result {
        case .success(let summary):
          guard let summary else { return }
          self.keep(summary, for: key)
          // A change that came meanwhile is asked for by the next demand; until then this is the best there is.
          if runtime.day == key.day, runtime.presentation == key.presentation { show(runtime, summary) }
        case .failure(let error): runtime.app.show(message: error.message, isError: true)
        }
      }
    }
  }

  /// Stops a count that is under way.
  func stop() { _ = passes.begin() }

  private func keep(_ summary: Summary, for key: Key) {
    entries.removeAll { $0.key == key }
    entries.insert((key, summary), at: 0)
    if entries.count > Self.kept { entries.removeLast() }
  }
}
