public import Domain

/// Who left when, from a file with the columns `account_id` and `churned_on`.
public nonisolated struct ChurnLabels: Sendable {
  /// One finding per row that says nothing usable.
  public private(set) var findings: [ImportFinding]
  private var days: [[UInt8]: Day] = [:]

  /// The columns the file needs.
  public static let columns = ["account_id", "churned_on"]

  /// Reads the rows of a file; answers `nil` when it lacks one of the two columns.
  ///
  /// - Parameter ids: the accounts of the portfolio.
  public init?(_ table: SourceTable, findings: [ImportFinding], ids: some Sequence<String>) {
    let places = ChurnLabels.columns.compactMap { table.header.firstIndex(of: $0) }
    guard places.count == 2 else { return nil }
    self.findings = findings
    let known = Set(ids.map { Array($0.utf8) })
    for row in table.rows {
      func cell(_ place: Int) -> String { place < row.cells.count ? row.cells[place] : "" }
      let (id, date) = (cell(places[0]), cell(places[1]))
      func reject(_ column: Int, _ value: String, _ reason: String) {
        self.findings.append(
          ImportFinding(
            kind: .rejected, file: table.file, line: row.line, column: ChurnLabels.columns[column],
            value: value.isEmpty ? nil : String(value.prefix(80)), reason: reason))
      }
      if id.isEmpty {
        reject(0, id, "is required")
      } else if !known.contains(Array(id.utf8)) {
        reject(0, id, "is no account of the portfolio")
      } else if let day = Day(iso: date) {
        if days[Array(id.utf8)] == nil {
          days[Array(id.utf8)] = day
        } else {
          reject(0, id, "has a label already")
        }
      } else {
        reject(1, date, "is no day such as 2026-03-31")
      }
    }
  }

  /// How many accounts have a label.
  public var count: Int { days.count }
  /// The latest labelled day.
  public var latest: Day? { days.values.max() }

  /// The account as the labels know it: the file is the whole truth about who left.
  public func labelled(_ account: Account) -> Account {
    var account = account
    account.churnedOn = days[Array(account.id.utf8)]
    if account.lifecycle == .churned { account.lifecycle = .active }
    return account
  }
}
