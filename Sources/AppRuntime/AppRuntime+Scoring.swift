import Dispatch
import Domain
import Store
import ViewModels

/// Scores are made beside the main thread, one pass at a time, and shown as they come.
extension AppRuntime {
  /// Scores what is out of date for the day shown, in the background; the latest pass wins.
  ///
  /// - Parameter patience: milliseconds to wait for the end of the pass.
  /// - Returns: whether it ended in that time; then what it found out is shown already.
  @discardableResult
  func beginScoring(patience: Int = 0) -> Bool {
    guard app.trouble == nil else { return false }
    let current = passes.begin()
    let work = ScoringPass(session: portfolio, day: day)
    let before = weekBefore.map { ScoringPass(session: portfolio, day: $0) }
    if isSynchronous {
      let result = Result { () throws(StoreError) in try work.run() + (before?.run() ?? 0) }
      scoringEnded(result, mustShow: true)
      frame()
      return true
    }
    let (passes, handover) = (passes, Handover<Result<Int, StoreError>>(isAwaited: patience > 0))
    scorer.async {
      var pace = RefreshPace()
      let result = Result { () throws(StoreError) in
        let count = try work.run { left in
          if !handover.isAwaited {
            let isDue = pace.isDue(left: left)
            self.post { if passes.isLatest(current) { $0.scoringGoesOn(left: left, isDue: isDue) } }
          }
          return passes.isLatest(current)
        }
        return count + (try before?.run { _ in passes.isLatest(current) } ?? 0)
      }
      if handover.fill(result) { return }
      self.post { if passes.isLatest(current) { $0.scoringEnded(result, mustShow: false) } }
    }
    guard patience > 0, let result = handover.wait(milliseconds: patience) else { return false }
    scoringEnded(result, mustShow: true)
    return true
  }

  /// So many accounts are still to be scored; now and then the lists show what there is.
  private func scoringGoesOn(left: Int, isDue: Bool) {
    scoringLeft = left
    if isDue { scored() } else { app.show(scoringLeft: left) }
  }

  /// - Parameter mustShow: whether everything is read again even where nothing was scored.
  private func scoringEnded(_ result: Result<Int, StoreError>, mustShow: Bool) {
    // A pass for another day that was given up may have left its figure in the header.
    let isSaidToScore = app.header?.scoring != nil
    scoringLeft = nil
    switch result {
    case .success(let count):
      if mustShow || count > 0 || isSaidToScore { scored() }
      considerOpenings()
    case .failure(let error):
      if mustShow { readAgain() }
      app.show(message: error.message, isError: true)
    }
  }

  /// New scores are in the store.
  private func scored() {
    readAgain()
    refreshChanges()
  }
}
