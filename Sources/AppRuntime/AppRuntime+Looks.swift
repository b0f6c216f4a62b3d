import Dispatch
import Domain
import Screens
import Store
import TerminalKit
import ViewModels

/// What the shell keeps about whoever looks: comparisons, what was seen, views.
extension AppRuntime {
  /// Has the scores of a week before the day shown, or forgets about them.
  func compareWeek(_ isOn: Bool) {
    comparesWeek = isOn
    app.storeChanged()
    if isOn { beginScoring() }
  }

  /// The day that is compared with.
  var weekBefore: Day? { comparesWeek ? day - 7 : nil }

  /// Finds out, beside the main thread, which accounts changed since one last looked.
  func refreshChanges() {
    let (store, author, day, model) = (portfolio.store, portfolio.author, day, portfolio.modelFingerprint)
    if isSynchronous {
      attempt { () throws(StoreError) in
        app.show(changes: Set(try store.changes(sinceLookOf: author, day: day, model: model)))
      }
      return
    }
    reporter.async {
      // What cannot be read now is read after the next change; a mark is no reason for a message.
      guard let keys = try? store.changes(sinceLookOf: author, day: day, model: model) else { return }
      self.post { runtime in
        guard runtime.day == day, runtime.app.changes != Set(keys) else { return }
        runtime.app.show(changes: Set(keys))
      }
    }
  }

  /// Remembers which accounts have been in sight. Another day than the one begun with, and a presentation, do not count.
  func noteSeen() {
    guard !app.isPresenting, app.overlay == nil, day == portfolio.startDay, let list = app.top.list else { return }
    seen.formUnion(list.keysInSight)
  }

  /// Leaving makes what was in sight the state that the next session compares with; what was never in sight keeps its
  /// marks. A store that cannot be written keeps them too.
  func rememberLook() {
    guard !seen.isEmpty else { return }
    try? portfolio.store.remember(
      seen.sorted(), lookedAtBy: portfolio.author, day: portfolio.startDay, model: portfolio.modelFingerprint)
  }

  func readViews() {
    attempt { () throws(StoreError) in app.show(views: try portfolio.store.savedViews()) }
  }

  /// Keeps or forgets a view: one step of undo.
  func keep(_ view: SavedView?, as name: String) {
    attempt { () throws(StoreError) in
      try portfolio.store.keep(view, as: name, author: portfolio.author, at: portfolio.now())
      if view == nil { app.show(views: try portfolio.store.savedViews()) }
      app.show(message: "\(view == nil ? "Forgot" : "Kept") the view \"\(Format.name(name))\" · u undo", isError: false)
    }
  }
}
