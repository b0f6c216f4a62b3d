/// The one row about the portfolio as a whole.
public struct Workspace: Hashable, Sendable {
  /// The MSP's name.
  public var name: String?
  /// IANA time zone, default UTC.
  public var timeZone: String
  /// ISO 4217 code, default USD.
  public var currency: String
  /// A workspace; the defaults are those of an empty bundle.
  public init(name: String? = nil, timeZone: String = "UTC", currency: String = "USD") {
    self.name = name
    self.timeZone = timeZone
    self.currency = currency
  }
}

/// Somebody of the CS team.
public struct Person: Hashable, Sendable {
  public var id: String
  public var name: String?
  public var initials: String?
  /// Words of `csm tam am vcio vciso vcto cs_lead cs_ops pm`.
  public var roles: [String]
  public var weeklyStrategicLimit: Int?
  public var outOfOffice: Bool?
  /// A person; everything but the id may be unknown.
  public init(
    id: String, name: String? = nil, initials: String? = nil, roles: [String] = [], weeklyStrategicLimit: Int? = nil,
    outOfOffice: Bool? = nil
  ) {
    self.id = id
    self.name = name
    self.initials = initials
    self.roles = roles
    self.weeklyStrategicLimit = weeklyStrategicLimit
    self.outOfOffice = outOfOffice
  }
}
