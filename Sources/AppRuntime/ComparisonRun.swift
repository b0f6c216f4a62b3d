public import Domain
public import Scoring
public import Store

/// Scores a store twice, by two models or on two days, and tells what differs and why.
///
/// Three causes are told apart by going one step after the other: first the model changes, then the day, then the facts.
/// The facts of the first look are today's without what the change log entered or changed between the ends of the two
/// days. Facts logged later count on both days: they are what is known now about the past.
public nonisolated struct ComparisonRun: Sendable {
  private let from: Session
  private let to: Session
  private let days: (Day, Day)

  /// A comparison of two sessions on the same store.
  ///
  /// - Parameters:
  ///   - first: The first day.
  ///   - last: The second day, not before it.
  public init(from: Session, on first: Day, to: Session, on last: Day) {
    self.from = from
    self.to = to
    days = (first, last)
  }

  /// Reads, takes back, scores and compares.
  public func run() throws(StoreError) -> Comparison {
    let zone = to.shared.zone
    let past =
      days.0 == days.1
      ? nil : try to.store.without(changesAfter: zone.end(of: days.0), upTo: zone.end(of: days.1))
    let steps = try Steps(from: from, to: to, days: days, past: past)
    var touched: [[UInt8]: [(table: BundleTable, count: Int)]] = [:]
    for item in past?.touched ?? [] { touched[Array(item.account.utf8)] = item.rows }
    var before: [[UInt8]: AccountFacts] = [:]
    if let past {
      let keys = try past.store.bandInputs().filter { touched[Array($0.id.utf8)] != nil }.map(\.key)
      for keyed in try past.store.facts(keys: keys) { before[Array(keyed.facts.account.id.utf8)] = keyed.facts }
    }
    var accounts: [ComparedAccount] = []
    try PortfolioScoring(session: to, day: days.1).forEachFacts { keyed in
      let id = Array(keyed.facts.account.id.utf8)
      if let rows = touched[id] {
        accounts.append(
          steps.compare(before.removeValue(forKey: id), keyed.facts, isSame: false, id: keyed.facts.account.id, rows))
      } else {
        accounts.append(steps.compare(keyed.facts, keyed.facts, isSame: true, id: keyed.facts.account.id, []))
      }
    }
    // What is left was deleted between the two looks.
    for (id, facts) in before.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      accounts.append(steps.compare(facts, nil, isSame: false, id: facts.account.id, touched[id] ?? []))
    }
    return Comparison(
      accounts, from: Comparison.Look(day: days.0, model: from.model.name),
      to: Comparison.Look(day: days.1, model: to.model.name), models: (from.model, to.model))
  }

  /// The engines of the four stages; a step that changes nothing is not worked out again.
  private struct Steps {
    let engines: [ScoringEngine]
    let calendars: [ScoringCalendar]
    let isSameModel: Bool
    let isSameDay: Bool
    let isSameShared: Bool

    init(from: Session, to: Session, days: (Day, Day), past: Retrospect?) throws(StoreError) {
      isSameModel = from.model.fingerprint == to.model.fingerprint
      isSameDay = days.0 == days.1
      var shared = to.shared
      if let past, past.touchesShared { shared = try past.store.sharedFacts() }
      isSameShared = shared == to.shared
      engines = [
        ScoringEngine(model: from.model, shared: shared), ScoringEngine(model: to.model, shared: shared),
        ScoringEngine(model: to.model, shared: shared), ScoringEngine(model: to.model, shared: to.shared),
      ]
      calendars = zip(engines, [days.0, days.0, days.1, days.1]).map { $0.calendar($1) }
    }

    func compare(
      _ before: AccountFacts?, _ after: AccountFacts?, isSame: Bool, id: String,
      _ rows: [(table: BundleTable, count: Int)]
    ) -> ComparedAccount {
      func score(_ stage: Int, _ facts: AccountFacts?) -> ComparedAccount.Scored? {
        facts.map { ($0.account, engines[stage].score($0, on: calendars[stage])) }
      }
      let start = score(0, before)
      let otherModel = isSameModel ? start : score(1, before)
      let otherDay = isSameDay ? otherModel : score(2, before)
      let end = isSame && isSameShared ? otherDay : score(3, after)
      return ComparedAccount(
        id: id, start: start, otherModel: otherModel, otherDay: otherDay, end: end,
        models: (engines[0].model, engines[3].model), rows: rows)
    }
  }
}
