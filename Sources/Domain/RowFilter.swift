/// The fields that lists of rows can be filtered by, by their ids.
public enum RowFilter: String, Hashable, Sendable, CaseIterable {
  case owner, account, seg, due, late
  case trigger, opened, acted, closed
  case outcome, logged, decided, budget
  case status, lane, quarter, since, rock, tier, tag
  case resolved, missed, reopened, priority, category
  case mrr, health, gate

  /// The fields of the rows of a source; `nil` where rows are counts.
  public static func schema(of source: RowSource) -> FilterSchema? { schemas[source] }

  /// What rows can be asked about by their accounts and owners alone.
  private static let ofAccounts: [RowFilter] = [owner, account, seg, mrr, health, gate]

  private static let schemas: [RowSource: FilterSchema] = [
    .calls: FilterSchema(
      [owner, account, seg, due, late, trigger, opened, acted, closed, mrr, health, gate].map(\.field)),
    .decisions: FilterSchema(
      [owner, account, seg, outcome, due, late, logged, decided, budget, mrr, health, gate].map(\.field)),
    .initiatives: FilterSchema(
      [owner, account, seg, status, lane, quarter, since, rock, tier, tag, budget, mrr, health, gate].map(\.field)),
    .accounts: FilterSchema(ofAccounts.map(\.field)), .meetings: FilterSchema(ofAccounts.map(\.field)),
    .complaints: FilterSchema(ofAccounts.map(\.field)), .risks: FilterSchema(ofAccounts.map(\.field)),
    .proposals: FilterSchema(ofAccounts.map(\.field)), .milestones: FilterSchema(ofAccounts.map(\.field)),
    .tickets: FilterSchema([opened, resolved, missed, reopened, priority, category].map(\.field)),
  ]

  /// Whether the field is about the account of a row rather than about the row.
  public var isOfAccount: Bool {
    switch self {
    case .account, .seg, .mrr, .health, .gate: true
    default: false
    }
  }

  private static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> [FilterWord] {
    Word.allCases.map { FilterWord($0.rawValue) }
  }

  private static let colours = [
    FilterWord("green"), FilterWord("yellow", ["amber"]), FilterWord("red"), FilterWord("nodata"),
  ]

  private var field: FilterField {
    switch self {
    case .owner: of(["own"], "who is to do it", .text)
    case .account: of(["acc", "client"], "account", .text)
    case .seg: of(["segment"], "segment of the account", .words(Self.words(Segment.self) + [FilterWord("none")]))
    case .due: of([], "due, in days", .date)
    case .late: .flag(rawValue, ["overdue"], title: "past due, or nobody has acted in time")
    case .trigger: of([], "trigger that opened it", .codes(AccountFilter.triggers))
    case .opened: of([], "opened, in days", .date)
    case .acted: .flag(rawValue, title: "somebody has acted")
    case .closed: of([], "closed, in days", .date)
    case .outcome: of(["state"], "outcome", .words(Self.words(DecisionOutcome.self)))
    case .logged: of([], "logged, in days", .date)
    case .decided: of([], "decided, in days", .date)
    case .budget: of(["money"], "upper end of the budget", .number(.money))
    case .status: of(["state"], "status", .words(Self.words(InitiativeStatus.self)))
    case .lane: of([], "lane", .words(Self.words(Lane.self)))
    case .quarter: of(["qtr"], "fiscal quarter, such as 2026-Q3", .text)
    case .since: of([], "when the status changed, in days", .date)
    case .rock: .flag(rawValue, ["big"], title: "big rock")
    case .tier: of([], "tier", .number(.whole))
    case .tag: of(["tags"], "tags", .text)
    case .resolved: of(["done"], "resolved, in days", .date)
    case .missed: .flag(rawValue, ["late"], title: "a service level was missed")
    case .reopened: .flag(rawValue, title: "reopened")
    case .priority: of(["prio"], "priority", .text)
    case .category: of(["cat"], "category", .text)
    case .mrr: of([], "MRR of the account", .number(.money))
    case .health: of(["composite", "score"], "health of the account", .number(.points, Self.colours))
    case .gate: of(["gates"], "open gate of the account", .codes(AccountFilter.gates))
    }
  }

  private func of(_ aliases: [String], _ title: String, _ kind: FilterField.Kind) -> FilterField {
    FilterField(rawValue, aliases, title: title, kind)
  }
}
