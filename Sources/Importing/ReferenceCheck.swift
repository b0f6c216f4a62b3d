import Domain

/// Rejects rows that refer to a row that does not exist, was rejected, or belongs to another account.
///
/// Tables are checked after those they refer to, so that one rejection carries on through all that hangs on it.
struct ReferenceCheck {
  private let existing: ExistingKeys
  /// Rows of the bundle that stay, with the account of each.
  private var staying: [BundleTable: [ExactText: ExactText]] = [:]
  private var rejected: [BundleTable: Set<ExactText>] = [:]

  init(existing: ExistingKeys) { self.existing = existing }

  /// Checks every table.
  mutating func run(over drafts: inout [BundleTable: TableDraft]) {
    for table in ReferenceCheck.order {
      guard var draft = drafts.removeValue(forKey: table) else { continue }
      check(&draft)
      drafts[table] = draft
    }
  }

  private mutating func check(_ draft: inout TableDraft) {
    let table = draft.table
    let account = table == .accounts ? nil : table.index(of: "account_id")
    let references = table.columns.indices.compactMap { index -> (Int, BundleTable)? in
      guard case .reference(let target) = table.columns[index].type else { return nil }
      return (index, target)
    }
    if !references.isEmpty {
      draft.drop { row in
        for (column, target) in references {
          guard let id = row.values[column].text else { continue }
          if let reason = problem(id, target, account.flatMap { row.values[$0].text }) { return (column, id, reason) }
        }
        return nil
      }
    }
    rejected[table] = draft.rejectedIDs
    guard ReferenceCheck.targets.contains(table) else { return }
    var ids: [ExactText: ExactText] = [:]
    ids.reserveCapacity(draft.rows.count)
    for row in draft.rows {
      guard let id = row.values[0].text else { continue }
      ids[ExactText(id)] = ExactText(account.flatMap { row.values[$0].text } ?? "")
    }
    staying[table] = ids
  }

  /// Why a reference does not hold; `nil` when it does.
  private func problem(_ id: String, _ target: BundleTable, _ account: String?) -> String? {
    let owner: String
    if let found = staying[target]?[ExactText(id)] {
      owner = found.text
    } else if let keys = existing[target], let index = keys.index(forKey: id), keys[index].key.isExactly(id) {
      owner = keys[index].value
    } else if rejected[target]?.contains(ExactText(id)) == true {
      return "refers to a row of \(target.rawValue) that was rejected"
    } else {
      return "refers to a row of \(target.rawValue) that does not exist"
    }
    guard target.belongsToAccount, let account, !owner.isExactly(account) else { return nil }
    return "refers to a row of \(target.rawValue) that belongs to account \(ShownText.of(owner))"
  }

  /// The tables that others refer to.
  private static let targets = Set(BundleTable.allCases.flatMap(referenced))

  /// Every table after those it refers to.
  private static let order: [BundleTable] = {
    var order: [BundleTable] = []
    func visit(_ table: BundleTable) {
      guard !order.contains(table) else { return }
      for target in referenced(by: table) { visit(target) }
      order.append(table)
    }
    for table in BundleTable.allCases { visit(table) }
    return order
  }()

  private static func referenced(by table: BundleTable) -> [BundleTable] {
    table.columns.compactMap { if case .reference(let target) = $0.type { target } else { nil } }
  }
}
