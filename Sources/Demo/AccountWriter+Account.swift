import Domain

extension AccountWriter {
  /// The account's own row.
  mutating func writeAccount(_ rows: inout DemoRows) {
    let invented = DemoNames.client(plan.index, seed: plan.seed)
    let (maturity, appetite) = ratings()
    let isOrphan = plan.story == .orphanRenewal
    let lifecycle: Lifecycle =
      plan.kind == .onboarding ? .onboarding : plan.kind == .churned ? .churned : .active
    rows.add(
      .accounts,
      [
        account, .text(plan.story?.accountName ?? invented.name), .text(lifecycle.rawValue), cell(since),
        plan.kind == .churned ? cell(today) : .null, .integer(mrr()), .integer(maturity), .integer(appetite),
        .null, .null, .null, cell(calendar.today + renewalDays), .integer(Int64(fiscalStart)),
        .text(plan.story?.vertical ?? invented.vertical), .text(team.vcio), isOrphan ? .null : .text(csm),
        .text(team.tam), isOrphan ? .null : .text(team.am), isOrphan ? .null : .text(presenter),
        isOrphan ? .null : .text(team.csms[plan.segment == .d ? 0 : 1]), .null, .null,
        .text(isCloselyLedClass ? "growth" : "defense"),
      ])
  }

  /// Two to four people at the client, the executive sponsor first.
  mutating func writeContacts(_ rows: inout DemoRows) {
    let count = plan.segment == .a ? 4 : plan.segment == .b ? 3 : 2
    let first = random.number(0...1499)
    for index in 0..<count {
      let person =
        plan.story == .vanishedSponsor && index == 0 ? "Dana Reed" : DemoNames.person(first + index * 41).name
      if index == 0 { sponsorName = person }
      let seen = index == 0 ? today - plan.sponsorDays : today - random.number(2...150)
      let title = ["Managing director", "Operations manager", "Finance director", "IT coordinator"][index]
      rows.add(
        .contacts,
        [
          id("C", index + 1), account, .text(person), .text(title), .flag(index == 0), .flag(index < 2),
          .flag(index == 0 || index == 2), .flag(index == 1), .flag(true), cell(max(seen, since)),
        ])
    }
  }

  private mutating func ratings() -> (maturity: Int64, appetite: Int64) {
    let (low, high) = (Int64(random.number(1...2)), Int64(random.number(3...5)))
    switch plan.segment {
    case .a: return (high, Int64(random.number(3...5)))
    case .b: return (low, high)
    case .c: return (high, low)
    case .d: return (low, Int64(random.number(1...2)))
    }
  }

  /// Minor units a month, in steps of 50.
  private mutating func mrr() -> Int64 {
    if plan.story == .vanishedSponsor { return 2_480_000 }
    let whole: Int
    switch plan.segment {
    case .a: whole = random.number(210...440)
    case .b: whole = random.number(90...240)
    case .c: whole = random.number(36...110)
    case .d: whole = random.number(12...58)
    }
    return Int64(whole) * 5000
  }
}
