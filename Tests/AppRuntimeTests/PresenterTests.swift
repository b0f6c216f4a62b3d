import Demo
import Domain
import Foundation
import Keymaps
import Store
import TerminalKit
import Testing
import ViewModels

/// Whoever presents shows nobody's name, money or notes: not on any screen, not in what is copied.
@MainActor @Suite struct PresenterTests {
  /// Everything that must not be seen, long enough not to be part of a harmless word.
  private func secrets(_ store: Store) throws -> Set<String> {
    var secrets: Set<String> = []
    for keyed in try store.facts(keys: store.accountKeys()) {
      let facts = keyed.facts
      var texts = [facts.account.name, facts.account.id, facts.account.vertical, facts.account.segmentOverrideReason]
      texts += facts.contacts.map(\.name)
      texts += facts.complaints.map(\.text)
      texts += facts.pulses.map(\.missing)
      texts += facts.initiatives.flatMap { [$0.summary, $0.outcome] }
      texts += facts.revisions.map(\.note)
      texts += facts.meetings.map(\.waivedReason)
      secrets.formUnion(texts.compactMap { $0 }.filter { $0.count >= 5 })
    }
    return secrets
  }

  /// Amounts that say more than a band does: `$20k+` and `<$1k` are bands.
  private func amounts(_ text: String) -> [String] {
    text.matches(of: /<?\$[0-9][0-9.]*[kMG]?\+?/).map { String($0.output) }.filter {
      !$0.hasSuffix("+") && !$0.hasPrefix("<")
    }
  }

  /// Whether a text has the secret as words of their own: the vertical `media` is no part of a median.
  private func shows(_ text: String, _ secret: String) -> Bool {
    text.ranges(of: secret).contains { range in
      let before = text[..<range.lowerBound].last?.isLetter ?? false
      let after = text[range.upperBound...].first?.isLetter ?? false
      return !before && !after
    }
  }

  private func check(_ driver: AppDriver, _ name: String, _ secrets: Set<String>) {
    let text = driver.screen
    for secret in secrets where shows(text, secret) { Issue.record("\(name) shows \(secret)") }
    #expect(amounts(text) == [], "\(name)")
  }

  @Test(arguments: EveryScreen.sizes)
  func noScreenShowsANameANoteOrAnAmount(size: Size) throws {
    let driver = try AppDriver(accounts: 60, columns: size.columns, rows: size.rows, slugs: true)
    let secrets = try secrets(driver.store)
    #expect(secrets.count > 100)
    // What was looked at before must not shine through.
    for key in ["2", "enter", "1", "enter", "enter", "1"] { try driver.press(key) }
    try driver.press("P")
    try EveryScreen.visit(driver) { name in check(driver, name, secrets) }
  }

  @Test func theFirstFrameOfAPresentationIsMaskedWhereverOneIs() throws {
    for keys in [["enter"], ["enter", "enter"], ["2"], ["enter", "tab", "tab", "tab"]] {
      let driver = try AppDriver(accounts: 30, slugs: true)
      for key in keys { try driver.press(key) }
      try driver.press("P")
      driver.expect("PRESENTING")
      check(driver, keys.joined(separator: " "), try secrets(driver.store))
    }
  }

  @Test func whatWasTypedBeforeIsForgotten() throws {
    let driver = try AppDriver(accounts: 30)
    let name = try #require(driver.store.facts(keys: driver.store.accountKeys()).first?.facts.account.name)
    let word = String(name.lowercased().prefix(5))
    try driver.press("f")
    driver.type(word)
    try driver.press("enter", "2", "/")
    driver.type(word)
    try driver.press("enter", "P")
    #expect(!driver.screen.lowercased().contains(word))
    try driver.press("1")
    #expect(!driver.screen.lowercased().contains(word))
  }

