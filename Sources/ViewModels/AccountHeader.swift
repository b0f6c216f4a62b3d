public import Domain

/// Everything one needs before speaking to the client, in groups that each begin on a line of their own.
public struct AccountHeader: Hashable, Sendable {
  /// One fact of the header.
  public struct Fact: Hashable, Sendable {
    /// A word before it; empty where the fact speaks for itself.
    public var label: String
    public var text: String
    public var tone: PaneTone
    /// The colour whose mark stands before the text.
    public var mark: Colour?
    public init(_ label: String, _ text: String, _ tone: PaneTone = .plain, mark: Colour? = nil) {
      self.label = label
      self.text = text
      self.tone = tone
      self.mark = mark
    }
  }

  public var name: String
  /// Health and where it is going.
  public var health: [Fact] = []
  /// Segment, money and life of the account.
  public var identity: [Fact] = []
  /// The sponsor's clock; touches due, booked and missed.
  public var cadence: [Fact] = []
  /// Open gates and what they block.
  public var gates: [Fact] = []
  /// Open gates by their ids alone.
  public var gatesInShort: [Fact] = []
  /// Reasons to watch the account.
  public var watchlist: [Fact] = []
  /// Who looks after it.
  public var owners: [Fact] = []

  /// The groups over that many lines; where there are fewer lines than groups, the most telling ones stay.
  public func lines(_ count: Int) -> [[Fact]] {
    switch count {
    case ..<1: []
    case 1: [health]
    case 2: [health, cadence + gatesInShort]
    case 3: [health, identity, cadence + gatesInShort]
    case 4, 5: [health, identity, cadence, gatesInShort + watchlist]
    default: [health, identity, cadence, gates, watchlist, owners]
    }
  }

  init(_ report: AccountReport, _ setting: AccountReportSetting) {
    let summary = report.summary
    name = summary.name
    health = Self.health(summary)
    identity = Self.identity(report, setting)
    cadence = Self.cadence(summary, setting)
    let none = [Fact("gates", "none open", .muted)]
    gates = report.gates.isEmpty ? none : Self.gates(report.gates)
    let ids = report.gates.map(\.id).joined(separator: " ")
    gatesInShort = report.gates.isEmpty ? none : [Fact("gates", ids, .warning)]
    watchlist =
      summary.watchlist.isEmpty
      ? [Fact("", "not on the watchlist", .muted)]
      : summary.watchlist.enumerated().map { index, reason in
        Fact(index == 0 ? "watch" : "", reason.detail, reason.weight >= 3 ? .warning : .plain)
      }
    owners = Self.owners(report.facts.account, setting)
  }

  /// Gates that block the same are named together.
  private static func gates(_ gates: [OpenGate]) -> [Fact] {
    var blocks: [String] = []
    for gate in gates where !blocks.contains(gate.blocks) { blocks.append(gate.blocks) }
    return blocks.map { blocked in
      let ids = gates.filter { $0.blocks == blocked }.map(\.id)
      return Fact(ids.joined(separator: " "), (ids.count == 1 ? "blocks " : "block ") + blocked, .warning)
    }
  }

  private static func identity(_ report: AccountReport, _ setting: AccountReportSetting) -> [Fact] {
    let summary = report.summary
    var facts = [segment(report, setting), Fact("MRR", setting.money(summary.mrr), .strong)]
    if let renewal = summary.renewalOn {
      facts.append(Fact("renews", setting.dated(renewal), renewal - setting.asOf <= 90 ? .warning : .plain))
    } else {
      facts.append(Fact("renews", "unknown", .muted))
    }
    facts.append(Fact("goal", summary.goal.map(String.init) ?? Format.none))
    facts.append(Fact("band", summary.band.map(String.init) ?? Format.none))
    facts.append(Fact("touch", summary.touch?.rawValue ?? Format.none))
    facts.append(Fact("", summary.lifecycle.rawValue, summary.lifecycle == .active ? .muted : .warning))
    let account = report.facts.account
    if account.segmentOverride != nil, let reason = account.segmentOverrideReason, !reason.isEmpty {
      facts.append(Fact("override because", reason))
    }
    return facts
  }

