import Domain
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// The portfolio's figures are counted in the background; nothing here waits for a clock.
@MainActor @Suite struct PortfolioDemandTests {
  let huddle: BackgroundRuntime
  static let day = AppDriver.day

  init() throws { huddle = try BackgroundRuntime() }

  @Test func theFirstFrameSaysThatItCounts() async throws {
    huddle.runtime.start(route: .tab(.radar))
    #expect(huddle.screen.contains("computing…"))
    await huddle.settled()
    #expect(!huddle.screen.contains("computing…"))
    #expect(huddle.screen.contains("Mia Kern"))
    try huddle.press("1")
    try huddle.press("3")
    #expect(!huddle.screen.contains("computing…"), "what is known is there at once")
    #expect(huddle.screen.contains("Mia Kern"))
    huddle.runtime.show(day: Self.day - 1)
    huddle.runtime.frame()
    #expect(huddle.screen.contains("computing…"), "another day is another count")
    await huddle.settled()
    #expect(!huddle.screen.contains("computing…"))
    huddle.runtime.show(day: Self.day)
    huddle.runtime.frame()
    #expect(!huddle.screen.contains("computing…"), "the day one came from is still known")
    await huddle.settled()
  }

  @Test func aChangeCountsAnewAndTheOldFiguresStayMeanwhile() async throws {
    huddle.runtime.start(route: .tab(.radar))
    await huddle.settled()
    let person = try #require(try huddle.store.people().first { $0.name == "Mia Kern" })
    let change = RowChange(
      table: .people, key: [.text(person.id)], before: [:], after: ["name": .text("Mia Renamed")])
    try huddle.store.apply([change], label: "Rename", author: "somebody", at: Instant(microseconds: 0))
    huddle.runtime.storeChangedOutside()
    #expect(huddle.screen.contains("Mia Kern"))
    #expect(!huddle.screen.contains("Mia Renamed"))
    await huddle.settled()
    #expect(huddle.screen.contains("Mia Rena"))
    #expect(!huddle.screen.contains("Mia Kern"))
  }

  @Test func whatIsOutdatedIsStoppedAndNeverShown() async throws {
    huddle.runtime.start(route: .tab(.radar))
    huddle.runtime.show(day: Self.day - 7)
    huddle.runtime.frame()
    await huddle.settled()
    #expect(huddle.screen.contains("24 Mar 2026"))
    #expect(!huddle.screen.contains("computing…"))
    guard case .radar(let radar) = huddle.runtime.app.top else { return #expect(Bool(false), "not on the radar") }
    #expect(radar.figures.summary?.asOf == Self.day - 7)
  }

  @Test func whoeverPresentsSeesNoNameThatWasCountedBefore() async throws {
    huddle.runtime.start(route: .tab(.radar))
    await huddle.settled()
    #expect(huddle.screen.contains("Third Street"))
    huddle.runtime.present(true)
    huddle.runtime.frame()
    let names = try huddle.store.facts(keys: huddle.store.accountKeys()).compactMap(\.facts.account.name)
    func leaks() -> [String] { names.filter { huddle.screen.contains($0.prefix(12)) } }
    #expect(leaks() == [])
    await huddle.settled()
    #expect(leaks() == [])
    #expect(huddle.screen.contains("Account "))
    huddle.runtime.present(false)
    await huddle.settled()
    huddle.runtime.frame()
    #expect(huddle.screen.contains("Third Street"))
  }

  @Test(
    "whoever only passes by makes nobody count", arguments: [("1", "tab", "tab"), ("1", "3", "2"), ("4", "tab", "1")])
  func passingBy(first: String, through: String, away: String) async throws {
    var rests: [@Sendable @MainActor () -> Void] = []
    huddle.runtime.figures.quick = 0
    huddle.runtime.reviews.quick = 0
    huddle.runtime.figures.afterRest = { rests.append($0) }
    huddle.runtime.reviews.afterRest = { rests.append($0) }
    huddle.runtime.start()
    for key in [first, through, away] { try huddle.press(key) }
    await huddle.settled()
    #expect(rests.count == 1, "it waits for a rest")
    for rest in rests { rest() }
    await huddle.settled()
    #expect(!huddle.screen.contains("computing…"))
    for key in away == "tab" ? ["S-tab"] : away == "2" ? ["3"] : ["4"] { try huddle.press(key) }
    #expect(huddle.screen.contains("computing…"), "nothing was counted meanwhile, and coming back asks again")
    #expect(rests.count == 2)
    rests[1]()
    await huddle.settled()
    #expect(!huddle.screen.contains("computing…"), "whoever stays gets the figures")
  }
}
