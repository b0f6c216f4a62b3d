/// What a wall clock's reading means as a moment in time.
public enum LocalTime: Hashable, Sendable {
  /// The usual case.
  case once(Instant)
  /// The hour is repeated when clocks go back: the reading happened at both moments, the earlier one first.
  case twice(Instant, Instant)
  /// The hour was jumped over when clocks went forward; the moment is the reading moved on by the jump.
  case never(Instant)

  /// The moment, taking the earlier one of two.
  public var instant: Instant {
    switch self {
    case .once(let instant), .twice(let instant, _), .never(let instant): instant
    }
  }
}

extension ZoneTable {
  /// The moment at which a wall clock of this zone shows a day and the microseconds since its midnight (0 ..< 24 h).
  public func localTime(_ day: Day, microseconds: Int64) -> LocalTime {
    let local = Int64(day.number) * 86_400 + floorDivide(microseconds, 1_000_000)
    let fraction = microseconds - floorDivide(microseconds, 1_000_000) * 1_000_000
    func instant(_ second: Int64) -> Instant { Instant(microseconds: second * 1_000_000 + fraction) }

    // No offset reaches a day, so only the stretches within a day of the reading can show it.
    let nearby = stretch(at: local - 86_400)...stretch(at: local + 86_400)
    let moments = nearby.compactMap { index -> Int64? in
      let second = local - stretches[index].offset
      return stretch(at: second) == index ? second : nil
    }
    switch (moments.first, moments.last) {
    case (let first?, let last?) where first == last: return .once(instant(first))
    case (let first?, let last?): return .twice(instant(first), instant(last))
    default:
      // Inside the jump: the stretch that ends with it still counts, which lands that much later on the new clock.
      let before = nearby.last { stretches[$0].start <= local - stretches[$0].offset } ?? nearby.lowerBound
      return .never(instant(local - stretches[before].offset))
    }
  }
}
