public import Domain

/// What the cells of a list of rows say.
public enum RowCells {
  /// One cell. `limits` are those of the model the rows were read with.
  public static func cell(
    _ field: RowField, of row: ListedRow, in view: RowView, _ setting: AccountReportSetting, _ limits: RowSetting
  ) -> PaneCell {
    switch view.source {
    case .calls: call(field, row, setting, limits)
    case .decisions: decision(field, row, setting)
    case .initiatives: initiative(field, row, setting, limits)
    case .findings, .tables, .imports, .importedTables: report(field, row, in: view, setting)
    case .accounts: common(field, row, setting)
    case .tickets: ticket(field, row, setting)
    case .meetings, .complaints, .risks, .proposals, .milestones: other(field, row, in: view, setting)
    }
  }

  /// A row of a table that has no tab of its own.
  private static func other(
    _ field: RowField, _ row: ListedRow, in view: RowView, _ setting: AccountReportSetting
  ) -> PaneCell {
    switch field {
    case .id: return .text(setting.isMasked ? Presentation.hidden : row.id, .reference)
    case .title:
      let kind = view.source.table.map { SourceRowWords.kind($0) } ?? ""
      return .text(row[text: .title] ?? kind, row[text: .title] == nil ? .muted : .plain)
    case .outcome: return .text((row[text: .outcome] ?? Format.none).replacing("_", with: " "))
    case .ownerName where view.source != .meetings && view.source != .complaints: return .text("")
    default: return common(field, row, setting)
    }
  }

  private static func ticket(_ field: RowField, _ row: ListedRow, _ setting: AccountReportSetting) -> PaneCell {
    switch field {
    case .id: return .text(setting.isMasked ? Presentation.hidden : row.id, .reference)
    case .opened: return .text(row[day: .opened].map { setting.shortDate($0) } ?? "no day")
    case .category: return .text(row[text: .category] ?? "no category", row[text: .category] == nil ? .muted : .plain)
    case .response, .resolution:
      let level = TicketState.level(row[text: field])
      return level.colour.map { .mark($0, level.words) } ?? .text(level.words, .muted)
    case .resolved:
      guard let day = TicketState.resolved(row, setting) else { return .text("open", .strong) }
      return .text(setting.shortDate(day))
    case .state: return .text(TicketState.note(row, setting) ?? "", .warning)
    default: return common(field, row, setting)
    }
  }

  private static func call(
    _ field: RowField, _ row: ListedRow, _ setting: AccountReportSetting, _ limits: RowSetting
  ) -> PaneCell {
    switch field {
    case .state:
      let state = CallState.due(row, setting)
      return state.colour.map { .mark($0, state.words) } ?? .text(state.words, .muted)
    case .firstAction:
      let clock = CallState.clock(row, setting, limits)
      return .mark(clock.colour, clock.words)
    case .title: return .text(setting.called(row[text: .title] ?? row[text: .trigger], .ctas, row.id))
    case .trigger: return .text(row[text: .trigger] ?? "by hand", row[text: .trigger] == nil ? .muted : .reference)
    default: return common(field, row, setting)
    }
  }

  private static func decision(_ field: RowField, _ row: ListedRow, _ setting: AccountReportSetting) -> PaneCell {
    switch field {
    case .outcome:
      let outcome = DecisionState.outcome(row, setting)
      return .mark(outcome.colour, outcome.words)
    case .credit:
      guard let credit = DecisionState.credit(row, setting) else { return .text("…", .muted) }
      return .mark(credit.colour, credit.words)
    case .budgetHigh: return .text(budget(row, setting) ?? Format.none)
    case .due:
      if let day = row[day: .due] {
        let isLate = day < setting.asOf && DecisionState.isOpen(row, setting)
        return .text(setting.shortDate(day), isLate ? .warning : .plain)
      }
      return .text(row[text: .dueQuarter].map { RowWords.quarter($0) } ?? Format.none)
    default: return common(field, row, setting)
    }
  }

