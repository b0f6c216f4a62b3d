import Configuration
import Domain
import Foundation
import Mapping
import TestSupport
import Testing

/// The RavenStack files as plain rows, read without the mapping.
struct RavenStack {
  typealias Row = [String: String]
  private(set) var tables: [SourceTable] = []

  init() throws {
    var folder = URL(fileURLWithPath: #filePath).standardizedFileURL
    repeat { folder.deleteLastPathComponent() } while !RavenStack.isBeside(folder) && folder.path != "/"
    let data = folder.appendingPathComponent("shared/data/ravenstack")
    for name in ["accounts", "subscriptions", "feature_usage", "supports_ticket", "churn_events"] {
      let file = "ravenstack_\(name).csv"
      var text = try String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)
      if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      let lines = text.utf8.split(separator: 0x0A).map { line in
        line.split(separator: 0x2C, omittingEmptySubsequences: false).map { cell in
          String(decoding: cell.last == 0x0D ? cell.dropLast() : cell, as: UTF8.self)
        }
      }
      let rows = lines.dropFirst().enumerated().map { SourceTable.Row(line: $0.offset + 2, cells: $0.element) }
      tables.append(SourceTable(file: file, header: lines[0], rows: rows))
    }
  }

  private static func isBeside(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("shared/data/ravenstack").path)
  }

  func rows(_ name: String) -> [Row] {
    guard let table = tables.first(where: { $0.file == "ravenstack_\(name).csv" }) else { return [] }
    return table.rows.map { row in
      Dictionary(zip(table.header, row.cells)) { first, _ in first }.merging(["line": "\(row.line)"]) { old, _ in old }
    }
  }

  /// `31-12-2024` as a day.
  static func day(_ text: String?) -> Day? {
    let parts = (text ?? "").split(separator: " ").first?.split(separator: "-").compactMap { Int($0) } ?? []
    return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
  }

  static func mapped(_ tables: [SourceTable]) throws -> MappedPortfolio {
    let text = try #require(BuiltIn.mappings.first { $0.name == "ravenstack" }?.text)
    return try MappingRunner(spec: MappingFile.parse(text, file: "ravenstack.toml"))
      .run(sources: tables) { $0 == "UTC" ? .utc : nil }
  }
}

/// The shipped mapping against an independent reading of the same files.
@Suite struct RavenStackTests {
  private static let run = Result { () throws -> (data: RavenStack, portfolio: MappedPortfolio) in
    let data = try RavenStack()
    return (data, try RavenStack.mapped(data.tables))
  }
  private let data: RavenStack
  private let portfolio: MappedPortfolio

  init() throws { (data, portfolio) = try Self.run.get() }

