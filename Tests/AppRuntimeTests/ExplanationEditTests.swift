import Domain
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// A source row of an explanation is edited on the spot.
@MainActor @Suite struct ExplanationEditTests {
  /// The driver with the cursor on the first source row of a table in the explanation of some account.
  private func driver(on table: BundleTable, _ dimension: Dimension) throws -> (AppDriver, SourceRow) {
    let driver = try AppDriver(accounts: 12)
    for account in try driver.store.rows(of: .accounts).compactMap({
      RowDraft(.accounts, values: $0).text("account_id")
    }) {
      driver.runtime.app.go(.explanation(account, dimension))
      try driver.press("g")
      for _ in 0..<60 {
        if case .explanation(let screen) = driver.runtime.app.top, case .source(let row)? = screen.row?.content,
          row.table == table
        {
          return (driver, row)
        }
        try driver.press("j")
      }
      try driver.press("esc")
    }
    throw Missing(table: table)
  }

  private struct Missing: Error { let table: BundleTable }

  @Test(arguments: [
    (BundleTable.meetings, Dimension.engagement, "Edit meeting"), (.readings, .adoption, "Edit adoption reading"),
    (.contacts, .cx, "Edit contact"),
  ])
  func eOpensTheFormOfTheRowAndEscComesBack(table: BundleTable, dimension: Dimension, title: String) throws {
    let (driver, row) = try driver(on: table, dimension)
    driver.expect("e edit")
    let line = driver.focusedRow
    try driver.press("e")
    driver.expect(title)
    guard case .form(let form) = driver.runtime.app.overlay else {
      Issue.record("no form")
      return
    }
    let key = try #require(form.request.key)
    #expect(key.compactMap(\.text).joined(separator: "|") == row.id)
    #expect(try driver.store.row(of: table, key: key) != nil, "it is the very row")
    try driver.press("esc")
    #expect(driver.focusedRow == line)
  }

  @Test func whatIsEditedThereChangesTheTree() throws {
    let (driver, row) = try driver(on: .readings, .adoption)
    try driver.press("e", "tab", "tab", "C-u")
    driver.type("3.5")
    try driver.press("C-s")
    driver.expect("Edit adoption reading")
    #expect(driver.screen.contains("3.5"), "\(row.id): \(driver.screen)")
    try driver.press("u")
    driver.expect("Undid")
  }

  @Test func aRowOfImportsAndALineThatIsWorkedOutSayWhyNot() throws {
    let (driver, _) = try driver(on: .tickets, .quality)
    #expect(!driver.screen.contains("e edit"))
    try driver.press("e")
    driver.expect("Tickets come with imports only")
    try driver.press("g", "e")
    driver.expect("This line is worked out")
    #expect(driver.runtime.app.overlay == nil)
  }
}
