public import Domain

/// How full somebody's ISO week is with strategic meetings (method CAD-6).
public struct WeekLoad: Hashable, Sendable {
  /// The Monday of the week.
  public var monday: Day
  public var meetings: Int
  /// Strategic meetings a week; unknown when no role of the person has a limit.
  public var limit: Int?

  /// In percent; unknown without a limit.
  public var percent: Rational? { limit.map { Rational(Int64(meetings) * 100, Int64($0)) } }

  /// Green, Yellow for amber, Red above.
  public func colour(_ model: ScoringModel) -> Colour {
    guard let percent else { return .noData }
    if percent <= Rational(model.cadence.greenLoad) { return .green }
    return percent <= Rational(model.cadence.amberLoad) ? .yellow : .red
  }
}

/// The load of every presenter in the week of a day and the following ones, gathered account by account.
public struct PresenterLoad: Sendable {
  private let engine: ScoringEngine
  private let asOf: Day
  private let firstMonday: Day
  /// Of each presenter by week.
  private var meetings: [ByteKey: [[LoadMeeting]]] = [:]

  /// The load of no account yet.
  public init(_ engine: ScoringEngine, asOf: Day) {
    self.engine = engine
    self.asOf = asOf
    firstMonday = asOf - (asOf.weekday - 1)
  }

  /// Adds the strategic meetings of an account; a churned one adds nothing.
  public mutating func add(_ facts: AccountFacts) {
    guard !engine.model.isChurned(facts.account, on: asOf) else { return }
    add(facts, PreparedFacts.meetings(facts), segment: engine.model.segment(of: facts.account, on: asOf).segment ?? .c)
  }

  /// The same with the account's meetings at hand.
  mutating func add(_ facts: AccountFacts, _ rows: [MeetingRow], segment: Segment) {
    let weeks = engine.model.cadence.weeksAhead + 1
    let grace = Int32(engine.model.meetings.missedAfterDays)
    for row in rows where row.isStrategic(segment == .d) {
      let meeting = facts.meetings[Int(row.row)]
      guard let presenter = meeting.presenter, let on = loadDay(row, grace) else { continue }
      let offset = Int(on) - Int(firstMonday.number)
      guard offset >= 0, offset / 7 < weeks else { continue }
      meetings[ByteKey(presenter), default: Array(repeating: [], count: weeks)][offset / 7].append(
        LoadMeeting(
          accountID: facts.account.id, accountName: facts.account.name ?? facts.account.id, meetingID: meeting.id,
          type: meeting.type, day: Day(number: on), isHeld: row.held <= asOf.number))
    }
  }

  /// The day whose week a meeting loads: the held day, else the planned one; missed ones load nothing.
  private func loadDay(_ row: MeetingRow, _ grace: Int32) -> Int32? {
    switch row.state(on: asOf.number, grace: grace) {
    case .held: row.held
    case .missed: nil
    case .booked, .nothing: row.planned == never ? nil : row.planned
    }
  }

  /// Every person of the workspace with the weeks in order, by person id in byte order.
  public var people: [(person: Person, weeks: [WeekLoad])] {
    let weeks = engine.model.cadence.weeksAhead + 1
    return engine.shared.people.sorted { bytesPrecede($0.id, $1.id) }.map { person in
      let loads = self.meetings[ByteKey(person.id)]?.map(\.count) ?? Array(repeating: 0, count: weeks)
      let limit = engine.model.weeklyLimit(of: person)
      return (
        person,
        loads.enumerated().map { WeekLoad(monday: firstMonday + $0 * 7, meetings: $1, limit: limit) }
      )
    }
  }
}

extension PresenterLoad {
  /// The same as screens show it, with the meetings that make up each week.
  var shown: [PersonLoad] {
    people.map { person, weeks in
      let listed = meetings[ByteKey(person.id)]
      return PersonLoad(
        id: person.id, name: person.name ?? person.id, roles: person.roles, limit: weeks.first?.limit,
        isOutOfOffice: person.outOfOffice == true,
        weeks: weeks.enumerated().map { index, week in
          LoadWeek(
            monday: week.monday, meetings: (listed?[index] ?? []).sorted(by: PresenterLoad.precedes),
            percent: week.percent?.points, colour: week.colour(engine.model))
        })
    }
  }

  private static func precedes(_ left: LoadMeeting, _ right: LoadMeeting) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if ByteKey(left.accountName) != ByteKey(right.accountName) {
      return bytesPrecede(left.accountName, right.accountName)
    }
    return bytesPrecede(left.meetingID, right.meetingID)
  }
}

extension ScoringModel {
  /// Strategic meetings a person can present in a week: their own limit, else the largest of their roles.
  public func weeklyLimit(of person: Person) -> Int? {
    if let own = person.weeklyStrategicLimit, own >= 1 { return own }
    return person.roles.compactMap { role in
      switch role {
      case "vcio": cadence.vcioLimit
      case "csm": cadence.csmLimit
      case "tam": cadence.tamLimit
      case "am": cadence.amLimit
      default: nil
      }
    }.max()
  }
}
