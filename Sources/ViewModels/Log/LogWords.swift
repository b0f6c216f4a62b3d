public import Domain

/// The change log in words.
public enum LogWords {
  public static func title(_ face: LogViewModel.Face) -> String {
    switch face {
    case .account: "This account"
    case .all: "All"
    case .mine: "Mine"
    case .engine: "Engine"
    }
  }

  /// `31 Mar 14:05`; the year instead of the clock where it is another one.
  public static func moment(_ at: Instant, zone: ZoneTable, near day: Day) -> String {
    let date = zone.day(of: at)
    guard date.civil.year == day.civil.year else { return Format.day(date) }
    return Format.shortDay(date, near: day) + " " + MomentWords.text(at, zone: zone).suffix(5)
  }

  /// What a group did, without what its label says already.
  public static func state(_ entry: LogEntry) -> String {
    if entry.isUndone { return "undone" }
    switch entry.kind {
    case .undo: return "undo"
    case .redo: return "redo"
    case .import: return "import"
    case .edit: return ""
    }
  }

  /// The head of a row: `decisions D-1 changed`.
  public static func head(_ row: LoggedRow) -> String {
    let verb =
      switch row.kind {
      case .inserted: "added"
      case .updated: "changed"
      case .deleted: "deleted"
      }
    let name = row.cells.first { ["title", "name", "decision", "text"].contains($0.column) }.flatMap {
      $0.after ?? $0.before
    }
    let words = name?.text.map { " \"\(Format.name($0))\"" } ?? ""
    return "\(row.table.replacing("_", with: " ")) \(Format.name(row.id))\(words) \(verb)"
  }

  /// A cell's change: `due on: 2026-04-02 → 2026-04-09`.
  public static func cell(_ cell: LoggedRow.Cell, of row: LoggedRow) -> String {
    func text(_ value: BundleValue?) -> String { value?.text(as: row.type(of: cell.column)) ?? Format.none }
    let label = cell.column.replacing("_", with: " ")
    return row.kind == .updated
      ? "\(label): \(text(cell.before)) → \(text(cell.after))" : "\(label): \(text(cell.after ?? cell.before))"
  }
}
