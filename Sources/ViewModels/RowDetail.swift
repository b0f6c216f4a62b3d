public import Domain

/// The row under the cursor in full: a sentence, then all that is known of it.
public enum RowDetail {
  /// One field with its name.
  public struct Line: Hashable, Sendable {
    public var label: String
    public var text: String
    public var tone: PaneTone
  }

  /// About how many lines there are to tell of a row besides its sentence.
  static func most(_ source: RowSource) -> Int {
    switch source {
    case .findings, .tables, .imports, .importedTables: 0
    case .meetings, .complaints, .risks, .proposals, .milestones: 4
    case .calls: 6
    case .decisions, .initiatives, .accounts, .tickets: 12
    }
  }

  /// What the preview is headed with.
  public static func title(_ row: ListedRow, in view: RowView, currency: String) -> String {
    switch view.source {
    case .findings: RowWords.finding(row.id)
    case .tables, .importedTables: RowWords.table(row.id)
    case .accounts: Format.name(RowNaming.called(row.account?.name, .accounts, row.id, currency: currency))
    default:
      Format.name(
        RowNaming.called(
          row[text: .title] ?? row[text: .trigger], view.source.table ?? .accounts, row.id, currency: currency))
    }
  }

  /// What matters about the row, in one sentence.
  public static func sentence(
    _ row: ListedRow, in view: RowView, _ setting: AccountReportSetting, _ limits: RowSetting
  ) -> String {
    let account = row.account.map { Format.name($0.name) } ?? ""
    let owner = row[text: .ownerName].map { Format.name($0) } ?? "nobody"
    switch view.source {
    case .calls:
      let due = CallState.due(row, setting).words
      let origin = row[text: .trigger].map { "opened by \($0)" } ?? "opened by hand"
      return "\(account): \(owner) is to act, \(due). \(acted(row, setting, limits)); \(origin) "
        + "\(setting.date(row[day: .opened]))."
    case .decisions:
      let outcome = DecisionState.outcome(row, setting).words
      let credit = DecisionState.credit(row, setting)?.words ?? "being worked out"
      return "\(account): \(outcome), logged \(setting.dated(row[day: .logged])), owner \(owner). Credit: \(credit)."
    case .initiatives:
      let status = row[text: .status].flatMap(InitiativeStatus.init)?.words ?? "status unknown"
      let stalled = InitiativeState.isStalled(row, setting, limits) ? ", stalled" : ""
      return "\(account): \(status) since \(setting.dated(row[day: .since]))\(stalled), owner \(owner), "
        + "\(row[text: .quarter].map { RowWords.quarter($0) } ?? "no quarter")."
    case .meetings, .complaints, .risks, .proposals, .milestones:
      let kind = view.source.table.map { SourceRowWords.kind($0) } ?? "Row"
      let state = (row[text: .outcome] ?? "of unknown state").replacing("_", with: " ")
      return "\(account): \(kind.lowercased()), \(state), \(setting.dated(row[day: .logged]))."
    case .accounts: return "\(account), looked after by \(owner)."
    case .tickets: return ticketSentence(row, setting)
    case .findings:
      let count = row[count: .count] ?? 0
      let found = count == 0 ? "None of \(row[count: .total] ?? 0)" : "\(count) of \(row[count: .total] ?? 0)"
      return "\(found) \(RowWords.kind(behind: row.id)). \(FindingWords.consequence(ofRow: row.id, limits))"
    case .tables: return tableSentence(row)
    case .imports:
      return "\(Format.name(row[text: .title] ?? "Import")) by \(Format.name(row[text: .author] ?? "nobody")) changed "
        + "\(row[count: .changed] ?? 0) rows\(row[flag: .kept] == false ? " and was undone" : ""). Rows it read or "
        + "rejected are not on record; huddle import prints them."
    case .importedTables:
      return "\(row[count: .added] ?? 0) rows were added, \(row[count: .changed] ?? 0) changed and "
        + "\(row[count: .removed] ?? 0) removed; the origins of \(row[count: .sourced] ?? 0) are kept."
    }
  }

  /// What became of the clock until the first action, in words that stand alone.
  private static func acted(_ row: ListedRow, _ setting: AccountReportSetting, _ limits: RowSetting) -> String {
    let clock = CallState.clock(row, setting, limits)
    let allowed = "(\(limits.firstActionHours) h allowed)"
    switch clock.words {
    case let words where words.hasPrefix("after "): return "Acted upon \(words) \(allowed)"
    case let words where words.hasSuffix(" left"): return "\(words) to act"
    case let words where words.hasPrefix("none, "): return "Nobody has acted for \(words.dropFirst(6)) \(allowed)"
    default: return clock.words == "done" ? "Acted upon" : "Nobody has acted"
    }
  }

  private static func ticketSentence(_ row: ListedRow, _ setting: AccountReportSetting) -> String {
    let kind = [row[text: .category] ?? "No category", row[text: .priority]].compactMap(\.self).joined(separator: ", ")
    let resolved = TicketState.resolved(row, setting).map { "resolved \(setting.dated($0))" } ?? "not resolved"
    let levels = [("response", RowField.response), ("resolution", .resolution)].map { name, field in
      "\(name) \(row[text: field] == nil ? "not measured" : TicketState.level(row[text: field]).words)"
    }
    let note = TicketState.note(row, setting).map {
      " It \($0 == "repeats" ? "repeats an earlier one" : "was reopened")."
    }
    return "\(kind)\(setting.named(row.id)): opened \(setting.dated(row[day: .opened])), \(resolved); "
      + levels.joined(separator: ", ") + "." + (note ?? "")
  }

