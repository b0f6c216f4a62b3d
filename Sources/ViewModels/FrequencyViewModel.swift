public import Domain

/// How often each value of a column occurs in a list; Enter lists the accounts of one.
public struct FrequencyViewModel: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public var label: String
    public var accounts: Int
    public var mrr: Money
    /// Whether these are the accounts without a value; they have no bar, for they are not what is compared.
    public var isMissing: Bool
    /// The filter that lists them.
    var terms: String
  }

  public let column: CountedColumn
  public internal(set) var cursor = OverlayCursor()
  public private(set) var lines: [Line] = []
  /// All accounts of the list; `nil` until they are counted.
  public private(set) var accounts: Int?
  public let currency: String
  private let query: FrequencyQuery
  private var isStale = false

  /// A count over a list that has not been answered yet.
  init(_ list: ListQuery, _ column: CountedColumn, currency: String) {
    var unsorted = list
    (unsorted.sort, unsorted.isReversed) = (nil, false)
    query = FrequencyQuery(unsorted, field: column.field, edges: column.edges)
    self.column = column
    self.currency = currency
  }

  /// What is counted, for the title.
  public var filterText: String { query.list.filter.text }

  /// The largest count, for which a bar takes the whole width.
  public var most: Int { lines.filter { !$0.isMissing }.map(\.accounts).max() ?? 0 }

  var selected: Line? { lines.indices.contains(cursor.line) ? lines[cursor.line] : nil }

  var demand: Demand? { accounts == nil || isStale ? .frequency(query) : nil }

  mutating func show(_ frequency: Frequency) {
    guard frequency.query == query else { return }
    isStale = false
    accounts = frequency.accounts
    lines = frequency.counts.map { count in
      Line(
        label: column.label(count.value), accounts: count.accounts, mrr: count.mrr, isMissing: count.value == .missing,
        terms: column.terms(count.value))
    }
  }

  mutating func invalidate() { isStale = true }

  /// Does what a moving command asks; `false` when it is none.
  mutating func handle(_ command: Command) -> Bool { cursor.handle(command, count: lines.count) }

  /// Nothing is typed here.
  mutating func insert(_ text: String) {}
}

extension AppViewModel {
  mutating func openFrequency() {
    guard let frequency = top.viewModel.frequency else { return }
    overlay = .frequency(frequency)
    overlayLayout()
  }

  /// Narrows the list to the value under the cursor.
  mutating func keepFrequency(_ frequency: FrequencyViewModel) -> [Effect] {
    guard let line = frequency.selected, let schema = top.viewModel.filterSchema else { return [] }
    guard line.accounts > 0 else { return [.message("No account is \(line.label)")] }
    overlay = nil
    let text = [top.viewModel.filter.text, line.terms].filter { !$0.isEmpty }.joined(separator: " ")
    guard let filter = try? Filter(text, schema: schema) else {
      return [.message("\(line.label) cannot be filtered by")]
    }
    self.filter(by: filter)
    return []
  }
}
