import Demo
import Domain
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// Who signs a change is asked once, before the first one, and remembered.
@MainActor @Suite struct ActorJourneyTests {
  private func store(accounts: Int = 12) throws -> Store {
    let store = try Store.inMemory()
    try store.load(DemoPortfolio(accounts: accounts, seed: 1, asOf: AppDriver.day).content())
    return store
  }

  /// A start under a login, as the command line makes one.
  private func start(_ store: Store, login: String = "root", columns: Int = 120, rows: Int = 40) throws -> AppDriver {
    try AppDriver(on: store, columns: columns, rows: rows, author: try store.actor(login: login), login: login)
  }

  private func authors(_ store: Store) throws -> [String] { try store.log(limit: 20).map(\.author) }

  @Test func theFirstEditAsksAndGoesOnWithTheAnswer() throws {
    let store = try store()
    let driver = try start(store)
    // Neither looking nor going about asks.
    try driver.press("2", "enter", "tab", "esc", "/")
    driver.type("a")
    try driver.press("esc", "?", "esc", "1")
    #expect(driver.runtime.app.overlay == nil)
    try driver.press("D")
    driver.expect("Who are you?")
    driver.expect("Every change is signed, and nobody has said yet who “root” is.")
    driver.expect("someone else: root")
    driver.type("mia")
    try driver.press("enter")
    driver.expect("New decision")
    driver.type("MFA for all staff")
    try driver.press("C-s")
    driver.expect("Add decision")
    #expect(try authors(store) == ["Mia Kern"])
    // It is not asked twice, and known to the next start.
    try driver.press("m")
    driver.expect("Reviewed")
    let next = try start(store)
    try next.press("m")
    #expect(next.runtime.app.overlay == nil)
    #expect(try authors(store) == ["Mia Kern", "Mia Kern", "Mia Kern"])
    // Another login is somebody else.
    let other = try start(store, login: "admin")
    try other.press("m")
    other.expect("Who are you?")
    other.expect("“admin”")
  }

  @Test func escGoesOnAsTheLoginAndAsksAgainOnlyTheNextTime() throws {
    let store = try store()
    let driver = try start(store, columns: 80, rows: 24)
    try driver.press("m")
    driver.expect("Who are you?")
    driver.expect("Esc goes on as root.")
    #expect(try authors(store).isEmpty, "nothing is changed before the answer")
    try driver.press("esc")
    driver.expect("Reviewed")
    try driver.press("m")
    #expect(try authors(store) == ["root", "root"])
    let next = try start(store)
    try next.press("m")
    next.expect("Who are you?")
  }

  @Test func someoneElseIsRememberedToo() throws {
    let store = try store()
    let driver = try start(store)
    try driver.press("m", "pgdn", "enter")
    driver.expect("Reviewed")
    #expect(try authors(store) == ["root"])
    let next = try start(store)
    try next.press("m")
    #expect(next.runtime.app.overlay == nil)
  }

  @Test func thePaletteChangesItLater() throws {
    let store = try store()
    let driver = try start(store)
    func say(_ who: String) throws {
      try driver.press(":")
      driver.type("who you are")
      try driver.press("enter")
      driver.expect("Who are you?")
      driver.type(who)
      try driver.press("enter")
    }
    try say("mia")
    driver.expect("Changes are signed Mia Kern from now on")
    #expect(driver.runtime.app.overlay == nil)
    try driver.press("m")
    try say("jon")
    try driver.press("m")
    #expect(try authors(store) == ["Jon Reyes", "Mia Kern"])
    #expect(try store.actor(login: "root") == "Jon Reyes")
  }

  @Test func whoIsNamedOnTheWayInIsNeverAsked() throws {
    let store = try store()
    let named = try AppDriver(on: store, author: "mk")
    try named.press("m")
    #expect(named.runtime.app.overlay == nil)
    try named.press(":")
    named.type("who you are")
    try named.press("enter")
    named.expect("Changes are signed mk, as --as or $HUDDLE_USER says")
    // Nor is a login that is somebody of the team.
    let person = try start(store, login: "Mia Kern")
    try person.press("m")
    #expect(person.runtime.app.overlay == nil)
  }

  @Test func aTeamOfNobodyIsNotAskedAbout() throws {
    let driver = try start(try Store.inMemory())
    try driver.press("a")
    driver.expect("Add to the portfolio")
  }

  @Test func whoPresentsIsNotAsked() throws {
    let driver = try start(try store())
    try driver.press("P", "m")
    driver.expect("Presenting: nothing can be changed")
    try driver.press(":")
    driver.type("who you are")
    try driver.press("enter")
    driver.expect("Presenting: the names of the team")
  }

  @Test func anUndoIsSignedAsWell() throws {
    let store = try store()
    try AppDriver(on: store, author: "jr").press("m")
    let driver = try start(store)
    try driver.press("u")
    driver.expect("Who are you?")
    driver.type("mia")
    try driver.press("enter")
    driver.expect("Undid")
    #expect(try authors(store) == ["Mia Kern", "jr"])
  }
}
