/// Something that was agreed about an account: a call to action, or a row of the decision log.
public struct Promise: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case action, decision }
  /// How a promise stands on a day.
  public enum State: Hashable, Sendable {
    /// It happened; on which day, where that is known.
    case kept(Day?)
    /// Nobody goes on with it: declined, deferred, parked or given up.
    case dropped
    case open
    /// Open, and its day is over since that many days.
    case overdue(days: Int)
  }

  public var kind: Kind
  public var id: String
  public var account: String
  /// `nil` when the account has no name.
  public var accountName: String?
  /// What was agreed, in its own words.
  public var text: String
  /// Who is to do it: the name of one of the team, or the client's owner as written; `nil` when nobody is named.
  public var owner: String?
  /// The day it was agreed on.
  public var made: Day?
  public var due: Day?
  /// When no day is known: the quarter, as written.
  public var dueQuarter: String?
  /// Of a decision: what became of the question.
  public var outcome: DecisionOutcome?
  /// Of a decision: why now, as written.
  public var whyNow: String?
  /// Of a decision: the ends of its budget, where they are known.
  public var budgetLow: Money?
  public var budgetHigh: Money?
  /// Of an action: the trigger that opened it.
  public var trigger: String?
  /// Whether it happened: a closed call; an approved decision whose initiative is completed, or that has none.
  public var isKept: Bool
  /// The day it happened.
  public var keptOn: Day?

  public init(
    kind: Kind, id: String, account: String, accountName: String? = nil, text: String, owner: String? = nil,
    made: Day? = nil, due: Day? = nil, dueQuarter: String? = nil, outcome: DecisionOutcome? = nil,
    whyNow: String? = nil, budgetLow: Money? = nil, budgetHigh: Money? = nil, trigger: String? = nil,
    isKept: Bool = false, keptOn: Day? = nil
  ) {
    self.kind = kind
    self.id = id
    self.account = account
    self.accountName = accountName
    self.text = text
    self.owner = owner
    self.made = made
    self.due = due
    self.dueQuarter = dueQuarter
    self.outcome = outcome
    self.whyNow = whyNow
    self.budgetLow = budgetLow
    self.budgetHigh = budgetHigh
    self.trigger = trigger
    self.isKept = isKept
    self.keptOn = keptOn
  }

  /// The row it stands in.
  public var row: SourceRow { SourceRow(kind == .action ? .ctas : .decisions, id) }

  /// How it stands on a day; what happened after that day had not happened yet.
  public func state(on day: Day) -> State {
    if isKept, keptOn.map({ $0 <= day }) ?? true { return .kept(keptOn) }
    if let outcome, outcome != .pending, outcome != .approved { return .dropped }
    guard let due, due < day else { return .open }
    return .overdue(days: day - due)
  }
}

/// An initiative that took another place on a roadmap, or another step; or a note on a whole roadmap.
public struct RoadmapMove: Hashable, Sendable {
  /// What was, and what is now; as the store spells it, `nil` where nothing was.
  public struct Change: Hashable, Sendable {
    public var before: String?
    public var after: String?
    public init(before: String?, after: String?) {
      self.before = before
      self.after = after
    }
  }
  public var account: String
  public var accountName: String?
  /// The initiative's title; `nil` for a note on the roadmap as a whole.
  public var title: String?
  /// The fiscal quarter, when it changed.
  public var quarter: Change?
  public var lane: Change?
  public var status: Change?
  /// The note of a revision of the roadmap, with its number.
  public var note: String?
  public var version: Int?
  public init(
    account: String, accountName: String? = nil, title: String? = nil, quarter: Change? = nil, lane: Change? = nil,
    status: Change? = nil, note: String? = nil, version: Int? = nil
  ) {
    self.account = account
    self.accountName = accountName
    self.title = title
    self.quarter = quarter
    self.lane = lane
    self.status = status
    self.note = note
    self.version = version
  }
}

/// What a stretch of days decided, did and moved, and what is still open from before.
public struct Minutes: Hashable, Sendable {
  public var workspace: String?
  /// As `Format.money` takes it.
  public var currency: String
  /// The first and the last day.
  public var from: Day
  public var to: Day
  /// Decisions that were logged or decided in these days.
  public var decisions: [Promise]
  /// Calls to action that were opened or closed in these days.
  public var actions: [Promise]
  public var moves: [RoadmapMove]
  /// What was agreed before these days and has not happened by their end, decisions of the 90 days before; the longest
  /// overdue first.
  public var open: [Promise]
  public init(
    workspace: String? = nil, currency: String = "USD", from: Day, to: Day, decisions: [Promise] = [],
    actions: [Promise] = [], moves: [RoadmapMove] = [], open: [Promise] = []
  ) {
    self.workspace = workspace
    self.currency = currency
    self.from = from
    self.to = to
    self.decisions = decisions
    self.actions = actions
    self.moves = moves
    self.open = open
  }
}
