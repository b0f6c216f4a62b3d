/// The views of the watchlist, in the order in which one steps through them.
///
/// Every view but `snoozed` leaves out accounts that sleep; all but `renewals` and `meetings` leave out accounts that
/// are being onboarded (method §8).
public enum WatchView: String, Hashable, Sendable, CaseIterable {
  /// Accounts with a reason of method §8, in attention order.
  case attention
  /// Of those, the accounts in which the person who acts has a role.
  case mine
  /// An account under each of its reasons.
  case reasons
  /// By cadence owner, else CSM; nobody's accounts first.
  case owners
  /// Accounts with a late call to action (W-CTA), the most overdue first.
  case lateCalls
  /// An account under each of its open gates (method §7).
  case gates
  /// Renewals of the next 90 days, by days left.
  case renewals
  /// QBR-type meetings of the next 14 days, the soonest first.
  case meetings
  /// Accounts that cannot be judged for want of data (W-DATA), the most money first.
  case stale
  /// What sleeps, by the day it wakes.
  case snoozed

  /// Whether its accounts stand under headings.
  public var isGrouped: Bool {
    switch self {
    case .reasons, .owners, .gates, .renewals: true
    case .attention, .mine, .lateCalls, .meetings, .stale, .snoozed: false
    }
  }

  /// Days ahead in which a QBR is looked at.
  public static let meetingDays = 14
  /// Days ahead in which a renewal is looked at.
  public static let renewalDays = 90
}

/// How many accounts each view has, an account counted once.
public struct WatchCounts: Hashable, Sendable {
  public var accounts: [WatchView: Int]
  /// The MRR of the accounts that renew.
  public var renewing: Money
  public init(accounts: [WatchView: Int], renewing: Money) {
    self.accounts = accounts
    self.renewing = renewing
  }
}

extension WatchReason {
  /// The reasons in the order of method §8.
  public static let methodOrder = [
    "W-CX", "W-SPON", "W-PAST", "W-ENG", "W-QUA", "W-ADO", "W-ALN", "W-RISK", "W-GATE", "W-CTA", "W-REN", "W-PROP",
    "W-DROP", "W-SEG", "W-DATA",
  ]
}

extension OpenGate {
  /// The gates in the order of method §7.
  public static let methodOrder = ["G-3", "G-4", "G-5", "G-6", "G-7", "G-8"]
}
