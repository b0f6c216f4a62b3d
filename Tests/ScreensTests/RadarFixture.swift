import Domain

/// The radar's figures and lines for the usual portfolio: every mark, colour and clock once, and hostile names.
enum RadarFixture {
  private static let asOf = Portfolio.asOf
  static let monday = asOf - 1
  /// Names that must not break a line: hostile, wide, from right to left, of combining characters.
  private static let names = ["Client 0", hostile, "東京データ株式会社", "מרפאת שלום", "Cafe\u{301} Zoe\u{308}"]
  static let hostile = "Evil\u{1B}[2J\u{202E}drowssap\u{7}\u{200B}"

  /// The meetings of an account by its place in the portfolio.
  static func line(_ index: Int) -> CadenceLine {
    func touch(_ id: String, _ offset: Int, _ standing: CadenceTouch.Standing) -> CadenceTouch {
      CadenceTouch(
        meetingID: "M-\(index)-\(id)", type: .qbr, day: asOf + offset, standing: standing, presenter: "Mia K.")
    }
    switch index {
    case 0:
      return CadenceLine(touches: [
        touch("1", -30, .held), touch("2", -12, .missed), touch("3", -5, .missed), touch("4", -3, .open),
      ])
    case 1: return CadenceLine(touches: [touch("1", -20, .held), touch("2", 0, .booked), touch("3", 9, .booked)])
    case 2: return CadenceLine(touches: [touch("1", 9, .booked), touch("2", 60, .booked)])
    case 4: return CadenceLine(touches: [touch("1", 3, .booked), touch("2", 3, .missed)])
    default: return CadenceLine(touches: index % 3 == 0 ? [touch("1", index, .booked)] : [])
    }
  }

  static let summary: PortfolioSummary = {
    func figures(_ coverage: KeyFigure) -> [KeyFigure] {
      KeyFigure.ID.allCases.map { $0 == .coverage ? coverage : KeyFigure(id: $0) }
    }
    func part(_ segment: Segment?, _ hits: Int, _ total: Int) -> PortfolioPart {
      let value = total == 0 ? nil : Points(millionths: Int64(hits) * 100_000_000 / Int64(total))
      let coverage = KeyFigure(
        id: .coverage, value: value, hits: hits, total: total, target: Points(90),
        isOnTarget: value.map { $0 >= Points(90) })
      return PortfolioPart(
        segment: segment, accounts: max(1, total), mrr: Money(minorUnits: 0), figures: figures(coverage))
    }
    return PortfolioSummary(
      asOf: asOf, total: part(nil, 20, 23),
      segments: [part(.a, 3, 3), part(.b, 5, 6), part(.c, 12, 13), part(.d, 0, 0), part(nil, 0, 1)], load: load,
      outcomes: outcomes, queue: queue, due: due)
  }()

  private static let load: [PersonLoad] = {
    func weeks(_ counts: [Int], _ limit: Int?) -> [LoadWeek] {
      counts.enumerated().map { index, count in
        let percent = limit.map { Points(millionths: Int64(count) * 100_000_000 / Int64($0)) }
        let colour: Colour = percent.map { $0 <= Points(80) ? .green : $0 <= Points(90) ? .yellow : .red } ?? .noData
        return LoadWeek(
          monday: monday + 7 * index,
          meetings: (0..<count).map { number in
            LoadMeeting(
              accountID: "A-\(number)",
              accountName: number < names.count ? names[number] : "Client \(number)",
              meetingID: "L-\(number)", type: number == 0 ? nil : .executiveQBR, day: monday + 7 * index + number % 5,
              isHeld: index == 0 && number == 0)
          }, percent: percent, colour: colour)
      }
    }
    return [
      PersonLoad(id: "p-1", name: "Mia K.", roles: ["vcio"], limit: 8, weeks: weeks([6, 7, 9, 3, 2], 8)),
      PersonLoad(id: "p-2", name: "Jon R.", roles: ["csm"], limit: 12, weeks: weeks([6, 0, 1, 12, 24], 12)),
      PersonLoad(
        id: "p-3", name: "株式会社 Wide Person", roles: ["cs_lead"], limit: nil, weeks: weeks([2, 0, 0, 0, 0], nil)),
      PersonLoad(
        id: "p-4", name: "Evil\u{1B}]0;x\u{7} Person", roles: ["am"], limit: 10, isOutOfOffice: true,
        weeks: weeks([0, 0, 0, 0, 0], 10)),
    ]
  }()

  private static let outcomes = [
    TriggerOutcome(id: "T-CX-1"),
    TriggerOutcome(id: "T-ENG-1", firing: 2, fired: 12, firedLately: 4, acted: 9, ledToMeeting: 6),
    TriggerOutcome(id: "T-QUA-3", firing: 1, fired: 19, firedLately: 3, acted: 4, ledToMeeting: 0, isNoisy: true),
    TriggerOutcome(id: "TRG-01", firing: 1),
  ]

  private static let queue: [QueuedTrigger] = {
    func firing(
      _ id: String, _ name: String, _ account: String, _ owner: String?, _ due: Day?, _ clock: QueuedTrigger.Clock
    ) -> QueuedTrigger {
      QueuedTrigger(
        accountID: account, accountName: name, segment: .a, id: id, cause: "Something \u{1B}[31m is wrong.",
        owner: owner,
        ownerID: owner.map { _ in "p-1" }, due: due, clock: clock)
    }
    return [
      firing("T-QUA-3", "Old Clock Works", "A-1", "MK", asOf - 2, .running(since: asOf - 6, hoursLeft: -80)),
      firing("T-ENG-1", hostile, "A-2", nil, asOf + 1, .running(since: asOf - 3, hoursLeft: -8)),
      firing("T-ENG-1", "Harbor Dental", "A-Har", "MK", asOf + 2, .running(since: asOf - 1, hoursLeft: 52)),
      firing("TRG-01", String(repeating: "Long ", count: 2000), "A-Lon", "JR", asOf + 14, .notStarted),
      firing("T-CX-3", "東京データ株式会社", "A-東京デ", "JR", nil, .acted(asOf - 2)),
    ]
  }()

  private static let due: [DueAccount] = [
    DueAccount(
      id: "A-Har", name: "Harbor Dental", segment: .a, owner: "MK", nextDue: asOf - 21, booked: nil, isCovered: false),
    DueAccount(
      id: "A-Orb", name: "Orbit Foods", segment: .a, owner: "MK", nextDue: asOf + 9, booked: asOf, isCovered: true),
    DueAccount(
      id: "A-Val", name: hostile, segment: .b, owner: nil, nextDue: asOf + 9, booked: asOf + 44, isCovered: false),
  ]
}
