public import Domain

/// Calls to action that triggers ask for, and triggers that rest (method §6).
extension AppViewModel {
  /// What triggers ask for and somebody has to go through first; empty when there is nothing. A batch that is new is
  /// announced, unless there is something else to say.
  public mutating func show(openings new: [CallOpening]) {
    let isNews = !new.isEmpty && new.count != openings.count
    openings = new
    guard isNews, message == nil else { return }
    message = Message(OpeningWords.offer(new.count, key: keys.key(for: .reviewOpenings, in: [.list])))
  }

  var reviewAvailability: Availability {
    openings.isEmpty ? .disabled("No trigger asks for a CTA that somebody has to go through") : .enabled
  }

  /// Puts the batch in front of the screen.
  mutating func reviewOpenings() {
    guard let header else { return }
    overlay = .openings(OpeningsReview(openings, people: people, asOf: header.asOf))
    overlayLayout()
  }

  /// Opens what was chosen and puts the rest aside.
  mutating func confirm(_ review: OpeningsReview) -> [Effect] {
    overlay = nil
    return [.openCalls(review.chosen, aside: review.aside)]
  }

  /// Asks why the trigger under the cursor is to rest, or ends its rest.
  mutating func pauseTrigger() -> [Effect] {
    guard let header, case .radar(let radar) = top, let trigger = radar.triggerUnderCursor else { return [] }
    if radar.figures.pause(of: trigger) != nil { return [.resume(trigger)] }
    overlay = .pause(PausePrompt(trigger: trigger, day: header.asOf))
    return []
  }

  /// Takes the reason, or says on the spot why it is none.
  mutating func confirm(_ prompt: PausePrompt) -> [Effect] {
    switch prompt.answer {
    case .rest(let reason, let until):
      overlay = nil
      return [.pause(prompt.trigger, reason: reason, until: until)]
    case .refused:
      overlay = .pause(prompt.refused)
      return []
    }
  }
}

extension RadarViewModel {
  /// The trigger that a pause is about.
  var triggerUnderCursor: String? {
    if let detail {
      if case .trigger(let id) = detail.subject { return id }
      return nil
    }
    switch focus {
    case .triggers: return figures.outcome?.id
    case .queue: return figures.firingTrigger?.id
    case .pastDue, .coverage, .load, .timeline: return nil
    }
  }

  var pauseAvailability: Availability {
    triggerUnderCursor == nil
      ? .disabled("There is no trigger under the cursor: see the panes Triggers and Queue") : .enabled
  }
}

extension RadarFigures {
  /// The rest of a trigger; `nil` while it opens calls.
  public func pause(of trigger: String) -> TriggerPause? { summary?.pauses.first { $0.trigger == trigger } }
}
