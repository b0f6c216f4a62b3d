import Domain
import TestSupport

/// A valid bundle with every table and every type of cell, drawn from a seed.
struct RandomPortfolio {
  private var generator: SeededGenerator
  private var accounts: [String] = []
  /// Table → account id → ids, so that references stay within one account.
  private var ids: [BundleTable: [String: [String]]] = [:]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static func content(seed: UInt64, accounts: Int = 4, rows: Int = 6) -> BundleContent {
    var portfolio = RandomPortfolio(seed: seed)
    return portfolio.make(accounts: accounts, rows: rows)
  }

  private mutating func make(accounts count: Int, rows: Int) -> BundleContent {
    accounts = (0..<count).map { "A-\($0)" }
    var content = BundleContent()
    // Initiatives come before the milestones that name them.
    let order = BundleTable.allCases.filter { $0 != .milestones } + [.milestones]
    for table in order {
      let number =
        switch table {
        case .workspace: 1
        case .accounts: count
        default: rows
        }
      var made: [BundleRow] = []
      var keys = Set<[BundleValue]>()
      for index in 0..<number {
        let row = row(table, index)
        let key = table.key.compactMap { table.index(of: $0) }.map { row[$0] }
        guard table == .workspace || keys.insert(key).inserted else { continue }
        made.append(BundleRow(values: row, sources: ["\(table.fileName):\(index + 2)"]))
      }
      content.tables[table] = BundleTableContent(
        rows: made, present: Set(table.columns.map(\.name)), read: made.count)
    }
    return content
  }

  private mutating func row(_ table: BundleTable, _ index: Int) -> [BundleValue] {
    let account = accounts[Int.random(in: 0..<accounts.count, using: &generator)]
    return table.columns.map { column in
      if column.type == .id {
        let id = table == .accounts ? accounts[index] : "\(table.rawValue)-\(index)"
        ids[table, default: [:]][table.belongsToAccount ? account : "", default: []].append(id)
        return .text(id)
      }
      if column.name == "account_id" { return .text(account) }
      if !column.required, Int.random(in: 0..<4, using: &generator) == 0 { return .null }
      return cell(column.type, account: account)
    }
  }

  mutating func cell(_ type: BundleType, account: String) -> BundleValue {
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    switch type {
    case .id: return .null
    case .text: return .text(["plain", "a,b\n\"c\"", "\u{1B}[31mred", "nul\u{0}byte", "Zoë 北京", "=1+1"][pick(0...5)])
    case .date: return .text(Day(number: Int32(pick(19_000...20_600))).iso)
    case .instant:
      let fraction = pick(0...3) == 0 ? 250_000 : 0
      return .text(
        Instant(microseconds: Int64(pick(1_700_000_000...1_780_000_000)) * 1_000_000 + Int64(fraction)).rfc3339)
    case .money: return .integer(Int64(pick(0...5_000_000)))
    case .percent: return .integer(Int64(pick(0...100_000_000)))
    case .bool: return .integer(Int64(pick(0...1)))
    case .integer(let range): return .integer(Int64(pick(Int(range.lowerBound)...min(Int(range.upperBound), 9))))
    case .choice(let words), .list(let words):
      return words.isEmpty ? .text("security;cloud") : .text(words[pick(0...words.count - 1)])
    case .reference(let target):
      let known = ids[target]?[target.belongsToAccount ? account : ""] ?? []
      return known.isEmpty ? .null : .text(known[pick(0...known.count - 1)])
    case .quarter: return .text("2026-Q\(pick(1...4))")
    case .timeZone: return .text("Europe/Berlin")
    case .currency: return .text("EUR")
    }
  }
}