  /// A filter may name a client or somebody of the team; it is laid aside with the names, and comes back with them.
  @Test func filtersAreLaidAsideAndComeBack() throws {
    let driver = try AppDriver(accounts: 30)
    for key in ["1", "2", "3", "4", "6"] {
      try driver.press(key, "f")
      driver.type("owner:mia")
      try driver.press("enter")
    }
    try driver.press("P")
    for tab in Tab.allCases {
      try driver.press(try #require(Keymap.standard.labels.key(for: tab.command, in: [.global])))
      #expect(!driver.screen.contains("owner:mia"), "\(tab)")
    }
    // What is filtered by meanwhile is the presentation's own.
    try driver.press("1", "f")
    driver.type("seg:A")
    try driver.press("enter", "V")
    driver.expect("Presenting: the names of views may say too much")
    try driver.press("P")
    for key in ["1", "2", "3", "4", "6"] {
      try driver.press(key)
      driver.expect("Filter owner:mia")
    }
    try driver.press("5")
    #expect(!driver.screen.contains("Filter owner:mia"))
  }

  /// The ids of rows are the client's own words, and often say whose they are.
  @Test func idsOfCallsAndMeetingsStayAway() throws {
    let driver = try AppDriver(accounts: 40, columns: 120, rows: 30)
    let facts = try driver.store.facts(keys: driver.store.accountKeys()).map(\.facts)
    let ids = Set(facts.flatMap { $0.ctas.map(\.id) + $0.meetings.map(\.id) })
    func shown() -> Bool {
      driver.screen.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains { ids.contains(String($0)) }
    }
    try driver.press("2")
    for _ in 0..<20 where !shown() { try driver.press("j") }
    #expect(shown(), "without masks the preview names the calls")
    try driver.press("P")
    for _ in WatchView.allCases {
      for _ in 0..<4 {
        #expect(!shown(), "\(driver.screen)")
        try driver.press("j")
      }
      try driver.press("tab")
    }
    try driver.press("3", "tab", "tab")
    for _ in 0..<40 {
      #expect(!shown(), "\(driver.screen)")
      try driver.press("l")
    }
  }

  /// The marked portfolio, shown to others.
  private func marked(_ size: Size, titles: Bool) throws -> AppDriver {
    var content = DemoPortfolio(accounts: 60, seed: 1, asOf: AppDriver.day).content().withMarkedIDs("QZX")
    if !titles { content = content.withoutTitles() }
    let store = try Store.inMemory()
    try store.load(content)
    return try AppDriver(on: store, columns: size.columns, rows: size.rows)
  }

  private static let marks = ["QZX", "qzx"]

  /// Every screen, and every pane and tree of an account whose rows sentences would name.
  @Test(arguments: EveryScreen.sizes, [true, false])
  func noScreenNamesARow(size: Size, titles: Bool) throws {
    let driver = try marked(size, titles: titles)
    try driver.press("enter", "enter")
    #expect(driver.screen.contains("QZX"), "without masks rows are named")
    try driver.press("1", "P")
    var shown: Set<String> = []
    func check(_ name: String) {
      for (number, line) in driver.screen.split(separator: "\n").enumerated()
      where Self.marks.contains(where: line.contains) && shown.insert("\(name) \(number)").inserted {
        Issue.record("\(name): \(line)")
      }
    }
    try EveryScreen.visit(driver) { check($0) }
    try eachPlace(of: driver) { check($0) }
  }

  @Test(arguments: [ExportFormat.csv, .html, .markdown])
  func noExportNamesARow(format: ExportFormat) throws {
    let driver = try marked(Size(columns: 120, rows: 40), titles: false)
    try driver.press("P")
    func check(_ name: String) throws {
      let text = try driver.export(format).text
      for line in text.split(separator: "\n") where Self.marks.contains(where: line.contains) {
        Issue.record("\(name): \(line.prefix(200))")
      }
    }
    try eachPlace(of: driver, rows: 1) { try check($0) }
    for tab in Tab.allCases {
      try driver.press(try #require(Keymap.standard.labels.key(for: tab.command, in: [.global])))
      for face in 0..<(tab == .watchlist ? 10 : 6) {
        try check("\(tab), face \(face)")
        try driver.press("tab")
      }
    }
  }

  /// The panes and trees of some accounts with every row under the cursor once, and what their roadmaps' cards open.
  private func eachPlace(of driver: AppDriver, rows: Int = 26, _ body: (String) throws -> Void) throws {
    for account in ["g", "G"] {
      try driver.press("1", account, "enter")
      for pane in AccountPane.allCases {
        for row in 0..<min(rows, 14) {
          try body("\(pane), row \(row)")
          try driver.press("j")
        }
        try driver.press("tab")
      }
      for dimension in 0..<6 {
        try driver.press("1", account, "enter")
        for _ in 0..<dimension { try driver.press("j", "j") }
        try driver.press("enter")
        for row in 0..<rows {
          try body("tree \(dimension), row \(row)")
          try driver.press("l", "j")
        }
      }
      try driver.press("1", account, "4")
      for card in 0..<5 {
        try driver.press("enter")
        for row in 0..<min(rows, 8) {
          try body("card \(card), row \(row)")
          try driver.press("j")
        }
        try driver.press("esc", "l")
      }
      try driver.press("k", "k", "k", "k", "enter")
      try body("finding")
      try driver.press("esc")
    }
  }

  @Test(arguments: [ExportFormat.csv, .html])
  func whatIsExportedIsMaskedOnEveryFace(format: ExportFormat) throws {
    let driver = try AppDriver(accounts: 30, slugs: true)
    let secrets = try secrets(driver.store)
    try driver.press("P")
    for tab in Tab.allCases {
      try driver.press(try #require(Keymap.standard.labels.key(for: tab.command, in: [.global])))
      for face in 0..<(tab == .watchlist ? 10 : 6) {
        let text = try driver.export(format).text
        for secret in secrets where shows(text, secret) { Issue.record("\(tab), face \(face) shows \(secret)") }
        #expect(amounts(text.replacing("&lt;", with: "<").replacing("\\<", with: "<")) == [], "\(tab), face \(face)")
        try driver.press("tab")
      }
    }
  }

  @Test func aMaskedAnswerIsNotShownAfterwards() throws {
    let driver = try AppDriver(accounts: 30, slugs: true)
    for key in ["3", "tab", "tab", "P", "tab", "P"] { try driver.press(key) }
    #expect(!driver.screen.contains("Account 1"))
    try driver.press("1", "enter")
    #expect(!driver.screen.contains("Account "))
  }

  @Test func whatIsCopiedIsMaskedToo() throws {
    let driver = try AppDriver(accounts: 30, slugs: true)
    let secrets = try secrets(driver.store)
    try driver.press("P", "y")
    let text = try #require(driver.terminal.clipboard)
    #expect(text.contains("Account "))
    for secret in secrets where text.contains(secret) { Issue.record("the copy shows \(secret)") }
    #expect(amounts(text) == [])
  }

  @Test func numbersStayWithTheirAccounts() throws {
    let driver = try AppDriver(accounts: 30)
    try driver.press("P")
    let first = driver.focusedRow.prefix(24)
    try driver.press("P")
    #expect(driver.focusedRow.prefix(24) != first)
    try driver.press("2", "1", "P")
    #expect(driver.focusedRow.prefix(24) == first)
  }

  @Test func nothingCanBeChangedAndTheReasonIsSaid() throws {
    let driver = try AppDriver(accounts: 10)
    let change = RowChange(
      table: .accounts,
      key: [.text(try #require(driver.store.facts(keys: driver.store.accountKeys()).first).facts.account.id)],
      before: [:], after: ["name": .text("Renamed")])
    try driver.store.apply([change], label: "Rename", author: "test", at: Instant(microseconds: 0))
    try driver.press("P", "u")
    driver.expect("Presenting: nothing can be changed until P ends it")
    #expect(try driver.store.log(limit: 1).first?.kind == .edit)
    try driver.press("P", "u")
    #expect(try driver.store.log(limit: 1).first?.kind == .undo)
  }

  @Test func scoresAreThoseOfThePortfolio() throws {
    let driver = try AppDriver(accounts: 60)
    let scores = { (text: String) in text.matches(of: /[●▲■] ?[0-9]+(\.[0-9])?/).map { String($0.output.0) } }
    let before = scores(driver.screen)
    try driver.press("P")
    #expect(scores(driver.screen) == before)
  }
}
