import Domain
import Scoring
import Store
import ViewModels

/// What is shown or written of single rows, read by their keys: a page at a time, on any thread.
nonisolated struct PageReader: Sendable {
  let session: Session
  let day: Day
  /// The day that scores are compared with.
  let weekBefore: Day?
  /// Whether names are masked; then ids stay away too.
  let isMasked: Bool

  /// Accounts; those that are gone are left out.
  func summaries(_ keys: [Int64]) throws(StoreError) -> [Int64: AccountSummary] {
    let summaries = try session.store.summaries(
      keys: keys, day: day, model: session.modelFingerprint, comparedWith: weekBefore)
    return Dictionary(zip(keys, summaries).filter { !$1.id.isEmpty }) { first, _ in first }
  }

  /// What a view of the watchlist shows of accounts. Where no call to action is open, the next action follows from what
  /// fires.
  func watched(_ keys: [Int64], _ view: WatchView) throws(StoreError) -> [Int64: WatchDetail] {
    let model = session.model
    return try session.store.watchedAccounts(
      keys: keys, view: view, day: day, model: session.modelFingerprint,
      firstActionHours: model.triggers.firstActionHours
    ).mapValues { account in
      var detail = account.detail
      if detail.nextAction == nil, let next = model.nextTrigger(of: account.triggers, segment: account.segment) {
        detail.nextAction = NextAction(
          origin: .trigger(next.id), title: nil, owner: account.roles[next.role.rawValue],
          clock: .firstAction(hours: next.hours))
      }
      return isMasked ? detail.withoutIDs : detail
    }
  }

  /// The strategic meetings of accounts.
  func cadence(_ keys: [Int64], _ days: ClosedRange<Day>) throws(StoreError) -> [Int64: CadenceLine] {
    let engine = session.engine
    var lines: [Int64: CadenceLine] = [:]
    for keyed in try session.store.meetings(keys: keys, days: days) {
      let line = engine.cadenceLine(keyed.facts, asOf: day, days: days)
      lines[keyed.key] = isMasked ? line.withoutIDs : line
    }
    return lines
  }

  /// Rows of a list; of decisions with the credit they earn.
  func listed(_ source: RowSource, _ ids: [String]) throws(StoreError) -> [String: ListedRow] {
    let model = session.modelFingerprint
    var rows = try session.store.listedRows(ids, of: source, RowSetting(session, day: day), model: model)
    if source == .decisions {
      let (engine, cases) = (session.engine, try session.store.creditCases(ids, day: day, model: model))
      let calendar = engine.calendar(day)
      for item in cases { rows[item.decision.id]?.credit = engine.credit(item, on: calendar) }
    }
    return rows
  }

  /// All that a page of a table needs.
  func answers(_ demands: [Demand]) throws(StoreError) -> ExportAnswers {
    var answers = ExportAnswers()
    for demand in demands {
      switch demand {
      case .summaries(let keys): answers.summaries = try summaries(keys)
      case .watched(let keys, let view): answers.watched = try watched(keys, view)
      case .cadence(let keys, let days): answers.cadence = try cadence(keys, days)
      case .rows(let source, let ids): answers.listed = try listed(source, ids)
      case .roadmaps(.rows(let keys)): answers.cards = try session.store.roadmapRows(keys)
      default: break
      }
    }
    return answers
  }
}

extension AppRuntime {
  /// Reads what is on the screen.
  var pages: PageReader {
    PageReader(session: session, day: day, weekBefore: weekBefore, isMasked: presented != nil)
  }
}
