public import Domain

/// Minutes as Markdown (CommonMark with the task lists that most readers know): the same for a file, a mail and a wiki.
///
/// Text from the portfolio cannot become markup, and holds nothing that a terminal would obey.
public enum MinutesText {
  public static func markdown(_ minutes: Minutes) -> String {
    let overdue = minutes.open.count { if case .overdue = $0.state(on: minutes.to) { true } else { false } }
    var lines = [
      "# Minutes \(Format.day(minutes.from)) to \(Format.day(minutes.to))"
        + (minutes.workspace.map { ": " + safe($0) } ?? ""),
      "",
      [
        counted(minutes.decisions.count, "decision"), counted(minutes.actions.count, "action"),
        counted(minutes.moves.count, "move"),
        counted(minutes.open.count, "promise") + " still open" + (overdue > 0 ? ", \(overdue) overdue" : ""),
      ].joined(separator: " · "),
    ]
    func section(_ title: String, _ rows: [String], empty: String) {
      lines += ["", "## \(title)", ""]
      lines += rows.isEmpty ? [empty] : rows
    }
    section("Decisions", minutes.decisions.map { decision($0, minutes) }, empty: "Nothing was decided.")
    section("Actions", minutes.actions.map { action($0, minutes) }, empty: "No call to action was opened or closed.")
    section("Moves", minutes.moves.map(move), empty: "No roadmap changed.")
    section(
      "Open promises", minutes.open.map { action($0, minutes) }, empty: "Nothing that was agreed before is open.")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func decision(_ promise: Promise, _ minutes: Minutes) -> String {
    var parts = [(promise.outcome ?? .pending).rawValue.replacing("_", with: " ")]
    parts += details(promise, minutes)
    if let budget = budget(promise, minutes.currency) { parts.append("budget " + budget) }
    if let why = promise.whyNow, !why.isEmpty { parts.append("why now: " + safe(why)) }
    return "- " + head(promise.accountName ?? promise.account, promise.text) + " — " + parts.joined(separator: " · ")
  }

  private static func action(_ promise: Promise, _ minutes: Minutes) -> String {
    var parts = details(promise, minutes)
    var box = " "
    switch promise.state(on: minutes.to) {
    case .kept(let day):
      box = "x"
      parts.append("done" + (day.map { " " + Format.day($0) } ?? ""))
    case .dropped: parts.append("dropped")
    case .open: break
    case .overdue(let days): parts.append("**\(counted(days, "day")) overdue**")
    }
    if promise.kind == .decision { parts.insert("decision", at: 0) }
    let detail = parts.isEmpty ? "" : " — " + parts.joined(separator: " · ")
    return "- [\(box)] " + head(promise.accountName ?? promise.account, promise.text) + detail
  }

  private static func move(_ move: RoadmapMove) -> String {
    var parts: [String] = []
    for change in [move.quarter, move.lane, move.status] {
      guard let change else { continue }
      func word(_ text: String?) -> String { safe(text?.replacing("_", with: " ") ?? "none") }
      parts.append(word(change.before) + " → " + word(change.after))
    }
    if let note = move.note, !note.isEmpty { parts.append("“" + safe(note) + "”") }
    let what = move.title.map { $0 } ?? "Roadmap" + (move.version.map { " v\($0)" } ?? "")
    return "- " + head(move.accountName ?? move.account, what)
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: " · "))
  }

  /// Who and until when.
  private static func details(_ promise: Promise, _ minutes: Minutes) -> [String] {
    var parts = [promise.owner.map(safe) ?? "nobody"]
    if let due = promise.due {
      parts.append("due " + Format.day(due))
    } else if let quarter = promise.dueQuarter, !quarter.isEmpty {
      parts.append("due " + safe(quarter))
    }
    return parts
  }

  private static func budget(_ promise: Promise, _ currency: String) -> String? {
    let ends = [promise.budgetLow, promise.budgetHigh].compactMap { $0 }.map { Format.money($0, currency: currency) }
    guard let first = ends.first, let last = ends.last else { return nil }
    return safe(first == last ? first : first + "–" + last)
  }

  private static func head(_ account: String, _ text: String) -> String {
    "**\(safe(account))** " + (text.isEmpty ? "(no text)" : safe(text))
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

// MARK: - Text that stays text

extension MinutesText {
  /// The most characters of one text of the portfolio.
  static let limit = 300

  /// A text of the portfolio in one line of Markdown that shows it as it is.
  static func safe(_ text: String) -> String {
    var safe = ""
    var isBlank = true
    let scalars = Array(text.unicodeScalars.prefix(limit + 1))
    for (count, scalar) in scalars.enumerated() {
      guard count < limit else { return safe + "…" }
      switch scalar {
      // Blanks at the ends would take the emphasis away, and runs of them are one.
      case " ", "\n", "\r", "\t":
        if !isBlank { safe.unicodeScalars.append(" ") }
        isBlank = true
        continue
      case _ where markup.contains(scalar): safe += "\\\(scalar)"
      // Addresses, which many readers make links of.
      case ":" where count + 1 < scalars.count && scalars[count + 1] == "/": safe += "\\:"
      case "." where safe.lowercased().hasSuffix("www"): safe += "\\."
      default: safe.unicodeScalars.append(isShown(scalar) ? scalar : "\u{FFFD}")
      }
      isBlank = false
    }
    if safe.hasSuffix(" ") { safe.removeLast() }
    return safe
  }

  /// What may begin markup within a line.
  private static let markup: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "#", "|", "<", ">", "~", "&", "@",
  ]

  /// Whether a scalar is something to see rather than something that a terminal obeys.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
