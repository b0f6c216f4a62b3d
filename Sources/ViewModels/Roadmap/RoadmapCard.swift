import Domain

/// An open initiative as its place on the roadmap shows it.
public struct RoadmapCard: Hashable, Sendable {
  /// What the gates of the account mean to the card (method §7).
  public enum Gate: Hashable, Sendable {
    /// The first gate that keeps it back, and how many more there are.
    case blocked(by: String, more: Int)
    /// A gate that came after its approval, or that holds back a credit.
    case held
  }

  public var id: String
  public var title: String
  public var isRock: Bool
  public var isDeferred: Bool
  /// `in progress`.
  public var status: String
  /// `$18–22k`; `nil` while no end of it is known.
  public var budget: String?
  /// Initials, else the name or the id; `nil` is nobody.
  public var owner: String?
  public var gate: Gate?
  /// The findings about this very card, such as `stalled 62d` and `RM-4`.
  public var marks: [String]
  /// Its quarter, in a column that holds several.
  public var quarter: String?

  init(_ initiative: Initiative, _ report: RoadmapReport, currency: String, showsQuarter: Bool) {
    id = initiative.id
    title = RowNaming.called(initiative.title, .initiatives, initiative.id, currency: currency)
    isRock = initiative.bigRock == true
    isDeferred = initiative.status == .deferred
    status = initiative.status?.words ?? "no status"
    budget = initiative.budget.map { Format.band($0.low, $0.high, currency: currency) }
    owner = RoadmapCard.owner(initiative.owner, report.shared)
    let holds = report.holds[initiative.id] ?? []
    let blocking = holds.filter(\.isBlocking)
    gate =
      blocking.first.map { .blocked(by: $0.gate, more: blocking.count - 1) } ?? (holds.isEmpty ? nil : .held)
    marks = report.findings.filter { $0.initiatives.contains(initiative.id) && $0.rule != "RM-1" }.map { finding in
      guard finding.rule == "stalled", let changed = initiative.statusChangedOn else { return finding.rule }
      return "stalled \(report.asOf - changed)d"
    }
    quarter =
      showsQuarter ? initiative.quarter.flatMap(FiscalQuarter.init(label:)).map { Format.quarter($0) } : nil
  }

  private static func owner(_ id: String?, _ shared: SharedFacts) -> String? {
    guard let id, !id.isEmpty else { return nil }
    guard let person = shared.people.first(where: { $0.id.utf8.elementsEqual(id.utf8) }) else { return id }
    return person.initials ?? person.name ?? id
  }
}
