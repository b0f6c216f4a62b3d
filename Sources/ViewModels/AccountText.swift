public import Domain

/// The words in which the account's screens speak of days, hours, money and people.
extension AccountReportSetting {
  /// `12 Feb`, with the year when it is not that of the day shown.
  func date(_ day: Day?) -> String {
    day.map { Format.day($0, near: asOf) } ?? Format.none
  }

  /// `in 3 d`, `today`, `3 d ago`.
  func distance(_ day: Day?) -> String { day.map { Format.distance($0 - asOf) } ?? Format.none }

  /// `12 Feb, 3 d ago`.
  func dated(_ day: Day?) -> String { day == nil ? Format.none : "\(date(day)), \(distance(day))" }

  func money(_ money: Money?) -> String { Format.money(money, currency: currency) }

  /// The name of a team member, the id where the name is unknown; `nil` for nobody.
  func person(_ id: String?) -> String? {
    guard let id, !id.isEmpty else { return nil }
    return people[id] ?? id
  }

  /// The same in the letters that a narrow column has room for.
  func initials(_ id: String?) -> String? { person(id).map { name in id.flatMap { initials[$0] } ?? name } }

  /// ` (D-12)` after a title; ids are spelled with names as often as not, so that nothing is said while they are masked.
  func named(_ id: String) -> String { isMasked ? "" : " (\(id))" }

  /// A range of money by the ends that are known; `nil` where none is.
  func band(_ low: Money?, _ high: Money?) -> String? {
    guard let least = low ?? high, let most = high ?? low else { return nil }
    return Format.band(least, most, currency: currency)
  }

  /// `71 h`; whole days from the third on, `26 d`.
  static func hours(_ hours: Int) -> String { hours < 72 ? "\(hours) h" : "\(hours / 24) d" }

  /// Whole hours from one instant to another, rounded down.
  static func hours(from start: Instant, to end: Instant) -> Int {
    let elapsed = end.microseconds - start.microseconds
    let hour: Int64 = 3_600_000_000
    return Int(elapsed >= 0 ? elapsed / hour : -((-elapsed + hour - 1) / hour))
  }
}

extension RawRepresentable where RawValue == String {
  /// A word of the bundle as one reads it: `executive qbr`.
  var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}

extension MeetingType {
  /// The name on screen.
  public var title: String {
    switch self {
    case .executiveQBR: "Executive QBR"
    case .qbr: "QBR"
    case .opsCheckin: "Ops check-in"
    default: words.prefix(1).uppercased() + words.dropFirst()
    }
  }
}
