import Domain

extension AccountWriter {
  /// Strategic meetings at the segment's rhythm, the smaller ones between them, and what is booked.
  mutating func writeMeetings(_ rows: inout DemoRows) {
    if plan.kind == .onboarding { return writeOnboarding(&rows) }
    writeStrategic(&rows)
    writeTactical(&rows)
    guard plan.kind != .churned else { return }
    if plan.story == nil, renewalDays <= 90, random.happens(80) {
      add(.renewalPlanning, planned: today + random.number(4...20), booked: true, &rows)
    }
    let yearEnd = daysToFiscalYearEnd
    if plan.story == nil, yearEnd <= 30, random.happens(85) {
      add(.budgetSession, planned: today + random.number(2...24), booked: true, &rows)
    }
    held.sort { $0.day < $1.day }
  }

  private mutating func writeOnboarding(_ rows: inout DemoRows) {
    hold(.kickoff, planned: since + 4, execPresent: true, &rows)
    hold(.discovery, planned: since + 15, execPresent: true, &rows)
    add(plan.segment == .d ? .serviceReview : .qbr, planned: today + random.number(10...30), booked: true, &rows)
  }

  // MARK: Strategic

  private var interval: Int {
    switch plan.segment {
    case .a: 1
    case .b: 3
    case .c: 6
    case .d: 12
    }
  }

  private mutating func writeStrategic(_ rows: inout DemoRows) {
    if plan.story == .thirdMiss { return writeThirdMiss(&rows) }
    let isMissing = plan.engagement == .red && !hasLateRecaps
    let longest =
      switch plan.segment {
      case .a: 26
      case .b: 85
      case .c: 170
      case .d: 340
      }
    let latest = DemoCalendar.businessDay(today - random.number(isMissing ? 9...min(60, longest) : 3...longest))
    // Class A meets so often that one miss is forgiven; two are not.
    let missed = isMissing ? (plan.segment == .a ? 2 : 1) : 0
    let count = plan.segment == .d ? 2 : 18 / interval
    for index in (0..<count).reversed() {
      let planned = DemoCalendar.businessDay(latest.adding(months: -interval * index))
      guard planned >= since else { continue }
      if index < missed {
        add(type(index), planned: planned, status: .missed, &rows)
      } else {
        holdStrategic(index, planned, &rows)
      }
    }
    guard plan.kind != .churned else { return }
    if missed > 0 {
      if random.happens(50) { add(type(-1), planned: today + random.number(6...13), booked: true, &rows) }
      return
    }
    let next = DemoCalendar.businessDay(latest.adding(months: interval))
    if next - today > 30 || plan.segment == .a || random.happens(90) {
      add(type(-1), planned: next, booked: next - today <= 45, &rows)
    }
  }

  /// Whether red engagement comes from recaps rather than from missed meetings.
  private var hasLateRecaps: Bool { isCloselyLedClass && plan.months % 2 == 0 }

  /// Three in a row came to nothing, the last one twelve days ago.
  private mutating func writeThirdMiss(_ rows: inout DemoRows) {
    for index in (0..<4).reversed() {
      holdStrategic(index, DemoCalendar.businessDay(today - 166 - 91 * index), &rows)
    }
    for days in [75, 43, 12] {
      add(.qbr, planned: DemoCalendar.businessDay(today - days), status: .missed, &rows)
    }
  }

  private mutating func holdStrategic(_ index: Int, _ planned: Day, _ rows: inout DemoRows) {
    let isLateRecap = plan.engagement == .red && hasLateRecaps && index < 2
    let isLate = plan.engagement == .yellow && plan.segment == .a && index == 2
    let isDecisionMakerThere =
      plan.story == .readyForSegmentB ? index != 1 : index < 2 || random.happens(90)
    hold(
      type(index), planned: planned, delay: isLate ? 10 : random.number(0...3), execPresent: true,
      decisionMaker: isDecisionMakerThere, lateRecap: isLateRecap, &rows)
  }

  /// Whether the executive sponsor sat in a meeting of that day.
  private func sponsorCame(_ day: Day) -> Bool { plan.story != .vanishedSponsor || today - day >= plan.sponsorDays }

