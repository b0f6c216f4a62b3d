import Demo
import Domain
import Scoring

/// A demo portfolio with the engine's verdict on every account.
struct ScoredDemo {
  let content: BundleContent
  let facts: BundleFacts
  let results: [ScoreResult]
  let portfolio: Portfolio
  private let demo: DemoPortfolio

  init(accounts: Int, seed: UInt64, asOf: Day) {
    demo = DemoPortfolio(accounts: accounts, seed: seed, asOf: asOf)
    content = demo.content()
    let facts = BundleFacts(content)
    self.facts = facts
    let engine = ScoringEngine(model: .blueprint, shared: facts.shared)
    let calendar = engine.calendar(asOf)
    let results = facts.accounts.map { engine.score($0, on: calendar) }
    self.results = results
    let entries = zip(results, facts.accounts).map { PortfolioEntry($0, account: $1.account, model: .blueprint) }
    portfolio = Portfolio(entries, asOf: asOf, model: .blueprint)
  }

  /// The verdict on the account of a story.
  func result(_ story: DemoStory) -> ScoreResult? {
    demo.accountID(of: story).flatMap { id in results.first { $0.id == id } }
  }

  /// The facts of the account of a story.
  func account(_ story: DemoStory) -> AccountFacts? {
    demo.accountID(of: story).flatMap { id in facts.accounts.first { $0.account.id == id } }
  }
}

/// Days that differ in what a calendar can differ in: month end and middle, quarter and year end, leap day, weekend.
let days = [
  "2026-03-31", "2026-11-22", "2026-06-10", "2024-02-29", "2025-12-31", "2027-01-01", "2026-05-02", "2026-09-16",
].compactMap { Day(iso: $0) }
