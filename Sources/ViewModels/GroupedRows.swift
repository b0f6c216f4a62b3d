/// The arithmetic of a list in groups that fold: which row is a heading, which is which account.
public struct GroupedRows: Hashable, Sendable {
  /// What stands in a row.
  public enum Item: Hashable, Sendable {
    /// The heading of a group.
    case heading(group: Int)
    /// An account, by its index among all accounts of the list, folded ones included.
    case account(index: Int, group: Int)
  }

  private struct Span: Hashable, Sendable {
    var firstRow: Int
    var firstIndex: Int
    var accounts: Int
    var isFolded: Bool
  }

  private var spans: [Span] = []
  private let headings: Int
  /// All rows, headings included.
  public let count: Int
  /// All accounts, folded ones included.
  public let accounts: Int

  /// Rows of groups with these numbers of accounts. Without headings nothing folds.
  public init(groups: [(accounts: Int, isFolded: Bool)], hasHeadings: Bool) {
    headings = hasHeadings ? 1 : 0
    var row = 0
    var index = 0
    for group in groups {
      let isFolded = hasHeadings && group.isFolded
      spans.append(Span(firstRow: row, firstIndex: index, accounts: group.accounts, isFolded: isFolded))
      row += headings + (isFolded ? 0 : group.accounts)
      index += group.accounts
    }
    count = row
    accounts = index
  }

  /// What stands in a row; `nil` outside.
  public func item(at row: Int) -> Item? {
    guard row >= 0, row < count else { return nil }
    // The last span that starts at or above the row and has rows at all.
    guard let group = spans.lastIndex(where: { $0.firstRow <= row && rows(of: $0) > 0 }) else { return nil }
    let span = spans[group]
    let offset = row - span.firstRow - headings
    return offset < 0 ? .heading(group: group) : .account(index: span.firstIndex + offset, group: group)
  }

  /// The row of an account; that of its group's heading while it is folded.
  public func row(ofAccount index: Int) -> Int? {
    guard let group = group(ofAccount: index) else { return nil }
    let span = spans[group]
    return span.isFolded ? span.firstRow : span.firstRow + headings + index - span.firstIndex
  }

  /// The row of a group's heading; of its first account where there are no headings.
  public func row(ofGroup group: Int) -> Int? {
    spans.indices.contains(group) ? spans[group].firstRow : nil
  }

  /// The group of an account.
  public func group(ofAccount index: Int) -> Int? {
    guard index >= 0, index < accounts else { return nil }
    return spans.lastIndex { $0.firstIndex <= index && $0.accounts > 0 }
  }

  /// The index of a group's first account.
  public func firstAccount(ofGroup group: Int) -> Int? {
    spans.indices.contains(group) && spans[group].accounts > 0 ? spans[group].firstIndex : nil
  }

  public func isFolded(_ group: Int) -> Bool { spans.indices.contains(group) && spans[group].isFolded }

  /// Whether the cursor may rest on a row: on every account, and on the heading of a folded or an empty group.
  public func isStop(_ row: Int) -> Bool {
    switch item(at: row) {
    case .account: true
    case .heading(let group): spans[group].isFolded || spans[group].accounts == 0
    case nil: false
    }
  }

  /// The stop nearest to a row: going on in the direction of the move first, then back.
  public func stop(near row: Int, goingDown: Bool) -> Int? {
    guard count > 0 else { return nil }
    let start = min(max(0, row), count - 1)
    for step in goingDown ? [1, -1] : [-1, 1] {
      var candidate = start
      while candidate >= 0, candidate < count {
        if isStop(candidate) { return candidate }
        candidate += step
      }
    }
    return nil
  }

  private func rows(of span: Span) -> Int { headings + (span.isFolded ? 0 : span.accounts) }
}
