public import Domain

/// One account: the header and panes, one of which is in use.
public struct AccountViewModel: ScreenViewModel {
  public let id: String
  public private(set) var pane: AccountPane
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
  private var cursors: [PaneCursor<String>]
  /// Rows whose inputs are folded away.
  public private(set) var folds: Set<String> = []
  /// What the user folded; `nil` as long as nobody did: then the worst dimensions are unfolded that have room.
  private var chosenFolds: Set<String>?

  /// The account with that id, with the cursor on a dimension where one came from its cell.
  ///
  /// - Parameter row: The row of the pane that the cursor begins on.
  public init(id: String, dimension: Dimension? = nil, pane: AccountPane = .health, row: String? = nil) {
    self.id = id
    self.pane = dimension == nil ? pane : .health
    tables = AccountPane.allCases.map { _ in PaneTable() }
    cursors = AccountPane.allCases.map { _ in PaneCursor() }
    if let row { cursors[pane.rawValue].prefer(row) }
    if let dimension { cursors[AccountPane.health.rawValue].prefer(dimension.rawValue) }
  }

  /// Another account in the same pane and with the same folds, for walking a list.
  public func neighbour(id: String) -> AccountViewModel {
    var next = AccountViewModel(id: id, pane: pane)
    next.chosenFolds = chosenFolds
    next.layout = layout
    next.asOf = asOf
    next.currency = currency
    return next
  }

  // MARK: What is drawn

  /// The content of a pane.
  public func table(of pane: AccountPane) -> PaneTable { tables[pane.rawValue] }

  /// The lines of a pane, without what is folded.
  public func lines(of pane: AccountPane) -> [PaneTable.Line] { tables[pane.rawValue].lines(folded: folds) }

  /// Where the cursor of the pane in use is.
  public var cursor: PaneCursor<String> { cursors[pane.rawValue] }

  /// The row under the cursor.
  public var row: PaneRow? {
    guard let selection = cursor.selection else { return nil }
    for section in tables[pane.rawValue].sections {
      if let row = section.rows.first(where: { $0.id == selection }) { return row }
    }
    return nil
  }

  /// Every row that can be folded.
  public static let allFolds = Set(Dimension.allCases.map(\.rawValue))

  // MARK: Screen

  public var title: String { header?.name ?? (isPresenting ? Presentation.account : id) }
  public var contexts: [KeyContext] { [.account, .list] }
  public var hints: [Command] { [.open, .nextPane, .fold, .nextAccount, .previousAccount] }
  public var demand: Demand? { needsReport ? .report(id) : nil }

  public var position: String {
    let (row, count) = cursor.ordinal(in: ids)
    return "\(row)/\(count)"
  }

  public mutating func layout(rows: Int, columns: Int) {
    layout = AccountLayout(rows: rows, columns: columns)
    settle()
  }

  public mutating func show(header: PortfolioHeader) {
    isPresenting = header.isPresenting
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

  public mutating func invalidate() { needsReport = true }

  public func availability(of command: Command) -> Availability? {
    switch command {
    case .nextPane, .previousPane, .moveLeft, .moveRight: return .enabled
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp:
      return cursor.selection == nil ? .disabled("There is no row here") : .enabled
    case .open:
      guard let row else { return .disabled("There is no row here") }
      return row.opens == nil ? .disabled("Nothing lies behind this row; its full text is below the list") : .enabled
    case .fold:
      return foldable == nil ? .disabled("There is nothing to fold here") : .enabled
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown: cursors[pane.rawValue].move(by: 1, in: ids)
    case .moveUp: cursors[pane.rawValue].move(by: -1, in: ids)
    case .pageDown: cursors[pane.rawValue].movePage(forward: true, in: ids)
    case .pageUp: cursors[pane.rawValue].movePage(forward: false, in: ids)
    case .first: cursors[pane.rawValue].moveToEnd(false, in: ids)
    case .last: cursors[pane.rawValue].moveToEnd(true, in: ids)
    case .nextPane, .moveRight: show(pane.stepped(by: 1))
    case .previousPane, .moveLeft: show(pane.stepped(by: -1))
    case .fold: fold()
    case .open: return row?.opens.map { [.go($0)] } ?? []
    default: break
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    switch hit {
    case .pane(let index):
      if let pane = AccountPane(rawValue: index) { show(pane) }
    case .row(let line, _):
      cursors[pane.rawValue].select(line: line, in: ids)
      if isDouble { return handle(.open) }
    case .command, .heading, .overlayRow, .paneRow: break
    }
    return []
  }

  // MARK: Steps

  /// The identity of each line of the pane in use.
  private var ids: [String?] {
    let table = tables[pane.rawValue]
    return table.lines(folded: folds).map { table[$0]?.id }
  }

  private mutating func show(_ pane: AccountPane) {
    self.pane = pane
    settle()
  }

  /// The row that `fold` acts on: the one under the cursor or the one above it that holds it.
  private var foldable: String? {
    guard let row else { return nil }
    return row.parent ?? (tables[pane.rawValue].isFoldable(row.id) ? row.id : nil)
  }

  private mutating func fold() {
    guard let foldable else { return }
    var folds = folds
    if folds.remove(foldable) == nil {
      cursors[pane.rawValue].select(foldable, in: ids)
      folds.insert(foldable)
    }
    chosenFolds = folds
    settle()
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

  private mutating func settle() {
    folds = chosenFolds ?? fittingFolds
    for pane in AccountPane.allCases {
      let table = tables[pane.rawValue]
      guard !table.sections.isEmpty else { continue }
      cursors[pane.rawValue].settle(in: table.lines(folded: folds).map { table[$0]?.id }, height: layout.listRows)
    }
  }
}
