/// Which accounts a list shows and in which order.
public struct ListQuery: Hashable, Sendable {
  /// The lists there are.
  public enum List: Hashable, Sendable {
    /// Every account that is not churned.
    case portfolio
    /// A view of the watchlist.
    case watch(WatchView)

    /// Accounts with a reason of method §8, in attention order.
    public static let watchlist = List.watch(.attention)
    /// Every account that is not churned by its next strategic touch (method CAD-2): the longest past due first, those
    /// without a due day last. Two groups, sorted or not: what is past due, and the rest.
    case cadence
    /// Every account that is not churned, by segment, the largest MRR first; with the colour of each.
    case wall

    /// Whether its accounts stand under headings while nothing sorts them.
    public var isGrouped: Bool {
      switch self {
      case .portfolio: true
      case .watch(let view): view.isGrouped
      case .cadence, .wall: false
      }
    }
  }
  /// The column to sort by; `nil` is the list's own order (segments worst first; attention order).
  public enum SortKey: String, Hashable, Sendable, CaseIterable {
    case name, mrr, composite, cx, adoption, engagement, quality, alignment, delta7, sponsor, nextDue, owner
    case band, delta30, gates, renewal, triggers, reasons
  }
  public var list: List
  public var sort: SortKey?
  public var isReversed: Bool
  /// Only accounts whose name or id contains this, ignoring case; empty is all.
  public var nameContains: String
  /// The person whose accounts `WatchView.mine` lists.
  public var person: String?
  /// Only accounts that match, by the fields of `AccountFilter`.
  public var filter: Filter
  public init(
    _ list: List, sort: SortKey? = nil, isReversed: Bool = false, nameContains: String = "",
    filter: Filter = Filter()
  ) {
    self.list = list
    self.sort = sort
    self.isReversed = isReversed
    self.nameContains = nameContains
    self.filter = filter
  }
}

/// The answer to `Demand.order`: the keys of all accounts of the list, and the groups they fall into.
public struct ListOrder: Hashable, Sendable {
  /// A run of accounts under one heading with its totals.
  public struct Group: Hashable, Sendable {
    /// `nil` is the group of the unsegmented.
    public var segment: Segment?
    /// Accounts of lifecycle `onboarding` are listed apart, last.
    public var isOnboarding: Bool
    public var count: Int
    public var mrr: Money
    /// Accounts by composite colour: green, yellow, red, no data.
    public var colours: [Int]
    /// What groups other than segments stand under.
    public var heading: Heading?

    /// What the accounts of a group have in common.
    public struct Heading: Hashable, Sendable {
      /// A reason, a gate, a person (empty is nobody), or the days to a renewal at most.
      public var id: String
      /// A person's name.
      public var name: String?
      public init(id: String, name: String? = nil) {
        self.id = id
        self.name = name
      }
    }
    public init(segment: Segment?, isOnboarding: Bool, count: Int, mrr: Money, colours: [Int]) {
      self.segment = segment
      self.isOnboarding = isOnboarding
      self.count = count
      self.mrr = mrr
      self.colours = colours
    }
  }
  public var query: ListQuery
  /// Store keys of the accounts, in order; in different groups the same account may stand again.
  public var keys: [Int64]
  /// The runs of `keys`, in order; one group without a heading when the list is sorted flat.
  public var groups: [Group]
  /// The composite colours of `keys`, for the wall; empty for other lists.
  public var colours: [Colour]
  public init(query: ListQuery, keys: [Int64], groups: [Group], colours: [Colour] = []) {
    self.query = query
    self.keys = keys
    self.groups = groups
    self.colours = colours
  }
}

/// The figures of the header.
public struct PortfolioHeader: Hashable, Sendable {
  public var workspaceName: String
  public var currency: String
  public var accounts: Int
  public var watchlisted: Int
  public var mrr: Money
  public var mrrAtRisk: Money
  /// The day shown, and today in the workspace's time zone.
  public var asOf: Day
  public var today: Day
  /// The day of the newest fact.
  public var newestFact: Day?
  public var modelName: String
  /// The first characters of the model's fingerprint.
  public var modelFingerprint: String
  /// Accounts whose scores are still being computed, with the total; `nil` when all are current.
  public var scoring: Int?
  /// Whether names and money are masked, because somebody presents.
  public var isPresenting = false
  /// Accounts whose strategic touch is past due (method CAD-3).
  public var pastDue: Int
  /// Who acts.
  public var actor: Actor?

  /// Who acts, and who of the team that is.
  public struct Actor: Hashable, Sendable {
    /// As it was given.
    public var name: String
    /// The person's id; `nil` when it is nobody of the team.
    public var person: String?
    public init(name: String, person: String?) {
      self.name = name
      self.person = person
    }
  }
  public init(
    workspaceName: String, currency: String, accounts: Int, watchlisted: Int, mrr: Money, mrrAtRisk: Money, asOf: Day,
    today: Day, newestFact: Day?, modelName: String, modelFingerprint: String, scoring: Int?,
    pastDue: Int = 0
  ) {
    self.workspaceName = workspaceName
    self.currency = currency
    self.accounts = accounts
    self.watchlisted = watchlisted
    self.mrr = mrr
    self.mrrAtRisk = mrrAtRisk
    self.asOf = asOf
    self.today = today
    self.newestFact = newestFact
    self.modelName = modelName
    self.modelFingerprint = modelFingerprint
    self.scoring = scoring
    self.pastDue = pastDue
  }
}
