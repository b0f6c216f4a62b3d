import Domain
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// From an empty store to a portfolio, by keys alone.
@MainActor @Suite struct FirstRunJourneyTests {
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func aPersonAnAccountAndACallAreWrittenByHand(columns: Int, rows: Int) throws {
    let driver = try AppDriver(accounts: 0, columns: columns, rows: rows)
    driver.expect("There is no account yet. Begin with:")
    driver.expect("a  Begin by hand: add people and accounts")
    try driver.press("a")
    driver.expect("Add to the portfolio")
    driver.type("pers")
    try driver.press("enter")
    driver.expect("New person")
    driver.type("Mia Kern")
    try driver.press("tab")
    driver.type("MK")
    try driver.press("C-s")
    driver.expect("Add person \"Mia Kern\"")
    driver.expect("Begin with:")
    // The way that is listed is the same.
    try driver.press("j", "j", "enter")
    driver.expect("Add to the portfolio")
    try driver.press("enter")
    driver.expect("New account")
    driver.type("Harbor Dental")
    try driver.press("tab", "tab")
    driver.type("12.4k")
    try driver.press("C-s")
    driver.expect("Add account \"Harbor Dental\"")
    driver.expect("Heatmap")
    #expect(driver.focusedRow.contains("Harbor Dental"))
    try driver.press("c")
    driver.expect("New CTA")
    driver.type("Call Dana")
    try driver.press("tab")
    driver.type("mk")
    try driver.press("C-s")
    driver.expect("Add CTA \"Call Dana\"")
    try driver.press("7")
    driver.expect("Call Dana")
    driver.expect("MK")
    try driver.press("1")
    driver.expect("Harbor Dental")
    #expect(try driver.store.people().map(\.name) == ["Mia Kern"])
    #expect(try driver.store.check().problems == [])
    // All of it is taken back, one step after another, and the empty list says how to begin again.
    try driver.press("u", "u")
    driver.expect("There is no account yet: a adds one")
    try driver.press("a")
    driver.expect("Add to the portfolio")
    try driver.press("esc", "u")
    #expect(try driver.store.people().isEmpty)
  }

  @Test func anAccountIsAddedWhereNoneIsUnderTheCursor() throws {
    let driver = try AppDriver(accounts: 12)
    try driver.press("8", "a")
    driver.expect("Add to the portfolio")
    driver.expect("account")
    driver.expect("person of the team")
    try driver.press("enter")
    driver.expect("New account")
  }
}
