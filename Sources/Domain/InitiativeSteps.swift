/// The state machine of initiatives (method §9, spec-deliverables-process §A4.1): which steps there are, and what each
/// one needs first.
public enum InitiativeSteps {
  /// What a guard has to know beyond the card itself.
  public struct Setting: Hashable, Sendable {
    public var segment: Segment?
    /// Whether an approved decision in writing, with owner, date and budget, is linked to the initiative.
    public var isApprovedInWriting: Bool
    /// The open gates of the account.
    public var gates: [String]
    public init(segment: Segment? = nil, isApprovedInWriting: Bool = false, gates: [String] = []) {
      self.segment = segment
      self.isApprovedInWriting = isApprovedInWriting
      self.gates = gates
    }
  }

  private static let order: [InitiativeStatus] = [
    .draft, .scoped, .validated, .priceTested, .preApproved, .proposed, .approved, .kickedOff, .inProgress, .completed,
    .reviewed,
  ]

  /// The states that can follow; the usual one first. A card of segment D may go from draft to proposed at once
  /// [L209, L210]; a card that has no status yet may be given any.
  public static func next(after status: InitiativeStatus?, segment: Segment?) -> [InitiativeStatus] {
    guard let status else { return InitiativeStatus.allCases }
    if status == .deferred { return [.priceTested, .declined] }
    guard let index = order.firstIndex(of: status), index + 1 < order.count else { return [] }
    var steps = [order[index + 1]]
    if status == .draft, segment == .d { steps.append(.proposed) }
    // The side exits are open to whatever is not completed yet.
    return index < order.count - 2 ? steps + [.deferred, .declined] : steps
  }

  /// What a card lacks for a state, each as a short phrase; nothing lacks where the step may be taken.
  public static func missing(for status: InitiativeStatus, in row: RowDraft, _ setting: Setting) -> [String] {
    func need(_ columns: [(String, String)]) -> [String] { columns.filter { !row.has($0.0) }.map(\.1) }
    let budget = row.has("budget_low") || row.has("budget_high") ? [] : ["a budget"]
    switch status {
    case .draft, .inProgress, .completed: return []
    case .scoped:
      return need([("title", "a title"), ("summary", "a summary"), ("source", "a source"), ("quarter", "a quarter")])
    case .validated:
      return need([("owner", "an owner"), ("pm", "a PM"), ("lane", "a lane"), ("readiness", "readiness")])
    case .priceTested: return budget
    case .preApproved: return need([("owner", "an owner"), ("quarter", "a quarter")]) + budget
    case .proposed:
      let held = gates(holding: row, setting).map { "gate \($0) to close" }
      return need([("lane", "a lane"), ("quarter", "a quarter")]) + budget + held
    case .approved:
      let written = setting.isApprovedInWriting ? [] : ["an approved decision in writing, with owner, date and budget"]
      return written + gates(holding: row, setting).map { "gate \($0) to close" }
    case .kickedOff: return need([("pm", "a PM"), ("owner", "an owner"), ("client_owner", "a client owner")])
    case .reviewed:
      return need([
        ("review_addressed", "whether the issue was addressed"), ("review_trust", "whether trust or maturity grew"),
        ("review_on_time", "whether it was on time"), ("review_on_cost", "whether it was on cost"),
      ])
    case .deferred, .declined: return need([("decline_reason", "a reason")])
    }
  }

  /// The open gates that keep a card from being proposed (method §7).
  public static func gates(holding row: RowDraft, _ setting: Setting) -> [String] {
    let card = Initiative(
      id: "", status: .draft, tier: row.integer("tier").map { Int($0) }, kind: row.text("kind"))
    return card.gates(holdingBack: setting.gates)
  }
}
