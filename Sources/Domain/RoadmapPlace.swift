/// The column of an initiative on a roadmap, counted from the fiscal quarter in force.
public enum RoadmapPlace: Hashable, Sendable {
  /// That many quarters after the current one; 0 is the current one.
  case ahead(Int)
  /// Beyond the last quarter that has a column of its own.
  case later
  /// A quarter that is over.
  case past
  /// In no quarter.
  case unplanned

  /// The column of a quarter among that many columns from the current quarter on.
  public init(_ quarter: FiscalQuarter?, current: FiscalQuarter, columns: Int) {
    guard let quarter else {
      self = .unplanned
      return
    }
    let offset = quarter.ordinal - current.ordinal
    self = offset < 0 ? .past : offset < columns ? .ahead(offset) : .later
  }
}

/// What a set of open initiatives amounts to.
public struct RoadmapTotals: Hashable, Sendable {
  /// An amount beyond 100 billion counts as that much, so that no sum overflows; in minor units.
  public static let largestAmount: Int64 = 10_000_000_000_000

  /// The open ones, deferred ones included.
  public var cards = 0
  /// Big rocks as RM-1 counts them: without deferred ones.
  public var rocks = 0
  /// Those with a budget; deferred ones are promised to nobody and left out.
  public var priced = 0
  /// The sums of the budgets' ends, over `priced`, in minor units.
  public var low: Int64 = 0
  public var high: Int64 = 0

  public init() {}

  /// The totals of these initiatives; closed ones count nowhere.
  public init(_ initiatives: some Sequence<Initiative>) {
    for initiative in initiatives where initiative.isOpen { add(initiative) }
  }

  /// The sum of two sets that share nothing.
  public static func + (left: RoadmapTotals, right: RoadmapTotals) -> RoadmapTotals {
    var sum = left
    sum.cards += right.cards
    sum.rocks += right.rocks
    sum.priced += right.priced
    sum.low += right.low
    sum.high += right.high
    return sum
  }

  private mutating func add(_ initiative: Initiative) {
    cards += 1
    guard initiative.status != .deferred else { return }
    if initiative.bigRock == true { rocks += 1 }
    guard let budget = initiative.budget else { return }
    priced += 1
    low += min(budget.low.minorUnits, RoadmapTotals.largestAmount)
    high += min(budget.high.minorUnits, RoadmapTotals.largestAmount)
  }
}

extension Initiative {
  /// Whether it is still to be done (method §9); an unknown status is.
  public var isOpen: Bool { status?.isOpen ?? true }

  /// The budget band, the lower end first; one known end stands for both.
  public var budget: (low: Money, high: Money)? {
    guard let one = budgetLow ?? budgetHigh, let other = budgetHigh ?? budgetLow else { return nil }
    return (min(one, other), max(one, other))
  }
}
