public import Domain

/// Asks why a trigger rests; a day in front of the reason says until when.
public struct PausePrompt: LinePrompt {
  public enum Answer: Hashable, Sendable {
    case rest(reason: String, until: Day?)
    /// Why it is no answer, as a sentence.
    case refused(String)
  }

  /// The trigger's id.
  public let trigger: String
  /// The day shown: words count from it.
  let day: Day
  public var input = PromptInput()

  init(trigger: String, day: Day) {
    self.trigger = trigger
    self.day = day
  }

  public var label: String { "Pause \(trigger) because: " }

  public var reading: String {
    if isEmpty, !isRefused { return "a reason · with an end: +2w the reason" }
    switch answer {
    case .rest(_, nil): return "until somebody resumes it"
    case .rest(_, let until?): return "until \(Format.weekdayDay(until)) (\(Format.distance(until - day)))"
    case .refused(let sentence): return sentence
    }
  }

  public var answer: Answer {
    let text = field.text.drop { $0 == " " }
    let word = text.prefix { $0 != " " }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    guard !text.isEmpty else { return .refused("A pause needs its reason") }
    guard let until = try? DayWords.day(word, on: day) else { return .rest(reason: String(text), until: nil) }
    guard until > day else { return .refused("\(Format.weekdayDay(until)) is not after the day shown") }
    guard !rest.isEmpty else { return .refused("A pause needs its reason after the day") }
    return .rest(reason: String(rest), until: until)
  }
}
