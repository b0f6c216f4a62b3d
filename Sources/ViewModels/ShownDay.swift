import Domain

/// How the keys move the day that is shown. The future holds no facts, so the days end with today, or with the newest
/// fact where that is later.
enum ShownDay {
  /// The day a command leads to; `nil` when it leads nowhere else.
  static func after(_ command: Command, header: PortfolioHeader) -> Day? {
    let shown = header.asOf
    let last = max(header.today, header.newestFact ?? header.today)
    let target: Day
    switch command {
    case .dayBack: target = shown - 1
    case .dayForward: target = shown + 1
    case .monthEndBack:
      target = shown > shown.monthEnd ? shown.monthEnd : (shown.firstOfMonth - 1).monthEnd
    case .monthEndForward:
      target = shown < shown.monthEnd ? shown.monthEnd : (shown.lastOfMonth + 1).monthEnd
    case .today: target = header.today
    case .lastDayWithData: target = header.newestFact ?? shown
    default: return nil
    }
    guard target != shown, target <= last || target < shown else { return nil }
    return target
  }

  /// Why a command leads nowhere.
  static func availability(of command: Command, header: PortfolioHeader) -> Availability {
    if after(command, header: header) != nil { return .enabled }
    switch command {
    case .today: return .disabled("Today is shown already")
    case .lastDayWithData:
      return .disabled(header.newestFact == nil ? "There is no fact yet" : "The last day with data is shown already")
    default: return .disabled("There is nothing after \(Format.day(header.asOf)) yet")
    }
  }
}
