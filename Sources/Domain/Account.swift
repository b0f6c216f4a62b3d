/// A client of the MSP, as its row says today. Unknown values are `nil`.
public struct Account: Hashable, Sendable {
  public var id: String
  public var name: String?
  public var lifecycle: Lifecycle
  public var since: Day?
  public var churnedOn: Day?
  public var mrr: Money?
  public var maturity: Int?
  public var appetite: Int?
  public var segmentOverride: Segment?
  public var segmentOverrideReason: String?
  public var segmentOverrideUntil: Day?
  public var renewalOn: Day?
  public var fiscalYearStartMonth: Int
  public var vertical: String?
  public var vcio: String?
  public var csm: String?
  public var tam: String?
  public var am: String?
  public var cadenceOwner: String?
  public var cadenceBackup: String?
  public var cadenceOverride: CadenceInterval?
  public var cadenceOverrideReason: String?
  public var loop: String?
  /// A row with every unknown left out.
  public init(
    id: String, name: String? = nil, lifecycle: Lifecycle = .active, since: Day? = nil, churnedOn: Day? = nil,
    mrr: Money? = nil, maturity: Int? = nil, appetite: Int? = nil, segmentOverride: Segment? = nil,
    segmentOverrideReason: String? = nil, segmentOverrideUntil: Day? = nil, renewalOn: Day? = nil,
    fiscalYearStartMonth: Int = 1, vertical: String? = nil, vcio: String? = nil, csm: String? = nil,
    tam: String? = nil, am: String? = nil, cadenceOwner: String? = nil, cadenceBackup: String? = nil,
    cadenceOverride: CadenceInterval? = nil, cadenceOverrideReason: String? = nil, loop: String? = nil
  ) {
    self.id = id
    self.name = name
    self.lifecycle = lifecycle
    self.since = since
    self.churnedOn = churnedOn
    self.mrr = mrr
    self.maturity = maturity
    self.appetite = appetite
    self.segmentOverride = segmentOverride
    self.segmentOverrideReason = segmentOverrideReason
    self.segmentOverrideUntil = segmentOverrideUntil
    self.renewalOn = renewalOn
    self.fiscalYearStartMonth = fiscalYearStartMonth
    self.vertical = vertical
    self.vcio = vcio
    self.csm = csm
    self.tam = tam
    self.am = am
    self.cadenceOwner = cadenceOwner
    self.cadenceBackup = cadenceBackup
    self.cadenceOverride = cadenceOverride
    self.cadenceOverrideReason = cadenceOverrideReason
    self.loop = loop
  }
}

/// Somebody at the client. Unknown values are `nil`.
public struct Contact: Hashable, Sendable {
  public var id: String
  public var name: String?
  public var title: String?
  public var execSponsor: Bool?
  public var decisionMaker: Bool?
  public var budgetHolder: Bool?
  public var champion: Bool?
  public var active: Bool?
  public var lastSeen: Day?
  /// A row with every unknown left out.
  public init(
    id: String, name: String? = nil, title: String? = nil, execSponsor: Bool? = nil, decisionMaker: Bool? = nil,
    budgetHolder: Bool? = nil, champion: Bool? = nil, active: Bool? = nil, lastSeen: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.execSponsor = execSponsor
    self.decisionMaker = decisionMaker
    self.budgetHolder = budgetHolder
    self.champion = champion
    self.active = active
    self.lastSeen = lastSeen
  }
}
