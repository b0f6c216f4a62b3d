import Domain

/// What lies behind a card, or behind a rule's findings: rows, each with the place it came from.
public struct RoadmapPane: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case card(String)
    case rule(String)
  }

  public let subject: Subject
  public private(set) var title = ""
  public private(set) var table = PaneTable()
  public private(set) var cursor = PaneCursor<String>()
  /// The source row behind a row.
  private var sources: [String: SourceRow] = [:]
  /// The card that a row is about.
  private var cards: [String: String] = [:]
  private var origins: [SourceRow: ExplanationOrigin] = [:]
  /// Whether ids and files stay away, for they are spelled with names as often as not.
  private var isMasked = false

  init(_ subject: Subject) { self.subject = subject }

  /// The identity of each line.
  var ids: [String?] { table.lines().map { table[$0]?.id } }

  /// The row under the cursor.
  public var row: PaneRow? {
    guard let selection = cursor.selection else { return nil }
    return table.sections.lazy.flatMap(\.rows).first { $0.id == selection }
  }

  /// Everything about the row under the cursor, with the file and line it came from.
  public var detail: String {
    guard let row else { return "" }
    guard let source = sources[row.id] else { return row.detail }
    let name = RowNaming.called(source, isMasked: isMasked)
    return "\(row.detail) · \(name)" + (isMasked ? "" : " · \(origin(of: source))")
  }

  /// The card behind the row under the cursor.
  var card: String? { cursor.selection.flatMap { cards[$0] } }

  /// The source rows in sight whose place of origin is not known yet.
  var demand: Demand? {
    let lines = table.lines()
    let shown = lines.dropFirst(cursor.top).prefix(cursor.height)
    var asked: Set<SourceRow> = []
    let unknown = shown.compactMap { table[$0].flatMap { sources[$0.id] } }
      .filter { origins[$0] == nil && asked.insert($0).inserted }
    return unknown.isEmpty ? nil : .sources(unknown)
  }

  mutating func show(sources found: [SourceRow: (sources: [String], count: Int)]) {
    guard case .sources(let asked)? = demand else { return }
    for row in asked {
      origins[row] = ExplanationOrigin(references: found[row]?.sources ?? [], count: found[row]?.count ?? 0)
    }
    rebuildOrigins()
  }

  /// Takes the rows of a report.
  mutating func build(_ report: RoadmapReport, currency: String, height: Int) {
    var builder = RoadmapPaneRows(report, currency: currency)
    switch subject {
    case .card(let id): builder.addCard(id)
    case .rule(let id): builder.addRule(id)
    }
    isMasked = RowNaming.isMasked(currency)
    title = builder.title
    table = PaneTable(builder.sections)
    (sources, cards) = (builder.sources, builder.cards)
    rebuildOrigins()
    layout(height: height)
  }

  mutating func layout(height: Int) { cursor.settle(in: ids, height: height) }

  mutating func handle(_ command: Command) { _ = cursor.move(command, in: ids) }

  mutating func select(line: Int) { cursor.select(line: line, in: ids) }

  /// `initiatives.csv:34`, or why there is no such place.
  private func origin(of row: SourceRow) -> String {
    if isMasked { return Presentation.hidden }
    guard let origin = origins[row] else { return "…" }
    guard let first = origin.references.first else { return "no file is known" }
    return origin.count > 1 ? "\(first) and \(origin.count - 1) more" : first
  }

  /// Writes the places of origin into the last cell of the rows that have one.
  private mutating func rebuildOrigins() {
    for section in table.sections.indices {
      for row in table.sections[section].rows.indices {
        let content = table.sections[section].rows[row]
        guard let source = sources[content.id], !content.cells.isEmpty, origins[source] != nil else { continue }
        table.sections[section].rows[row].cells[content.cells.count - 1] = .text(origin(of: source), .reference)
      }
    }
  }
}
