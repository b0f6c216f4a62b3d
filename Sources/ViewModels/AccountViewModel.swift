public import Domain

/// One account: the header and panes, one of which is in use.
public struct AccountViewModel: ScreenViewModel {
  public let id: String
  public internal(set) var pane: AccountPane
  /// What is known of the account; `nil` until the first answer, and when there is no such account.
  public private(set) var header: AccountHeader?
  /// Whether the answer was that there is no such account.
  public private(set) var isGone = false
  public private(set) var layout = AccountLayout(rows: 24, columns: 80)

  private var report: AccountReport?
  private var needsReport = true
  private var asOf: Day?
  private var currency = "USD"
  private var isPresenting = false
  /// One per pane, in their order.
  private var tables: [PaneTable]
  var cursors: [PaneCursor<String>]
  /// The tickets, of which only those in sight are read.
  public internal(set) var tickets: AccountTickets
  /// Rows whose inputs are folded away.
  public internal(set) var folds: Set<String> = []
  /// What the user folded; `nil` as long as nobody did: then the worst dimensions are unfolded that have room.
  var chosenFolds: Set<String>?

  /// The account with that id, with the cursor on a dimension where one came from its cell.
  ///
  /// - Parameter row: The row of the pane that the cursor begins on.
  public init(id: String, dimension: Dimension? = nil, pane: AccountPane = .health, row: String? = nil) {
    self.id = id
    self.pane = dimension == nil ? pane : .health
    tables = AccountPane.allCases.map { _ in PaneTable() }
    cursors = AccountPane.allCases.map { _ in PaneCursor() }
    tickets = AccountTickets(account: id)
    if let row { cursors[pane.rawValue].prefer(row) }
    if let dimension { cursors[AccountPane.health.rawValue].prefer(dimension.rawValue) }
  }

  /// Another account in the same pane and with the same folds, for walking a list.
  public func neighbour(id: String) -> AccountViewModel {
    var next = AccountViewModel(id: id, pane: pane)
    next.chosenFolds = chosenFolds
    next.layout(rows: layout.rows, columns: layout.columns)
    next.asOf = asOf
    next.currency = currency
    return next
  }

  // MARK: What is drawn

  /// The content of a pane.
  public func table(of pane: AccountPane) -> PaneTable { tables[pane.rawValue] }

  /// The lines of a pane, without what is folded.
  public func lines(of pane: AccountPane) -> [PaneTable.Line] { tables[pane.rawValue].lines(folded: folds) }

  /// Where the cursor of the pane in use is; that of the tickets' figures is theirs.
  public var cursor: PaneCursor<String> { cursors[pane.rawValue] }

  /// The row under the cursor.
  public var row: PaneRow? {
    if pane == .tickets, let row = tickets.row { return row }
    guard let selection = pane == .tickets ? tickets.figure : cursor.selection else { return nil }
    for section in tables[pane.rawValue].sections {
      if let row = section.rows.first(where: { $0.id == selection }) { return row }
    }
    return nil
  }

  /// The open initiative under the cursor.
  var initiative: String? {
    guard pane == .initiatives, case .sourceRow(let row)? = row?.opens else { return nil }
    return row.id
  }

  /// Every row that can be folded.
  public static let allFolds = Set(Dimension.allCases.map(\.rawValue))

  // MARK: Screen

  public var title: String { header?.name ?? (isPresenting ? Presentation.account : id) }
  public var contexts: [KeyContext] { [.account, .list] }
  public var hints: [Command] {
    let own: [Command] = pane == .tickets ? [.search, .filter, .sort] : [.fold]
    return [.open, .nextPane, .edit, .add] + own + [.nextAccount, .previousAccount]
  }
  public var demand: Demand? {
    if needsReport { return .report(id) }
    // What nobody looks at is not read.
    return pane == .tickets && report != nil ? tickets.list.demand : nil
  }

  public var position: String {
    if pane == .tickets, !tickets.isOnFigures { return tickets.list.position }
    let (row, count) = pane == .tickets ? tickets.figurePosition : cursor.ordinal(in: ids)
    return "\(row)/\(count)"
  }

  public mutating func layout(rows: Int, columns: Int) {
    layout = AccountLayout(rows: rows, columns: columns)
    settle()
  }

  public mutating func show(header: PortfolioHeader) {
    isPresenting = header.isPresenting
    tickets.updateList { $0.show(header: header) }
    guard asOf != header.asOf || currency != header.currency else { return }
    (asOf, currency) = (header.asOf, header.currency)
    build()
  }

  public mutating func show(report: AccountReport?, of id: String) {
    guard id == self.id else { return }
    self.report = report
    isGone = report == nil
    needsReport = false
    build()
  }

  public mutating func reportIsComing(for id: String) {
    if id == self.id { needsReport = false }
  }

  public mutating func invalidate() {
    needsReport = true
    tickets.updateList { $0.invalidate() }
  }

  public mutating func forgetPortfolio() { tickets.updateList { $0.forgetPortfolio() } }

  public mutating func show(rowOrder: RowOrder) {
    tickets.updateList { $0.show(rowOrder: rowOrder) }
    settle()
  }
  public mutating func show(rows: [String: ListedRow], of ids: [String], source: RowSource) {
    tickets.updateList { $0.show(rows: rows, of: ids, source: source) }
  }
  public mutating func rowOrderIsComing(_ query: RowQuery) { tickets.updateList { $0.rowOrderIsComing(query) } }
  public mutating func rowsFailed(_ query: RowQuery) { tickets.updateList { $0.rowsFailed(query) } }

  // MARK: Steps

  /// The identity of each line of the pane in use.
  var ids: [String?] {
    let table = tables[pane.rawValue]
    return table.lines(folded: folds).map { table[$0]?.id }
  }

  private mutating func build() {
    guard let report else {
      header = nil
      tables = AccountPane.allCases.map { _ in PaneTable() }
      return settle()
    }
    guard let day = report.summary.scoredOn ?? asOf else { return }
    let setting = AccountReportSetting(
      asOf: day, currency: currency, shared: report.shared, firstActionHours: report.firstActionHours)
    header = AccountHeader(report, setting)
    tables = AccountPane.allCases.map { $0.table(report, setting) }
    tickets.show(tables[AccountPane.tickets.rawValue], repeating: report.tickets?.repeating ?? [])
    settle()
  }

  /// Unfolds the worst dimensions first, as long as all dimensions stay in sight.
  private var fittingFolds: Set<String> {
    guard let report, let section = tables[AccountPane.health.rawValue].sections.first else { return Self.allFolds }
    let worstFirst: [Colour] = [.red, .yellow, .noData, .green]
    var folds = Self.allFolds
    var room = layout.listRows - 1 - section.rows.count { $0.parent == nil }
    for colour in worstFirst {
      for dimension in Dimension.allCases where report.summary[dimension].colour == colour {
        let inputs = section.rows.count { $0.parent == dimension.rawValue }
        guard inputs <= room else { continue }
        room -= inputs
        folds.remove(dimension.rawValue)
      }
    }
    return folds
  }

  mutating func settle() {
    folds = chosenFolds ?? fittingFolds
    tickets.layout(rows: layout.listRows, columns: layout.listColumns)
    for pane in AccountPane.allCases where pane != .tickets {
      let table = tables[pane.rawValue]
      guard !table.sections.isEmpty else { continue }
      cursors[pane.rawValue].settle(in: table.lines(folded: folds).map { table[$0]?.id }, height: layout.listRows)
    }
  }
}