  private func rows(_ table: BundleTable) -> [[String: String]] {
    guard let raw = portfolio.tables[table] else { return [] }
    return raw.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(raw.columns, row.cells).compactMap { name, cell in cell.map { (name, $0) } })
    }
  }

  @Test("Every row of every file is read, and the tables have the sizes the files promise")
  func counts() {
    #expect(portfolio.sources.map(\.read) == [500, 5000, 25000, 2000, 600])
    #expect(portfolio.sources.allSatisfy { $0.rejected == 0 })
    let sizes = portfolio.tables.mapValues(\.rows.count)
    #expect(
      sizes == [
        .workspace: 1, .accounts: 500, .pulses: 1175, .complaints: 95, .tickets: 2000, .insights: 1, .readings: 11917,
      ])
  }

  @Test("What is odd in the files is told, and nothing else")
  func findings() {
    #expect(portfolio.findings.map(\.kind) == [.note, .note, .note])
    let reasons = portfolio.findings.map(\.reason)
    #expect(reasons.count == 3)
    #expect(reasons.first?.hasPrefix("21 values of usage_id each name several different rows") == true)
    #expect(reasons.dropFirst().first?.hasPrefix("19142 usage rows are dated before their subscription began") == true)
    #expect(reasons.last?.hasPrefix("110 accounts carry a churn flag, while 352 accounts have churn events") == true)
  }

  @Test("The figures of the findings hold against the files")
  func findingFigures() {
    var byID: [String: Set<[String: String]>] = [:]
    for var row in data.rows("feature_usage") {
      row["line"] = nil
      byID[row["usage_id"] ?? "", default: []].insert(row)
    }
    #expect(byID.values.count { $0.count > 1 } == 21)
    let starts = Dictionary(
      uniqueKeysWithValues: data.rows("subscriptions").map { ($0["subscription_id"], RavenStack.day($0["start_date"])) }
    )
    let early = data.rows("feature_usage").count { row in
      guard let used = RavenStack.day(row["usage_date"]), let start = starts[row["subscription_id"]] ?? nil else {
        return false
      }
      return used < start
    }
    #expect(early == 19142)
    #expect(data.rows("accounts").count { $0["churn_flag"] == "TRUE" } == 110)
    #expect(Set(data.rows("churn_events").map { $0["account_id"] }).count == 352)
  }

  @Test("Revenue, renewal and departure of every account agree with the files")
  func accounts() throws {
    let newest = try #require(Day(iso: "2024-12-31"))
    let subscriptions = Dictionary(grouping: data.rows("subscriptions")) { $0["account_id"] ?? "" }
    let events = Dictionary(grouping: data.rows("churn_events")) { $0["account_id"] ?? "" }
    var active = 0
    for account in rows(.accounts) {
      let id = try #require(account["account_id"])
      let live = subscriptions[id, default: []].filter { (RavenStack.day($0["end_date"]) ?? newest + 1) > newest }
      let cents = live.map { (Int($0["mrr_amount"] ?? "") ?? 0) * 100 }.reduce(0, +)
      #expect(account["mrr"] == String(cents))

      let annual = live.filter { $0["billing_frequency"] == "annual" && $0["is_trial"] == "FALSE" }
      let most = annual.map { Int($0["mrr_amount"] ?? "") ?? 0 }.max()
      let start = annual.filter { Int($0["mrr_amount"] ?? "") == most }.compactMap { RavenStack.day($0["start_date"]) }
        .min()
      var renewal = start
      var years = 0
      while let day = renewal, day <= newest {
        years += 1
        renewal = start?.adding(months: 12 * years)
      }
      #expect(account["renewal_on"] == renewal?.iso, "\(id)")

      let last = events[id, default: []].compactMap { RavenStack.day($0["churn_date"]) }.max()
      let cameBack = events[id, default: []]
        .contains { RavenStack.day($0["churn_date"]) == last && $0["is_reactivation"] == "TRUE" }
      #expect(account["churned_on"] == (cameBack ? nil : last?.iso), "\(id)")
      if account["churned_on"] == nil { active += 1 }
    }
    #expect(active == 185)
  }

  @Test("Readings of some accounts agree with the files at every month end", arguments: [0, 77, 250, 499])
  func readings(_ position: Int) throws {
    let id = try #require(data.rows("accounts")[position]["account_id"])
    let own = Set(data.rows("subscriptions").filter { $0["account_id"] == id }.compactMap { $0["subscription_id"] })
    let uses = data.rows("feature_usage").filter { own.contains($0["subscription_id"] ?? "") }
      .compactMap { row in RavenStack.day(row["usage_date"]).map { (day: $0, feature: row["feature_name"] ?? "") } }
    var expected: [String: Percent] = [:]
    var month = try #require(Day(iso: "2023-01-15"))
    while month.civil.year < 2025 {
      let end = month.monthEnd
      let ever = Set(uses.filter { $0.day <= end }.map(\.feature)).count
      let lately = Set(uses.filter { $0.day <= end && $0.day > end - 90 }.map(\.feature)).count
      if ever > 0 {
        expected[end.iso] = Percent(millionths: Int64((200_000_000 * lately + ever) / (2 * ever)))
      }
      month = month.adding(months: 1)
    }
    let found = rows(.readings).filter { $0["account_id"] == id }
    #expect(found.count == expected.count && expected.count > 12)
    for row in found {
      let day = try #require(row["as_of"])
      #expect(Percent(text: row["coverage"] ?? "") == expected[day], "\(day)")
      #expect(row["insight_id"] == "feature-breadth")
    }
  }

  @Test("Tickets keep their times; service levels follow from hours and priority")
  func tickets() throws {
    let limits = ["urgent": 8, "high": 24, "medium": 48, "low": 72]
    for (ticket, source) in zip(rows(.tickets), data.rows("supports_ticket")) {
      let hours = try #require(Int(source["resolution_time_hours"] ?? ""))
      let limit = try #require(limits[source["priority"] ?? ""])
      let opened = try #require(RavenStack.day(source["submitted_at"]))
      let minutes = try #require(Int(source["first_response_time_minutes"] ?? ""))
      #expect(ticket["ticket_id"] == source["ticket_id"])
      #expect(ticket["resolution_sla"] == (hours <= limit ? "met" : "missed"))
      #expect(ticket["response_sla"] == nil)
      #expect(ticket["opened_at"] == Instant(utc: opened).rfc3339)
      #expect(ticket["first_responded_at"] == Instant(utc: opened, seconds: minutes * 60).rfc3339)
      #expect(ticket["resolved_at"] == Instant(utc: opened).adding(hours: hours).rfc3339)
    }
  }

  @Test("Every row names its source rows, capped at twenty with the full count")
  func sources() throws {
    for table in [BundleTable.accounts, .pulses, .complaints, .tickets, .readings] {
      let raw = try #require(portfolio.tables[table])
      #expect(raw.rows.allSatisfy { !$0.sources.isEmpty && $0.sources.count == min(20, $0.sourceCount) })
    }
    let readings = try #require(portfolio.tables[.readings])
    #expect(readings.rows.contains { $0.sourceCount > 20 })
    let first = try #require(portfolio.tables[.accounts]?.rows.first)
    #expect(first.sources.first == "ravenstack_accounts.csv:2")
  }

  @Test("The order of the rows in the files does not change a single account or reading")
  func shuffled() throws {
    var generator = SeededGenerator(seed: 7)
    let tables = data.tables.map { table in
      SourceTable(file: table.file, header: table.header, rows: table.rows.shuffled(using: &generator))
    }
    let again = try RavenStack.mapped(tables)
    for table in [BundleTable.accounts, .readings, .pulses] {
      #expect(again.tables[table]?.rows.map(\.cells) == portfolio.tables[table]?.rows.map(\.cells))
    }
  }
}
