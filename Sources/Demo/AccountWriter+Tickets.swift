import Domain

extension AccountWriter {
  /// Tickets in periods of thirty days, each solved within its period; misses and repeats in the latest ones as the
  /// plan wants the quality to come out.
  mutating func writeTickets(_ rows: inout DemoRows) {
    let offset = random.number(0...13)
    var count = 0
    for period in (0..<18).reversed() {
      let end = today - 30 * period
      guard end - 29 > start || plan.kind == .onboarding && period == 0 else { continue }
      let isSlump = plan.story == .qualitySlump && period < 3
      let tickets = isSlump ? 15 : perPeriod()
      let flaws = flaws(in: tickets, period)
      for index in 0..<tickets {
        let day = end - 29 + index * 28 / tickets + random.number(0...1)
        let isRepeat = index > 0 && index <= flaws.repeats
        if !isRepeat { count += 1 }
        let category = isSlump ? "mail migration" : AccountWriter.categories[(count + offset) % 14]
        write(
          number: period * 100 + index, opened: day, latest: end, isRepeat && !isSlump ? previousCategory : category,
          missed: index >= tickets - flaws.misses, &rows)
        previousCategory = category
      }
    }
  }

  private mutating func write(
    number: Int, opened: Day, latest: Day, _ category: String, missed: Bool, _ rows: inout DemoRows
  ) {
    let second = 25_200 + random.number(0...600) * 60
    let response = second + random.number(5...50) * 60
    let solved = min(latest - opened, missed ? random.number(2...4) : random.number(0...1))
    let isResponseMissed = missed && random.happens(40)
    rows.add(
      .tickets,
      [
        id("T", number), account, cell(opened, second: second), cell(opened, second: response),
        cell(opened + solved, second: response + random.number(10...300) * 60), .null,
        .text(random.happens(8) ? "P1" : random.happens(30) ? "P2" : "P3"), .text(category),
        .text((isResponseMissed ? ServiceLevel.missed : .met).rawValue),
        .text((missed && !isResponseMissed ? ServiceLevel.missed : .met).rawValue),
      ])
  }

  private mutating func perPeriod() -> Int {
    switch plan.segment {
    // Enough of them to meet a narrow mark.
    case .c where plan.story == .readyForSegmentB: 10
    case .a: random.number(9...11)
    case .b: random.number(5...7)
    case .c: random.number(3...5)
    case .d: random.number(2...3)
    }
  }

  // More kinds than any account has tickets in thirty days, so that none repeats unless it should.
  private static let categories = [
    "email", "printing", "password", "network", "laptop", "phone", "software", "backup", "access", "wifi", "server",
    "onboarding", "security", "conferencing",
  ]

  // MARK: Quality

  /// Missed and repeated tickets of a period.
  private mutating func flaws(in tickets: Int, _ period: Int) -> (misses: Int, repeats: Int) {
    switch plan.quality {
    case .green where period > 1: return (random.happens(12) ? 1 : 0, 0)
    case .yellow where period == 0 || period == 1 && isCloselyLedClass || plan.story == .readyForSegmentB: break
    case .red where period <= plan.months: break
    default: return (0, 0)
    }
    var best = (misses: 0, repeats: 0)
    var distance = Double.infinity
    for misses in 0...tickets {
      for repeats in 0..<tickets {
        let score = score(tickets, misses, repeats)
        // Few tickets make for coarse steps; the colour matters more than the figure.
        let off = abs(score - wanted) + (colours.contains(score) ? 0 : 1000)
        if off < distance { (best, distance) = ((misses, repeats), off) }
      }
    }
    return best
  }

  /// The quality score to reach.
  private var wanted: Double {
    switch plan.story {
    case .readyForSegmentB: qualityYellow + 1
    case .qualitySlump: qualityYellow - 28
    default: plan.quality == .yellow ? (qualityGreen + qualityYellow) / 2 : qualityYellow - 12
    }
  }

  /// The scores that have the colour to reach.
  private var colours: Range<Double> { plan.quality == .yellow ? qualityYellow..<qualityGreen : 0..<qualityYellow }

  private var qualityYellow: Double { qualityGreen - (isCloselyLedClass ? 10 : 15) }

  private var qualityGreen: Double {
    switch plan.segment {
    case .a: 85
    case .b: 80
    case .c: 75
    case .d: 70
    }
  }

  /// The service quality (method §4.4) that so many flaws give.
  private func score(_ tickets: Int, _ misses: Int, _ repeats: Int) -> Double {
    let limit: Double =
      switch plan.segment {
      case .a: 5
      case .b: 8
      case .c: 10
      case .d: 15
      }
    let all = Double(tickets)
    let rate = Double(repeats) / all * 100
    let recurrence = min(100, max(0, 100 - rate * (100 - qualityGreen) / limit))
    var (sum, weight) = (30 * (1 - Double(misses) / all) * 100 + 25 * recurrence, 55.0)
    if milestonesDue > 0 {
      sum += 25 * Double(milestonesOnTime) / Double(milestonesDue) * 100
      weight += 25
    }
    let recent = held.filter { today - $0.day < 60 }
    if !recent.isEmpty {
      sum += 20 * Double(recent.count { $0.isRecapOnTime }) / Double(recent.count) * 100
      weight += 20
    }
    return sum / weight
  }
}
