import Domain
import Importing
import TestSupport
import Testing

/// Export → import → export is byte for byte the same, for whatever is in the texts.
@Suite struct RoundTripTests {
  @Test(arguments: UInt64(0)..<150)
  func exportsSurviveTheirImport(seed: UInt64) {
    var content = HostileContent(seed: seed)
    let tables = content.tables()
    let csv = tables.map { ($0.fileName, BundleWriter.csv($0, rows: content.rows[$0, default: []])) }
    let fromCSV = reader.read(files: csv.map { (name: $0.0, bytes: $0.1) })
    #expect(fromCSV.findings == [])
    for (table, file) in zip(tables, csv) {
      #expect(fromCSV.rows(table) == content.rows[table])
      #expect(BundleWriter.csv(table, rows: fromCSV.rows(table)) == file.1)
    }
    let json = BundleWriter.json(tables.map { ($0, content.rows[$0, default: []]) })
    let fromJSON = reader.read(json: json, name: "b.json")
    #expect(fromJSON.findings == [])
    #expect(BundleWriter.json(tables.map { ($0, fromJSON.rows($0)) }) == json)
    #expect(tables.allSatisfy { fromJSON.rows($0) == content.rows[$0] })
  }

  @Test func emptyTextsAreWrittenAsUnknown() {
    let rows: [[BundleValue]] = [[.text(""), .null, .null]]
    #expect(
      String(decoding: BundleWriter.csv(.workspace, rows: rows), as: UTF8.self) == "name,time_zone,currency\n,,\n")
    #expect(String(decoding: BundleWriter.json([(.workspace, rows)]), as: UTF8.self).contains("\"name\":null"))
  }

  @Test func aRowOfOneEmptyCellIsNoBlankLine() {
    let file = BundleWriter.csv(.workspace, rows: [[.null]])
    #expect(String(decoding: file, as: UTF8.self).hasSuffix("\n\"\"\n"))
    #expect(reader.read(files: [("workspace.csv", file)]).tables[.workspace]?.read == 1)
  }

  @Test func theGuardIsForTextsIdsAndReferencesAlone() {
    var row = BundleTable.initiatives.columns.map { _ in BundleValue.null }
    row[0] = .text("=I")
    row[1] = .text("-A")
    row[BundleTable.initiatives.index(of: "tags") ?? 0] = .text("@tag")
    let text = String(decoding: BundleWriter.csv(.initiatives, rows: [row]), as: UTF8.self)
    #expect(text.contains("'=I,'-A,"))
    #expect(text.contains(",@tag,"))
  }

  @Test func jsonShowsNoControlCharacter() {
    let rows: [[BundleValue]] = [[.text("\u{1B}[2J\u{9B}\u{202E}\u{7F}"), .null, .null]]
    let json = BundleWriter.json([(.workspace, rows)])
    #expect(json.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
  }
}

/// Valid rows in every table, with the worst texts there are.
struct HostileContent {
  private(set) var rows: [BundleTable: [[BundleValue]]] = [:]
  private var random: SeededGenerator
  private var ids: [BundleTable: [(id: String, account: String)]] = [:]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Fills the tables, those referred to first, and gives them in bundle order.
  mutating func tables() -> [BundleTable] {
    let first: [BundleTable] = [.people, .accounts, .insights, .meetings, .initiatives]
    for table in first + BundleTable.allCases.filter({ !first.contains($0) }) { fill(table) }
    return BundleTable.allCases
  }

  private mutating func fill(_ table: BundleTable) {
    let count = table == .workspace ? 1 : Int.random(in: 0...6, using: &random)
    let wanted = table == .accounts || table == .insights ? max(1, count) : count
    var seen: Set<[BundleValue]> = []
    rows[table] = []
    for _ in 0..<wanted {
      let account = table == .accounts ? nil : ids[.accounts]?.randomElement(using: &random)?.id
      let row = table.columns.map { value($0, account) }
      let key = table.key.compactMap { table.index(of: $0) }.map { row[$0] }
      guard seen.insert(key).inserted else { continue }
      rows[table]?.append(row)
      if let id = row[0].text { ids[table, default: []].append((id, account ?? "")) }
    }
  }

  private mutating func value(_ column: BundleColumn, _ account: String?) -> BundleValue {
    if !column.required, Bool.random(using: &random) { return .null }
    switch column.type {
    case .id: return .text("\(random.next() % 1_000_000)" + hostile())
    case .text: return .text(hostile())
    case .date: return .text(day().iso)
    case .instant: return .text(Instant(microseconds: Int64(random.next() % 4_000_000_000_000_000)).rfc3339)
    case .money: return .integer(Int64(random.next() >> 1))
    case .percent: return .integer(Int64(random.next() % 100_000_001))
    case .bool: return .integer(Int64(random.next() % 2))
    case .integer(let range): return .integer(Int64.random(in: range, using: &random))
    case .choice(let words): return words.randomElement(using: &random).map { .text($0) } ?? .null
    case .list(let words):
      return .text(words.isEmpty ? hostile() : words.shuffled(using: &random).joined(separator: ";"))
    case .reference(.accounts): return account.map { .text($0) } ?? .null
    case .reference(let target):
      let fitting = ids[target, default: []].filter { !target.belongsToAccount || $0.account == account }
      return fitting.randomElement(using: &random).map { .text($0.id) } ?? .null
    case .quarter: return .text("2026-Q\(Int.random(in: 1...4, using: &random))")
    case .timeZone: return .text("Europe/Vienna")
    case .currency: return .text("EUR")
    }
  }

  private mutating func day() -> Day { Day(number: Int32.random(in: -25_567...83_999, using: &random)) }

  private mutating func hostile() -> String {
    let pieces = [
      "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "''", "\"", "\"\"", ",", ";", " ", "a", "é", "e\u{301}", "😀",
      "👩‍🚀",
      "\u{202E}", "\u{2066}", "שלום", "\u{1B}[31m", "\u{9B}", "\u{7F}", "\u{1}", "\u{FEFF}", "\u{2028}", "\\", "/", "{",
      "null",
      "0", "\u{10FFFF}", "\u{FFFE}",
    ]
    let count = Int.random(in: 1...5, using: &random)
    return (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }
}
