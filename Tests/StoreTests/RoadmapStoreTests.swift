import Domain
import Testing

@testable import Store

/// Sums and lists of all roadmaps against a plain reading of every account.
@Suite struct RoadmapStoreTests {
  private func place(_ item: Initiative, _ account: Account, _ day: Day) -> RoadmapPlace {
    RoadmapPlace(
      item.quarter.flatMap(FiscalQuarter.init(label:)),
      current: FiscalQuarter(containing: day, startMonth: account.fiscalYearStartMonth),
      columns: RoadmapPortfolio.columns)
  }

  @Test(arguments: UInt64(0)..<12)
  func theCellsAddUpToTheAccounts(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: seed, accounts: 12, rows: 60))
    for day in ["2026-03-31", "2025-11-30"].compactMap({ Day(iso: $0) }) {
      let all = try store.facts(keys: store.accountKeys()).filter { keyed in
        let account = keyed.facts.account
        return !(account.churnedOn.map { $0 <= day } ?? (account.lifecycle == .churned))
      }
      let totals = try store.roadmapTotals(day: day)
      var places: [RoadmapPlace] = (0..<RoadmapPortfolio.columns).map { .ahead($0) }
      places += [.later, .past, .unplanned]
      for place in places {
        for lane in Lane.allCases.map(Optional.some) + [nil] {
          let choice = RoadmapChoice(place: place, lane: .only(lane))
          let wanted = all.flatMap { keyed in
            keyed.facts.initiatives.filter {
              $0.isOpen && $0.lane == lane && self.place($0, keyed.facts.account, day) == place
            }.map { (keyed, $0) }
          }
          #expect(totals[choice] == RoadmapTotals(wanted.map(\.1)), "\(choice) on \(day)")
          let keys = try store.roadmapCards(choice, day: day)
          #expect(
            Set(keys) == Set(wanted.map { RoadmapCardKey(account: $0.0.key, initiative: $0.1.id) }), "\(choice)")
          #expect(keys.count == wanted.count)
          let rows = try store.roadmapRows(keys)
          for (keyed, item) in wanted {
            let row = rows[RoadmapCardKey(account: keyed.key, initiative: item.id)]
            #expect(row?.accountID == keyed.facts.account.id)
            #expect(row?.initiative.title == item.title)
          }
        }
      }
    }
  }
}
