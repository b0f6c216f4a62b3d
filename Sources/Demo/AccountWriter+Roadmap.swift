import Domain

extension AccountWriter {
  /// Initiatives done in past quarters and planned from the current one on, without a gap, with their milestones.
  mutating func writeInitiatives(_ rows: inout DemoRows) {
    guard plan.kind != .onboarding else { return }
    let (past, ahead) =
      switch plan.segment {
      case .a: (4, 5)
      case .b: (3, 4)
      case .c: (2, 2)
      case .d: (1, 1)
      }
    let first = random.number(0...InitiativeIdea.all.count - 1)
    for index in -past..<ahead {
      // The work under way secures something, so that every roadmap has such an item.
      let ideas = index == 0 ? InitiativeIdea.securing : InitiativeIdea.all
      add(ideas[(first + index + past) % ideas.count], quarter: index, &rows)
    }
    if isCloselyLedClass { add(InitiativeIdea.all[(first + 11) % InitiativeIdea.all.count], quarter: 1, &rows) }
    if plan.story == .threeBigRocks {
      for idea in InitiativeIdea.rocks { add(idea, quarter: 1, isRock: true, &rows) }
    }
  }

  private mutating func add(_ idea: InitiativeIdea, quarter: Int, isRock: Bool? = nil, _ rows: inout DemoRows) {
    let id = id("IN", initiatives.count + 1)
    let status = status(quarter)
    let isMigration = plan.story == .qualitySlump && quarter == 0
    let title = isMigration ? "Mailbox migration" : idea.title
    let label = DemoCalendar.quarter(of: quarterStart.adding(months: 3 * quarter), startMonth: fiscalStart)
    let low = Int64(random.number(8...40)) * 50_000 * (isCloselyLedClass ? 3 : 1)
    let isDone = status == .completed || status == .reviewed
    let changed = isDone ? end(of: quarter) - random.number(0...12) : today - random.number(4...38)
    let isBigRock = isRock ?? (plan.story != .threeBigRocks && quarter >= 0 && quarter % 2 == 0 && random.happens(40))
    let review: BundleValue = status == .reviewed ? .flag(true) : .null
    rows.add(
      .initiatives,
      [
        id, account, .text(title), .text(idea.summary), .text(status.rawValue), cell(min(today, changed)),
        .text(idea.lane.rawValue), .text(label), .integer(Int64(idea.tier)), .text(idea.kind), .flag(isBigRock),
        .integer(low), .integer(low + low / 4), .text(presenter), .text(sponsorName), .text(idea.outcome),
        .text(quarter < 0 ? "assessment" : "health"), .text(idea.goal), .optional(idea.tags), .text(team.tam),
        .text(status == .draft || status == .scoped ? "needs_enablement" : "ready"), .null, review, review,
        status == .reviewed ? .flag(random.happens(85)) : .null,
        status == .reviewed ? .flag(random.happens(80)) : .null,
      ])
    initiatives.append(PlannedInitiative(id: id, title: title, isDone: isDone, quarter: label))
    if status == .approved { bookKickoff(&rows) }
    writeMilestones(of: id, quarter, &rows)
  }

  private mutating func status(_ quarter: Int) -> InitiativeStatus {
    switch quarter {
    case ..<(-1): return random.happens(80) ? .reviewed : .completed
    case -1: return .completed
    case 0: return plan.story == .qualitySlump || random.happens(70) ? .inProgress : .kickedOff
    case 1:
      if isCloselyLedClass, random.happens(25) { return .approved }
      return random.one(of: [.priceTested, .preApproved, .proposed])
    case 2: return random.one(of: [.validated, .priceTested])
    default: return random.one(of: [.draft, .scoped])
    }
  }

  private mutating func writeMilestones(of initiative: BundleValue, _ quarter: Int, _ rows: inout DemoRows) {
    var dates: [(due: Day, done: Day?)] = []
    switch quarter {
    case ..<0:
      for due in [end(of: quarter) - 48, end(of: quarter) - 10] {
        let isOld = today - due > 100
        dates.append((due, isOld && random.happens(10) ? due + 5 : due - random.number(0...6)))
      }
    case 0:
      let due = today - random.number(18...40)
      if plan.story == .qualitySlump {
        dates.append((due, nil))
      } else {
        dates.append((due, plan.quality == .red ? due + 9 : due - random.number(0...4)))
      }
      dates.append((today + random.number(10...40), nil))
    default: return
    }
    for (due, done) in dates where due > start {
      milestoneCount += 1
      rows.add(
        .milestones,
        [id("MS", milestoneCount), account, initiative, cell(due), done.map { cell(min($0, today)) } ?? .null])
      guard due <= today, today - due < 90 else { continue }
      milestonesDue += 1
      if let done, done <= due { milestonesOnTime += 1 }
    }
  }

  /// The first day of the current fiscal quarter.
  private var quarterStart: Day {
    let month = today.civil.month
    return today.firstOfMonth.adding(months: -((month - fiscalStart + 12) % 12 % 3))
  }

  private func end(of quarter: Int) -> Day { quarterStart.adding(months: 3 * quarter + 3) - 1 }

  /// Published versions of the roadmap, the newest of which moved something lately.
  mutating func writeRevisions(_ rows: inout DemoRows) {
    guard plan.kind != .onboarding else { return }
    let step = plan.segment == .a ? 60 : plan.segment == .b ? 85 : plan.segment == .c ? 140 : 260
    let newest = today - random.number(5...min(100, step))
    let count = 1 + (newest - start) / step
    for version in 1...max(1, count) {
      let day = newest - step * (count - version)
      rows.add(
        .roadmapRevisions,
        [
          account, .integer(Int64(version)), cell(day), .flag(version == count || random.happens(70)),
          .text(random.one(of: AccountWriter.revisionNotes)),
        ])
    }
  }

  private static let revisionNotes = [
    "Moved one item for the audit window", "Budget came earlier than planned", "New office pushed the network up",
    "Sequenced after the licence renewal", "Split the rollout in two",
  ]
}
