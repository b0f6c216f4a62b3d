import Domain
import TestSupport
import Testing

@testable import Store

/// What another process did, told apart from what it only keeps for itself.
@Suite struct OutsideChangeTests {
  /// Two programs on one file, and what the first of them notices.
  private struct Pair {
    let folder: TemporaryFolder
    let mine: Store
    let theirs: Store

    init() throws {
      folder = try TemporaryFolder()
      mine = try Store(path: folder["p.db"], mode: .create)
      try mine.take(
        content([
          .people: [["person_id": .text("P-1"), "name": .text("Mia Kern")]], .accounts: [account("A")],
          .notes: [["note_id": .text("N"), "account_id": .text("A"), "text": .text("hm")]],
        ]))
      theirs = try Store(path: folder["p.db"], mode: .existing)
    }
  }

  private static let today = day("2026-03-31")

  private static func snapshot(_ store: Store) throws -> Snapshot {
    let facts = try #require(try store.facts(keys: [1]).first)
    return Snapshot(key: 1, revision: facts.revision, summary: AccountSummary(id: "A", name: "Ash"))
  }

  static let quiet: [(name: String, write: @Sendable (Store) throws -> Void)] = [
    ("a draft", { try $0.saveDraft(Draft(key: "decision/A/new", state: "decision=Half", at: noon, author: "ann")) }),
    ("a draft given up", { try $0.deleteDraft("decision/A/new") }),
    ("who somebody is", { try $0.remember(actor: "P-1", login: "mk") }),
    (
      "what somebody saw last",
      { store in
        try store.sql("INSERT OR REPLACE INTO last_looks VALUES ('ann', 1, '2026-03-31', 'red', NULL, '')")
      }
    ),
  ]

  @Test(arguments: quiet.indices)
  func whatSomebodyKeepsForThemselvesIsNoNews(index: Int) throws {
    let pair = try Pair()
    var changes = OutsideChanges(pair.mine)
    let before = try pair.mine.dataVersion()
    try Self.quiet[index].write(pair.theirs)
    if index != 1 { #expect(try pair.mine.dataVersion() != before, "\(Self.quiet[index].name) was not written") }
    #expect(try changes.haveCome() == false, "\(Self.quiet[index].name)")
    // And it hides nothing that comes with it.
    try Self.quiet[index].write(pair.theirs)
    try pair.theirs.edit(.accounts, "A", [:], ["name": .text("Elm")])
    #expect(try changes.haveCome())
    #expect(try changes.haveCome() == false)
  }

  static let loud: [(name: String, write: @Sendable (Store) throws -> Void)] = [
    ("an edit", { try $0.edit(.accounts, "A", [:], ["name": .text("Elm")]) }),
    ("an undo", { _ = try $0.undo(author: "ann", at: noon) }),
    ("an import", { try $0.take(content([.accounts: [account("B")]])) }),
    ("another program's edit", { try $0.sql("UPDATE accounts SET name = 'Oak'") }),
    ("another program's row", { try $0.sql("INSERT INTO contacts (contact_id, account_id) VALUES ('C', 'A')") }),
    ("another program's person", { try $0.sql("UPDATE people SET name = 'Mia K.'") }),
    ("another program's note", { try $0.sql("UPDATE notes SET text = 'ah'") }),
    (
      "a snooze",
      {
        try $0.set(
          review: ReviewMark(on: day("2026-03-31"), author: "ann"), account: "A", label: "Reviewed", author: "ann",
          at: noon)
      }
    ),
    (
      "a view",
      { try $0.keep(SavedView(name: "x", tab: "heatmap", setting: ViewSetting()), as: "x", author: "ann", at: noon) }
    ),
    ("scores", { store in try store.save([snapshot(store)], day: today, model: "m") }),
  ]

  @Test(arguments: loud.indices)
  func whatAScreenShowsIsNews(index: Int) throws {
    let pair = try Pair()
    var changes = OutsideChanges(pair.mine)
    try Self.loud[index].write(pair.theirs)
    #expect(try changes.haveCome(), "\(Self.loud[index].name)")
    #expect(try changes.haveCome() == false)
  }

  @Test func correctedBandsAreNews() throws {
    let pair = try Pair()
    try pair.theirs.save([Self.snapshot(pair.theirs)], day: Self.today, model: "m")
    var changes = OutsideChanges(pair.mine)
    let bands = [SnapshotBand(key: 1, band: 2, touch: .high)]
    try pair.theirs.save(bands: bands, day: Self.today, model: "m")
    #expect(try changes.haveCome())
    // Bands that are right already change nothing.
    try pair.theirs.save(bands: bands, day: Self.today, model: "m")
    #expect(try changes.haveCome() == false)
  }

  @Test func ourOwnChangesAreNoNews() throws {
    let pair = try Pair()
    var changes = OutsideChanges(pair.mine)
    for write in Self.loud {
      try write.write(pair.mine)
      #expect(try changes.haveCome() == false, "\(write.name)")
    }
    // Nor do they turn a draft of somebody else into news.
    try Self.quiet[0].write(pair.theirs)
    #expect(try changes.haveCome() == false)
  }
}
