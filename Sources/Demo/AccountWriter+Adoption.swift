import Domain

extension AccountWriter {
  /// Readings of every insight, monthly for A and B, every two months for C, quarterly for D.
  mutating func writeReadings(_ rows: inout DemoRows) {
    let levels = levels(of: target())
    let step = isCloselyLedClass ? 1 : plan.segment == .c ? 2 : 3
    let offset = plan.kind == .quiet ? 225 : random.number(1...12)
    // What is not green yet mostly moves; a little of it has stalled.
    let slope = plan.adoption == .green ? random.number(2...8) : plan.months == 4 ? 2 : 24
    for month in stride(from: 0, to: 18, by: step) {
      let day = (today - offset).adding(months: -month)
      guard day >= start else { break }
      for (insight, level) in zip(DemoInsight.all, levels) {
        let tenths = max(20, level - slope * min(month, 8) - (month > 0 ? random.number(0...6) : 0))
        rows.add(
          .readings, [account, .text(insight.id), cell(day), .integer(Int64(tenths) * 100_000)])
      }
    }
  }

  /// The weighted mean to reach, in tenths of a percent point.
  private mutating func target() -> Int {
    if plan.story == .readyForSegmentB { return 554 }
    let (green, yellow): (Int, Int) =
      switch plan.segment {
      case .a: (900, 800)
      case .b: (800, 650)
      case .c: (700, 550)
      case .d: (600, 500)
      }
    switch plan.adoption {
    case .green: return random.number(green + 25...min(green + 180, 975))
    case .yellow: return random.number(yellow + 20...green - 25)
    case .red: return random.number(yellow - 40...yellow - 10)
    }
  }

  /// One level an insight, in tenths, whose weighted mean is the target; the fundamentals stay above their alarms
  /// unless adoption is red.
  private mutating func levels(of target: Int) -> [Int] {
    let isRed = plan.adoption == .red
    let floors = DemoInsight.all.map { insight in
      switch insight.kind {
      case .mfa: isRed ? 300 : 640
      case .endpoint: isRed ? 600 : 840
      case .backup: isRed ? 700 : 955
      case nil: 40
      }
    }
    let ceilings = DemoInsight.all.map { isRed && $0.kind == .mfa ? 560 : 1000 }
    var levels = DemoInsight.all.indices.map { index in
      min(ceilings[index], max(floors[index], target + random.number(-50...50)))
    }
    let total = DemoInsight.all.reduce(0) { $0 + $1.weight }
    for _ in 0..<6 {
      let sum = zip(DemoInsight.all, levels).reduce(0) { $0 + $1.0.weight * $1.1 }
      let missing = target * total - sum
      let movable = levels.indices.filter { missing > 0 ? levels[$0] < ceilings[$0] : levels[$0] > floors[$0] }
      let weight = movable.reduce(0) { $0 + DemoInsight.all[$1].weight }
      guard weight > 0, abs(missing) >= weight else { break }
      for index in movable {
        levels[index] = min(ceilings[index], max(floors[index], levels[index] + missing / weight))
      }
    }
    return levels
  }
}
