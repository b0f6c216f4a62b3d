/// Why a text is no filter.
public struct FilterProblem: Error, Hashable, Sendable {
  /// The characters that are wrong, counted in the text as it was given.
  public let range: Range<Int>
  /// What is wrong and what was most likely meant; a sentence without a full stop.
  public let message: String
}
