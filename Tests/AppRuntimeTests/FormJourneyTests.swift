import Domain
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// Forms through the real runtime, store and engine: what is typed is in the store, and one key takes it back.
@MainActor @Suite struct FormJourneyTests {
  @Test func aDecisionIsLoggedFromTheWatchlist() throws {
    let driver = try AppDriver(author: "mk")
    try driver.press("2", "D")
    driver.type("MFA for all staff")
    try driver.press("tab")
    driver.type("mia")
    try driver.press("tab")
    driver.type("fri")
    try driver.press("tab")
    driver.type("18-22k")
    driver.expect("New decision")
    driver.expect("Credit: missing")
    try driver.press("C-s")
    driver.expect("Add decision \"MFA for all staff\"")
    let added = try #require(try rows(driver, .decisions).first { $0.text("decision") == "MFA for all staff" })
    #expect(added.text("due_on") == "2026-04-03")
    #expect(added.integer("budget_low") == 1_800_000)
    #expect(added.text("logged_on") == "2026-03-31")
    let count = try rows(driver, .decisions).count
    try driver.press("u")
    driver.expect("Undid")
    #expect(try rows(driver, .decisions).count == count - 1)
    try driver.press("C-r")
    #expect(try rows(driver, .decisions).count == count)
    #expect(try driver.store.check().problems == [])
  }

  /// The least that has to be typed into each form; everything else is there already.
  nonisolated static let leasts: [(kind: String, texts: [String])] = [
    ("decision", ["A thing"]), ("CTA", ["Call Dana"]), ("meeting", ["qbr"]), ("initiative", ["Firewall"]),
    ("note", ["Back in May"]), ("risk", ["Leaves us"]), ("complaint", ["Too slow"]), ("pulse", ["4"]),
    ("contact", ["Dana Reed"]), ("alignment", []), ("adoption", []), ("override", []),
    ("person of", ["Ana Silva"]), ("another account", ["Fig Bakery"]),
  ]

  @Test(arguments: leasts.indices)
  func everythingThatCanBeAddedIsAddedAndTakenBack(index: Int) throws {
    let (kind, texts) = Self.leasts[index]
    let driver = try AppDriver(accounts: 12)
    let before = try everything(driver)
    try driver.press("a")
    driver.type(kind)
    try driver.press("enter")
    for text in texts {
      driver.type(text)
      try driver.press("tab")
    }
    switch kind {
    case "alignment":
      try driver.press("tab")
      driver.type("90")
    case "adoption":
      driver.type("mfa")
      try driver.press("tab", "tab")
      driver.type("55.5")
    case "override":
      driver.type("A")
      try driver.press("tab")
      driver.type("merger")
      try driver.press("tab")
      driver.type("+3m")
    default: break
    }
    try driver.press("C-s")
    driver.expect("u undo")
    let after = try everything(driver)
    #expect(after != before, "\(driver.screen)")
    try driver.press("u")
    #expect(try everything(driver) == before)
    #expect(try driver.store.check().problems == [])
  }

  @Test func anOverrideWithoutAReasonIsRefused() throws {
    let driver = try AppDriver(accounts: 12)
    let before = try everything(driver)
    try driver.press("a")
    driver.type("override")
    try driver.press("enter")
    driver.type("A")
    try driver.press("C-s")
    driver.expect("ED-11")
    #expect(try everything(driver) == before)
  }

  @Test func whatWasTypedIsThereAgain() throws {
    let store = try Store.inMemory()
    let first = try AppDriver(accounts: 12)
    try first.press("D")
    first.type("Half a thou")
    try first.press("esc")
    first.expect("Draft kept")
    // Another program on the same store goes on with it.
    let second = try AppDriver(on: first.store)
    try second.press("D")
    second.expect("Half a thou")
    try second.press("C-x")
    try second.press("D")
    #expect(!second.screen.contains("Half a thou"))
    #expect(try first.store.drafts().isEmpty)
    store.close()
  }

  @Test func twoWritersNeverOverwriteSilently() throws {
    let driver = try AppDriver(author: "mk")
    try driver.press("5", "end", "e")
    let id = try #require(driver.formKey)
    let row = try #require(try driver.store.row(of: .decisions, key: [id]))
    let was = RowDraft(.decisions, values: row.values)
    try driver.press("tab", "tab", "C-u")
    driver.type("2026-05-01")
    try driver.store.apply(
      [
        RowChange(
          table: .decisions, key: [id], before: ["due_on": was["due_on"]], after: ["due_on": .text("2026-06-01")])
      ], label: "outside", author: "jr", at: Instant(utc: AppDriver.day, seconds: 43_000))
    try driver.press("C-s")
    driver.expect("jr saved this row meanwhile")
    driver.expect("2026-06-01")
    #expect(try due(driver, id) == "2026-06-01")
    try driver.press("C-o")
    #expect(try due(driver, id) == "2026-05-01")
    #expect(try driver.store.check().problems == [])
  }

