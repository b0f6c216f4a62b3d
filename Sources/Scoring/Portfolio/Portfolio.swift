public import Domain

/// Accounts and their MRR by colour.
public struct ColourCounts: Hashable, Sendable {
  public var accounts: [Colour: Int] = [:]
  /// Minor units a month.
  public var mrr: [Colour: Int128] = [:]

  mutating func add(_ colour: Colour, _ money: Money?) {
    accounts[colour, default: 0] += 1
    mrr[colour, default: 0] += Int128(money?.minorUnits ?? 0)
  }
}

/// The totals of a portfolio on one day, without churned accounts (method §8, §10).
public struct Portfolio: Sendable {
  public let accounts: Int
  /// Minor units a month; unknown MRR counts nothing.
  public let mrr: Int128
  /// MRR of accounts whose composite is Red.
  public let mrrAtRisk: Int128
  /// One per dimension in the method's order, then the composite.
  public let colours: [ColourCounts]
  /// The same for segments A to D, then the unsegmented.
  public let coloursBySegment: [[ColourCounts]]
  /// Account ids in the order of attention.
  public let watchlist: [String]
  /// `CAD-5` in percent; unknown when no account is due.
  public let coverage: Rational?
  /// Share of all accounts that have a strategic meeting booked, in percent; unknown in an empty portfolio.
  public let bookedShare: Rational?
  /// Accounts in the five bands of the composite's distribution (method §4.6).
  public let distribution: [Int]

  /// The totals of entries; their order does not matter.
  public init(_ entries: [PortfolioEntry], asOf: Day, model: ScoringModel) {
    let current = entries.filter { !$0.isChurned }
    accounts = current.count
    mrr = current.reduce(0) { $0 + Int128($1.mrr?.minorUnits ?? 0) }
    var colours = [ColourCounts](repeating: ColourCounts(), count: Dimension.allCases.count + 1)
    var bySegment = [[ColourCounts]](repeating: colours, count: Segment.allCases.count + 1)
    let bounds = [
      model.composite.firstBound, model.composite.secondBound, model.composite.thirdBound, model.composite.fourthBound,
    ].map { Rational($0) }
    var distribution = [Int](repeating: 0, count: bounds.count + 1)
    var due = Tally()
    for entry in current {
      let segment = entry.segment.flatMap { Segment.allCases.firstIndex(of: $0) } ?? Segment.allCases.count
      for (index, colour) in entry.colours.enumerated() {
        colours[index].add(colour, entry.mrr)
        bySegment[segment][index].add(colour, entry.mrr)
      }
      if let score = entry.composite { distribution[bounds.firstIndex { score <= $0 } ?? bounds.count] += 1 }
      let horizon = asOf + model.cadence.coverageDays
      if let next = entry.nextDue, next <= horizon { due.count(entry.booked.map { $0 <= horizon } ?? false) }
    }
    self.colours = colours
    coloursBySegment = bySegment
    mrrAtRisk = colours.last?.mrr[.red] ?? 0
    watchlist = current.filter(\.isWatched).sorted(by: PortfolioEntry.needsMoreAttention).map(\.id)
    coverage = due.percent
    bookedShare =
      current.isEmpty ? nil : Rational(Int64(current.count { $0.booked != nil }) * 100, Int64(current.count))
    self.distribution = distribution
  }
}
