import Domain

extension AccountWriter {
  /// Answers to "was this valuable?", newest first, without any in the ninety days up to the gap.
  mutating func writePulses(_ rows: inout DemoRows) {
    var count = 0
    var tenor = 0
    let isRed = plan.cx == .red
    let hasPoorPulse = plan.cx == .yellow && !hasOpenComplaint
    let happy = [5, 5, 4, 5], fair = [4, 4, 5, 4], unhappy = [3, 4, 3, 4]
    for day in pulseDays() where day > start {
      let age = today - day
      let list = isRed && age <= 30 * plan.months + 60 ? unhappy : hasPoorPulse && age <= 100 ? fair : happy
      count += 1
      let value = list[tenor % list.count]
      tenor += 1
      let meeting = held.last { $0.day <= day && day - $0.day <= 12 }
      rows.add(
        .pulses,
        [
          id("PU", count), account, meeting?.id ?? .null, cell(day, second: 61_200 + random.number(0...90) * 60),
          .integer(Int64(value)), value < 5 ? .text(random.one(of: AccountWriter.wishes)) : .null,
        ])
    }
  }

  private mutating func pulseDays() -> [Day] {
    let step = plan.segment == .a ? 26 : plan.segment == .b ? 44 : plan.segment == .c ? 58 : 74
    var days: [Day] = []
    var day: Day
    if let gap {
      let first = gap + random.number(1...3)
      days = [first]
      while let last = days.first, last + 12 <= today { days.insert(last + 12 + random.number(0...4), at: 0) }
      days.removeAll { $0 > today }
      day = gap - 91 - random.number(0...6)
    } else {
      day = today - (plan.kind == .quiet ? random.number(130...170) : random.number(1...20))
    }
    while day > start {
      days.append(day)
      day = day - step - random.number(0...5)
    }
    return days
  }

  private static let wishes = [
    "A shorter agenda", "More about costs", "Earlier notice", "A named contact for urgent matters", "Fewer slides",
    "What changed since last time", "A plain-language summary",
  ]

  /// Whether yellow shows as an open complaint rather than in the pulses.
  private var hasOpenComplaint: Bool { plan.months % 2 == 0 }

  /// Mostly old ones that were settled; open ones where the plan says so.
  mutating func writeComplaints(_ rows: inout DemoRows) {
    var count = 0
    func add(_ logged: Day, closed: Day?, _ cause: RootCause, _ owner: String?, _ text: String) {
      count += 1
      rows.add(
        .complaints,
        [
          id("CO", count), account, cell(logged), closed.map(cell) ?? .null, .text(cause.rawValue), .optional(owner),
          .text(text),
        ])
    }
    if plan.kind != .onboarding, random.happens(14) {
      let day = today - random.number(90...400)
      add(
        day, closed: day + random.number(2...12), random.happens(50) ? .quality : .cadence, csm,
        "Took too long to hear back")
    }
    if plan.story == .qualitySlump {
      add(today - 26, closed: nil, .quality, team.tam, "Mail still missing for the dispatch team since the migration")
    } else if plan.cx == .red {
      add(today - random.number(14...28), closed: nil, .cadence, csm, "Nobody called back after the outage")
      add(today - random.number(2...12), closed: nil, .quality, nil, "The same printer fault for the third time")
    } else if plan.cx == .yellow, hasOpenComplaint {
      add(today - random.number(3...20), closed: nil, .quality, csm, "Slow laptops after the update")
    }
  }
}
