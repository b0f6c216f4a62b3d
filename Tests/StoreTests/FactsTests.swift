import Domain
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct FactsTests {
  @Test func everyCellOfEveryTableArrives() throws {
    let store = try Store.inMemory()
    try store.take(FullAccount.content)
    let facts = try #require(try store.facts(keys: [1]).first?.facts)
    #expect(facts == FullAccount.facts)
  }

  @Test func unknownCellsAreNilAndDefaultsAreThoseOfTheBundle() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("A")],
        .meetings: [["meeting_id": .text("M"), "account_id": .text("A")]],
        .tickets: [["ticket_id": .text("T"), "account_id": .text("A")]],
      ]))
    let facts = try #require(try store.facts(keys: [1]).first?.facts)
    #expect(facts.account == Account(id: "A"))
    #expect(facts.meetings == [Meeting(id: "M")])
    #expect(facts.tickets == [Ticket(id: "T")])
    #expect(try store.workspace() == Workspace())
  }

  @Test func factsComeInTheOrderOfTheKeysAndMissingAccountsAreLeftOut() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: ["A", "B", "C"].map { account($0) }]))
    #expect(try store.facts(keys: [3, 99, 1]).map(\.facts.account.id) == ["C", "A"])
    #expect(try store.facts(keys: []).isEmpty)
    #expect(try store.accountKey(id: "B") == 2)
    #expect(try store.accountKey(id: "Z") == nil)
  }

  @Test func theNumberOfQueriesDoesNotDependOnTheNumberOfAccounts() throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: 5, accounts: 60, rows: 200))
    let statements = Mutex(0)
    try store.outsideTransaction { database in
      database.trace(options: .statement) { _ in statements.withLock { $0 += 1 } }
    }
    func queries(_ keys: [Int64]) throws -> Int {
      statements.withLock { $0 = 0 }
      _ = try store.facts(keys: keys)
      return statements.withLock { $0 }
    }
    let keys = try store.accountKeys()
    let forAll = try queries(keys)
    #expect(forAll > 10)
    let forOne = try queries([keys[0]])
    #expect(forAll == forOne)
  }

  @Test(arguments: UInt64(0)..<10)
  func theFactsOfManyAreTheFactsOfEach(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.load(RandomPortfolio.content(seed: seed, accounts: 5, rows: 30))
    let keys = try store.accountKeys()
    let together = try store.facts(keys: keys)
    let apart = try keys.flatMap { try store.facts(keys: [$0]) }
    #expect(together == apart)
    #expect(together.map(\.facts.tickets.count).reduce(0, +) == 30)
  }

  @Test func instantsFallOnTheLocalDayOfTheWorkspace() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .workspace: [["time_zone": .text("America/New_York")]], .accounts: [account("A")],
        .tickets: [
          ["ticket_id": .text("T"), "account_id": .text("A"), "opened_at": .text("2026-03-08T04:30:00Z")]
        ],
      ]))
    let ticket = try #require(try store.facts(keys: [1]).first?.facts.tickets.first)
    #expect(ticket.openedAt?.day == day("2026-03-07"))
    #expect(try store.sharedFacts().zone.identifier == "America/New_York")
    try store.sql("UPDATE workspace SET time_zone = 'Mars/Olympus'")
    #expect(throws: StoreError.unknownTimeZone("Mars/Olympus")) { try store.facts(keys: [1]) }
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29", 23), ("Europe/Berlin", "2026-10-25", 25), ("Europe/Berlin", "2026-06-01", 24),
    ("Europe/Berlin", "2190-03-28", 23), ("America/New_York", "2026-11-01", 25), ("Asia/Kolkata", "2026-03-29", 24),
    ("UTC", "2026-03-29", 24), ("Australia/Lord_Howe", "1999-06-01", 24),
  ])
  func daysOfZonesAreAsLongAsTheirClocksSay(zone: String, iso: String, hours: Int) throws {
    let table = try #require(Store.zone(named: zone))
    let length = table.end(of: day(iso)).microseconds - table.end(of: day(iso) - 1).microseconds
    #expect(length == Int64(hours) * 3_600_000_000)
  }

  @Test func anUnknownZoneIsNone() {
    #expect(Store.zone(named: "Mars/Olympus") == nil)
    #expect(Store.zone(named: "UTC") == .utc)
  }

  @Test(
    arguments: [
      ("2026-03-31", "2026-03-20"), ("2026-03-19", "2026-03-10"), ("2026-03-09", nil), (nil, "2026-05-01"),
      ("2026-04-30", "2026-04-01"), ("2026-04-02", "2026-04-01"),
    ] as [(String?, String?)])
  func theNewestFactIsTheLatestThatIsNotTooLate(upTo: String?, expected: String?) throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("A", ["renewal_on": .text("2026-12-31")])],
        .complaints: [["complaint_id": .text("C"), "account_id": .text("A"), "logged_on": .text("2026-03-10")]],
        .tickets: [
          ["ticket_id": .text("T"), "account_id": .text("A"), "opened_at": .text("2026-03-20T23:59:59.5Z")],
          // The first instant after the 31st, with a fraction, belongs to April.
          ["ticket_id": .text("U"), "account_id": .text("A"), "opened_at": .text("2026-04-01T00:00:00.5Z")],
        ],
        .meetings: [
          [
            "meeting_id": .text("M"), "account_id": .text("A"), "status": .text("planned"),
            "planned_on": .text("2026-03-30"), "held_at": .text("2026-03-30T10:00:00Z"),
          ]
        ],
        .risks: [["risk_id": .text("R"), "account_id": .text("A"), "opened_on": .text("2026-05-01")]],
      ]))
    #expect(try store.newestFact(upTo: upTo.map(day)) == expected.map(day))
  }

  @Test func bandInputsCoverEveryAccount() throws {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [
          account("A", ["mrr": .integer(5)]),
          account("B", ["lifecycle": .text("churned"), "churned_on": .text("2026-01-02")]),
        ]
      ]))
    #expect(
      try store.bandInputs() == [
        BandInput(key: 1, id: "A", mrr: Money(minorUnits: 5), lifecycle: .active, churnedOn: nil),
        BandInput(key: 2, id: "B", mrr: nil, lifecycle: .churned, churnedOn: day("2026-01-02")),
      ])
  }

  @Test func settingsAreRemembered() throws {
    let store = try Store.inMemory()
    #expect(try store.setting("user") == nil)
    try store.set("user", to: "ann")
    try store.set("user", to: "")
    #expect(try store.setting("user") == "")
    try store.set("user", to: nil)
    #expect(try store.setting("user") == nil)
  }

  /// The short way from bytes says what the long way from text says.
  @Test(arguments: UInt64(0)..<200)
  func datesFromBytesAreDatesFromText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let start = ["2026-03-31T09:05:07Z", "2026-02-28", "1900-01-01T00:00:00.5+02:00", "2199-12-31T23:59:59Z"]
    var bytes = Array(start[Int(seed % 4)].utf8)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = Array("0123456789-:TZ.é ".utf8).randomElement(using: &random) ?? 0
    }
    if Int.random(in: 0..<5, using: &random) == 0 { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.withUnsafeBufferPointer { buffer in
      #expect(Day(utf8: buffer) == Day(iso: text))
      #expect(Instant(utf8: buffer) == Instant(rfc3339: text))
    }
  }
}
