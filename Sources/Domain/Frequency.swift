/// What is to be counted over a list of accounts: how often each value of a field occurs.
public struct FrequencyQuery: Hashable, Sendable {
  /// The accounts; their order does not matter.
  public var list: ListQuery
  public var field: AccountFilter
  /// Where numbers, or the days until a day, are cut into bands: ascending, in the units of the field, each the first
  /// of its band. Empty counts words and texts.
  public var edges: [Int64]
  public init(_ list: ListQuery, field: AccountFilter, edges: [Int64] = []) {
    self.list = list
    self.field = field
    self.edges = edges
  }
}

/// The answer to `Demand.frequency`.
public struct Frequency: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case word(String)
    /// The band before the edge of that index; the last one is beyond all edges.
    case band(Int)
    case missing
  }
  /// The accounts that have a value; one with several gates is counted for each.
  public struct Count: Hashable, Sendable {
    public var value: Value
    public var accounts: Int
    /// A month; unknown MRR counts nothing.
    public var mrr: Money
  }

  public var query: FrequencyQuery
  /// All accounts of the list.
  public var accounts: Int
  /// Bands in their order, empty ones included; words by how often they occur, then by their bytes; missing ones last.
  public var counts: [Count]

  /// Counts the values of accounts with their MRR in minor units.
  public init(_ query: FrequencyQuery, _ values: some Sequence<(value: FilterValue, mrr: Int64?)>, asOf: Day) {
    var found: [Value: (accounts: Int, mrr: Int64)] = [:]
    var accounts = 0
    for item in values {
      accounts += 1
      for value in Frequency.values(item.value, query.edges, asOf: asOf) {
        let before = found[value] ?? (0, 0)
        found[value] = (before.accounts + 1, before.mrr + (item.mrr ?? 0))
      }
    }
    self.query = query
    self.accounts = accounts
    let bands = query.edges.isEmpty ? [] : (0...query.edges.count).map { Value.band($0) }
    let words = found.keys.compactMap { value -> (word: String, accounts: Int)? in
      guard case .word(let word) = value else { return nil }
      return (word, found[value]?.accounts ?? 0)
    }.sorted { left, right in
      left.accounts == right.accounts
        ? left.word.utf8.lexicographicallyPrecedes(right.word.utf8) : left.accounts > right.accounts
    }
    let missing: [Value] = found[.missing] == nil ? [] : [.missing]
    counts = (bands + words.map { .word($0.word) } + missing).map { value in
      Count(value: value, accounts: found[value]?.accounts ?? 0, mrr: Money(minorUnits: found[value]?.mrr ?? 0))
    }
  }

  private static func values(_ value: FilterValue, _ edges: [Int64], asOf: Day) -> Set<Value> {
    func band(_ number: Int64) -> Value { .band(edges.firstIndex { number < $0 } ?? edges.count) }
    switch value {
    case .figure(let number?, let word):
      if !edges.isEmpty { return [band(number)] }
      return [.word(word ?? String(number))]
    case .day(let day) where !edges.isEmpty: return [band(Int64(day - asOf))]
    case .day(let day): return [.word(day.iso)]
    case .texts(let texts): return [texts.first.map { .word($0) } ?? .missing]
    case .words(let words): return words.isEmpty ? [.missing] : Set(words.map { .word($0) })
    case .figure(nil, _), .missing: return [.missing]
    }
  }
}
