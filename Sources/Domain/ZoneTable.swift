/// A time zone as plain data: its offsets from UTC between 1900 and 2199, so that nothing below has to know a calendar.
public struct ZoneTable: Sendable, Hashable {
  /// One stretch of constant offset.
  public struct Stretch: Sendable, Hashable {
    /// The first second (UTC, since 1970) of the stretch.
    public let start: Int64
    /// Seconds east of UTC.
    public let offset: Int64
    /// A stretch of constant offset from a UTC second on.
    public init(start: Int64, offset: Int64) {
      self.start = start
      self.offset = offset
    }
  }

  /// The IANA name, for display.
  public let identifier: String
  let stretches: [Stretch]

  /// A zone from its stretches in ascending order; the first one also covers everything before it.
  public init(identifier: String, stretches: [Stretch]) {
    precondition(!stretches.isEmpty, "a time zone has at least one offset")
    self.identifier = identifier
    self.stretches = stretches
  }

  /// Coordinated universal time.
  public static let utc = ZoneTable(identifier: "UTC", stretches: [Stretch(start: .min, offset: 0)])

  /// The local day an instant falls on.
  public func day(of instant: Instant) -> Day {
    let second = floorDivide(instant.microseconds, 1_000_000)
    return Day(number: Int32(floorDivide(second + offset(at: second), 86_400)))
  }

  /// An instant with its local day.
  public func moment(_ instant: Instant) -> Moment { Moment(instant: instant, day: day(of: instant)) }

  /// The end of a day: the first instant of the next local day (method §12).
  public func end(of day: Day) -> Instant {
    let local = Int64(day.number + 1) * 86_400
    // The earliest UTC second whose local time is at or past local midnight. Where midnight is skipped, that is the
    // moment of the jump; where it happens twice, the first one.
    var answer = local - stretches[0].offset
    for (index, stretch) in stretches.enumerated() {
      let next = index + 1 < stretches.count ? stretches[index + 1].start : .max
      let candidate = max(local - stretch.offset, stretch.start)
      if candidate < next {
        answer = candidate
        break
      }
    }
    return Instant(microseconds: answer * 1_000_000)
  }

  private func offset(at second: Int64) -> Int64 { stretches[stretch(at: second)].offset }

  /// The position of the stretch a UTC second lies in.
  func stretch(at second: Int64) -> Int {
    var low = 0
    var high = stretches.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= second { low = middle } else { high = middle }
    }
    return low
  }
}

func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
  let quotient = value / by
  return value % by < 0 ? quotient - 1 : quotient
}
