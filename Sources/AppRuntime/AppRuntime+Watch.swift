import Dispatch
import Domain
import Scoring
import Store
import ViewModels

/// Reviewed marks and snoozes, and what the watchlist asks for.
extension AppRuntime {
  /// Marks an account as gone through this week, or takes the mark of this week away.
  func review(_ account: String, _ name: String) {
    attempt { () throws(StoreError) in
      let isMarked = try session.store.reviewMark(account: account)?.isCurrent(on: day) ?? false
      let mark = isMarked ? nil : ReviewMark(on: day, author: session.author)
      let label = isMarked ? "Not reviewed: \(Format.name(name))" : "Reviewed \(Format.name(name))"
      try session.store.set(
        review: mark, account: account, label: label, author: session.author, at: session.now())
      storeChanged("\(label) · u undo")
    }
  }

  /// Puts an account to sleep as it is on the day shown.
  func snooze(_ account: String, _ name: String, _ until: Snooze.Until, _ reason: String?) {
    attempt { () throws(StoreError) in
      guard let key = try session.store.accountKey(id: account),
        let summary = try session.store.summaries(keys: [key], day: day, model: session.modelFingerprint).first
      else { return }
      let snooze = Snooze(until, reason: reason, author: session.author, on: day, of: summary)
      let label = SnoozeWords.label(name, until)
      try session.store.set(
        snooze: snooze, account: account, label: label, author: session.author, at: session.now())
      storeChanged("\(label) · u undo")
    }
  }

  /// Wakes an account.
  func wake(_ account: String, _ name: String) {
    attempt { () throws(StoreError) in
      let label = "Wake \(Format.name(name))"
      try session.store.set(snooze: nil, account: account, label: label, author: session.author, at: session.now())
      storeChanged("\(label) · u undo")
    }
  }

  /// The counts walk over every account, so they are made beside the main thread; the frame waits a moment for them.
  func satisfyWatchCounts(_ person: String?) throws(StoreError) {
    let (store, day, model) = (session.store, day, session.modelFingerprint)
    if isSynchronous { return app.show(watchCounts: try store.watchCounts(person: person, day: day, model: model)) }
    app.show(watchCounts: nil)
    let handover = Handover<Result<WatchCounts, StoreError>>()
    reporter.async {
      let counts = Result { () throws(StoreError) in try store.watchCounts(person: person, day: day, model: model) }
      if !handover.fill(counts) { self.post { $0.show(counts) } }
    }
    if let counts = handover.wait(milliseconds: 10) { show(counts) }
  }

  private func show(_ counts: Result<WatchCounts, StoreError>) {
    switch counts {
    case .success(let counts): app.show(watchCounts: counts)
    case .failure(let error): app.show(message: error.message, isError: true)
    }
  }
}
