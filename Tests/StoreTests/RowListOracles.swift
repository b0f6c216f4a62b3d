import Domain

@testable import Store

/// What every view of a list of rows means, row by row and without SQL.
struct ViewOracle {
  let setting: RowSetting
  let row: [String: BundleValue]
  let account: [String: BundleValue]

  func holds(_ view: RowView) -> Bool {
    switch view.source {
    case .calls: holdsCall(view)
    case .decisions: holdsDecision(view)
    default: holdsInitiative(view)
    }
  }

  // MARK: - Calls to action

  private func holdsCall(_ view: RowView) -> Bool {
    guard row.instant("opened_at").map({ $0 < setting.end }) ?? true else { return false }
    let closed = row.instant("closed_at").flatMap { $0 < setting.end ? $0 : nil }
    let hasActed = row.instant("first_action_at").map { $0 < setting.end } ?? false
    let isPastDue = row.instant("due_at").map { $0 < setting.start } ?? false
    let limit = setting.end.adding(hours: -setting.firstActionHours)
    let isSilent = !hasActed && (row.instant("opened_at").map { $0 < limit } ?? false)
    return switch view {
    case .callsAll: true
    case .callsOpen, .callsByOwner: closed == nil
    case .callsLate: closed == nil && (isPastDue || isSilent)
    case .callsSilent: closed == nil && !hasActed
    case .callsMine: closed == nil && row.text("owner") == setting.person
    // Thirty days are some 720 hours; the random zone has an hour of summer time to either side.
    default: closed.map { $0 >= start(daysBack: 29) } ?? false
    }
  }

  /// The first instant of a day in Berlin, where the random portfolio lives.
  private func start(daysBack: Int) -> Instant {
    guard let zone = Store.zone(named: "Europe/Berlin") else { return setting.end }
    return zone.end(of: setting.day - daysBack - 1)
  }

  // MARK: - Decisions

  private func holdsDecision(_ view: RowView) -> Bool {
    guard row.day("logged_on").map({ $0 <= setting.day }) ?? true else { return false }
    let outcome = row.text("outcome")
    let isOpen = outcome == nil || outcome == "pending" || (row.day("decided_on").map { $0 > setting.day } ?? false)
    let monday = setting.day - (setting.day.weekday - 1)
    func isThisWeek(_ column: String) -> Bool {
      row.day(column).map { (monday...setting.day).contains($0) } ?? false
    }
    return switch view {
    case .decisionsAll: true
    case .decisionsOpen: isOpen
    case .decisionsWeek: isThisWeek("logged_on") || isThisWeek("decided_on")
    case .decisionsDecided: !isOpen && (outcome == "approved" || outcome == "declined")
    case .decisionsParked: !isOpen && outcome != "approved"
    default: !isOpen && outcome == "approved"
    }
  }

  // MARK: - Initiatives

  private func holdsInitiative(_ view: RowView) -> Bool {
    let status = row.text("status").flatMap(InitiativeStatus.init)
    let isOpen = status?.isOpen ?? true
    let isPlanned = isOpen && status != .deferred
    let month = Int(account["fiscal_year_start_month"]?.integer ?? 1)
    let quarter = row.text("quarter")
    let isUnderWay = status == .approved || status == .kickedOff || status == .inProgress
    return switch view {
    case .initiativesAll: true
    case .initiativesOpen, .initiativesByStatus: isOpen
    case .initiativesStalled:
      isUnderWay && (row.day("status_changed_on").map { setting.day - $0 > setting.stalledDays } ?? false)
    case .initiativesBigRocks: isOpen && row["big_rock"]?.integer == 1
    case .initiativesNextQuarter: isPlanned && quarter == setting.nextQuarters[month - 1]
    case .initiativesPastQuarter: isPlanned && (quarter.map { $0 < setting.quarters[month - 1] } ?? false)
    default: status == .completed || status == .reviewed
    }
  }
}

/// Whether two rows may stand one after the other in a list sorted by a column.
enum SortOracle {
  static func precedes(_ left: ListedRow, _ right: ListedRow, _ field: RowField, isReversed: Bool) -> Bool {
    let isById = left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    switch (value(left, field), value(right, field)) {
    case (nil, nil): return isById
    case (nil, _): return false
    case (_, nil): return true
    case (let first?, let second?):
      if first == second { return field == .id ? isById != isReversed : isById }
      let isLess =
        first.number == second.number
        ? first.text.utf8.lexicographicallyPrecedes(second.text.utf8) : first.number < second.number
      return isLess != isReversed
    }
  }

  private struct Value: Equatable {
    var number: Int64 = 0
    var text = ""
  }

  private static func value(_ row: ListedRow, _ field: RowField) -> Value? {
    switch field {
    case .id: return Value(text: row.id)
    case .account: return row.account.map { Value(text: $0.name) }
    case .segment: return row.account?.segment.map { Value(text: $0.rawValue) }
    case .mrr: return row.account?.mrr.map { Value(number: $0.minorUnits) }
    case .budgetHigh: return (row[money: .budgetHigh] ?? row[money: .budgetLow]).map { Value(number: $0.minorUnits) }
    case .status:
      return row[text: .status].flatMap(InitiativeStatus.init).flatMap { InitiativeStatus.allCases.firstIndex(of: $0) }
        .map { Value(number: Int64($0)) }
    default: break
    }
    return switch row.values[field] {
    case .text(let text): Value(text: text)
    case .count(let count): Value(number: count)
    case .money(let money): Value(number: money.minorUnits)
    case .day(let day): Value(number: Int64(day.number))
    case .moment(let moment): Value(number: moment.instant.microseconds)
    case .flag(let flag): Value(number: flag ? 1 : 0)
    case nil: nil
    }
  }
}
