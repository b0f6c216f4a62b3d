/// The panes of the radar, in the order of `Tab`.
public enum RadarPane: Int, Hashable, Sendable, CaseIterable {
  case pastDue, coverage, load, timeline, triggers, queue

  /// The name on screen.
  public var title: String {
    switch self {
    case .pastDue: "Past due"
    case .coverage: "Coverage"
    case .load: "Load"
    case .timeline: "Timeline"
    case .triggers: "Triggers"
    case .queue: "Queue"
    }
  }

  /// The lines above the rows: the title, and for the timeline the weeks below the months.
  var headingRows: Int { self == .timeline ? 2 : 1 }

  /// The pane after or before this one, round and round.
  func stepped(by count: Int) -> RadarPane {
    let all = RadarPane.allCases
    return all[((rawValue + count) % all.count + all.count) % all.count]
  }
}
