import Domain
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// The checklist of a call to action, from the list of calls to its last step.
@MainActor @Suite struct ChecklistJourneyTests {
  /// The driver on the row of the first open call, and the call's id.
  private func opened(columns: Int = 120, rows: Int = 40) throws -> (AppDriver, String) {
    let driver = try AppDriver(accounts: 40, columns: columns, rows: rows, author: "mk")
    try driver.press("7", "enter", "enter")
    guard case .sourceRow(let screen) = driver.runtime.app.top else {
      Issue.record("no row: \(driver.screen)")
      return (driver, "")
    }
    #expect(screen.row.table == .ctas)
    return (driver, screen.row.id)
  }

  private func steps(_ driver: AppDriver, _ call: String) throws -> [String] {
    try driver.store.checklist(call: call).map { ($0.isDone ? "x " : "  ") + $0.text }
  }

  @Test func stepsAreWrittenTickedRewordedDeletedAndTakenBack() throws {
    let (driver, call) = try opened()
    let groups = try driver.store.logCount()
    driver.expect("No step is written down: a adds what has to be done.")
    driver.expect("a add step")
    try driver.press("a")
    driver.expect("New step:")
    driver.type("Read the notes")
    driver.expect("Enter adds it and asks for the next")
    try driver.press("enter")
    driver.type("Ask Dana for a date")
    try driver.press("enter")
    driver.type("Send the invitation")
    try driver.press("enter", "esc")
    #expect(try steps(driver, call) == ["  Read the notes", "  Ask Dana for a date", "  Send the invitation"])
    driver.expect("Checklist 0/3")
    try driver.press("g")
    driver.expect("Space tick")
    try driver.press("space", "j", "space")
    driver.expect("Checklist 2/3")
    driver.expect("[x] Ask Dana for a date")
    driver.expect("Tick step \"Ask Dana for a date\"")
    let ticked = try #require(try driver.store.checklist(call: call).first)
    #expect(ticked.doneOn == AppDriver.day)
    #expect(ticked.doneBy == "mk")
    try driver.press("space")
    #expect(try steps(driver, call)[1] == "  Ask Dana for a date", "one key takes it away as well")
    try driver.press("e")
    driver.expect("Step: Ask Dana for a date")
    driver.type(" in May")
    try driver.press("enter")
    #expect(try steps(driver, call)[1] == "  Ask Dana for a date in May")
    try driver.press("j", "d")
    #expect(try steps(driver, call) == ["x Read the notes", "  Ask Dana for a date in May"])
    #expect(try driver.store.logCount() == groups + 8, "each is a change of its own")
    for _ in 0..<8 { try driver.press("u") }
    #expect(try steps(driver, call).isEmpty)
    driver.expect("No step is written down")
    for _ in 0..<8 { try driver.press("C-r") }
    #expect(try steps(driver, call) == ["x Read the notes", "  Ask Dana for a date in May"])
    // The pane that lists the call says how far it is.
    try driver.press("esc")
    driver.expect("Steps")
    driver.expect("1/2")
    driver.expect("Checklist 1/2, next: Ask Dana for a date in May.")
    try driver.press("7")
    driver.expect("1/2 done")
    #expect(try driver.store.check().problems == [])
  }

  @Test func anEmptyStepIsNoStep() throws {
    let (driver, call) = try opened()
    try driver.press("a", "enter")
    #expect(driver.runtime.app.overlay == nil)
    try driver.press("a")
    driver.type("   ")
    try driver.press("enter")
    #expect(try steps(driver, call).isEmpty)
    try driver.press("a")
    driver.type("One")
    try driver.press("enter", "esc", "g", "e", "C-u", "enter")
    driver.expect("A step needs words")
    try driver.press("esc")
    #expect(try steps(driver, call) == ["  One"])
  }

  @Test func closingACallWithOpenStepsWarnsAndSaves() throws {
    let (driver, call) = try opened()
    try driver.press("a")
    driver.type("Ask Dana")
    try driver.press("enter", "esc", "G", "e")
    driver.expect("Edit CTA")
    try driver.press("tab", "tab", "tab", "tab")
    driver.type("2026-03-31 11:00")
    try driver.press("tab")
    driver.expect("closed with a step of its checklist open")
    try driver.press("C-s")
    driver.expect("Edit CTA")
    let row = try #require(try driver.store.row(of: .ctas, key: [.text(call)]))
    #expect(RowDraft(.ctas, values: row.values).has("closed_at"))
  }

  @Test func aDeletedCallTakesItsChecklistAlongAndBringsItBack() throws {
    let (driver, call) = try opened()
    try driver.press("a")
    driver.type("Ask Dana")
    try driver.press("enter", "esc", "G", "d")
    driver.expect("Delete CTA")
    #expect(try steps(driver, call).isEmpty)
    try driver.press("u")
    #expect(try steps(driver, call) == ["  Ask Dana"])
    #expect(try driver.store.check().problems == [])
  }

  @Test func helpAndPaletteKnowChecklists() throws {
    let (driver, call) = try opened(columns: 80, rows: 24)
    try driver.press("?")
    driver.type("checklist")
    driver.expect("Add a step to the checklist")
    driver.expect("Tick the step of the checklist")
    try driver.press("esc", ":")
    driver.type("add a step")
    try driver.press("enter")
    driver.type("By name")
    try driver.press("enter", "esc")
    #expect(try steps(driver, call) == ["  By name"])
    try driver.press("esc", ":")
    driver.type("add a step")
    driver.expect("Checklists belong to CTAs")
  }

  @Test func whoPresentsSeesNoStepAndTicksNone() throws {
    let (driver, call) = try opened()
    try driver.press("a")
    driver.type("Call Dana Reed")
    try driver.press("enter", "esc", "P")
    for _ in 0..<2 {
      #expect(!driver.screen.contains("Dana Reed"))
      try driver.press("7", "enter", "enter", "space")
    }
    #expect(try steps(driver, call) == ["  Call Dana Reed"])
  }
}
