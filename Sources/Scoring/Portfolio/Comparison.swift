public import Domain

/// Why a figure differs between two looks at a portfolio.
public enum ChangeCause: String, Hashable, Sendable, CaseIterable {
  /// Another scoring model.
  case model
  /// The day moved; the facts are the same.
  case clock
  /// Facts were entered or changed.
  case data
}

/// One account as it is scored on the way from one look to the other; `nil` where it is not in the portfolio.
///
/// Each stage differs from the one before it by one cause, so the steps add up to the whole change.
public struct ComparedAccount: Sendable {
  /// An account with its result.
  public typealias Scored = (account: Account, result: ScoreResult)

  public var id: String
  public var name: String?
  /// As it was looked at first; then with the other model; then also on the other day; then also with the other facts.
  let stages: [ScoreResult?]
  let entries: [PortfolioEntry?]
  /// Rows entered or changed between the two looks, by table.
  public var rows: [(table: BundleTable, count: Int)]

  /// The stages of one account.
  ///
  /// - Parameters:
  ///   - id: The account's id.
  ///   - start: The first look.
  ///   - otherModel: The first look with the second model.
  ///   - otherDay: That, on the second day.
  ///   - end: The second look.
  ///   - models: The first and the second model.
  public init(
    id: String, start: Scored?, otherModel: Scored?, otherDay: Scored?, end: Scored?,
    models: (ScoringModel, ScoringModel), rows: [(table: BundleTable, count: Int)] = []
  ) {
    let scored = [start, otherModel, otherDay, end].map { $0.flatMap { $0.result.isChurned ? nil : $0 } }
    self.id = id
    self.rows = rows
    name = scored.reversed().compactMap { $0?.account.name }.first
    stages = scored.map { $0?.result }
    entries = scored.enumerated().map { index, scored in
      scored.map { PortfolioEntry($0.result, account: $0.account, model: index == 0 ? models.0 : models.1) }
    }
  }

  /// The steps at which something about the account became different.
  func causes<Value: Equatable>(_ value: (ScoreResult) -> Value) -> [ChangeCause] {
    causes(stages.map { $0.map(value) })
  }

  func causes<Value: Equatable>(_ values: [Value?]) -> [ChangeCause] {
    zip(ChangeCause.allCases, zip(values, values.dropFirst())).compactMap { $1.0 == $1.1 ? nil : $0 }
  }
}

/// What differs between two looks at a portfolio, account by account (two models, two days, or both).
public struct Comparison: Sendable {
  /// One look.
  public struct Look: Hashable, Sendable {
    public var day: Day
    public var model: String
    public init(day: Day, model: String) {
      self.day = day
      self.model = model
    }
  }

  public let from: Look
  public let to: Look
  /// Accounts that differ in a colour, the segment, a gate, a reason of the watchlist or their place on it, by id.
  public let changes: [AccountChange]
  /// Accounts of the first and of the second look.
  public let accounts: (from: Int, to: Int)
  /// Lengths of the watchlist at both looks.
  public let listed: (from: Int, to: Int)

  /// Compares the accounts of a portfolio, in any order.
  public init(_ accounts: [ComparedAccount], from: Look, to: Look, models: (ScoringModel, ScoringModel)) {
    self.from = from
    self.to = to
    let days = [from.day, from.day, to.day, to.day]
    let places = days.indices.map { stage in
      let model = stage == 0 ? models.0 : models.1
      let list = Portfolio(accounts.compactMap { $0.entries[stage] }, asOf: days[stage], model: model).watchlist
      var places: [ByteKey: Int] = [:]
      for (index, id) in list.enumerated() { places[ByteKey(id)] = index + 1 }
      return places
    }
    changes = accounts.sorted { bytesPrecede($0.id, $1.id) }.compactMap { account in
      AccountChange(account, places: places.map { $0[ByteKey(account.id)] })
    }
    self.accounts = (accounts.count { $0.stages[0] != nil }, accounts.count { $0.stages[3] != nil })
    listed = (places[0].count, places[3].count)
  }
}
