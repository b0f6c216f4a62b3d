public import Domain

extension ScoringEngine {
  /// The strategic meetings of an account that lie on the days, with what each of them is on a day (method §3, §5).
  /// Cancelled and waived ones are not there.
  public func cadenceLine(_ facts: AccountFacts, asOf: Day, days: ClosedRange<Day>) -> CadenceLine {
    let isSegmentD = rules(model.segment(of: facts.account, on: asOf).segment).isSegmentD
    let grace = Int32(model.meetings.missedAfterDays)
    let touches = PreparedFacts.meetings(facts).compactMap { row -> CadenceTouch? in
      guard row.isStrategic(isSegmentD) else { return nil }
      let state = row.state(on: asOf.number, grace: grace)
      let number = state == .held ? row.held : row.planned
      guard number != never, days.contains(Day(number: number)) else { return nil }
      let meeting = facts.meetings[Int(row.row)]
      let standing: CadenceTouch.Standing =
        switch state {
        case .held: .held
        case .missed: .missed
        case .booked: .booked
        case .nothing: .open
        }
      return CadenceTouch(
        meetingID: meeting.id, type: meeting.type, day: Day(number: number), standing: standing,
        presenter: meeting.presenter.map { person in
          shared.people.first { ByteKey($0.id) == ByteKey(person) }?.name ?? person
        })
    }
    return CadenceLine(
      touches: touches.sorted { left, right in
        left.day == right.day ? bytesPrecede(left.meetingID, right.meetingID) : left.day < right.day
      })
  }
}
