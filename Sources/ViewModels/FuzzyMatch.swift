/// Finding by a few letters: all of them in order, ignoring case, better at the starts of words and in one piece.
public struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better; comparable for the same pattern only.
  public let score: Int
  /// The matched characters, as offsets into the candidate.
  public let offsets: [Int]

  /// `nil` when the pattern's characters do not all occur in order. Spaces in the pattern are skipped; an empty pattern
  /// matches everything with score 0.
  public init?(_ pattern: String, in candidate: String) {
    let wanted = pattern.lowercased().filter { $0 != " " }
    // Only the beginning of a very long name is searched: a key must stay quick.
    let text = candidate.prefix(200).map { Character($0.lowercased().first.map(String.init) ?? " ") }
    guard !wanted.isEmpty else {
      score = 0
      offsets = []
      return
    }
    // Every start of the first letter is tried; the best run wins.
    let letters = Array(wanted)
    var best: (score: Int, offsets: [Int])?
    for start in text.indices where text[start] == letters[0] {
      guard let found = FuzzyMatch.run(letters, in: text, from: start) else { break }
      if best.map({ found.score > $0.score }) ?? true { best = found }
    }
    guard let best else { return nil }
    score = best.score
    offsets = best.offsets
  }

  private static func run(_ letters: [Character], in text: [Character], from start: Int) -> (
    score: Int, offsets: [Int]
  )? {
    var offsets: [Int] = []
    var score = start == 0 ? 8 : 0
    var position = start
    for letter in letters {
      guard let found = text[position...].firstIndex(of: letter) else { return nil }
      let isWordStart = found == 0 || !(text[found - 1].isLetter || text[found - 1].isNumber)
      if isWordStart { score += 6 }
      if let last = offsets.last {
        score += found == last + 1 ? 8 : -min(3, found - last - 1)
      }
      offsets.append(found)
      position = found + 1
    }
    return (score * 16 - min(text.count, 15), offsets)
  }
}
