/// What all roadmaps together promise: open initiatives by lane and fiscal quarter (method §9).
///
/// Fiscal years start in different months, so accounts share columns by distance: an initiative counts in the quarter
/// that lies as far after the fiscal quarter in force for its own account as its own quarter does. For accounts whose
/// quarters are those of the calendar, that is the calendar quarter.
public struct RoadmapPortfolio: Hashable, Sendable {
  /// One lane of one column.
  public struct Cell: Hashable, Sendable {
    public var place: RoadmapPlace
    public var lane: Lane?
    public var totals: RoadmapTotals
    public init(place: RoadmapPlace, lane: Lane?, totals: RoadmapTotals) {
      self.place = place
      self.lane = lane
      self.totals = totals
    }
  }

  /// Quarters with a column of their own: the longest horizon of the method.
  public static let columns = 8

  /// The cells with an open initiative.
  public var cells: [Cell]
  public init(cells: [Cell]) { self.cells = cells }

  /// What the cells that a choice names amount to.
  public subscript(choice: RoadmapChoice) -> RoadmapTotals {
    cells.reduce(RoadmapTotals()) { choice.contains($1.place, $1.lane) ? $0 + $1.totals : $0 }
  }
}

/// Cells of the portfolio's roadmap: one, a column, a lane, or all.
public struct RoadmapChoice: Hashable, Sendable {
  /// A lane, those without one, or all of them.
  public enum LaneChoice: Hashable, Sendable {
    case all
    case only(Lane?)
  }
  /// `nil` is every column.
  public var place: RoadmapPlace?
  public var lane: LaneChoice
  public init(place: RoadmapPlace? = nil, lane: LaneChoice = .all) {
    self.place = place
    self.lane = lane
  }

  /// Whether a cell is among them.
  public func contains(_ place: RoadmapPlace, _ lane: Lane?) -> Bool {
    guard self.place == nil || self.place == place else { return false }
    if case .only(let wanted) = self.lane { return wanted == lane }
    return true
  }
}

/// An initiative by its account's store key and its id.
public struct RoadmapCardKey: Hashable, Sendable {
  public var account: Int64
  public var initiative: String
  public init(account: Int64, initiative: String) {
    self.account = account
    self.initiative = initiative
  }
}

/// What a list of initiatives over all accounts shows of one.
public struct RoadmapCardRow: Hashable, Sendable {
  public var accountID: String
  public var accountName: String
  public var initiative: Initiative
  /// Initials, else the name or the id of the owner.
  public var owner: String?
  public init(accountID: String, accountName: String, initiative: Initiative, owner: String?) {
    self.accountID = accountID
    self.accountName = accountName
    self.initiative = initiative
    self.owner = owner
  }
}

/// Which roadmaps lack something: accounts with findings, those with most kinds of them first.
public struct RoadmapReviews: Hashable, Sendable {
  /// One account with findings.
  public struct Row: Hashable, Sendable {
    public var id: String
    public var name: String
    public var segment: Segment?
    /// Findings by rule, in the order of `RoadmapFinding.rules`.
    public var counts: [Int]
    /// The latest held roadmap review or revision.
    public var lastReview: Day?
    public init(id: String, name: String, segment: Segment?, counts: [Int], lastReview: Day?) {
      self.id = id
      self.name = name
      self.segment = segment
      self.counts = counts
      self.lastReview = lastReview
    }
  }

  public let rows: [Row]
  /// Findings by rule over all accounts, in the order of `RoadmapFinding.rules`.
  public let counts: [Int]

  /// Puts the rows in order: by kinds of findings, by findings, the longest without a review first, then by id.
  public init(_ rows: [Row]) {
    self.rows = rows.sorted { left, right in
      let (a, b) = (left.counts.count { $0 > 0 }, right.counts.count { $0 > 0 })
      if a != b { return a > b }
      let (c, d) = (left.counts.reduce(0, +), right.counts.reduce(0, +))
      if c != d { return c > d }
      let (e, f) = (left.lastReview?.number ?? .min, right.lastReview?.number ?? .min)
      return e == f ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : e < f
    }
    counts = rows.reduce(into: RoadmapFinding.rules.map { _ in 0 }) { sum, row in
      for (index, count) in row.counts.enumerated() { sum[index] += count }
    }
  }
}

/// What a filter or a search asks of the roadmaps of all accounts.
public struct RoadmapTerms: Hashable, Sendable {
  /// By the fields of `RowFilter` for initiatives.
  public var filter: Filter
  /// Only initiatives in whose id, title, account or owner this occurs, ignoring case; empty is all.
  public var contains: String
  public init(_ filter: Filter = Filter(), contains: String = "") {
    self.filter = filter
    self.contains = contains
  }

  public var isEmpty: Bool { filter.isEmpty && contains.isEmpty }
}

/// What they leave.
public struct RoadmapMatches: Hashable, Sendable {
  public var terms: RoadmapTerms
  /// The ids of the initiatives, closed ones too.
  public var initiatives: Set<String>
  /// The ids of the accounts with an open one of those, and of those that match by themselves where no term is about
  /// initiatives alone.
  public var accounts: Set<String>
  public init(terms: RoadmapTerms, initiatives: Set<String>, accounts: Set<String>) {
    self.terms = terms
    self.initiatives = initiatives
    self.accounts = accounts
  }
}

/// A question about the roadmaps of all accounts.
public enum RoadmapQuestion: Hashable, Sendable {
  case totals(Filter)
  /// Needs the engine for every account: counted in the background and kept.
  case reviews
  /// The initiatives of some cells, the largest budget first.
  case cards(RoadmapChoice, Filter)
  case rows([RoadmapCardKey])
  case matches(RoadmapTerms)
}

/// The answer to one.
public enum RoadmapAnswer: Sendable {
  case totals(RoadmapPortfolio, Filter)
  case reviews(RoadmapReviews)
  case cards(RoadmapChoice, Filter, [RoadmapCardKey])
  case matches(RoadmapMatches)
  case rows([RoadmapCardKey: RoadmapCardRow], of: [RoadmapCardKey])
  /// The answer takes a while and must not be asked for again; so many accounts are left, where that is known.
  case isComing(RoadmapQuestion, left: Int?)
}
