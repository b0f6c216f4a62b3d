import Dispatch
import Domain
import Keymaps
import Scoring
import Store
import ViewModels

/// Triggers open calls to action (method §6).
extension AppRuntime {
  /// Nothing is opened in the demo, while one presents, or on another day than today.
  private var mayOpenCalls: Bool { opensCalls && presented == nil && day == portfolio.today }

  /// Looks, once the scores of today are there, for what triggers ask for: opens it, or offers it for a review.
  func considerOpenings() {
    guard mayOpenCalls else { return app.show(openings: []) }
    let (session, day) = (portfolio, day)
    if isSynchronous {
      return attempt { () throws(StoreError) in
        if let plan = try openings.plan(session, day: day, goesOn: { true }) { follow(plan) }
      }
    }
    let asked = passes.current
    let passes = passes
    let before = openings
    scorer.async {
      var survey = before
      // What cannot be read now is asked again after the next change.
      guard let plan = try? survey.plan(session, day: day, goesOn: { passes.isLatest(asked) }) else { return }
      let known = survey
      self.post { runtime in
        guard passes.isLatest(asked), runtime.day == day else { return }
        runtime.openings = known
        if runtime.mayOpenCalls { runtime.follow(plan) }
      }
    }
  }

  private func follow(_ plan: OpeningPlan) {
    switch plan {
    case .nothing: app.show(openings: [])
    case .review(let calls): app.show(openings: calls)
    case .open(let calls):
      app.show(openings: [])
      let label = OpeningWords.label(calls)
      // A store that cannot be written, or is being written, opens nothing now; the next pass asks again.
      guard let count = try? portfolio.store.open(calls, label: label, at: portfolio.now()), count > 0 else { return }
      let said = app.message.map { $0.text + " · " } ?? ""
      storeChanged(said + (count == calls.count ? label : "Open \(OpeningWords.calls(count)) that triggers ask for"))
    }
  }

  /// Opens what somebody chose in a review and puts the rest aside.
  func open(_ calls: [CallOpening], aside: [CallOpening]) {
    guard mayOpenCalls else { return app.show(message: "CTAs are opened today, not on another day", isError: true) }
    attempt { () throws(StoreError) in
      let label = OpeningWords.label(calls, aside: aside.count, reviewer: session.author)
      let count = try portfolio.store.open(calls, aside: aside, label: label, at: portfolio.now())
      let rest = aside.isEmpty ? "" : ", \(aside.count) put aside"
      app.show(openings: [])
      let key = keymap.labels.key(for: .changeLog, in: [.global]).map { " · \($0) change log" } ?? ""
      storeChanged("Opened \(OpeningWords.calls(count))\(rest)\(key)")
    }
  }

  /// Lets a trigger rest.
  func pause(_ trigger: String, _ reason: String, _ until: Day?) {
    attempt { () throws(StoreError) in
      let label = OpeningWords.pause(trigger, until: until)
      let pause = TriggerPause(
        trigger: trigger, reason: reason, author: session.author, at: session.now(), until: until)
      try session.store.set(pause: pause, trigger: trigger, label: label, author: session.author, at: session.now())
      storeChanged("\(label) · u undo")
    }
  }

  /// Ends the rest of a trigger.
  func resume(_ trigger: String) {
    attempt { () throws(StoreError) in
      let label = OpeningWords.resume(trigger)
      try session.store.set(pause: nil, trigger: trigger, label: label, author: session.author, at: session.now())
      storeChanged("\(label) · u undo")
    }
  }
}
