import Domain

/// The results at the latest month ends, newest first (method §4.8).
struct MonthHistory: Sendable {
  let months: [DayHealth]
  let gateReds: Int

  /// The month ends on which the account existed.
  func colour(_ dimension: Dimension, _ index: Int) -> Colour { months[index][dimension].colour }

  /// Consecutive Reds counted backwards from a month end; NoData neither counts nor breaks.
  func reds(_ dimension: Dimension, from start: Int = 0) -> Int {
    var count = 0
    for index in start..<max(start, months.count) {
      switch colour(dimension, index) {
      case .red: count += 1
      case .noData: continue
      case .green, .yellow: return count
      }
    }
    return count
  }

  /// For each month end whether `G-4` was open after it, newest first.
  func engagementGate(_ facts: PreparedFacts) -> [Bool] {
    var openedOn: Int32?
    var states = [Bool](repeating: false, count: months.count)
    var count = 0
    for index in months.indices.reversed() {
      let today = months[index].day.number
      switch colour(.engagement, index) {
      case .red:
        count += 1
        if openedOn == nil, count >= gateReds { openedOn = today }
      case .yellow, .green:
        count = 0
        if let opening = openedOn, facts.meetings.contains(where: { $0.isQBR && $0.held > opening && $0.held <= today })
        {
          openedOn = nil
        }
      case .noData: break
      }
      states[index] = openedOn != nil
    }
    return states
  }
}
