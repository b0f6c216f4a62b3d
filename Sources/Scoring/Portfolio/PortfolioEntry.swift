public import Domain

/// What the portfolio's figures need of one account: a few words, so that the facts can be let go.
public struct PortfolioEntry: Hashable, Sendable {
  public var id: String
  /// Empty when unknown.
  public var name: String
  public var segment: Segment?
  public var isChurned: Bool
  public var isOnboarding: Bool
  public var mrr: Money?
  /// One per dimension in the method's order, then the composite.
  public var colours: [Colour]
  public var composite: Rational?
  /// Reasons of weight 3, 2 and 1.
  public var heavy: Int
  public var middle: Int
  public var light: Int
  /// Days to the renewal while it lies in the watchlist's window.
  public var daysToRenewal: Int?
  public var nextDue: Day?
  public var booked: Day?
  public var sponsor: SponsorDays

  /// The entry of a result.
  public init(_ result: ScoreResult, account: Account, model: ScoringModel) {
    id = account.id
    name = account.name ?? ""
    segment = result.segment
    isChurned = result.isChurned
    isOnboarding = !result.isChurned && account.lifecycle == .onboarding
    mrr = account.mrr
    colours = result.dimensions.map(\.colour) + [result.composite.colour]
    composite = result.composite.score
    heavy = result.watchlist.count { $0.weight == 3 }
    middle = result.watchlist.count { $0.weight == 2 }
    light = result.watchlist.count { $0.weight == 1 }
    let renewal = account.renewalOn.map { $0 - result.asOf }
    daysToRenewal = renewal.flatMap { (0...model.watchlist.renewalDays).contains($0) ? $0 : nil }
    nextDue = result.cadence.nextDue
    booked = result.cadence.booked
    sponsor = result.inputs.sponsor
  }

  /// Whether the account is on the watchlist; onboarding ones are listed apart (method §8, §12).
  public var isWatched: Bool { !isChurned && !isOnboarding && heavy + middle + light > 0 }

  /// The order of attention (method §8, §12).
  public static func needsMoreAttention(_ left: PortfolioEntry, _ right: PortfolioEntry) -> Bool {
    if left.heavy != right.heavy { return left.heavy > right.heavy }
    if left.middle != right.middle { return left.middle > right.middle }
    if left.light != right.light { return left.light > right.light }
    let renewal = (left.daysToRenewal ?? .max, right.daysToRenewal ?? .max)
    if renewal.0 != renewal.1 { return renewal.0 < renewal.1 }
    let segment = (order(left.segment), order(right.segment))
    if segment.0 != segment.1 { return segment.0 < segment.1 }
    if ByteKey(left.name) != ByteKey(right.name) { return bytesPrecede(left.name, right.name) }
    return bytesPrecede(left.id, right.id)
  }

  private static func order(_ segment: Segment?) -> Int {
    segment.flatMap { Segment.allCases.firstIndex(of: $0) } ?? Segment.allCases.count
  }
}
