import Dispatch
import Domain
import Scoring
import Store
import ViewModels

extension AppRuntime {
  func satisfyPortfolio() throws(StoreError) {
    try figures.satisfy(self) { work, progress throws(StoreError) in
      try work.summary(progress: progress)
    } show: { runtime, summary in
      var summary = summary
      // A pause is no fact that figures are kept by.
      let pauses = (try? runtime.session.store.triggerPauses()) ?? []
      summary.pauses = pauses.filter { $0.holds(on: summary.asOf) }
      runtime.app.show(portfolio: summary)
    } isComing: {
      $0.app.portfolioIsComing(left: $1)
    }
  }

  /// What is asked about the roadmaps of all accounts. Sums and lists are answered by the store, beside the main thread
  /// because they read every initiative.
  func satisfy(_ question: RoadmapQuestion) throws(StoreError) {
    switch question {
    case .rows(let keys): app.show(roadmaps: .rows(try session.store.roadmapRows(keys), of: keys))
    case .totals(let filter):
      app.show(roadmaps: .isComing(question, left: nil))
      try beside { session, day throws(StoreError) in
        try session.store.roadmapTotals(day: day, matching: try Self.matches(RoadmapTerms(filter), session, day))
      } show: {
        $0.app.show(roadmaps: .totals($1, filter))
      }
    case .cards(let choice, let filter):
      app.show(roadmaps: .isComing(question, left: nil))
      try beside { session, day throws(StoreError) in
        try session.store.roadmapCards(choice, day: day, matching: try Self.matches(RoadmapTerms(filter), session, day))
      } show: {
        $0.app.show(roadmaps: .cards(choice, filter, $1))
      }
    case .matches(let terms):
      app.show(roadmaps: .isComing(question, left: nil))
      try beside { session, day throws(StoreError) in
        try Self.matches(terms, session, day)
      } show: { runtime, matches in
        if let matches { runtime.app.show(roadmaps: .matches(matches)) }
      }
    case .reviews:
      try reviews.satisfy(self) { work, progress throws(StoreError) in
        try work.roadmapReviews(progress: progress)
      } show: {
        $0.app.show(roadmaps: .reviews($1))
      } isComing: {
        $0.app.show(roadmaps: .isComing(.reviews, left: $1))
      }
    }
  }

  /// What terms leave of all roadmaps; `nil` where they leave everything.
  nonisolated private static func matches(
    _ terms: RoadmapTerms, _ session: Session, _ day: Day
  ) throws(StoreError) -> RoadmapMatches? {
    guard !terms.isEmpty else { return nil }
    return try session.store.roadmapMatches(terms, RowSetting(session, day: day), model: session.modelFingerprint)
  }
}
