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

  public var load: [PersonLoad] { summary?.load ?? [] }
  public var firing: [QueuedTrigger] { summary?.queue ?? [] }

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
    let (person, outcome, firing) = (person?.id, outcome?.id, firingTrigger)
    summary = new
    isWanted = false
    isCounting = false
    left = nil
    func isSilent(_ outcome: TriggerOutcome) -> Bool { outcome.fired == 0 && outcome.firing == 0 }
    outcomes = new.outcomes.filter { !isSilent($0) } + new.outcomes.filter(isSilent)
    keep(&people, on: load.firstIndex { $0.id == person }, of: load.count)
    keep(&triggers, on: outcomes.firstIndex { $0.id == outcome }, of: outcomes.count)
    let place = firing.flatMap { old in
      new.queue.firstIndex { $0.accountID == old.accountID && $0.id == old.id }
    }
    keep(&queue, on: place, of: new.queue.count)
    week = min(week, max(0, (load.first?.weeks.count ?? 1) - 1))
    part = min(part, max(0, parts.count - 1))
  }

  /// Nothing of what is known may be shown.
  mutating func forget() {
    summary = nil
    outcomes = []
    invalidate()
  }

  /// Figures of another day say nothing about this one.
  mutating func forget(unless asOf: Day) {
    guard let summary, summary.asOf != asOf else { return }
    self.summary = nil
    outcomes = []
  }

  private func keep(_ cursor: inout OverlayCursor, on place: Int?, of count: Int) {
    cursor.select(place ?? cursor.line, count: count)
  }

  mutating func layout(_ layout: RadarLayout) {
    people.layout(height: layout.listRows(of: .load), count: load.count)
    triggers.layout(height: layout.listRows(of: .triggers), count: outcomes.count)
    queue.layout(height: layout.listRows(of: .queue), count: firing.count)
  }
}
