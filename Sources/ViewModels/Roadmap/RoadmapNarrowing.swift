import Domain

/// A filter over all faces of the roadmap, and a search on the one in use.
struct RoadmapNarrowing: Hashable, Sendable {
  /// A search: what is typed, and where the cursor was before.
  struct Search: Hashable, Sendable {
    var text = ""
    var isOpen = true
    var origin: Int
    /// What of the initiatives of all accounts was found; asked for where they are listed.
    var found: RoadmapMatches?
  }

  var filter = Filter()
  var search: Search?
  /// What the filter leaves; that of an earlier one until the answer is there.
  private var matches: RoadmapMatches?
  private var awaited = AwaitedAnswers<RoadmapTerms>()
  private var isStale = false

  /// The initiatives and the accounts that are left; `nil` is all of them.
  var initiatives: Set<String>? { filter.isEmpty ? nil : matches?.initiatives }
  var accounts: Set<String>? { filter.isEmpty ? nil : matches?.accounts }

  /// What has to be asked for the face in use. The sums over all accounts are asked for with their filter.
  func question(on screen: RoadmapViewModel) -> RoadmapQuestion? {
    let terms = RoadmapTerms(filter)
    if !filter.isEmpty, isStale || matches?.terms != terms, !awaited.contains(terms) { return .matches(terms) }
    guard screen.listsCards, let search, !search.text.isEmpty else { return nil }
    let wanted = RoadmapTerms(filter, contains: search.text)
    return search.found?.terms == wanted || awaited.contains(wanted) ? nil : .matches(wanted)
  }

  /// Takes an answer; whether it changes what the faces show.
  mutating func show(_ answer: RoadmapAnswer) -> Bool {
    switch answer {
    case .isComing(.matches(let terms), _): awaited.wait(for: terms)
    case .matches(let found):
      let isFresh = awaited.receive(found.terms)
      if found.terms == RoadmapTerms(filter) {
        matches = found
        isStale = !isFresh
      } else if let search, found.terms == RoadmapTerms(filter, contains: search.text) {
        self.search?.found = found
      } else {
        return false
      }
      return true
    default: break
    }
    return false
  }

  mutating func invalidate() {
    isStale = true
    search?.found = nil
    awaited.invalidate()
  }
}
