import Domain

/// How checklists are shown.
enum ChecklistWords {
  /// `2/5`; nothing where there is no step.
  static func tally(_ count: ChecklistCount) -> String { count.total == 0 ? "" : "\(count.done)/\(count.total)" }

  /// `Checklist 2/5, next: call Dana.`; nothing where there is no step.
  static func sentence(_ steps: [ChecklistStep]) -> String {
    guard !steps.isEmpty else { return "" }
    let next = steps.first { !$0.isDone }.map { "next: \(Format.name($0.text))" } ?? "all done"
    return " Checklist \(tally(ChecklistCount(steps))), \(next)."
  }
}

extension PaneSection {
  /// The steps of a checklist, one a row.
  static func checklist(_ steps: [ChecklistStep], _ setting: AccountReportSetting) -> PaneSection {
    let tally = ChecklistWords.tally(ChecklistCount(steps))
    return PaneSection(
      tally.isEmpty ? "Checklist" : "Checklist \(tally)",
      columns: [
        PaneColumn("", .flexible(24)), PaneColumn("", .flexible(8, most: 16), dispensability: 1),
        PaneColumn("", .fixed(11)),
      ],
      rows: steps.map { row($0, setting) },
      whenEmpty: "No step is written down: a adds what has to be done.")
  }

  private static func row(_ step: ChecklistStep, _ setting: AccountReportSetting) -> PaneRow {
    let done = step.doneOn.map { "done \(setting.dated($0))\(step.doneBy.map { ", ticked by \($0)" } ?? "")" }
    var row = PaneRow(
      id: "step \(step.id)",
      cells: [
        .text((step.isDone ? "[x] " : "[ ] ") + step.text, step.isDone ? .muted : .strong),
        .text(step.doneBy ?? "", .muted), .text(step.doneOn.map { setting.date($0) } ?? "", .muted),
      ],
      detail: "\(step.text): \(done ?? "still to do").")
    row.step = step
    return row
  }
}
