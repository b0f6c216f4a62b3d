public import Domain

/// One row of the portfolio as it is stored: every field by its name, what it refers to, and where it came from.
public struct SourceRowViewModel: ScreenViewModel {
  public let row: SourceRow
  public private(set) var stored: SourceContent?
  /// Whether the answer was that there is no such row.
  public private(set) var isGone = false
  public private(set) var table = PaneTable()
  public private(set) var cursor = PaneCursor<String>()
  public private(set) var layout = SourceRowLayout(rows: 24, columns: 80)
  private var header: PortfolioHeader?
  private var needsRow = true

  public init(_ row: SourceRow) { self.row = row }

  // MARK: What is drawn

  /// `Decision: MFA for all staff`.
  public var title: String {
    let kind = SourceRowWords.kind(row.table)
    return stored.flatMap { SourceRowWords.name($0, isMasked: isMasked) }.map { "\(kind): \(Format.name($0))" } ?? kind
  }

  /// `decisions.csv:17`, and how many more places there are; nothing where none is on record.
  public var origin: String {
    guard let stored, let first = stored.sources.first, !isMasked else { return "" }
    return stored.sourceCount > 1 ? "\(first) and \(stored.sourceCount - 1) more" : first
  }

  /// The line under the cursor.
  public var line: PaneRow? {
    guard let selection = cursor.selection else { return nil }
    return table.sections.lazy.flatMap(\.rows).first { $0.id == selection }
  }

  private var isMasked: Bool { header?.isPresenting ?? false }

  // MARK: Screen

  public var contexts: [KeyContext] { row.table == .ctas ? [.checklist, .list] : [.list] }
  public var hints: [Command] {
    let checklist: [Command] = line?.step == nil ? [.addStep] : [.tickStep, .addStep, .edit, .delete]
    return (row.table == .ctas ? checklist : []) + [.open, .edit, .moveDown]
  }
  public var demand: Demand? { needsRow ? .sourceContent(row) : nil }

  public var position: String {
    let (row, count) = cursor.ordinal(in: ids)
    return "\(row)/\(count)"
  }

  public mutating func layout(rows: Int, columns: Int) {
    layout = SourceRowLayout(rows: rows, columns: columns)
    cursor.settle(in: ids, height: layout.listRows)
  }

  public mutating func show(header: PortfolioHeader) {
    guard self.header != header else { return }
    self.header = header
    build()
  }

  public mutating func show(sourceContent: SourceContent?, of row: SourceRow) {
    guard row == self.row else { return }
    stored = sourceContent
    (isGone, needsRow) = (sourceContent == nil, false)
    build()
  }

  public mutating func invalidate() { needsRow = true }

  public mutating func forgetPortfolio() {
    stored = nil
    table = PaneTable()
    needsRow = true
  }

  public func availability(of command: Command) -> Availability? {
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp:
      return line == nil ? .disabled("There is nothing to move in") : .enabled
    case .open:
      guard let line else { return .disabled("There is no field here") }
      if line.step != nil { return .disabled("A step leads nowhere: space ticks it, e edits it") }
      return line.opens == nil ? .disabled("This field refers to no other row; its full text is below") : .enabled
    default: return checklistAvailability(of: command)
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    if cursor.move(command, in: ids) { return [] }
    if let effects = checklistEffects(of: command) { return effects }
    return command == .open ? line?.opens.map { [.go($0)] } ?? [] : []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    guard case .row(let line, _) = hit else { return [] }
    cursor.select(line: line, in: ids)
    guard isDouble else { return [] }
    return self.line?.step != nil ? [.command(.tickStep)] : handle(.open)
  }

  private var ids: [String?] { table.lines().map { table[$0]?.id } }

  private mutating func build() {
    guard let stored, let header else { return }
    // Whoever opens a call goes on with what is still to do.
    if table.sections.isEmpty, let next = stored.checklist.first(where: { !$0.isDone }) {
      cursor.prefer("step \(next.id)")
    }
    table = SourceRowWords.table(stored, asOf: header.asOf, currency: header.currency, isMasked: isMasked)
    cursor.settle(in: ids, height: layout.listRows)
  }
}

extension SourceRowViewModel: TableExport {
  public var exported: ExportedRows? { stored == nil ? nil : ExportedRows(table.exported) }
}

/// Who has which rows of the area of a source row; pure arithmetic, so that view model and screen agree.
public struct SourceRowLayout: Hashable, Sendable {
  /// 1 where there is a line with the row's name.
  public let headingRows: Int
  /// Whether a rule sets the full text apart.
  public let hasRule: Bool
  public let listRows: Int
  /// Lines of full text for the field under the cursor.
  public let detailRows: Int

  public init(rows: Int, columns: Int) {
    headingRows = rows >= 3 ? 1 : 0
    detailRows = rows >= 28 ? 6 : rows >= 16 ? 4 : rows >= 8 ? 2 : 0
    hasRule = detailRows > 0
    listRows = max(0, rows - headingRows - detailRows - (hasRule ? 1 : 0))
  }
}
