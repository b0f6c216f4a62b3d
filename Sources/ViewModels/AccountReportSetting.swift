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

  public init(asOf: Day, end: Instant, currency: String, people: [String: String]) {
    self.asOf = asOf
    self.end = end
    self.currency = currency
    self.people = people
  }

  /// The same from what all accounts share; people without a name go by their id.
  public init(asOf: Day, currency: String, shared: SharedFacts) {
    let names = shared.people.compactMap { person in person.name.map { (person.id, $0) } }
    self.init(
      asOf: asOf, end: shared.zone.end(of: asOf), currency: currency,
      people: Dictionary(names) { first, _ in first })
  }
}