  private func type(_ index: Int) -> MeetingType {
    switch plan.segment {
    case .a: [.executiveQBR, .strategySession, .roadmapReview][(index + 3) % 3]
    case .b: index % 4 == 3 ? .annualStrategy : .qbr
    case .c: index % 2 == 0 ? .qbr : .roadmapReview
    case .d: .serviceReview
    }
  }

  // MARK: Tactical

  private mutating func writeTactical(_ rows: inout DemoRows) {
    let step = plan.segment == .a ? 30 : plan.segment == .b ? 60 : 85
    var day = today - random.number(6...min(step, 40))
    var isLatest = true
    while day > start {
      let planned = DemoCalendar.businessDay(day)
      if !isLatest, random.happens(4) {
        add(.tactical, planned: planned, status: .cancelled, &rows)
      } else {
        let isLateRecap = today - day > 70 && random.happens(9)
        hold(
          .tactical, planned: planned, delay: 0,
          execPresent: !isCloselyLedClass || random.happens(35),
          lateRecap: isLateRecap, &rows)
      }
      isLatest = false
      day = day - step
    }
  }

  /// A kickoff meeting for an initiative that has been approved.
  mutating func bookKickoff(_ rows: inout DemoRows) {
    add(.kickoff, planned: DemoCalendar.businessDay(today + random.number(2...9)), booked: true, &rows)
  }

  // MARK: Rows

  private mutating func hold(
    _ type: MeetingType, planned: Day, delay: Int = 0, execPresent: Bool, decisionMaker: Bool = true,
    lateRecap: Bool = false, _ rows: inout DemoRows
  ) {
    let day = DemoCalendar.businessDay(planned + min(delay, max(0, today - planned - 3)))
    let end = 13 * 3600 + random.number(0...19) * 900
    let recap = end + (lateRecap ? random.number(53...90) : random.number(2...40)) * 3600 + random.number(0...59) * 60
    let isSent = day + recap / 86_400 <= today
    let isStrategic = type.isStrategic(for: plan.segment)
    meetingCount += 1
    let id = id("M", meetingCount)
    rows.add(
      .meetings,
      [
        id, account, .text(type.rawValue), cell(planned), .text(MeetingStatus.held.rawValue), cell(day, second: end),
        isSent ? cell(day, second: recap) : .null, .flag(execPresent && sponsorCame(day)),
        isStrategic ? .flag(decisionMaker) : .null,
        .flag(true),
        isStrategic ? .flag(random.happens(88)) : .null, isStrategic ? .flag(random.happens(96)) : .null,
        .text(isCloselyLedClass || random.happens(40) ? "live" : "digital"),
        .text(isStrategic ? presenter : team.tam), .null,
      ])
    held.append(HeldMeeting(id: id, type: type, day: day, isStrategic: isStrategic, isRecapOnTime: !lateRecap))
  }

  private mutating func add(
    _ type: MeetingType, planned: Day, status: MeetingStatus, _ rows: inout DemoRows
  ) {
    meetingCount += 1
    let isStrategic = type.isStrategic(for: plan.segment)
    rows.add(
      .meetings,
      [
        id("M", meetingCount), account, .text(type.rawValue), cell(planned), .text(status.rawValue), .null, .null,
        .null,
        .null, .flag(true), .null, isStrategic && status != .cancelled ? .flag(random.happens(60)) : .null,
        .text(isCloselyLedClass ? "live" : "digital"), .text(isStrategic ? presenter : team.tam), .null,
      ])
  }

  private mutating func add(_ type: MeetingType, planned: Day, booked: Bool, _ rows: inout DemoRows) {
    add(type, planned: DemoCalendar.businessDay(planned), status: booked ? .booked : .planned, &rows)
  }

  private var daysToFiscalYearEnd: Int {
    let first = today.firstOfMonth
    let months = (fiscalStart - today.civil.month + 12) % 12
    let next = first.adding(months: months == 0 ? 12 : months) - 1
    return next - today
  }
}
