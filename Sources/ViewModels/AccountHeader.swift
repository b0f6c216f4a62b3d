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
  /// Segment, money and life of the account.
  public var identity: [Fact] = []
  /// Health and clocks.
  public var state: [Fact] = []
  /// Touches due, booked and missed.
  public var cadence: [Fact] = []
  /// Open gates and what they block.
  public var gates: [Fact] = []
  /// Reasons to watch the account.
  public var watchlist: [Fact] = []
  /// Who looks after it.
  public var owners: [Fact] = []

  /// The groups in the order in which they are shown.
  public var groups: [[Fact]] { [identity, state, cadence, gates, watchlist, owners] }

  init(_ report: AccountReport, _ setting: AccountReportSetting) {
    let summary = report.summary
    name = summary.name
    identity = Self.identity(report, setting)
    state = Self.state(summary, setting)
    cadence = Self.cadence(summary, setting)
    gates =
      report.gates.isEmpty
      ? [Fact("gates", "none open", .muted)]
      : report.gates.map { Fact("gate \($0.id)", "blocks \($0.blocks)", .warning) }
    watchlist =
      summary.watchlist.isEmpty
      ? [Fact("watchlist", "not on it", .muted)]
      : summary.watchlist.enumerated().map { index, reason in
        Fact(index == 0 ? "watch" : "", reason.detail, reason.weight >= 3 ? .warning : .plain)
      }
    owners = Self.owners(report.facts.account, setting)
  }

  private static func identity(_ report: AccountReport, _ setting: AccountReportSetting) -> [Fact] {
    let summary = report.summary
    var facts = [segment(report, setting)]
    facts.append(Fact("goal", summary.goal.map(String.init) ?? AccountReportSetting.none))
    facts.append(Fact("band", summary.band.map(String.init) ?? AccountReportSetting.none))
    facts.append(Fact("touch", summary.touch?.rawValue ?? AccountReportSetting.none))
    facts.append(Fact("MRR", setting.money(summary.mrr), .strong))
    if let renewal = summary.renewalOn {
      let days = renewal - setting.asOf
      facts.append(Fact("renews", setting.dated(renewal).trimmedLeft, days <= 90 ? .warning : .plain))
    } else {
      facts.append(Fact("renews", "unknown", .muted))
    }
    facts.append(Fact("", summary.lifecycle.rawValue, summary.lifecycle == .active ? .muted : .warning))
    return facts
  }

  /// The segment and where it comes from; an override is always named (method SEG-2).
  private static func segment(_ report: AccountReport, _ setting: AccountReportSetting) -> Fact {
    let account = report.facts.account
    let name = report.summary.segment.map { "\($0.rawValue) \($0.archetype)" } ?? "unsegmented (judged as C)"
    guard let override = account.segmentOverride else {
      return Fact(
        "", report.summary.segment == nil ? name : "\(name), by ratings",
        report.summary.segment == nil ? .warning : .strong)
    }
    guard let reason = account.segmentOverrideReason, !reason.isEmpty else {
      return Fact("", "\(name), override \(override.rawValue) ignored: no reason", .warning)
    }
    if let until = account.segmentOverrideUntil, until < setting.asOf {
      return Fact("", "\(name), override \(override.rawValue) ended \(setting.date(until).trimmedLeft)", .warning)
    }
    let end = account.segmentOverrideUntil.map { " until \(setting.date($0).trimmedLeft)" } ?? ""
    return Fact("", "\(name), override\(end): \(reason)", .warning)
  }

  private static func state(_ summary: AccountSummary, _ setting: AccountReportSetting) -> [Fact] {
    let composite = summary.composite
    var facts = [
      Fact(
        "Health", composite.score.map { $0.text(decimals: 1) } ?? "no score", .colour(composite.colour),
        mark: composite.colour)
    ]
    if composite.coverage < Points(100) {
      facts.append(
        Fact(
          "coverage", composite.coverage.text(decimals: 0) + "%", composite.coverage < Points(60) ? .warning : .plain))
    }
    for (label, delta) in [("7 d", summary.delta7), ("30 d", summary.delta30)] {
      guard let delta else {
        facts.append(Fact(label, AccountReportSetting.none, .muted))
        continue
      }
      facts.append(Fact(label, delta.signed(decimals: 1), delta < Points(0) ? .warning : .plain))
    }
    facts.append(Fact("", sponsorWords(summary.sponsorDays), isSponsorLate(summary.sponsorDays) ? .warning : .plain))
    if !summary.isCurrent {
      facts.append(Fact("", "as last scored\(summary.scoredOn.map { " \($0.iso)" } ?? "")", .stale))
    }
    return facts
  }

  private static func cadence(_ summary: AccountSummary, _ setting: AccountReportSetting) -> [Fact] {
    var facts = [Fact("next due", summary.nextDue == nil ? "unknown" : setting.dated(summary.nextDue).trimmedLeft)]
    if let days = summary.daysPastDue, days > 0 { facts = [Fact("past due", "\(days) d", .warning)] + facts }
    facts.append(
      Fact(
        "booked", summary.booked == nil ? "nothing" : setting.dated(summary.booked).trimmedLeft,
        summary.booked == nil ? .warning : .plain))
    if summary.missStreak > 0 {
      let advice =
        summary.missStreak == 1
        ? "rebook within 7 d" : summary.missStreak == 2 ? "re-engage stakeholders" : "review segment and cadence"
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

  /// Past the early warning of 90 days, or never seen (method CX-2).
  private static func isSponsorLate(_ days: Int?) -> Bool { days.map { $0 < 0 || $0 > 90 } ?? true }
}
