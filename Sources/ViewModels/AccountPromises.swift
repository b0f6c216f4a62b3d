import Domain

extension PaneSection {
  /// What was agreed in the last days, by whom, until when, and whether it happened.
  static func promises(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneSection {
    PaneSection(
      "Agreed in the last \(Promise.days) days",
      columns: [
        PaneColumn("What", .flexible(20, most: 60)), PaneColumn("By whom", .flexible(10, most: 24)),
        PaneColumn("Agreed", .fixed(11), dispensability: 2), PaneColumn("Until", .fixed(11)),
        PaneColumn("", .fixed(15)),
      ],
      rows: Promise.all(of: report.facts, asOf: setting.asOf).map { row($0, setting) },
      whenEmpty: "Nothing was agreed in the last \(Promise.days) days.")
  }

  private static func row(_ promise: Promise, _ setting: AccountReportSetting) -> PaneRow {
    let owner = setting.person(promise.owner)
    let text = promise.text == promise.id ? setting.called(nil, promise.row.table, promise.id) : promise.text
    let outcome = PromiseWords.outcome(promise, setting.asOf)
    let kind = promise.kind == .action ? "CTA" : "Decision"
    return PaneRow(
      id: "agreed \(promise.kind) \(promise.id)",
      cells: [
        .text(text, .strong), .text(owner ?? "nobody", owner == nil ? .warning : .plain),
        .text(setting.date(promise.made)), .text(setting.date(promise.due)), .mark(outcome.colour, outcome.words),
      ],
      detail:
        "\(kind) \(text)\(setting.named(promise.id)). Agreed \(setting.dated(promise.made)), owner \(owner ?? "nobody"), "
        + "until \(setting.dated(promise.due)): \(outcome.words).",
      opens: .sourceRow(promise.row))
  }

  /// What people noted down, the newest first.
  static func notes(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneSection {
    PaneSection(
      "Notes",
      columns: [
        PaneColumn("On", .fixed(11)), PaneColumn("By", .flexible(8, most: 20), dispensability: 1),
        PaneColumn("Note", .flexible(24)),
      ],
      rows: report.notes.filter { $0.on.map { $0 <= setting.asOf } ?? true }.map { note in
        let author = setting.person(note.author) ?? "nobody"
        return PaneRow(
          id: "note \(note.id)",
          cells: [.text(setting.date(note.on)), .text(author, .muted), .text(note.text)],
          detail: "\(setting.dated(note.on)), \(author): \(note.text)", opens: .sourceRow(SourceRow(.notes, note.id)))
      },
      whenEmpty: "Nothing is noted: a on the pane Health adds a note.")
  }
}

/// How promises are spoken of.
enum PromiseWords {
  static func outcome(_ promise: Promise, _ asOf: Day) -> (colour: Colour, words: String) {
    switch promise.state(on: asOf) {
    case .kept(let day): (.green, day.map { "done \(Format.shortDay($0, near: asOf))" } ?? "done")
    case .overdue(let days): (.red, "not done, \(days) d")
    case .open: (.yellow, "not done yet")
    case .dropped: (.noData, (promise.outcome?.rawValue ?? "given up").replacing("_", with: " "))
    }
  }

  static func isBroken(_ promise: Promise, _ asOf: Day) -> Bool {
    if case .overdue = promise.state(on: asOf) { true } else { false }
  }

  /// `Not done, 7 d late: "MK: call Dana by 24 Mar" · last huddle`: what became of it is never cut off.
  static func sentence(_ promise: Promise, _ asOf: Day) -> String {
    let owner = promise.owner.map { Format.name($0) } ?? "nobody"
    let due = promise.due.map { " by \(Format.shortDay($0, near: asOf))" } ?? ""
    let became = outcome(promise, asOf).words + (isBroken(promise, asOf) ? " late" : "")
    let text = String(promise.text.prefix(80))
    return WatchPreview.sentence([became]) + ": \"\(owner): \(text)\(due)\" · last huddle"
  }
}
