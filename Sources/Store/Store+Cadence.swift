public import Domain
import GRDB

extension Store {
  /// These accounts with their meetings that are planned for or were held on the days, and no other facts, in the order
  /// of the keys; keys without an account are left out. Reads the meetings of these accounts alone.
  public func meetings(keys: [Int64], days: ClosedRange<Day>) throws(StoreError) -> [KeyedFacts] {
    try read { database in
      let reader = try FactsReader(database, keys: keys)
      guard !keys.isEmpty else { return [] }
      var all = try reader.accounts()
      var places: [Int64: Int] = [:]
      for (place, facts) in all.enumerated() { places[facts.key] = place }
      // A local day begins and ends within a day of the same day in UTC.
      try reader.collect(
        \.meetings, into: &all, places, FactColumns.meetings,
        where: "AND (t.planned_on BETWEEN ?2 AND ?3 OR (t.held_at >= ?4 AND t.held_at < ?5))",
        binding: [
          days.lowerBound.iso, days.upperBound.iso, (days.lowerBound - 1).iso, (days.upperBound + 2).iso,
        ], reader.meeting)
      return all
    }
  }

  /// What differs as soon as anything differs that figures of the whole portfolio may depend on.
  public func factsRevision() throws(StoreError) -> FactsRevision {
    try read { database in
      let query = try Query(
        database,
        """
        SELECT count(*), coalesce(sum(revision), 0), coalesce(max(key), 0), (SELECT revision FROM shared_revision),
          (SELECT coalesce(max(id), 0) FROM change_groups)
        FROM account_revisions
        """)
      let numbers = try query.first { row in (0..<5).map { row.integer(Int32($0)) ?? 0 } }
      return FactsRevision(numbers: numbers ?? [])
    }
  }
}

/// A mark of all facts of a store at one moment; equal marks mean equal facts.
public struct FactsRevision: Hashable, Sendable {
  let numbers: [Int64]
}
