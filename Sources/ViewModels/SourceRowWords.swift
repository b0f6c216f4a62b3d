import Domain

/// What a stored row says, field by field.
enum SourceRowWords {
  /// The fields and the places of origin.
  static func table(_ stored: SourceContent, asOf: Day, currency: String, isMasked: Bool) -> PaneTable {
    // Only days and money are written here, neither of which needs the end of the day or the team.
    let setting = AccountReportSetting(
      asOf: asOf, end: Instant(utc: asOf + 1), currency: currency, people: [:], firstActionHours: 0)
    let fields = stored.cells.filter { !isMasked || !isName($0) }.map { field($0, setting) }
    var sections = [
      PaneSection(
        isMasked ? kind(stored.row.table) : "\(stored.row.table.rawValue) \(stored.row.id)",
        columns: [
          PaneColumn("", .flexible(14, most: 26)), PaneColumn("", .flexible(20)),
          PaneColumn("", .fixed(11), dispensability: 1),
        ],
        rows: fields, whenEmpty: "")
    ]
    // What is still to do comes before what is known.
    if stored.row.table == .ctas { sections.insert(.checklist(stored.checklist, setting), at: 0) }
    // Files are spelled with names as often as not.
    if !isMasked { sections.append(origin(stored)) }
    return PaneTable(sections)
  }

  private static func field(_ cell: SourceContent.Cell, _ setting: AccountReportSetting) -> PaneRow {
    let label = label(cell.column)
    let value = value(cell, setting)
    let edit = cell.isEdited ? " Changed here by hand." : ""
    return PaneRow(
      id: "field \(cell.column.name)",
      cells: [
        .text(label), .text(value ?? "· unknown", value == nil ? .muted : .plain),
        .text(cell.isEdited ? "edited here" : "", .muted),
      ],
      detail: "\(label): \(value ?? "unknown, the cell is empty").\(edit)", opens: destination(cell))
  }

  private static func origin(_ stored: SourceContent) -> PaneSection {
    var rows = stored.sources.enumerated().map { number, source in
      PaneRow(
        id: "source \(number)", cells: [.text(source, .reference)],
        detail: "This row was read from \(source).")
    }
    let hidden = stored.sourceCount - stored.sources.count
    if hidden > 0, !rows.isEmpty {
      rows.append(
        PaneRow(id: "more", cells: [.text("and \(hidden) more", .muted)], detail: "\(hidden) more places are not kept.")
      )
    }
    return PaneSection(
      "Comes from", columns: [PaneColumn("", .flexible(20))], rows: rows,
      whenEmpty: "No file is on record: typed in by hand, or imported without a note of its place.")
  }

  /// Ids, the row's own and those of clients and their rows, may be names.
  private static func isName(_ cell: SourceContent.Cell) -> Bool {
    if case .reference(.people) = cell.column.type { return false }
    if case .reference = cell.column.type { return cell.name == nil }
    return cell.column.type == .id
  }

  /// The value as one reads it; `nil` is unknown.
  private static func value(_ cell: SourceContent.Cell, _ setting: AccountReportSetting) -> String? {
    if let name = cell.name, !name.isEmpty {
      guard !setting.isMasked, let id = cell.value.text, id != name else { return name }
      return "\(name) (\(id))"
    }
    switch (cell.column.type, cell.value) {
    case (_, .null): return nil
    case (.money, .integer(let minor)): return amount(Money(minorUnits: minor), setting)
    case (.percent, .integer(let millionths)): return Percent(millionths: millionths).text + " %"
    case (.bool, .integer(let flag)): return flag != 0 ? "yes" : "no"
    case (_, .integer(let number)): return String(number)
    case (.date, .text(let text)):
      return Day(iso: text).map { "\(Format.day($0)), \(setting.distance($0))" } ?? text
    case (.instant, .text(let text)):
      return cell.moment.map { "\(Format.day($0.day)), \(setting.distance($0.day)) (\(text))" } ?? text
    case (.choice, .text(let text)): return String(text.map { $0 == "_" ? " " : $0 })
    case (.list, .text(let text)): return text.split(separator: ";").joined(separator: ", ")
    case (.quarter, .text(let text)): return RowWords.quarter(text)
    case (_, .text(let text)): return text.isEmpty ? nil : text
    }
  }

  /// To the cent, unless amounts are masked.
  private static func amount(_ money: Money, _ setting: AccountReportSetting) -> String {
    guard !setting.isMasked else { return setting.money(money) }
    let cents = money.minorUnits % 100
    var whole = String(money.minorUnits / 100)
    var place = whole.count - 3
    while place > 0 {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: place))
      place -= 3
    }
    return "\(whole).\(cents < 10 ? "0" : "")\(cents) \(setting.currency)"
  }

  /// The row that a cell refers to.
  private static func destination(_ cell: SourceContent.Cell) -> Route? {
    guard let id = cell.value.text, !id.isEmpty else { return nil }
    switch cell.column.type {
    case .reference(.accounts): return .account(id, nil)
    case .reference(let table): return .sourceRow(SourceRow(table, id))
    // Free text that was found to name somebody of the team.
    case .text where cell.name != nil: return .sourceRow(SourceRow(.people, id))
    default: return nil
    }
  }

  // MARK: Names

  /// `Response SLA` for `response_sla`; what refers to a row is named like the row.
  private static func label(_ column: BundleColumn) -> String {
    var words = column.name.split(separator: "_").map(String.init)
    if case .reference = column.type, words.last == "id" { words.removeLast() }
    let shown = words.map { abbreviations[$0] ?? $0 }.joined(separator: " ")
    return shown.first?.isLowercase == true && !shown.hasPrefix("vCIO")
      ? shown.prefix(1).uppercased() + shown.dropFirst() : shown
  }

  private static let abbreviations = [
    "id": "ID", "sla": "SLA", "mrr": "MRR", "vcio": "vCIO", "csm": "CSM", "tam": "TAM", "am": "AM", "pm": "PM",
    "cta": "CTA",
  ]

  /// What one row of a table is.
  static func kind(_ table: BundleTable) -> String {
    switch table {
    case .workspace: "Workspace"
    case .people: "Person"
    case .ctas: "CTA"
    case .alignment: "Alignment check"
    case .roadmapRevisions: "Roadmap revision"
    case .pulses: "Pulse"
    default: String(RowWords.table(table.rawValue).dropLast())
    }
  }

  /// What the row is called, where it has a name.
  static func name(_ stored: SourceContent, isMasked: Bool) -> String? {
    let text = ["name", "title", "decision", "text"].lazy.compactMap { stored[$0]?.value.text }.first { !$0.isEmpty }
    if let text { return text }
    if let insight = stored["insight_id"]?.name { return insight }
    if let kind = stored["type"]?.value.text { return String(kind.map { $0 == "_" ? " " : $0 }) }
    return isMasked ? nil : stored.row.id
  }
}