  private static func initiative(
    _ field: RowField, _ row: ListedRow, _ setting: AccountReportSetting, _ limits: RowSetting
  ) -> PaneCell {
    switch field {
    case .status:
      let status = row[text: .status].flatMap(InitiativeStatus.init)
      return status.map { .text($0.words) } ?? .text("unknown", .muted)
    case .since:
      guard let since = row[day: .since] else { return .text(Format.none, .muted) }
      let days = setting.asOf - since
      guard InitiativeState.isStalled(row, setting, limits) else { return .text(setting.shortDate(since)) }
      return .mark(.yellow, "\(days) d")
    case .quarter:
      guard let quarter = row[text: .quarter] else { return .text("no qtr", .muted) }
      return .text(RowWords.quarter(quarter))
    case .lane: return .text(row[text: .lane] ?? Format.none)
    case .bigRock: return .text(row[flag: .bigRock] == true ? "rock" : "", .strong)
    case .budgetHigh: return .text(budget(row, setting) ?? Format.none)
    default: return common(field, row, setting)
    }
  }

  private static func report(
    _ field: RowField, _ row: ListedRow, in view: RowView, _ setting: AccountReportSetting
  ) -> PaneCell {
    switch (view, field) {
    case (.findings, .id):
      let isFound = (row[count: .count] ?? 0) > 0
      return .mark(isFound ? .yellow : .green, RowWords.finding(row.id))
    case (.findings, .title): return .text(RowWords.kind(behind: row.id), .muted)
    case (.findings, .kept):
      guard let count = row[count: .count], let total = row[count: .total], total > 0 else { return .text("") }
      return .text(Format.percent(Int(count), of: Int(total)))
    case (_, .id): return .text(RowWords.table(row.id))
    case (.imports, .kept): return .text(row[flag: .kept] == false ? "undone" : "in force")
    case (.tables, .newest), (.imports, .at): return .text(row[day: field].map { Format.day($0) } ?? Format.none)
    default: return common(field, row, setting)
    }
  }

  private static func common(_ field: RowField, _ row: ListedRow, _ setting: AccountReportSetting) -> PaneCell {
    switch field {
    case .account: return .text(row.account.map { Format.name($0.name) } ?? "")
    case .segment: return .text(row.account?.segment?.rawValue ?? Format.none)
    case .mrr: return .text(setting.money(row.account?.mrr))
    case .composite:
      guard let composite = row.account?.composite else { return .text(Format.none) }
      return .mark(composite.colour, Format.points(composite.score))
    case .credit: return .text(coverage(row.account))
    case .lifecycle: return .text(row[text: .lifecycle] ?? Lifecycle.active.rawValue)
    case .owner, .ownerName:
      let owner = row[text: field]
      return .text(owner.map { Format.name($0) } ?? "–!", owner == nil ? .warning : .plain)
    default:
      switch row.values[field] {
      case .text(let text): return .text(text)
      case .count(let count): return .text(String(count))
      case .money(let money): return .text(setting.money(money))
      case .day(let day): return .text(setting.shortDate(day))
      case .moment(let moment): return .text(setting.shortDate(moment.day))
      case .flag(let flag): return .text(flag ? "yes" : "no")
      case nil: return .text(Format.none, .muted)
      }
    }
  }

  /// How much of each dimension is measured.
  private static func coverage(_ account: AccountSummary?) -> String {
    guard let account, !account.dimensions.isEmpty else { return "" }
    return account.dimensions.map { Format.percent($0.coverage) }.joined(separator: " ")
  }

  /// `$14.0–16.0k`, or the one end that is known.
  static func budget(_ row: ListedRow, _ setting: AccountReportSetting) -> String? {
    let (low, high) = (row[money: .budgetLow], row[money: .budgetHigh])
    guard let most = high ?? low else { return nil }
    // Bands of two ends would say less than the one of the upper end.
    guard let low, low != most, !setting.isMasked else { return setting.money(most) }
    var (least, greatest) = (setting.money(low), setting.money(most))
    // The currency and the unit are said once.
    let sign = least.prefix { !$0.isNumber }
    if greatest.hasPrefix(sign) { greatest.removeFirst(sign.count) }
    if let unit = least.last, unit.isLetter, greatest.last == unit { least.removeLast() }
    return "\(least)–\(greatest)"
  }
}

extension AccountReportSetting {
  /// Whether names and money are masked.
  var isMasked: Bool { RowNaming.isMasked(currency) }

  /// `12 Feb`, `Feb ’25` in another year.
  func shortDate(_ day: Day) -> String { Format.shortDay(day, near: asOf) }
}