  @Test func aCardMovesAQuarterWithItsNote() throws {
    let driver = try AppDriver(accounts: 40)
    try driver.press("4")
    let before = try everything(driver)
    try driver.press("L")
    driver.expect("Move the card")
    driver.type("audit window")
    try driver.press("enter")
    driver.expect("u undo")
    let revisions = try rows(driver, .roadmapRevisions).filter { $0.text("note") == "audit window" }
    #expect(revisions.count == 1)
    try driver.press("u")
    #expect(try everything(driver) == before)
  }

  @Test func deletingUnlinksWhatReferredToIt() throws {
    let driver = try AppDriver(accounts: 40)
    let before = try everything(driver)
    try driver.press("6", "d")
    driver.expect("Delete initiative")
    #expect(try rows(driver, .initiatives).count == before[.initiatives, default: []].count - 1)
    #expect(try driver.store.check().problems == [])
    try driver.press("u")
    #expect(try everything(driver) == before)
  }

  @Test func manyRowsAreAssignedAtOnceAndTakenBackAtOnce() throws {
    let driver = try AppDriver(accounts: 40)
    let before = try everything(driver)
    try driver.press("7", "space", "space", "v", "j", "v")
    driver.expect("4 marked")
    try driver.press("A")
    driver.expect("Assign — 4 CTAs")
    driver.type("jon")
    try driver.press("tab")
    driver.type("+7d")
    try driver.press("C-s")
    driver.expect("Assign 4 CTAs")
    let changed = zip(try rows(driver, .ctas), before[.ctas] ?? []).filter { $0 != $1 }
    #expect(changed.count == 4)
    for (now, was) in changed {
      let moved = (now.instant("due_at")?.microseconds ?? 0) - (was.instant("due_at")?.microseconds ?? 0)
      #expect(moved == 7 * 86_400_000_000)
    }
    #expect(!driver.screen.contains("marked"))
    try driver.press("u")
    #expect(try everything(driver) == before)
  }

  @Test func anOlderChangeIsTakenBackFromTheLog() throws {
    let driver = try AppDriver(accounts: 12, author: "mk")
    let before = try everything(driver)
    for text in ["first", "second"] {
      try driver.press("a")
      driver.type("note")
      try driver.press("enter")
      driver.type(text)
      try driver.press("C-s")
    }
    try driver.press("U")
    driver.expect("[This account]")
    driver.expect("Add note \"second\"")
    try driver.press("j")
    driver.expect("text: first")
    try driver.press("r")
    driver.expect("Undid: Add note \"first\"")
    #expect(
      try rows(driver, .notes).compactMap { $0.text("text") } == (before[.notes] ?? []).compactMap { $0.text("text") }
        + ["second"])
    driver.expect("undone")
    try driver.press("r")
    driver.expect("taken back already")
    #expect(try driver.store.check().problems == [])
  }

  @Test func theMinutesHaveWhatWasDecided() throws {
    let driver = try AppDriver(author: "mk")
    try driver.press("D")
    driver.type("MFA for all staff")
    try driver.press("C-s", "F9")
    driver.expect("Wrote the minutes")
    let file = try #require(driver.files.files.first { $0.name == "huddle-minutes-2026-03-31" })
    #expect(file.text.contains("MFA for all staff"))
    #expect(file.text.hasPrefix("# Minutes 25 Mar 2026 to 31 Mar 2026"))
  }

  @Test func theLogIsNotShownWhileOnePresents() throws {
    let driver = try AppDriver(accounts: 12)
    try driver.press("m", "U")
    driver.expect("Reviewed")
    try driver.press("P")
    #expect(!driver.screen.contains("Reviewed"))
    try driver.press("1", "U")
    driver.expect("Presenting: the change log names accounts")
  }

  @Test func nothingIsEditedWhileOnePresents() throws {
    let driver = try AppDriver(accounts: 12)
    try driver.press("P", "D")
    driver.expect("Presenting: nothing can be changed")
    #expect(driver.formKey == nil)
  }

  @Test func whatIsTriedIsNotDone() throws {
    let driver = try AppDriver(accounts: 12)
    let before = try everything(driver)
    let groups = try driver.store.log(limit: 100).count
    try driver.press("D")
    driver.type("Only thought of")
    try driver.press("tab", "tab")
    driver.expect("Credit:")
    #expect(try everything(driver) == before)
    #expect(try driver.store.log(limit: 100).count == groups)
  }

  // MARK: The store

  private func due(_ driver: AppDriver, _ id: BundleValue) throws -> String? {
    try driver.store.row(of: .decisions, key: [id]).flatMap { RowDraft(.decisions, values: $0.values).text("due_on") }
  }

  private func rows(_ driver: AppDriver, _ table: BundleTable) throws -> [RowDraft] {
    try everything(driver)[table] ?? []
  }

  private func everything(_ driver: AppDriver) throws -> [BundleTable: [RowDraft]] {
    var tables: [BundleTable: [RowDraft]] = [:]
    for table in BundleTable.allCases {
      tables[table] = try driver.store.rows(of: table).map { RowDraft(table, values: $0) }
    }
    return tables
  }
}

extension AppDriver {
  /// The key of the row on the form that is open.
  var formKey: BundleValue? {
    guard case .form(let form) = runtime.app.overlay else { return nil }
    return form.source?.key.first
  }
}
