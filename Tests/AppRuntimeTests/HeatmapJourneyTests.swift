import Domain
import TerminalKit
import Testing

/// The heatmap's faces and the filter, through the real runtime, store and engine.
@MainActor @Suite struct HeatmapJourneyTests {
  @Test func aFilterNarrowsStaysAndIsCleared() throws {
    let driver = try AppDriver()
    let before = driver.screen
    try driver.press("f")
    driver.type("seg:A health<90 !owner:none")
    driver.expect("A  Transform")
    #expect(!driver.screen.contains("B  Modernize"))
    try driver.press("enter")
    driver.expect("Filter seg:A health<90 !owner:none")
    try driver.press("s")
    driver.expect("Filter seg:A")
    try driver.press("[", "esc", "]", "esc")
    #expect(!driver.screen.contains("Filter seg:A"))
    try driver.press("g")
    #expect(driver.screen == before)
  }

  @Test func aMistakeIsSaidWhileItIsTyped() throws {
    let driver = try AppDriver(accounts: 20)
    try driver.press("f")
    driver.type("seg:A ownr:mia")
    driver.expect("no field \"ownr\": did you mean owner?")
    try driver.press("enter")
    driver.expect("Filter:")
    try driver.press("esc")
    #expect(!driver.screen.contains("Filter"))
  }

  @Test func theWallLeadsToTheAccountUnderTheCursor() throws {
    let driver = try AppDriver()
    try driver.press("j", "j")
    let name = driver.focusedRow.dropFirst(4).prefix(12)
    try driver.press("tab", "tab")
    driver.expect("[Wall]")
    driver.expect(String(name))
    #expect(driver.focusedRow.contains("["))
    try driver.press("l", "j", "k", "h", "enter")
    driver.expect("[Health]")
    try driver.press("esc")
    driver.expect("[Wall]")
    driver.expect(String(name))
  }

  @Test func everyAccountHasItsCellOnOneScreen() throws {
    let driver = try AppDriver(accounts: 500)
    try driver.press("tab", "tab")
    let cells = (0..<driver.canvas.size.rows).dropFirst(5).dropLast(6).map { driver.canvas.text(row: $0) }
      .filter { !$0.contains("account") }.joined().count { "■▲●·".contains($0) }
    #expect(driver.screen.contains("\(cells) accounts"))
    #expect(cells > 480)
  }

  @Test func aFigureLeadsToItsAccountsAndBack() throws {
    let driver = try AppDriver()
    try driver.press("tab")
    driver.expect("Coverage")
    driver.expect("≥ 95%")
    try driver.press("j", "l", "l", "l", "l", "l", "l", "l")
    let figure = driver.screen
    driver.expect("accounts past due")
    try driver.press("enter")
    driver.expect("B: accounts past due")
    try driver.press("j")
    driver.expect("Filter seg:B past>0")
    try driver.press("esc")
    #expect(driver.screen == figure)
  }

  @Test func aValueOfAColumnIsCountedAndListed() throws {
    let driver = try AppDriver()
    try driver.press("F")
    driver.expect("Frequency — Health")
    driver.expect("90 and more")
    try driver.press("G", "k", "enter")
    driver.expect("Filter health>=90")
    try driver.press("esc")
    #expect(!driver.screen.contains("Filter health"))
  }

  @Test func redrawingChangesNothingOnAnyFace() throws {
    let driver = try AppDriver(accounts: 60)
    for keys in [["tab", "j", "l"], ["tab", "j", "l", "l"], ["F", "j"], ["esc", "f", "s", "e", "g"]] {
      for key in keys { try driver.press(key) }
      let drawn = driver.canvas
      try driver.press("C-l")
      #expect(driver.canvas == drawn)
    }
  }
}
