/// One row of a list of rows: what it says, and the account it belongs to.
public struct ListedRow: Hashable, Sendable {
  public var id: String
  /// The summary of its account; `nil` where a row belongs to none.
  public var account: AccountSummary?
  /// The store key of its account.
  public var accountKey: Int64?
  public var values: [RowField: RowValue]
  /// Whether a decision earns credit; `nil` elsewhere and while it is unknown.
  public var credit: DecisionCredit?
  public init(id: String, account: AccountSummary? = nil, values: [RowField: RowValue] = [:]) {
    self.id = id
    self.account = account
    self.values = values
  }

  public subscript(text field: RowField) -> String? {
    if case .text(let text) = values[field], !text.isEmpty { text } else { nil }
  }
  public subscript(day field: RowField) -> Day? {
    switch values[field] {
    case .day(let day): day
    case .moment(let moment): moment.day
    default: nil
    }
  }
  public subscript(moment field: RowField) -> Moment? {
    if case .moment(let moment) = values[field] { moment } else { nil }
  }
  public subscript(money field: RowField) -> Money? {
    if case .money(let money) = values[field] { money } else { nil }
  }
  public subscript(count field: RowField) -> Int64? {
    if case .count(let count) = values[field] { count } else { nil }
  }
  public subscript(flag field: RowField) -> Bool? {
    if case .flag(let flag) = values[field] { flag } else { nil }
  }
}

/// All that decides whether a decision earns credit (method CRED-1), without the rest of its account.
public struct CreditCase: Hashable, Sendable {
  public var decision: Decision
  /// The linked initiative and the meeting it was taken in.
  public var initiative: Initiative?
  public var meeting: Meeting?
  /// The gates that were open when the account was last scored.
  public var gates: [String]
  public init(decision: Decision, initiative: Initiative?, meeting: Meeting?, gates: [String]) {
    self.decision = decision
    self.initiative = initiative
    self.meeting = meeting
    self.gates = gates
  }
}
