public import Domain

/// The counted figures of the radar and where the cursors in them are.
public struct RadarFigures: Hashable, Sendable {
  /// What was counted last; of another day it is not shown.
  public private(set) var summary: PortfolioSummary?
  /// Whether a newer count is on its way.
  public private(set) var isCounting = false
  /// Accounts still to be counted.
  public private(set) var left: Int?
  private(set) var isWanted = true

  /// Everybody's row and the week under the cursor.
  public internal(set) var people = OverlayCursor()
  public internal(set) var week = 0
  /// The coverage under the cursor, by its place in `parts`.
  public internal(set) var part = 0
  public internal(set) var triggers = OverlayCursor()
  public internal(set) var queue = OverlayCursor()

  /// The triggers with those first that fired lately or fire now; each half in the method's order.
  public private(set) var outcomes: [TriggerOutcome] = []

  /// The segments with their coverage, all of them together last.
  public var parts: [(scope: RadarScope, figure: KeyFigure)] {
    guard let summary else { return [] }
    return summary.segments.filter { $0.segment != nil || $0.accounts > 0 }.map { part in
      (.segment(part.segment), part[.coverage])
    } + [(.all, summary.total[.coverage])]
  }

  /// The team, whoever has the fullest week first, those without a limit last.
  public private(set) var load: [PersonLoad] = []
  /// What fires, as far as the filter leaves it.
  public private(set) var firing: [QueuedTrigger] = []
  private var filter = Filter()

  public var person: PersonLoad? { load.indices.contains(people.line) ? load[people.line] : nil }
  public var outcome: TriggerOutcome? { outcomes.indices.contains(triggers.line) ? outcomes[triggers.line] : nil }
  public var firingTrigger: QueuedTrigger? { firing.indices.contains(queue.line) ? firing[queue.line] : nil }

  // MARK: What comes and goes

  mutating func invalidate() {
    isWanted = true
    isCounting = false
  }

  mutating func wait(left: Int?) {
    isWanted = false
    isCounting = true
    self.left = left
  }

  /// Takes new figures; the cursors stay on what they were on.
  mutating func show(_ new: PortfolioSummary) {
    let (person, outcome, selected) = (person?.id, outcome?.id, firingTrigger)
    summary = new
    isWanted = false
    isCounting = false
    left = nil
    func isSilent(_ outcome: TriggerOutcome) -> Bool { outcome.fired == 0 && outcome.firing == 0 }
    outcomes = new.outcomes.filter { !isSilent($0) } + new.outcomes.filter(isSilent)
    load = new.load.sorted { left, right in
      let peaks = (RadarFigures.peak(left), RadarFigures.peak(right))
      return peaks.0 == peaks.1 ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : peaks.0 > peaks.1
    }
    keep(&people, on: load.firstIndex { $0.id == person }, of: load.count)
    keep(&triggers, on: outcomes.firstIndex { $0.id == outcome }, of: outcomes.count)
    listFiring(selected)
    week = min(week, max(0, (load.first?.weeks.count ?? 1) - 1))
    part = min(part, max(0, parts.count - 1))
  }

  /// Narrows the queue by the fields that a firing trigger has itself; a filter that asks for more leaves it whole.
  mutating func filter(by filter: Filter) {
    let selected = firingTrigger
    self.filter = filter
    listFiring(selected)
  }

  /// Whether the filter in force narrows the queue.
  public var isQueueFiltered: Bool { !filter.isEmpty && filter.fields.isSubset(of: QueuedTrigger.filterFields) }

  private mutating func listFiring(_ selected: QueuedTrigger?) {
    let all = summary?.queue ?? []
    if isQueueFiltered, let asOf = summary?.asOf {
      let names = Dictionary(load.map { ($0.id, $0.name) }) { first, _ in first }
      firing = all.filter { trigger in filter.matches(asOf: asOf) { trigger.value(of: $0, names) } }
    } else {
      firing = all
    }
    let place = selected.flatMap { old in firing.firstIndex { $0.accountID == old.accountID && $0.id == old.id } }
    keep(&queue, on: place, of: firing.count)
  }

  /// The fullest week in percent; below any where there is no limit.
  private static func peak(_ person: PersonLoad) -> Points {
    person.weeks.compactMap(\.percent).max() ?? Points(-1)
  }

  /// Nothing of what is known may be shown.
  mutating func forget() {
    summary = nil
    (outcomes, load, firing) = ([], [], [])
    invalidate()
  }

  /// Figures of another day say nothing about this one.
  mutating func forget(unless asOf: Day) {
    guard let summary, summary.asOf != asOf else { return }
    self.summary = nil
    (outcomes, load, firing) = ([], [], [])
  }

  private func keep(_ cursor: inout OverlayCursor, on place: Int?, of count: Int) {
    cursor.select(place ?? cursor.line, count: count)
  }

  mutating func layout(_ layout: RadarLayout) {
    let isBeside = layout.face != .single
    people.layout(height: layout.listRows(of: .load), count: load.count, isBeside: isBeside)
    triggers.layout(height: layout.listRows(of: .triggers), count: outcomes.count, isBeside: isBeside)
    queue.layout(height: layout.listRows(of: .queue), count: firing.count, isBeside: isBeside)
  }
}

extension QueuedTrigger {
  /// The fields of `AccountFilter` that a firing trigger has itself; its owner is whoever has to act.
  fileprivate static let filterFields: Set<String> = [
    FilterField.anywhere, AccountFilter.owner.rawValue, AccountFilter.seg.rawValue, AccountFilter.trigger.rawValue,
  ]

  fileprivate func value(of field: String, _ names: [String: String]) -> FilterValue {
    switch AccountFilter(rawValue: field) {
    case .owner: .texts([owner, ownerID, ownerID.flatMap { names[$0] }].compactMap(\.self))
    case .seg: .words(segment.map { [$0.rawValue] } ?? [])
    case .trigger: .words([id])
    default: .texts([accountName, accountID])
    }
  }
}
