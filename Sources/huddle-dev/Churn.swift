import ArgumentParser
import Domain
import Foundation
import Store

/// `huddle-dev churn`: changes a store at random until it is done or killed, for the tests of crashes and of two writers.
///
/// Every change keeps two laws, which hold in a store that was never between two states: the MRR of all accounts adds
/// up to the same, and all accounts have the same vertical. After a change is saved, and not before, a line says so.
struct Churn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change a store at random; a line for every change that was saved.")

  @Argument(help: "The store.") var path: String
  @Option(help: "What the changes are drawn from.") var seed: UInt64
  @Option(help: "Who acts.") var author: String
  @Option(help: "How many steps.") var steps = Int.max

  func run() throws {
    let store = try Store(path: path, mode: .existing, busyTimeout: 10)
    var lot = Lot(state: seed)
    let accounts = try store.rows(of: .accounts).compactMap(\.first?.text)
    say("ready")
    for step in 0..<steps {
      do throws(StoreError) {
        try change(store, accounts, step, &lot)
      } catch {
        switch error {
        // Somebody else was faster, or stands on it: refused, as it should be.
        case .conflict, .superseded, .alreadyUndone, .noSuchChange: say("refused")
        default: throw error
        }
      }
    }
  }

  private func change(_ store: Store, _ accounts: [String], _ step: Int, _ lot: inout Lot) throws(StoreError) {
    let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    switch lot.draw(below: 10) {
    case 0: _ = try store.undo(author: author, at: now)
    case 1: _ = try store.redo(author: author, at: now)
    case 2:
      let newest = try store.log(limit: 1).first?.id ?? 0
      _ = try store.undo(group: Int64(lot.draw(below: Int(newest) + 1)), author: author, at: now)
    case 3:
      let draft = Draft(key: "churn/\(author)", state: String(step), at: now, author: author)
      try store.saveDraft(draft)
      return say("draft \(step)")
    case 4: try importVertical(store, accounts, "v\(lot.draw(below: 1000))", now)
    default:
      let (from, to) = (accounts[lot.draw(below: accounts.count)], accounts[lot.draw(below: accounts.count)])
      guard from != to else { return }
      try move(store, Int64(lot.draw(below: 100)), from, to, now)
    }
    say("saved")
  }

  private func move(_ store: Store, _ amount: Int64, _ from: String, _ to: String, _ now: Instant) throws(StoreError) {
    var changes: [RowChange] = []
    for (account, change) in [(from, -amount), (to, amount)] {
      guard let place = BundleTable.accounts.index(of: "mrr"),
        let row = try store.row(of: .accounts, key: [.text(account)]), let mrr = row.values[place].integer,
        mrr + change >= 0
      else { return }
      changes.append(
        RowChange(
          table: .accounts, key: [.text(account)], before: ["mrr": .integer(mrr)],
          after: ["mrr": .integer(mrr + change)]))
    }
    try store.apply(changes, label: "Move \(amount)", author: author, at: now)
  }

  private func importVertical(
    _ store: Store, _ accounts: [String], _ vertical: String, _ now: Instant
  ) throws(StoreError) {
    var content = BundleContent()
    let names = BundleTable.accounts.columns.map(\.name)
    let rows = accounts.map { account in
      BundleRow(values: names.map { $0 == "account_id" ? .text(account) : $0 == "vertical" ? .text(vertical) : .null })
    }
    content.tables[.accounts] = BundleTableContent(rows: rows, present: ["account_id", "vertical"], read: rows.count)
    _ = try store.importContent(
      content, apply: true, overwrite: false, author: author, at: now, label: "Import \(vertical)")
  }

  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

/// Numbers that a seed decides (SplitMix64).
private struct Lot {
  var state: UInt64

  mutating func draw(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((number ^ (number >> 31)) % UInt64(max(1, bound)))
  }
}
