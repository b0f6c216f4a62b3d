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
    let passes = passes
    let current = passes.begin()
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
