import Demo
import Domain
import Scoring
import Testing

/// Every story is found by the engine, whatever the seed and the day.
@Suite struct DemoStoryTests {
  @Test(arguments: days, [UInt64(1), 3, 1234, .max])
  func theStoriesHold(day: Day, seed: UInt64) throws {
    let demo = ScoredDemo(accounts: 10, seed: seed, asOf: day)
    for story in DemoStory.allCases {
      #expect(demo.account(story)?.account.name == story.accountName)
      #expect(demo.result(story)?.segment == story.segment)
    }
    try expectVanishedSponsor(demo)
    try expectReadyForSegmentB(demo)
    try expectQualitySlump(demo)
    try expectOrphanRenewal(demo, day)
    try expectThirdMiss(demo)
    try expectRoadmapAndProposal(demo, day)
  }

  private func reasons(_ result: ScoreResult) -> [String: Int] {
    Dictionary(result.watchlist.map { ($0.rule.rawValue, $0.weight) }, uniquingKeysWith: max)
  }

  private func expectVanishedSponsor(_ demo: ScoredDemo) throws {
    let result = try #require(demo.result(.vanishedSponsor))
    #expect(result.inputs.sponsor.number == 143)
    #expect(result[.cx].colour == .red)
    #expect(reasons(result)["W-SPON"] == 3)
    #expect(result.triggers.contains(.sponsorAway))
    #expect(!result.isSuggestionOffered)
  }

  private func expectReadyForSegmentB(_ demo: ScoredDemo) throws {
    let result = try #require(demo.result(.readyForSegmentB))
    #expect(result.isSuggestionOffered)
    #expect(result.suggestedSegment == .b)
    #expect(result[.cx].colour == .green)
    #expect(reasons(result)["W-SEG"] == 1)
    #expect(result.triggers.contains(.segmentSuggested))
  }

  private func expectQualitySlump(_ demo: ScoredDemo) throws {
    let result = try #require(demo.result(.qualitySlump))
    #expect(reasons(result)["W-QUA"] == 3)
    #expect(reasons(result)["W-RISK"] == 3)
    #expect(result.gates.contains(.quality))
    #expect(result.triggers.contains(.qualityReds))
    let migration = try #require(demo.account(.qualitySlump)?.initiatives.first { $0.title == "Mailbox migration" })
    #expect(migration.status == .inProgress)
  }

  private func expectOrphanRenewal(_ demo: ScoredDemo, _ day: Day) throws {
    let result = try #require(demo.result(.orphanRenewal))
    let account = try #require(demo.account(.orphanRenewal)).account
    #expect(account.renewalOn == day + 44)
    #expect(account.am == nil && account.csm == nil && account.cadenceOwner == nil)
    #expect(reasons(result)["W-REN"] == 3)
    #expect(result.composite.colour == .yellow)
    #expect(result.triggers.contains(.renewalUnplanned))
  }

  private func expectThirdMiss(_ demo: ScoredDemo) throws {
    let result = try #require(demo.result(.thirdMiss))
    #expect(result.cadence.missStreak == 3)
    #expect(reasons(result)["W-PAST"] == 3)
    #expect(result.triggers.contains(.missStreak))
  }

  private func expectRoadmapAndProposal(_ demo: ScoredDemo, _ day: Day) throws {
    let rocks = try #require(demo.account(.threeBigRocks)).initiatives.filter { $0.bigRock == true }
    #expect(rocks.count == 3)
    #expect(Set(rocks.map(\.quarter)).count == 1)
    #expect(demo.result(.threeBigRocks)?.watchlist == [])
    #expect(demo.result(.threeBigRocks)?.composite.colour == .green)
    let result = try #require(demo.result(.rottingProposal))
    #expect(reasons(result) == ["W-PROP": 1])
    #expect(result.triggers.contains(.proposalAging))
    let open = try #require(demo.account(.rottingProposal)?.proposals.first { $0.outcome == .open })
    #expect(open.presentedOn == day - 40)
  }

  @Test func theVanishedSponsorIsAVIP() throws {
    let demo = ScoredDemo(accounts: 125, seed: 1, asOf: days[0])
    let bands = MRRBands.assign(
      demo.facts.accounts.map { MRRBandEntry(id: $0.account.id, mrr: $0.account.mrr, isChurned: false) },
      model: .blueprint)
    #expect(ScoringModel.blueprint.touch(.a, band: bands[DemoStory.vanishedSponsor.index]) == .vip)
    let touches = zip(demo.results, bands).compactMap { ScoringModel.blueprint.touch($0.segment, band: $1) }
    #expect(Set(touches) == [.vip, .high, .mid, .tech])
    let tiers = demo.facts.accounts.compactMap(\.account.mrr).map(ScoringModel.blueprint.tier)
    #expect(Set(tiers) == [.vip, .high, .mid, .low])
  }
}