  /// The segment and where it comes from; an override is always named (method SEG-2).
  private static func segment(_ report: AccountReport, _ setting: AccountReportSetting) -> Fact {
    let account = report.facts.account
    let name = report.summary.segment.map { "\($0.rawValue) \($0.archetype)" }
    guard let override = account.segmentOverride else {
      return name.map { Fact("", "\($0), by ratings", .strong) } ?? Fact("", "unsegmented (judged as C)", .warning)
    }
    let shown = name ?? "unsegmented"
    guard account.segmentOverrideReason?.isEmpty == false else {
      return Fact("", "\(shown), override \(override.rawValue) ignored: no reason", .warning)
    }
    guard let until = account.segmentOverrideUntil else { return Fact("", "\(shown), override", .warning) }
    return until < setting.asOf
      ? Fact("", "\(shown), override \(override.rawValue) ended \(setting.date(until))", .warning)
      : Fact("", "\(shown), override to \(setting.date(until))", .warning)
  }

  private static func health(_ summary: AccountSummary) -> [Fact] {
    let composite = summary.composite
    let score = composite.score.map { $0.text(decimals: 1) } ?? "no score"
    var facts = [Fact("Health", score, .colour(composite.colour), mark: composite.colour)]
    if composite.coverage < Points(100) {
      let tone: PaneTone = composite.coverage < Points(60) ? .warning : .plain
      facts.append(Fact("coverage", Format.percent(composite.coverage), tone))
    }
    for (label, delta) in [("7 d", summary.delta7), ("30 d", summary.delta30)] {
      let isFalling = delta.map { $0 < Points(0) } ?? false
      facts.append(Fact(label, delta.map { Format.delta($0) } ?? Format.none, isFalling ? .warning : .plain))
    }
    return facts
  }

  private static func cadence(_ summary: AccountSummary, _ setting: AccountReportSetting) -> [Fact] {
    let sponsor = summary.sponsorDays
    var facts = [Fact("", sponsorWords(sponsor), isSponsorLate(sponsor) ? .warning : .plain)]
    if let days = summary.daysPastDue, days > 0 {
      facts.append(Fact("past due", "\(days) d, since \(setting.date(summary.nextDue))", .warning))
    } else {
      facts.append(Fact("next due", summary.nextDue == nil ? "unknown" : setting.dated(summary.nextDue)))
    }
    let isBooked = summary.booked != nil
    facts.append(Fact("booked", isBooked ? setting.dated(summary.booked) : "nothing", isBooked ? .plain : .warning))
    if summary.missStreak > 0 {
      let advice =
        switch summary.missStreak {
        case 1: "rebook within 7 d"
        case 2: "re-engage stakeholders"
        default: "review segment and cadence"
        }
      facts.append(Fact("missed in a row", "\(summary.missStreak): \(advice)", .warning))
    }
    return facts
  }

  private static func owners(_ account: Account, _ setting: AccountReportSetting) -> [Fact] {
    let cadence = setting.person(account.cadenceOwner)
    let backup = setting.person(account.cadenceBackup).map { ", backup \($0)" } ?? ", no backup"
    return [("vCIO", account.vcio), ("CSM", account.csm), ("TAM", account.tam), ("AM", account.am)].map { role, id in
      let name = setting.person(id)
      return Fact(role, name ?? "nobody", name == nil ? .warning : .plain)
    } + [Fact("cadence", (cadence ?? "nobody") + backup, cadence == nil ? .warning : .plain)]
  }

  /// `sponsor seen 143 d ago`; −1 is *never seen* (method SPON-1).
  static func sponsorWords(_ days: Int?) -> String {
    guard let days else { return "no sponsor known" }
    return days < 0 ? "sponsor never seen" : days == 0 ? "sponsor seen today" : "sponsor seen \(days) d ago"
  }

  /// Days after which the account warns, before any colour changes (method CX-2).
  static let sponsorWarningDays = 90

  /// Past the early warning, or never seen.
  private static func isSponsorLate(_ days: Int?) -> Bool { days.map { $0 < 0 || $0 > sponsorWarningDays } ?? true }
}
