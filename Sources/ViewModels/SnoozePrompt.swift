public import Domain

/// Asks until when an account sleeps: a day in words, or `colour`; what follows the first word is the reason.
public struct SnoozePrompt: LinePrompt {
  /// What was understood.
  public enum Answer: Hashable, Sendable {
    case sleep(Snooze.Until, reason: String?)
    /// Why it is no answer, as a sentence.
    case refused(String)
  }

  public let account: String
  public let name: String
  /// The day shown: words count from it.
  let day: Day
  public var input = PromptInput()

  /// Asks about an account on the day shown.
  public init(account: String, name: String, day: Day) {
    self.account = account
    self.name = name
    self.day = day
  }

  public var label: String { "Snooze \(Format.name(name)) until: " }

  public var reading: String {
    if isEmpty, !isRefused { return "\(DayWords.examples), or colour · then a reason" }
    switch answer {
    case .sleep(let until, let reason): return SnoozeWords.until(until, on: day) + (reason.map { " · \($0)" } ?? "")
    case .refused(let sentence): return sentence
    }
  }

  /// What the text means.
  public var answer: Answer {
    let text = field.text.drop { $0 == " " }
    let word = text.prefix { $0 != " " }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    let reason = rest.isEmpty ? nil : String(rest)
    if ["colour", "color"].contains(word.lowercased()) { return .sleep(.colour, reason: reason) }
    do {
      let end = try DayWords.day(word, on: day)
      guard end > day else { return .refused("\(Format.weekdayDay(end)) is not after the day shown") }
      return .sleep(.day(end), reason: reason)
    } catch { return .refused(error.sentence) }
  }
}

/// How snoozes and reviews are spoken of.
public enum SnoozeWords {
  /// `until Fri 03 Apr 2026 (in 3 d)`, `until a colour changes`.
  public static func until(_ until: Snooze.Until, on day: Day) -> String {
    switch until {
    case .day(let end): "until \(Format.weekdayDay(end)) (\(Format.distance(end - day)))"
    case .colour: "until the colour of its health or of a dimension changes"
    }
  }

  /// Why it is awake again.
  static func wake(_ wake: Snooze.Wake) -> String {
    switch wake {
    case .notYet: "not asleep yet on this day"
    case .day: "awake: its day has come"
    case .colour(let dimension, let from, let to):
      "awake: \(dimension?.title ?? "Health") went from \(from.title) to \(to.title)"
    case .reason(let id): "awake: new reason \(id), \(MethodNames.reason(id))"
    }
  }

  /// The message after an account was put to sleep, and what the change log calls it.
  public static func label(_ name: String, _ until: Snooze.Until) -> String {
    switch until {
    case .day(let end): "Snooze \(Format.name(name)) until \(Format.weekdayDay(end))"
    case .colour: "Snooze \(Format.name(name)) until a colour changes"
    }
  }
}
