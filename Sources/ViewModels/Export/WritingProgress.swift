/// How far a long list is written.
public struct WritingProgress: Hashable, Sendable {
  /// The format, as in "as CSV".
  public var what: String
  public var done: Int
  public var total: Int
  public init(what: String, done: Int, total: Int) {
    self.what = what
    self.done = done
    self.total = total
  }

  /// The line that stays until it is done.
  public var words: String { "Writing as \(what): \(done) of \(total) rows · Esc stops it" }
}

extension AppViewModel {
  /// Says how far a list is written; `nil` when it is done or stopped.
  public mutating func show(writing progress: WritingProgress?) { writing = progress }
}
