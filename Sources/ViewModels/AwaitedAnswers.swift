/// Questions that are being answered beside the main thread: each is asked once, and again when the data changed while
/// it was under way.
struct AwaitedAnswers<Question: Hashable & Sendable>: Hashable, Sendable {
  private var awaited: Set<Question> = []
  private var outdated: Set<Question> = []
  private var failed: Set<Question> = []

  /// Whether there is no use in asking: the answer is under way, or could not be found in the data as it is.
  func contains(_ question: Question) -> Bool { awaited.contains(question) || failed.contains(question) }

  /// The answer will come by itself.
  mutating func wait(for question: Question) { awaited.insert(question) }

  /// What is under way was asked of data that has changed since.
  mutating func invalidate() {
    outdated.formUnion(awaited)
    failed = []
  }

  /// There is no answer, and asking again would find none before the data changes.
  mutating func fail(_ question: Question) {
    awaited.remove(question)
    if outdated.remove(question) == nil { failed.insert(question) }
  }

  /// The answer has come; whether it is of the data as it is now.
  mutating func receive(_ question: Question) -> Bool {
    awaited.remove(question)
    return outdated.remove(question) == nil
  }
}
