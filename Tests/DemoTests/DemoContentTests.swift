import Domain
import Importing
import Testing

@testable import Demo

@Suite struct DemoContentTests {
  private let reader = BundleReader(existing: [:], isTimeZone: { $0 == "UTC" })

  @Test(arguments: zip(days, UInt64(1)...8))
  func everythingReadsWithoutFindings(day: Day, seed: UInt64) {
    let content = DemoPortfolio(accounts: 60, seed: seed, asOf: day).content()
    func rows(_ table: BundleTable) -> [[BundleValue]] { content.tables[table]?.rows.map(\.values) ?? [] }
    let files = BundleTable.allCases.map { (name: $0.fileName, bytes: BundleWriter.csv($0, rows: rows($0))) }
    let read = reader.read(files: files)
    #expect(read.findings == [])
    for table in BundleTable.allCases {
      #expect(!rows(table).isEmpty)
      #expect(read.tables[table]?.rows.map(\.values) == rows(table))
      #expect(content.tables[table]?.present == read.tables[table]?.present)
      #expect(content.tables[table]?.read == rows(table).count)
    }
    #expect(
      reader.read(json: BundleWriter.json(BundleTable.allCases.map { ($0, rows($0)) }), name: "d.json").findings == [])
  }

  @Test func theSameSeedTellsTheSameAndAnotherOneSomethingElse() {
    func content(_ seed: UInt64) -> BundleContent { DemoPortfolio(accounts: 30, seed: seed, asOf: days[0]).content() }
    #expect(content(1) == content(1))
    #expect(content(1).tables[.tickets] != content(2).tables[.tickets])
  }

  @Test func chunksAddUpToTheWhole() {
    let demo = DemoPortfolio(accounts: 23, seed: 5, asOf: days[1])
    var tables: [BundleTable: [BundleRow]] = [:]
    var pieces = 0
    demo.forEachChunk(of: 7) { chunk in
      pieces += 1
      for (table, content) in chunk.tables { tables[table, default: []] += content.rows }
    }
    #expect(pieces == 5)
    #expect(tables == demo.content().tables.mapValues(\.rows))
  }

  @Test(arguments: [0, 1, 4, 9])
  func smallPortfoliosAreWhole(accounts: Int) {
    let demo = DemoPortfolio(accounts: accounts, seed: 1, asOf: days[0])
    #expect(demo.content().tables[.accounts]?.rows.count == accounts)
    #expect(demo.content().tables[.people]?.rows.count == 5)
    #expect((demo.accountID(of: .rottingProposal) != nil) == (accounts > 6))
  }

  @Test func namesAreUniqueInLargePortfolios() {
    let clients = Set((0..<100_000).map { DemoNames.client($0, seed: 12_345).name })
    #expect(clients.count == 100_000)
    #expect(DemoStory.allCases.allSatisfy { !clients.contains($0.accountName) })
    #expect(Set((0..<1600).map { DemoNames.person($0).name }).count == 1600)
  }

  @Test func teamsGrowWithThePortfolio() {
    let people = DemoPortfolio(accounts: 2000, seed: 1, asOf: days[0]).shared().tables[.people]?.rows ?? []
    #expect(people.count == 80)
    #expect(
      people.allSatisfy { (3...8).contains(NamedRow(table: .people, row: $0).int("weekly_strategic_limit") ?? 0) })
  }

  @Test(arguments: days)
  func nothingHasHappenedAfterTheDayItIsToldOn(day: Day) {
    let facts = BundleFacts(DemoPortfolio(accounts: 80, seed: 6, asOf: day).content())
    var latest = day - 10_000
    var earliest = day
    for account in facts.accounts {
      var past = account.tickets.flatMap { [$0.openedAt, $0.firstRespondedAt, $0.resolvedAt] }.compactMap { $0?.day }
      past += account.meetings.flatMap { [$0.heldAt, $0.recapSentAt] }.compactMap { $0?.day }
      past +=
        account.pulses.compactMap { $0.submittedAt?.day } + account.readings.map(\.asOf) + account.alignment.map(\.asOf)
      past += account.complaints.compactMap(\.loggedOn) + account.contacts.compactMap(\.lastSeen)
      past += account.decisions.flatMap { [$0.loggedOn, $0.decidedOn, $0.proposedOn] }.compactMap { $0 }
      past += account.proposals.flatMap { [$0.presentedOn, $0.decidedOn, $0.lastMovedOn] }.compactMap { $0 }
      past += account.milestones.compactMap(\.doneOn) + account.initiatives.compactMap(\.statusChangedOn)
      past += account.ctas.flatMap { [$0.openedAt, $0.firstActionAt, $0.closedAt] }.compactMap { $0?.day }
      past += account.revisions.compactMap(\.on) + account.assessments.compactMap(\.completedOn)
      past += account.risks.flatMap { [$0.openedOn, $0.closedOn] }.compactMap { $0 }
      if let since = account.account.since {
        #expect(past.allSatisfy { $0 >= since || account.account.lifecycle == .churned })
      }
      latest = max(latest, past.max() ?? latest)
      earliest = min(earliest, past.min() ?? earliest)
    }
    #expect(latest <= day)
    #expect(day - latest <= 1)
    #expect(earliest <= day.adding(months: -17))
  }
}
