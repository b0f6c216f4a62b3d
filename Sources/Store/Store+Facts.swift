public import Domain
import GRDB

/// The facts of one account and the revision they are of.
public struct KeyedFacts: Hashable, Sendable {
  /// The account's key in this store.
  public var key: Int64
  /// Grows whenever something the account's scores may depend on changes, shared facts included.
  public var revision: Int64
  public var facts: AccountFacts
}

/// What the bands of the portfolio are made of (method BAND-1).
public struct BandInput: Hashable, Sendable {
  public var key: Int64
  public var id: String
  public var mrr: Money?
  public var lifecycle: Lifecycle
  public var churnedOn: Day?
}

extension Store {
  /// The key of an account by its id.
  public func accountKey(id: String) throws(StoreError) -> Int64? {
    try read { database in
      let query = try Query(database, "SELECT key FROM accounts WHERE account_id = ?")
      query.bind(id, at: 1)
      return try query.first { $0.integer(0) } ?? nil
    }
  }

  /// The keys of all accounts, churned ones included, ascending.
  public func accountKeys() throws(StoreError) -> [Int64] {
    try read { database in
      var keys: [Int64] = []
      try Query(database, "SELECT key FROM accounts ORDER BY key").rows { keys.append($0.integer(0) ?? 0) }
      return keys
    }
  }

  /// Everything about these accounts, of one moment, in the order of the keys; keys without an account are left out.
  /// The number of queries does not depend on the number of accounts.
  public func facts(keys: [Int64]) throws(StoreError) -> [KeyedFacts] {
    try read { try FactsReader($0, keys: keys).read() }
  }

  /// Every account's part in the bands, by key.
  public func bandInputs() throws(StoreError) -> [BandInput] {
    try read { database in
      var inputs: [BandInput] = []
      let query = try Query(
        database, "SELECT key, account_id, mrr, lifecycle, churned_on FROM accounts ORDER BY key")
      try query.rows { row in
        inputs.append(
          BandInput(
            key: row.integer(0) ?? 0, id: row.text(1) ?? "", mrr: row.money(2),
            lifecycle: row.word(3, Vocabulary.lifecycle) ?? .active, churnedOn: row.day(4)))
      }
      return inputs
    }
  }
}
