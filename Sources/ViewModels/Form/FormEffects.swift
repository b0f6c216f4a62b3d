import Domain

/// What saving a form does beyond the cells that were written.
enum FormEffects {
  /// Cells that follow from others: the days of a status and of a decision, and what the form stands for.
  static func cells(of row: RowDraft, in source: FormSource) -> [String: BundleValue] {
    let today = BundleValue.text(source.day.iso)
    switch source.request.kind {
    case .initiative
    where row["status"] != source.row["status"] && row["status_changed_on"] == source.row["status_changed_on"]:
      return ["status_changed_on": today]
    case .decision where ["approved", "declined"].contains(row.text("outcome") ?? "") && !row.has("decided_on"):
      return ["decided_on": today]
    default: return [:]
    }
  }

  /// The changes of the row and of the rows that go with it.
  static func changes(to row: RowDraft, in source: FormSource, note: String?) -> [RowChange] {
    if source.request.kind == .rebook { return rebooked(row, in: source) }
    if source.request.kind.isBulk { return source.rows.compactMap { assigned($0, as: row, in: source) } }
    let table = row.table
    var cells = row
    if let account = source.request.account, table.belongsToAccount { cells["account_id"] = .text(account) }
    let key = key(of: cells, in: source)
    for (column, value) in zip(table.key, key) { cells[column] = value }
    guard !source.request.isNew else {
      return [RowChange(table: table, key: key, before: nil, after: cells.cells)]
    }
    let differences = cells.differences(from: source.row)
    guard !differences.isEmpty else { return [] }
    // A row that is known by its day becomes another row on another day.
    guard key == source.key else {
      return [
        RowChange(table: table, key: source.key, before: source.row.cells, after: nil),
        RowChange(table: table, key: key, before: nil, after: cells.cells),
      ]
    }
    let change = RowChange(
      table: table, key: key, before: Dictionary(uniqueKeysWithValues: differences.map { ($0.column, $0.was) }),
      after: Dictionary(uniqueKeysWithValues: differences.map { ($0.column, $0.now) }))
    return [change] + revision(differences.map(\.column), of: cells, in: source, note: note)
  }

  /// A card that goes to another quarter or lane makes a new version of the roadmap (method RM-6).
  private static func revision(
    _ columns: [String], of row: RowDraft, in source: FormSource, note: String?
  ) -> [RowChange] {
    guard row.table == .initiatives, columns.contains("quarter") || columns.contains("lane"),
      let account = source.request.account
    else { return [] }
    let version = (source.report?.facts.revisions.map { Int64($0.version) }.max() ?? 0) + 1
    let words =
      note.flatMap { $0.isEmpty ? nil : $0 } ?? "moved \(row.text("title") ?? row.text("initiative_id") ?? "")"
    return [
      RowChange(
        table: .roadmapRevisions, key: [.text(account), .integer(version)], before: nil,
        after: ["on": .text(source.day.iso), "moved": .integer(1), "note": .text(words)])
    ]
  }

  /// The meeting that did not take place stays on record as missed, or as cancelled while its day has not come; a new
  /// one of the same type is booked.
  private static func rebooked(_ row: RowDraft, in source: FormSource) -> [RowChange] {
    guard let account = source.request.account, let planned = row.day("planned_on") else { return [] }
    let old = source.row
    let status = old.day("planned_on").map { $0 < source.day } ?? true ? "missed" : "cancelled"
    var changes: [RowChange] = []
    if old.text("status") != status {
      changes.append(
        RowChange(
          table: .meetings, key: source.key, before: ["status": old["status"]], after: ["status": .text(status)]))
    }
    var new = RowDraft(.meetings, ["account_id": .text(account), "status": .text("booked")])
    for column in ["type", "format", "presenter"] { new[column] = row[column] }
    new["planned_on"] = .text(planned.iso)
    let id = "meeting-" + String(source.now.microseconds, radix: 36)
    return changes + [RowChange(table: .meetings, key: [.text(id)], before: nil, after: new.cells)]
  }

  /// One of many rows, with what the form says of all of them; `nil` where it says what the row says already.
  static func assigned(_ was: RowDraft, as wanted: RowDraft, in source: FormSource) -> RowChange? {
    var now = was
    for field in source.request.kind.fields {
      guard let text = wanted.text(field.column), !text.isEmpty else { continue }
      guard field.kind == .shift else {
        now[field.column] = .text(text)
        continue
      }
      guard let shift = try? DayShift(text, on: source.day) else { continue }
      now[field.column] = shift.applied(to: was, field.column, zone: source.shared.zone)
    }
    let differences = now.differences(from: was)
    guard !differences.isEmpty else { return nil }
    return RowChange(
      table: was.table, key: was.table.key.map { was[$0] },
      before: Dictionary(uniqueKeysWithValues: differences.map { ($0.column, $0.was) }),
      after: Dictionary(uniqueKeysWithValues: differences.map { ($0.column, $0.now) }))
  }

  /// The key of the row: its own, or the cells that make it up.
  private static func key(of row: RowDraft, in source: FormSource) -> [BundleValue] {
    row.table.key.count > 1 ? row.table.key.map { row[$0] } : source.key
  }
}

extension FormSource {
  /// What the rules have to know beyond the row.
  func ruleSetting(for draft: RowDraft) -> EditRule.Setting {
    let facts = report?.facts
    let segment = report?.summary.segment
    let id = request.isNew ? nil : key.first?.text
    let meeting = facts?.meetings.first { $0.id == draft.text("meeting_id") }
    let type = draft.table == .meetings ? draft.text("type").flatMap(MeetingType.init) : meeting?.type
    let decisions = facts?.decisions.filter {
      meeting != nil && $0.meetingID == meeting?.id && $0.id != id && $0.outcome != .parked
    }
    let rocks = facts?.initiatives.filter {
      $0.bigRock == true && $0.isOpen && $0.status != .deferred && $0.quarter == draft.text("quarter") && $0.id != id
    }
    let isApproved = facts?.decisions.contains { decision in
      decision.initiativeID != nil && decision.initiativeID == id && decision.outcome == .approved
        && decision.owner != nil && (decision.dueOn != nil || decision.dueQuarter != nil)
        && (decision.budgetLow != nil || decision.budgetHigh != nil) && decision.writtenRef != nil
    }
    let quickWin = facts?.initiatives.contains {
      $0.kind == "quick_win" && ($0.status == .completed || $0.status == .reviewed)
    }
    let planned = draft.day("planned_on")
    let hasLater = facts?.meetings.contains { meeting in
      guard let day = meeting.heldAt?.day ?? meeting.plannedOn, let planned, meeting.id != id else { return false }
      return day > planned && meeting.status != .missed && meeting.status != .cancelled
    }
    return EditRule.Setting(
      day: day, before: request.isNew ? nil : row, segment: segment,
      steps: InitiativeSteps.Setting(
        segment: segment, isApprovedInWriting: isApproved ?? false, gates: report?.gates.map(\.id) ?? []),
      otherDecisions: decisions?.count ?? 0, isStrategic: type?.isStrategic(for: segment ?? .c) ?? false,
      otherBigRocks: rocks?.count ?? 0, hasQuickWin: quickWin ?? false,
      hasLaterMeeting: hasLater ?? true,
      openSteps: id.flatMap { report?.checklists[$0] }.map { ChecklistCount($0).open } ?? 0)
  }
}
