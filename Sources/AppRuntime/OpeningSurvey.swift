import Domain
import Scoring
import Store

/// Finds out what triggers ask for; an account is looked at again once its facts, or what became of its calls, have
/// changed.
nonisolated struct OpeningSurvey: Sendable {
  private struct Entry: Sendable {
    var revision: Int64
    var settled: [String: Instant]
    var openings: [CallOpening]
  }

  private var known: [Int64: Entry] = [:]
  private var key: (day: Day, model: String)?
  /// Accounts read at a time.
  private static let chunk = 100

  /// The plan of a day, by the scores that the store has of it. `goesOn` is asked before each chunk; `nil` when it said
  /// no.
  mutating func plan(_ session: Session, day: Day, goesOn: () -> Bool) throws(StoreError) -> OpeningPlan? {
    let model = session.modelFingerprint
    if key?.day != day || key?.model != model { known = [:] }
    key = (day, model)
    let engine = session.engine
    let zone = session.shared.zone
    let calendar = engine.calendar(day)
    let since = zone.end(of: day - session.model.triggers.reopenDays - 1)
    let memory = try session.store.openingMemory(since: since)
    let asking = try session.store.accountsAsking(day: day, end: zone.end(of: day), model: model)
    var kept: [Int64: Entry] = [:]
    var missing: [AskingAccount] = []
    for account in asking {
      let entry = known[account.key]
      if let entry, entry.revision == account.revision, entry.settled == memory.settled[account.id] ?? [:] {
        kept[account.key] = entry
      } else {
        missing.append(account)
      }
    }
    var start = 0
    while start < missing.count {
      guard goesOn() else { return nil }
      let chunk = missing[start..<min(start + Self.chunk, missing.count)]
      for keyed in try session.store.facts(keys: chunk.map(\.key)) {
        let settled = memory.settled[keyed.facts.account.id] ?? [:]
        kept[keyed.key] = Entry(
          revision: keyed.revision, settled: settled,
          openings: engine.callOpenings(keyed.facts, on: calendar, settled: settled.mapValues { zone.day(of: $0) }))
      }
      start += chunk.count
    }
    known = kept
    return OpeningPlan(
      kept.values.flatMap(\.openings), memory: memory, day: day, batchSize: session.model.triggers.batchSize)
  }
}