  private static func tableSentence(_ row: ListedRow) -> String {
    let (rows, sourced) = (row[count: .rows] ?? 0, row[count: .sourced] ?? 0)
    if rows == 0 { return "There is no row; they come with \(row.id).csv." }
    let origin = sourced == 0 ? "Where they came from is not on record" : "\(sourced) of them know their file and line"
    let edited = (row[count: .edited] ?? 0) > 0 ? "; \(row[count: .edited] ?? 0) were edited here" : ""
    return "\(rows) rows. \(origin)\(edited)."
  }

  /// Every field that has a value, by name.
  public static func lines(
    _ row: ListedRow, in view: RowView, _ setting: AccountReportSetting, _ limits: RowSetting,
    origin: (sources: [String], count: Int)?
  ) -> [Line] {
    var lines: [Line] = []
    func add(_ label: String, _ text: String?, _ tone: PaneTone = .plain) {
      if let text, !text.isEmpty { lines.append(Line(label: label, text: text, tone: tone)) }
    }
    func day(_ label: String, _ field: RowField) { add(label, row[day: field].map { setting.dated($0) }) }
    func text(_ label: String, _ field: RowField) { add(label, row[text: field]) }
    if let account = row.account {
      let segment = account.segment.map { " · segment \($0.rawValue)" } ?? ""
      add("Account", "\(Format.name(account.name))\(segment) · \(setting.money(account.mrr)) MRR")
    }
    switch view.source {
    case .calls:
      add("Owner", row[text: .ownerName] ?? "nobody", row[text: .ownerName] == nil ? .warning : .plain)
      if let total = row[count: .steps] {
        let count = ChecklistCount(done: Int(row[count: .stepsDone] ?? 0), total: Int(total))
        add("Checklist", ChecklistWords.tally(count) + " done", count.open > 0 ? .plain : .muted)
      }
      text("Trigger", .trigger)
      day("Opened", .opened)
      day("First action", .firstAction)
      day("Due", .due)
      day("Closed", .closed)
    case .decisions:
      text("Owner", .ownerName)
      add("Credit", DecisionState.credit(row, setting)?.words)
      day("Proposed", .proposed)
      day("Decided", .decided)
      add("Due", row[day: .due].map { setting.dated($0) } ?? row[text: .dueQuarter].map { RowWords.quarter($0) })
      add("Budget", RowCells.budget(row, setting))
      text("Why now", .whyNow)
      text("Impact", .impact)
      text("Initiative", .initiative)
      text("Action", .action)
      text("Written in", .reference)
      text("Declined for", .declineReason)
      add("Expansion", row[money: .expansion].map { setting.money($0) })
      if !setting.isMasked { text("Meeting", .meeting) }
    case .initiatives: initiative(row, setting, add)
    case .accounts: text("Owner", .ownerName)
    case .tables:
      text("Files", .files)
      day("Newest fact", .newest)
      add("Accounts without", row[count: .total].map { String($0) })
    case .imports:
      add("When", row[moment: .at].map { "\($0.instant.rfc3339), \(Format.distance($0.day - setting.asOf))" })
    case .meetings, .complaints:
      add("Owner", row[text: .ownerName] ?? "nobody", row[text: .ownerName] == nil ? .warning : .plain)
    case .findings, .importedTables, .tickets, .risks, .proposals, .milestones: break
    }
    // Ids and files are spelled with names as often as not.
    guard view.source.table != nil, !setting.isMasked else { return lines }
    add("Row", row.id, .reference)
    add("Source", self.origin(origin), .reference)
    return lines
  }

  private static func initiative(
    _ row: ListedRow, _ setting: AccountReportSetting, _ add: (String, String?, PaneTone) -> Void
  ) {
    add("Owner", row[text: .ownerName], .plain)
    add("Lane", row[text: .lane], .plain)
    add("Budget", RowCells.budget(row, setting), .plain)
    add("Big rock", row[flag: .bigRock].map { $0 ? "yes" : "no" }, .plain)
    add("Tier", row[count: .tier].map { String($0) }, .plain)
    for (label, field) in [
      ("Kind", RowField.kind), ("Summary", .summary), ("Outcome", .impact), ("Goal", .goal),
      ("Client owner", .clientOwner), ("Manager", .manager), ("Readiness", .readiness), ("Came from", .origin),
      ("Tags", .tags), ("Declined for", .declineReason),
    ] {
      add(label, row[text: field].map { String($0.map { $0 == "_" ? " " : $0 }) }, .plain)
    }
  }

  /// `ctas.csv:17`, how many more there are, or that the store does not know.
  private static func origin(_ origin: (sources: [String], count: Int)?) -> String? {
    guard let origin else { return nil }
    guard let first = origin.sources.first else { return "no file on record" }
    return origin.count > 1 ? "\(first) and \(origin.count - 1) more" : first
  }
}
