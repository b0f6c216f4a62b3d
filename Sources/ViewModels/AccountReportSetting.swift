public import Domain

/// What a report has to be read against: the day shown, the money's currency and the team's names.
public struct AccountReportSetting: Hashable, Sendable {
  public var asOf: Day
  /// The end of `asOf` in the workspace's time zone: the first instant of the next local day (method §12).
  public var end: Instant
  /// ISO 4217.
  public var currency: String
  /// Person id → name.
  public var people: [String: String]
  /// Person id → initials.
  public var initials: [String: String] = [:]
  /// The members of the team who are out of office.
  public var away: Set<String> = []
  /// Hours in which a call to action needs its first action (method §6).
  public var firstActionHours: Int

  public init(asOf: Day, end: Instant, currency: String, people: [String: String], firstActionHours: Int) {
    self.asOf = asOf
    self.end = end
    self.currency = currency
    self.people = people
    self.firstActionHours = firstActionHours
  }

  /// The same from what all accounts share; people without a name go by their id. The limit of first actions is for
  /// whoever shows calls to action.
  public init(asOf: Day, currency: String, shared: SharedFacts, firstActionHours: Int = 0) {
    let names = shared.people.compactMap { person in person.name.map { (person.id, $0) } }
    self.init(
      asOf: asOf, end: shared.zone.end(of: asOf), currency: currency,
      people: Dictionary(names) { first, _ in first }, firstActionHours: firstActionHours)
    initials = Dictionary(shared.people.compactMap { person in person.initials.map { (person.id, $0) } }) { $1 }
    away = Set(shared.people.filter { $0.outOfOffice == true }.map(\.id))
  }
}
