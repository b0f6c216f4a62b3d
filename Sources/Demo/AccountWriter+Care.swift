import Domain

extension AccountWriter {
  /// Monthly alignment checks, none in the two months up to the gap.
  mutating func writeAlignment(_ rows: inout DemoRows) {
    for day in alignmentDays() where day > start {
      let age = today - day
      let isWeak = plan.alignment == .yellow && age <= 75 || plan.alignment == .red && age <= 30 * plan.months + 40
      let isRed = isWeak && plan.alignment == .red
      rows.add(
        .alignment,
        [
          account, cell(day), .percent(random.number(84...97)),
          .percent(isRed ? random.number(52...60) : random.number(82...95)),
          .percent(random.number(83...96)), .percent(isRed ? 50 : 100), .flag(!isWeak),
        ])
    }
  }

  private mutating func alignmentDays() -> [Day] {
    var days: [Day] = []
    var day: Day
    if let gap {
      day = gap + random.number(1...4)
      while day <= today {
        days.append(day)
        day = day + 30
      }
      day = gap - 63 - random.number(0...4)
    } else {
      day = today - (plan.kind == .quiet ? random.number(100...120) : random.number(2...18))
    }
    while day > start {
      days.append(day)
      day = day - 30
    }
    return days
  }

  /// Assessments, calls to action, notes and risks.
  mutating func writeCare(_ rows: inout DemoRows) {
    writeAssessments(&rows)
    writeCTAs(&rows)
    writeNotes(&rows)
    writeRisks(&rows)
  }

  private mutating func writeAssessments(_ rows: inout DemoRows) {
    guard plan.kind != .onboarding else { return }
    for index in 1...(isCloselyLedClass ? 2 : 1) {
      rows.add(
        .assessments,
        [
          id("AS", index), account, .text(index == 1 ? "Security baseline" : "Lifecycle review"),
          cell(today - 180 * (index - 1) - random.number(30...170)),
        ])
    }
  }

  private mutating func writeCTAs(_ rows: inout DemoRows) {
    var count = 0
    func add(_ trigger: String, _ title: String, opened: Day, firstAction: Int?, due: Day, closed: Day?) {
      count += 1
      let second = 30_600 + random.number(0...200) * 60
      rows.add(
        .ctas,
        [
          id("CTA", count), account, .text(trigger), .text(title), .text(csm), cell(opened, second: second),
          firstAction.map { cell(opened, second: second + $0 * 3600) } ?? .null, cell(due, second: 61_200),
          closed.map { cell($0, second: 54_000) } ?? .null,
        ])
    }
    guard plan.kind != .onboarding, plan.kind != .churned else { return }
    for index in 0..<random.number(1...(isCloselyLedClass ? 4 : 2)) {
      let opened = today - 60 - 90 * index - random.number(0...60)
      guard opened > start else { break }
      let (trigger, title) = random.one(of: AccountWriter.pastTriggers)
      add(
        trigger, title, opened: opened,
        firstAction: random.happens(94) ? random.number(2...66) : random.number(74...110),
        due: opened + 12, closed: opened + random.number(5...11))
    }
    let isLate = plan.kind == .nagging && plan.matter == .lateAction
    if isLate || plan.kind == .troubled && random.happens(45) {
      add(
        "T-ADO-3", "Fix the failing backup job", opened: today - 19, firstAction: 30,
        due: today - random.number(2...9), closed: nil)
    } else if plan.kind == .healthy || plan.kind == .fair, random.happens(20) {
      let opened = today - random.number(2...5)
      add(
        "T-ADO-4", "Next step for adoption", opened: opened, firstAction: random.number(3...30),
        due: today + random.number(2...9), closed: nil)
    }
  }

  private static let pastTriggers = [
    ("T-ADO-1", "Close the MFA gap"), ("T-ADO-3", "Fix the failing backup job"),
    ("T-QUA-3", "Find the cause of the repeats"),
    ("T-ENG-2", "Bring the proposal to an answer"), ("T-ENG-4", "Send recaps on time"), ("TRG-01", "Plan the renewal"),
    ("T-CX-2", "Take over the complaint"),
  ]

  private mutating func writeNotes(_ rows: inout DemoRows) {
    for index in 1...random.number(1...(isCloselyLedClass ? 5 : 3)) {
      let day = today - random.number(1...(plan.kind == .onboarding ? 20 : 240))
      rows.add(
        .notes,
        [
          id("N", index), account, cell(day), .text(index % 2 == 0 ? team.tam : csm),
          .text(random.one(of: AccountWriter.notes)),
        ])
    }
    guard let text = plan.story?.note else { return }
    rows.add(.notes, [id("N", 9), account, cell(today - 7), .text(team.vcio), .text(text)])
  }

  private static let notes = [
    "Prefers calls before noon", "New office planned for next spring", "Finance wants one invoice a quarter",
    "Asked for a reference client", "Holiday shutdown in the last week of the year", "Two new managers started",
    "Very happy with the last rollout", "Wants figures, not slides",
  ]

  private mutating func writeRisks(_ rows: inout DemoRows) {
    var count = 0
    func add(_ title: String, _ bucket: String, _ severity: RiskSeverity, opened: Day, closed: Day?) {
      count += 1
      rows.add(
        .risks,
        [
          id("R", count), account, .text(title), .text(bucket), .text(severity.rawValue), cell(opened),
          cell(opened, second: 54_000), cell(opened + 4), cell(closed ?? min(today, opened + 9)),
          closed.map(cell) ?? .null,
        ])
    }
    if plan.kind != .onboarding, random.happens(22) {
      let opened = today - random.number(120...400)
      add(
        "One administrator for everything", "service", .medium, opened: opened, closed: opened + random.number(20...80))
    }
    if plan.story == .qualitySlump {
      add("Migration left mail behind", "delivery", .high, opened: today - 33, closed: nil)
    } else if plan.kind == .nagging, plan.matter == .openRisk {
      add("Licence audit announced", "financial", .medium, opened: today - random.number(10...40), closed: nil)
    }
  }
}

extension DemoStory {
  /// What the team wrote down about it.
  fileprivate var note: String? {
    switch self {
    case .vanishedSponsor: "Dana Reed has not answered since the reorganisation"
    case .readyForSegmentB: "Asks for a plan on their own; wants to invest"
    case .qualitySlump: "Dispatch lost two days of mail in the migration"
    case .orphanRenewal: "Account manager left; nobody has taken the renewal over"
    case .thirdMiss: "Third QBR that nobody joined"
    case .threeBigRocks: "Owner wants all three before summer"
    case .rottingProposal: "No answer to the proposal, no reason either"
    }
  }
}
