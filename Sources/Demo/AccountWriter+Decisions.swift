import Domain

extension AccountWriter {
  /// What was decided in strategic meetings, tied to an initiative.
  mutating func writeDecisions(_ rows: inout DemoRows) {
    guard !initiatives.isEmpty else { return }
    var count = 0
    let qbrs = held.filter(\.type.isQBR)
    for meeting in held where meeting.isStrategic {
      guard meeting.type.isQBR ? !isEmptyHanded(meeting, qbrs) : random.happens(45) else { continue }
      for _ in 0..<(plan.segment == .a && random.happens(40) ? 2 : 1) {
        count += 1
        add(decision: count, meeting, &rows)
      }
    }
  }

  /// Whether a QBR ended without a decision: every second one where engagement is to be yellow, the newest excepted
  /// unless it is the only one of the year.
  private func isEmptyHanded(_ meeting: HeldMeeting, _ qbrs: [HeldMeeting]) -> Bool {
    guard plan.engagement == .yellow, let index = qbrs.lastIndex(where: { $0.day == meeting.day }) else { return false }
    switch plan.segment {
    case .a, .d: return false
    case .b: return (qbrs.count - index) % 2 == 0
    case .c: return index == qbrs.count - 1
    }
  }

  private mutating func add(decision count: Int, _ meeting: HeldMeeting, _ rows: inout DemoRows) {
    let initiative = initiatives[count % initiatives.count]
    let isSlow = plan.story == .readyForSegmentB
    let isOld = isSlow || today - meeting.day > 45
    let outcome: DecisionOutcome
    switch random.number(0...99) {
    case ..<76: outcome = .approved
    case ..<84: outcome = .deferred
    case ..<91: outcome = .declined
    default: outcome = isOld ? .approved : .pending
    }
    let proposed = meeting.day - (isSlow ? random.number(104...115) : random.number(3...16))
    let decided = min(today, meeting.day + random.number(0...4))
    let isRefused = outcome == .declined || outcome == .deferred
    let low = Int64(random.number(6...40)) * 50_000
    rows.add(
      .decisions,
      [
        id("D", count), account, meeting.id, initiative.id, cell(meeting.day),
        .text(initiative.title + (isRefused ? ": not now" : ": go ahead")), .text("Fits the plan for this year"),
        .text("Less risk, calmer days"), .text(sponsorName), cell(meeting.day + 60), .text(initiative.quarter),
        .integer(low), .integer(low + low / 5), .null,
        outcome == .approved ? .text("Recap " + calendar.text(meeting.day)) : .null,
        .text(outcome.rawValue), cell(proposed), outcome == .pending ? .null : cell(decided),
        isRefused ? .text(random.one(of: ["price", "timing", "dependency"])) : .null,
        outcome == .approved && random.happens(30) ? .integer(Int64(random.number(2...18)) * 10_000) : .null,
      ])
  }

  /// Proposals, mostly answered within a month; an open one where the plan has it.
  mutating func writeProposals(_ rows: inout DemoRows) {
    guard plan.story != .readyForSegmentB, let open = initiatives.last(where: { !$0.isDone }) else { return }
    let past = plan.segment == .a ? 3 : plan.segment == .b ? 2 : random.happens(60) ? 1 : 0
    var count = 0
    for index in 0..<past {
      let initiative = initiatives[index % initiatives.count]
      let presented = today - 70 - 120 * index - random.number(0...60)
      let decided = presented + random.number(6...24)
      let isApproved = random.happens(75)
      count += 1
      add(
        proposal: count, initiative, presented, decided, moved: decided, isApproved ? .approved : .declined,
        reason: isApproved ? nil : "timing", &rows)
    }
    if plan.story == .rottingProposal {
      add(proposal: count + 1, open, today - 40, nil, moved: today - 40, .open, reason: nil, &rows)
    } else if plan.kind == .nagging, plan.matter == .staleProposal {
      let days = random.number(33...48)
      add(proposal: count + 1, open, today - days, nil, moved: today - days + 6, .open, reason: nil, &rows)
    } else if plan.kind != .churned, random.happens(18) {
      let days = random.number(3...22)
      add(proposal: count + 1, open, today - days, nil, moved: today - days / 2, .open, reason: nil, &rows)
    }
  }

  private mutating func add(
    proposal count: Int, _ initiative: PlannedInitiative, _ presented: Day, _ decided: Day?, moved: Day,
    _ outcome: ProposalOutcome, reason: String?, _ rows: inout DemoRows
  ) {
    guard presented > start else { return }
    rows.add(
      .proposals,
      [
        id("PR", count), account, initiative.id, .text(initiative.title), cell(presented), decided.map(cell) ?? .null,
        cell(moved), .text(outcome.rawValue), .integer(Int64(random.number(10...90)) * 50_000), .optional(reason),
      ])
  }
}
