/// A form that somebody has begun and not saved: it outlives the program, belongs to no bundle and to no undo.
public struct Draft: Hashable, Sendable {
  /// What the form is about, such as `decisions/D-17`, in the words of whoever keeps it; unique.
  public var key: String
  /// The state of the form, in the form's own words (JSON).
  public var state: String
  /// When it was kept last.
  public var at: Instant
  public var author: String
  public init(key: String, state: String, at: Instant, author: String) {
    self.key = key
    self.state = state
    self.at = at
    self.author = author
  }
}

/// A free note about an account (`notes` of the bundle).
public struct AccountNote: Hashable, Sendable {
  public var id: String
  public var account: String
  /// The day it is about.
  public var on: Day?
  /// A person's id; `nil` when none of the team wrote it.
  public var author: String?
  public var text: String
  public init(id: String, account: String, on: Day?, author: String?, text: String) {
    self.id = id
    self.account = account
    self.on = on
    self.author = author
    self.text = text
  }
}

/// A trigger that opens nothing for a while, for all accounts (method §6).
public struct TriggerPause: Hashable, Sendable {
  /// The trigger's id, such as `T-CX-3`.
  public var trigger: String
  /// Why; never empty.
  public var reason: String
  public var author: String
  public var at: Instant
  /// The first day on which it opens again; `nil` until somebody ends the pause.
  public var until: Day?
  public init(trigger: String, reason: String, author: String, at: Instant, until: Day? = nil) {
    self.trigger = trigger
    self.reason = reason
    self.author = author
    self.at = at
    self.until = until
  }

  /// What a rest for one account alone is kept under: what was put aside in a review, not a pause of the trigger.
  public static func aside(_ trigger: String, account: String) -> String { "\(trigger) \(account)" }

  /// The trigger and the account, where the rest is for one account alone.
  public var asideParts: (trigger: String, account: String)? {
    guard let space = trigger.firstIndex(of: " ") else { return nil }
    return (String(trigger[..<space]), String(trigger[trigger.index(after: space)...]))
  }

  /// Whether the trigger rests on a day.
  public func holds(on day: Day) -> Bool { until.map { day < $0 } ?? true }
}
