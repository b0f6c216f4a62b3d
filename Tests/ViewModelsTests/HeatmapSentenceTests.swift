import Domain
import Testing

@testable import ViewModels

/// The sentence about the cell under the cursor.
@Suite struct HeatmapSentenceTests {
  private var account: AccountSummary {
    var account = AccountSummary(id: "A-1", name: "Harbor Dental")
    account.dimensions = [
      ShownScore(score: Points(millionths: 41_240_000), colour: .red, coverage: Points(100)),
      ShownScore(score: Points(82), colour: .yellow, coverage: Points(78)),
      ShownScore(score: nil, colour: .noData, coverage: Points(40)), ShownScore(), ShownScore(),
    ]
    account.composite = ShownScore(score: Points(millionths: 67_800_000), colour: .red, coverage: Points(100))
    account.delta7 = Points(millionths: -6_200_000)
    account.consecutiveReds = [2, 0, 0, 0, 0]
    account.watchlist = [
      WatchReason(id: "W-SPON", weight: 3, detail: "sponsor 143d"),
      WatchReason(id: "W-PAST", weight: 2, detail: "past due 21d"),
    ]
    account.triggers = ["T-CX-1", "T-ENG-1"]
    account.sponsorDays = 143
    account.scoredOn = FakeStore.day
    account.isCurrent = true
    return account
  }

  @Test(arguments: [
    (
      HeatmapColumn.cx,
      "Client Experience Red 41.2 · Red at 2 month ends in a row · sponsor 143d (W-SPON) · T-CX-1"
    ),
    (.adoption, "Technology Adoption Yellow 82.0 (coverage 78%)"),
    (.engagement, "Engagement has no data (coverage 40%) · past due 21d (W-PAST) · T-ENG-1"),
    (.composite, "Health Red 67.8 · −6.2 ↓ in 7 days · Red: Client Experience"),
    (.sponsor, "sponsor last seen 143 days ago (limit 120)"),
    (.gates, "no gate is open"),
    (.owner, "nobody owns the cadence"),
    (.mrr, "MRR – · no renewal date"),
    (.triggers, "firing: T-CX-1 T-ENG-1"),
  ])
  func everyCellHasASentence(column: HeatmapColumn, expected: String) {
    #expect(HeatmapSentence.about(account, column: column, header: nil) == expected)
  }

  @Test func scoresOfAnEarlierStateSayThatTheyAre() {
    var account = account
    account.isCurrent = false
    #expect(
      HeatmapSentence.about(account, column: .gates, header: nil).hasSuffix(
        "~ scores of an earlier state, being computed"))
    account.scoredOn = nil
    #expect(HeatmapSentence.about(account, column: .gates, header: nil).hasSuffix("not scored yet"))
  }

  @Test(arguments: HeatmapColumn.allCases)
  func anAccountOfWhichNothingIsKnownHasASentenceToo(column: HeatmapColumn) {
    let text = HeatmapSentence.about(AccountSummary(id: "x", name: "X"), column: column, header: nil)
    #expect(!text.isEmpty && !text.hasPrefix(" "))
    #expect(!text.contains(" ·  · "))
  }

  @Test func aFoldedGroupIsSummedUp() {
    let group = ListOrder.Group(
      segment: .a, isOnboarding: false, count: 9, mrr: Money(minorUnits: 14_200_000), colours: [5, 2, 2, 0])
    #expect(
      HeatmapSentence.about(group, currency: "USD")
        == "A  Transform: 9 accounts, $142k MRR · 5 Green · 2 Yellow · 2 Red")
  }
}
