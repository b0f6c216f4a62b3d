import AppRuntime
import Domain
import Keymaps
import Scoring
import Store
import TerminalKit
import Testing
import ViewModels

/// What `x` writes, byte by byte, from every screen through the real runtime, store and engine.
@MainActor @Suite struct ExportJourneyTests {
  /// The cells of a CSV text whose rows are single lines.
  private func cells(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").map { line in
      var cells: [String] = []
      var cell = ""
      var isQuoted = false
      for character in line {
        switch character {
        case "\"":
          isQuoted.toggle()
          cell.append(character)
        case "," where !isQuoted:
          cells.append(cell)
          cell = ""
        default: cell.append(character)
        }
      }
      return (cells + [cell]).map { $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : $0 }
    }
  }

  private func open(_ tab: Tab, _ driver: AppDriver) throws {
    try driver.press(try #require(Keymap.standard.labels.key(for: tab.command, in: [.global])))
  }

  /// Every tab with the first headings of its faces, in the order of Tab.
  nonisolated static let faces: [(Tab, [String])] = [
    (.heatmap, ["Account,Segment,Band,MRR,Health,Colour", "Segment,Accounts,MRR", "Account,Segment,Band,MRR"]),
    (
      .watchlist,
      [
        "Rank,Account", "Rank,Account", "Rank,Group,Account", "Rank,Group,Account", "Rank,Account", "Rank,Group",
        "Rank,Group", "Rank,Account", "Rank,Account", "Rank,Account",
      ]
    ),
    (
      .radar,
      [
        "Account,Segment,Owner,Due", "Segment,Booked,Due,Coverage %", "Person,Roles,Limit a week", "Account,Segment",
        "Trigger,About,Firing", "Trigger,Account,Segment,Clock",
      ]
    ),
    (.roadmap, ["Account,Column,Lane,Quarter", "Lane,Quarter,Cards", "Account,Segment,RM-1"]),
    (.decisions, ["Logged,Outcome,Decision,Account"]), (.initiatives, ["Quarter,Status,Initiative,Account"]),
    (.actions, ["Due,When,First action,What", "Due", "Due", "Group,Due", "Due", "Closed,First action,What"]),
    (.data, ["Finding,Found,Of,Share", "Table,Rows,With origin", "When,Import,Who"]),
  ]

  @Test(arguments: faces)
  func everyFaceIsATableWithAllItsRows(tab: Tab, headings: [String]) throws {
    let driver = try AppDriver(author: "Mia Kern")
    try open(tab, driver)
    for (face, heading) in headings.enumerated() {
      let before = driver.screen
      let file = try driver.export(.csv)
      let rows = cells(file.text)
      #expect(file.name == "huddle-\(tab.rawValue)-2026-03-31")
      #expect(file.text.hasPrefix(heading), "\(tab), face \(face): \(file.text.prefix(80))")
      #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(tab), face \(face)")
      driver.expect("Wrote \(rows.count - 1 == 1 ? "1 row" : "\(rows.count - 1) rows") as CSV")
      // The number behind the slash of the position is how many there are.
      let position = before.split(separator: "\n").last?.split(separator: "/").last.flatMap {
        Int($0.prefix { $0.isNumber })
      }
      if let position, tab != .roadmap, tab != .radar { #expect(rows.count - 1 == position, "\(tab), face \(face)") }
      // The same rows in the other formats.
      let markdown = try driver.export(.markdown).text
      #expect(markdown.split(separator: "\n").count { $0.hasPrefix("|") } == rows.count + 1, "\(tab), face \(face)")
      let html = try driver.export(.html).text
      #expect(html.ranges(of: "<tr>").count == rows.count, "\(tab), face \(face)")
      #expect(html.hasSuffix("</table>\n</body></html>\n") && html.hasPrefix("<!DOCTYPE html>"))
      let plain = try driver.export(.ansi).text
      #expect(plain.contains("\u{1B}[1m" + (rows[0].first ?? "")), "\(tab), face \(face)")
      try driver.press("tab")
    }
  }

  @Test func rowsAreThoseOfTheStoreUnroundedAndDatesAreISO() throws {
    let driver = try AppDriver()
    let keys = try driver.store.accountKeys()
    let model = ScoringModel.blueprint.fingerprint
    var accounts: [String: AccountSummary] = [:]
    for summary in try driver.store.summaries(keys: keys, day: AppDriver.day, model: model) {
      accounts[summary.id] = summary
    }
    let rows = cells(try driver.export(.csv).text)
    func column(_ title: String) throws -> Int { try #require(rows[0].firstIndex(of: title)) }
    #expect(rows.count == 125)
    for row in rows.dropFirst() {
      let account = try #require(accounts[row[try column("Id")]])
      #expect(row[try column("Health")] == account.composite.score?.shortest ?? "")
      #expect(row[try column("Change in 7 days")] == account.delta7?.shortest ?? "")
      #expect(row[try column("Next")] == account.nextDue?.iso ?? "")
      #expect(row[try column("Renewal")] == account.renewalOn?.iso ?? "")
      let mrr = account.mrr.map {
        "\($0.minorUnits / 100).\($0.minorUnits % 100 < 10 ? "0" : "")\($0.minorUnits % 100)"
      }
      #expect(row[try column("MRR")] == mrr ?? "")
    }
    #expect(
      rows.contains { $0[12].hasPrefix("-") } || rows.joined().contains { $0.hasPrefix("-") }, "a fall is a number")
  }

  @Test func theOrderAndTheFilterAreThoseOfTheScreen() throws {
    let driver = try AppDriver()
    try driver.press("f")
    driver.type("seg:A,B")
    try driver.press("enter", "s")
    let rows = cells(try driver.export(.csv).text).dropFirst()
    #expect(rows.count == 25 && rows.allSatisfy { $0[1] == "A" || $0[1] == "B" })
    try driver.press("S")
    let reversed = cells(try driver.export(.csv).text).dropFirst()
    #expect(Set(rows.map { $0[0] }) == Set(reversed.map { $0[0] }) && rows.map { $0[0] } != reversed.map { $0[0] })
    try driver.press("4", "tab", "f")
    driver.type("lane:growth")
    try driver.press("enter")
    let sums = cells(try driver.export(.csv).text).dropFirst()
    #expect(sums.allSatisfy { $0[0] == "growth" || $0[0] == "all lanes" || $0[2] == "0" })
    #expect(sums.contains { $0[0] == "growth" && $0[1] == "All" && $0[2] != "0" })
  }

  @Test func foldedRowsAndRowsOutOfSightAreWrittenToo() throws {
    let driver = try AppDriver(columns: 80, rows: 24)
    let all = try driver.export(.csv).text
    try driver.press("o")
    #expect(try driver.export(.csv).text == all)
    #expect(driver.focusedRow.contains("▸"))
  }

  @Test(arguments: ExportFormat.allCases)
  func hostileTextsAreHarmlessInEveryFormat(format: ExportFormat) throws {
    let driver = try AppDriver(
      accounts: 24, columns: 100, rows: 30,
      textOf: { table, row in HostileTextTests.texts[(row + table.rawValue.utf8.count) % HostileTextTests.texts.count] }
    )
    for tab in Tab.allCases {
      try open(tab, driver)
      for face in 0..<(tab == .watchlist ? 10 : 6) {
        var text = try driver.export(format).text
        if format == .ansi { text.replace(#/\u{1B}\[[0-9;]*m/#, with: "") }
        let wild = text.unicodeScalars.first { $0 != "\n" && !HostileTextTests.isSafe($0) }
        #expect(wild == nil, "\(tab), face \(face): \(String(describing: wild.map { String($0.value, radix: 16) }))")
        if format == .csv {
          let cells = cells(text).joined()
          #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("+") })
          #expect(cells.allSatisfy { !$0.hasPrefix("-") || Double($0) != nil })
        }
        if format == .html { #expect(!text.contains("<script")) }
        try driver.press("tab")
      }
    }
  }

  @Test func whatIsCopiedFitsIntoTheClipboardOrSaysSo() throws {
    let driver = try AppDriver()
    try driver.press("y")
    driver.expect("Copied 124 rows as Markdown")
    try driver.press("6", "tab", "tab", "tab", "tab", "tab", "tab", "tab", "y")
    driver.expect("kB are more than a clipboard takes: x writes a file")
  }
}
