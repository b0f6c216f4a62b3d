public import Domain

/// A made-up portfolio of an MSP, told from a given day: eighteen months of meetings, tickets, readings and decisions,
/// with a few accounts whose story a huddle should find (`DemoStory`).
///
/// The same accounts, seed and day give the same rows, and each account is made on its own, so that a large portfolio
/// can be taken in chunks.
public struct DemoPortfolio: Sendable {
  /// How many accounts there are.
  public let accounts: Int
  private let seed: UInt64
  private let calendar: DemoCalendar

  /// A portfolio of that many accounts, 0 or more, dated relative to a day.
  public init(accounts: Int = 125, seed: UInt64 = 1, asOf: Day) {
    self.accounts = max(0, accounts)
    self.seed = seed
    calendar = DemoCalendar(today: asOf)
  }

  /// The whole portfolio.
  public func content() -> BundleContent {
    var content = shared()
    content.tables.merge(self.content(of: 0..<accounts).tables) { _, accounts in accounts }
    return content
  }

  /// The tables that belong to no account: workspace, people, insights.
  public func shared() -> BundleContent {
    let workspace = BundleRow(
      values: [.text("Northwind MSP"), .text("UTC"), .text("USD")], sources: ["demo"], sourceCount: 1)
    return BundleContent(tables: [
      .workspace: DemoRows.content(of: .workspace, [workspace]),
      .people: DemoRows.content(of: .people, DemoTeam.people(accounts: accounts)),
      .insights: DemoRows.content(of: .insights, DemoInsight.all.map(\.row)),
    ])
  }

  /// The accounts of a range of positions with all their rows; positions beyond the portfolio are left out.
  public func content(of positions: Range<Int>) -> BundleContent {
    var rows = DemoRows()
    for index in positions.clamped(to: 0..<accounts) {
      var writer = AccountWriter(AccountPlan(index: index, seed: seed), calendar)
      writer.write(&rows)
    }
    return rows.content
  }

  /// Gives the portfolio in pieces: the shared tables first, then that many accounts at a time.
  public func forEachChunk(of size: Int = 500, _ body: (BundleContent) throws -> Void) rethrows {
    try body(shared())
    for start in stride(from: 0, to: accounts, by: max(1, size)) {
      try body(content(of: start..<min(accounts, start + max(1, size))))
    }
  }

  /// The id of the account that has a story; `nil` when the portfolio is too small for it.
  public func accountID(of story: DemoStory) -> String? {
    story.index < accounts ? AccountPlan(index: story.index, seed: seed).id : nil
  }
}
