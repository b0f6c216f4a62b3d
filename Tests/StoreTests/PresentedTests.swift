import Domain
import Testing

@testable import Store

/// A presented store: the same portfolio without names, money or notes, for reading only.
@Suite struct PresentedTests {
  private func filled(_ store: Store) throws {
    try store.take(
      content([
        .workspace: [["name": .text("Northwind"), "currency": .text("EUR")]],
        .people: [["person_id": .text("mk"), "name": .text("Mia Kern")]],
        .accounts: [
          account("A", ["name": .text("Harbor Dental"), "mrr": .integer(100), "vertical": .text("Dentists")]),
          account("B", ["name": .text("Quick")]), account("C"),
        ],
        .contacts: [
          ["contact_id": .text("C-2"), "account_id": .text("A"), "name": .text("Dana Reed"), "title": .text("CEO")],
          ["contact_id": .text("C-1"), "account_id": .text("A"), "name": .text("Ed Ash")],
        ],
        .initiatives: [
          [
            "initiative_id": .text("I"), "account_id": .text("A"), "summary": .text("Their secret"),
            "title": .text("Ask dana about HARBOR DENTAL's MFA"), "outcome": .text(""),
          ]
        ],
        .ctas: [
          [
            "cta_id": .text("T"), "account_id": .text("A"), "trigger": .text("T-CX-1"),
            "title": .text("Quickly call Dana Reed"),
          ]
        ],
        .notes: [["note_id": .text("N"), "account_id": .text("A"), "text": .text("Do not tell")]],
      ]))
  }

  private func check(_ shown: Store) throws {
    #expect(try shown.value("SELECT group_concat(name, ',') FROM accounts") == .text("Account 1,Account 2,Account 3"))
    #expect(try shown.value("SELECT vertical FROM accounts") == .text("(hidden)"))
    #expect(try shown.value("SELECT name FROM contacts WHERE contact_id = 'C-1'") == .text("Contact 1"))
    #expect(try shown.value("SELECT name FROM contacts WHERE contact_id = 'C-2'") == .text("Contact 2"))
    #expect(try shown.value("SELECT title FROM contacts WHERE contact_id = 'C-2'") == .text("CEO"))
    #expect(try shown.value("SELECT name FROM people") == .text("Mia Kern"))
    #expect(try shown.value("SELECT title FROM initiatives") == .text("Ask Contact about Account 1's MFA"))
    #expect(try shown.value("SELECT summary FROM initiatives") == .text("(hidden)"))
    #expect(try shown.value("SELECT outcome FROM initiatives") == .text(""))
    #expect(try shown.value("SELECT title FROM ctas") == .text("Quickly call Contact"))
    #expect(try shown.value("SELECT trigger FROM ctas") == .text("T-CX-1"))
    #expect(try shown.value("SELECT text FROM notes") == .text("(hidden)"))
    #expect(try shown.workspace().currency == "EUR~")
  }

  @Test func aFileIsMaskedForWhoReadsItSo() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder["a.db"], mode: .create)
    try filled(store)
    let shown = try store.presented()
    try check(shown)
    #expect(throws: StoreError.self) { try shown.set("a", to: "b") }
    #expect(throws: StoreError.self) {
      try shown.keep(SavedView(name: "v", tab: "heatmap", setting: ViewSetting()), as: "v", author: "ann", at: noon)
    }
    #expect(try store.value("SELECT name FROM accounts") == .text("Harbor Dental"))
    // Whoever goes on working changes what is presented.
    try store.edit(.accounts, "B", [:], ["mrr": .integer(5)])
    #expect(try shown.value("SELECT mrr FROM accounts WHERE account_id = 'B'") == .integer(5))
  }

  @Test func aStoreInMemoryIsMaskedAsACopy() throws {
    let store = try Store.inMemory()
    try filled(store)
    let shown = try store.presented()
    try check(shown)
    try shown.set("a", to: "b")
    #expect(try store.setting("a") == nil, "a copy is nobody's portfolio")
    #expect(try store.value("SELECT name FROM accounts") == .text("Harbor Dental"))
  }

  @Test func aStoreThatSaysNothingOfItsWorkspaceStillShowsBands() throws {
    let store = try Store.inMemory()
    try store.take(content([.accounts: [account("A")]]))
    try store.sql("DELETE FROM workspace")
    #expect(try store.presented().workspace().currency == "USD~")
  }

  /// Whoever adds a text column has to say that it may be seen; until then it is hidden.
  @Test(arguments: BundleTable.allCases)
  func onlyColumnsThatWereThoughtAboutAreShown(table: BundleTable) throws {
    let open: Set = [
      "workspace.name", "people.name", "people.initials", "insights.name", "insights.category", "contacts.title",
      "tickets.priority", "tickets.category", "decisions.due_quarter", "ctas.trigger",
    ]
    let store = try Store.inMemory()
    let shown = try store.presented()
    let sql = try #require(try shown.value("SELECT sql FROM temp.sqlite_master WHERE name = '\(table.rawValue)'"))
    guard case .text(let view) = sql else { return #expect(Bool(false), "no view of \(table.rawValue)") }
    for column in table.columns where column.type == .text && !open.contains("\(table.rawValue).\(column.name)") {
      #expect(view.contains("AS \"\(column.name)\"") || view.contains("as \"\(column.name)\""), "\(column.name)")
    }
  }

  @Test(arguments: [
    ("Ask dana about it", "Ask Contact about it"), ("Danang office", "Danang office"), ("Reed", "Contact"),
    ("HARBOR dental.", "Account 1."), ("Ed went", "Ed went"), ("", ""), ("Dana Reed and Dana", "Contact and Contact"),
  ])
  func namesAreTakenOutOfTitles(text: String, expected: String) {
    #expect(NameRemoval.remove(("Harbor Dental", "Account 1"), ["Dana Reed", "Ed Ash"], from: text) == expected)
  }
}
