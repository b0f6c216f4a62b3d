/// An account put to sleep on the watchlist: it leaves every view but the list of what sleeps, until something wakes it.
///
/// It wakes on its day; or, put to sleep until the colour changes, as soon as the composite or any dimension has
/// another colour than on the day it was put to sleep. A reason of weight 3 that was not there then wakes it either
/// way: sleep must not hide a new fire.
public struct Snooze: Hashable, Sendable {
  public enum Until: Hashable, Sendable {
    /// It is awake on that day.
    case day(Day)
    case colour
  }
  public var until: Until
  /// Why, in the words of whoever put it to sleep.
  public var reason: String?
  public var author: String
  /// The day that was shown when it was put to sleep; before it the account was awake.
  public var on: Day
  /// The colours of that day: the composite's, then the dimensions' in the method's order.
  public var colours: [Colour]
  /// The reasons of weight 3 of that day.
  public var heavyReasons: [String]

  public init(
    until: Until, reason: String?, author: String, on: Day, colours: [Colour], heavyReasons: [String]
  ) {
    self.until = until
    self.reason = reason
    self.author = author
    self.on = on
    self.colours = colours
    self.heavyReasons = heavyReasons
  }

  /// A sleep that begins with an account as it is now.
  public init(_ until: Until, reason: String?, author: String, on: Day, of account: AccountSummary) {
    self.init(
      until: until, reason: reason, author: author, on: on, colours: Snooze.colours(of: account),
      heavyReasons: account.watchlist.filter { $0.weight >= 3 }.map(\.id))
  }

  /// Why an account does not sleep.
  public enum Wake: Hashable, Sendable {
    /// The day shown lies before the sleep.
    case notYet
    /// Its day has come.
    case day
    /// `nil` is the composite.
    case colour(Dimension?, from: Colour, to: Colour)
    /// A new reason of weight 3, by its id.
    case reason(String)
  }

  /// Why the account is awake on a day; `nil` while it sleeps.
  ///
  /// - Parameter account: what is known of it on that day; colours that were never computed change nothing.
  public func wake(on day: Day, _ account: AccountSummary) -> Wake? {
    if day < on { return .notYet }
    if case .day(let end) = until, day >= end { return .day }
    guard account.scoredOn != nil else { return nil }
    if until == .colour {
      let names: [Dimension?] = [nil] + Dimension.allCases
      for (index, (then, now)) in zip(colours, Snooze.colours(of: account)).enumerated() where then != now {
        return .colour(names[index], from: then, to: now)
      }
    }
    return account.watchlist.first { $0.weight >= 3 && !heavyReasons.contains($0.id) }.map { .reason($0.id) }
  }

  private static func colours(of account: AccountSummary) -> [Colour] {
    [account.composite.colour] + Dimension.allCases.map { account[$0].colour }
  }
}
