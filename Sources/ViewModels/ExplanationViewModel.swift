public import Domain

/// Why a dimension, or the composite, is what it is: a tree down to the source rows.
public struct ExplanationViewModel: ScreenViewModel {
  public let id: String
  /// `nil` is the composite.
  public let dimension: Dimension?
  /// The account's name; its id until the answer is there.
  public private(set) var accountName: String
  /// Whether the answer was that there is no such account, or no explanation of it.
  public private(set) var isGone = false
  public private(set) var layout = ExplanationLayout(rows: 24, columns: 80)
  /// The lines as they are unfolded now.
  public private(set) var rows: [TreeRow] = []
  public private(set) var cursor = PaneCursor<String>()
  /// The model and the day that the numbers are of, such as `blueprint 9f3c · as of 2026-03-31`.
  public private(set) var setting = ""

  private var root: Explanation?
  private var outlook: Outlook?
  private var rootsOfDimensions: [Explanation] = []
  private var needsReport = true
  private(set) var isPresenting = false
  private var folded: Set<String> = []
  private var full: Set<String> = []
  /// Where source rows came from, as far as it was asked; a row that nobody knows has an empty origin.
  private var origins: [SourceRow: ExplanationOrigin] = [:]

  /// The explanation of one dimension of an account, or of its composite.
  public init(id: String, dimension: Dimension?) {
    self.id = id
    self.dimension = dimension
    accountName = id
  }

  // MARK: What is drawn

  /// What is explained.
  public var subject: String { dimension?.title ?? "Health" }

  /// Whether the tree is still to come.
  public var isLoading: Bool { root == nil && !isGone }

  /// The line under the cursor.
  public var row: TreeRow? { cursor.selection.flatMap { id in rows.first { $0.id == id } } }

  /// How a source row is called. Keys may be names: while one presents, none is shown.
  public func name(of row: SourceRow) -> String {
    RowNaming.called(row, isMasked: isPresenting)
  }

  /// Where a source row came from; `nil` until it is known.
  public func origin(of row: SourceRow) -> ExplanationOrigin? { isPresenting ? nil : origins[row] }

  // MARK: Screen

  public var title: String {
    // Until the report is there, the name is the id.
    "\(isPresenting && accountName == id ? Presentation.account : accountName): \(subject)"
  }
  public var contexts: [KeyContext] { [.tree, .list] }
  public var hints: [Command] { [.open, .edit, .fold] }

  public var position: String {
    let (row, count) = cursor.ordinal(in: ids)
    return "\(row)/\(count)"
  }

  public var demand: Demand? {
    if needsReport { return .report(id) }
    // A row may stand below several nodes.
    var asked: Set<SourceRow> = []
    let unknown = shownSources.filter { origins[$0] == nil && asked.insert($0).inserted }
    return unknown.isEmpty ? nil : .sources(unknown)
  }

  public mutating func layout(rows: Int, columns: Int) {
    layout = ExplanationLayout(rows: rows, columns: columns)
    cursor.settle(in: ids, height: layout.listRows)
  }

  public mutating func show(header: PortfolioHeader) {
    isPresenting = header.isPresenting
    setting = "\(header.modelName) \(header.modelFingerprint) · as of \(header.asOf.iso)"
  }

  public mutating func show(report: AccountReport?, of id: String) {
    guard id == self.id else { return }
    needsReport = false
    let isFirst = root == nil
    let index = dimension.flatMap { Dimension.allCases.firstIndex(of: $0) } ?? Dimension.allCases.count
    let explanations = report?.explanations ?? []
    root = index < explanations.count ? explanations[index] : nil
    rootsOfDimensions = Array(explanations.prefix(Dimension.allCases.count))
    let outlooks = report?.outlooks ?? []
    outlook = index < outlooks.count ? outlooks[index] : nil
    isGone = root == nil
    accountName = report?.summary.name ?? accountName
    // What was imported meanwhile may have come from elsewhere.
    origins = [:]
    if isFirst, dimension == nil, let root { folded = Set(root.children.indices.map { "r.\($0)" }) }
    // A sentence says it all; its parts are for screens that cut it short.
    if isFirst { folded.formUnion((0..<Colour.allCases.count).map(TreeRow.outlookID)) }
    rebuild()
  }

