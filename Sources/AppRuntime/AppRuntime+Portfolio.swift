import Dispatch
import Domain
import Scoring
import Store
import ViewModels

extension AppRuntime {
  func satisfyCadence(_ keys: [Int64], _ days: ClosedRange<Day>) throws(StoreError) {
    let engine = session.engine
    var lines: [Int64: CadenceLine] = [:]
    for keyed in try session.store.meetings(keys: keys, days: days) {
      lines[keyed.key] = engine.cadenceLine(keyed.facts, asOf: day, days: days)
    }
    app.show(cadence: lines, keys: keys, days: days)
  }

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
    case .totals:
      app.show(roadmaps: .isComing(question, left: nil))
      try beside { session, day throws(StoreError) in
        try session.store.roadmapTotals(day: day)
      } show: {
        $0.app.show(roadmaps: .totals($1))
      }
    case .cards(let choice):
      app.show(roadmaps: .isComing(question, left: nil))
      try beside { session, day throws(StoreError) in
        try session.store.roadmapCards(choice, day: day)
      } show: {
        $0.app.show(roadmaps: .cards(choice, $1))
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
}