  /// The answer to `Demand.sources`; rows on the screen that are not in it came from nowhere that is known.
  public mutating func show(sources: [SourceRow: (sources: [String], count: Int)]) {
    for row in shownSources where origins[row] == nil {
      let origin = sources[row]
      origins[row] = ExplanationOrigin(references: origin?.sources ?? [], count: origin?.count ?? 0)
    }
  }

  public mutating func reportIsComing(for id: String) {
    if id == self.id { needsReport = false }
  }

  public mutating func invalidate() { needsReport = true }

  public func availability(of command: Command) -> Availability? {
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp:
      return rows.isEmpty ? .disabled("There is nothing to move in") : .enabled
    case .open:
      if drill != nil || sourceRow != nil { return .enabled }
      return availability(of: .fold)
    case .fold, .moveLeft, .moveRight:
      guard let row else { return .disabled("There is nothing to fold") }
      if row.isFolded != nil { return .enabled }
      if case .more = row.content { return .enabled }
      if command == .moveLeft, row.parent != nil { return .enabled }
      if case .source = row.content { return .disabled("This is a source row: nothing lies below it") }
      return .disabled("Nothing hangs below this line")
    case .edit, .duplicate, .delete:
      if sourceRow != nil { return nil }
      return .disabled("This line is worked out: the source rows below it are what can be edited")
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    if cursor.move(command, in: ids) { return [] }
    switch command {
    case .open:
      if let drill { return [.go(.explanation(id, drill))] }
      if let sourceRow { return [.go(.sourceRow(sourceRow))] }
      toggle()
    case .fold: toggle()
    case .moveLeft: close()
    case .moveRight: unfold()
    default: break
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    guard case .row(let line, _) = hit else { return [] }
    cursor.select(line: line, in: ids)
    return isDouble ? handle(.open) : []
  }

  // MARK: Steps

  private var ids: [String?] { rows.map(\.id) }

  /// The dimension that Enter leads to from a child of the composite.
  private var drill: Dimension? {
    guard dimension == nil, let row, case .node(let node) = row.content, row.depth == 1 else { return nil }
    let index =
      Dimension.allCases.firstIndex { $0.title == node.title }
      ?? rootsOfDimensions.firstIndex { $0.rule == node.rule }
    return index.map { Dimension.allCases[$0] }
  }

  /// The source row under the cursor.
  var sourceRow: SourceRow? {
    if case .source(let source) = row?.content { source } else { nil }
  }

  /// The source rows on the screen.
  private var shownSources: [SourceRow] {
    let end = min(rows.count, cursor.top + cursor.height)
    guard cursor.top < end else { return [] }
    return rows[cursor.top..<end].compactMap { row in
      if case .source(let source) = row.content { source } else { nil }
    }
  }

  private mutating func toggle() {
    guard let row else { return }
    if row.isFolded == false { close() } else { unfold() }
  }

  /// Folds the node; from a line that does not fold, goes up to its parent.
  private mutating func close() {
    guard let row else { return }
    if row.isFolded == false {
      folded.insert(row.id)
      full.remove(row.id)
      rebuild()
    } else if let parent = row.parent {
      cursor.select(parent, in: ids)
    }
  }

  /// Unfolds the node or the rest of a list; an unfolded node gives the cursor to its first child.
  private mutating func unfold() {
    guard let row else { return }
    if case .more = row.content, let parent = row.parent {
      full.insert(parent)
    } else if row.isFolded == true {
      folded.remove(row.id)
    } else if row.isFolded == false {
      return cursor.move(by: 1, in: ids)
    }
    rebuild()
  }

  private mutating func rebuild() {
    rows = root.map { TreeRow.rows(of: $0, folded: folded, full: full) } ?? []
    if root != nil, let outlook { rows += TreeRow.rows(of: outlook, folded: folded) }
    cursor.settle(in: ids, height: layout.listRows)
  }
}
