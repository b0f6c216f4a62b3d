public import Domain

/// Who did what, when: the change log, and what one step of it changed from what to what.
public struct LogViewModel: ScreenViewModel {
  /// Which changes are listed.
  public enum Face: Hashable, Sendable, CaseIterable { case account, all, mine, engine }

  /// The account whose changes come first; `nil` when there was none under the cursor.
  public let account: String?
  public private(set) var face: Face
  /// The groups listed, newest first; `nil` until they were read.
  public private(set) var ids: [Int64]?
  public private(set) var cursor = OverlayCursor()
  /// What the group under the cursor changed; `nil` until it was read.
  public private(set) var rows: (group: Int64, rows: [LoggedRow])? {
    get { read.map { ($0.group, $0.rows) } }
    set { read = newValue.map { Rows(group: $0.group, rows: $0.rows) } }
  }
  public private(set) var zone = ZoneTable.utc
  public private(set) var header: PortfolioHeader?
  /// The lines of the list, and of what lies below it.
  public private(set) var listRows = 0
  public private(set) var detailRows = 0
  public private(set) var filter = Filter()

  private var cache = WindowCache<Int64, LogEntry>()
  private var needsIDs = true
  private var read: Rows?

  private struct Rows: Hashable, Sendable {
    let group: Int64
    let rows: [LoggedRow]
  }

  /// The log, beginning with the changes of one account where there is one.
  public init(account: String? = nil) {
    self.account = account
    face = account == nil ? .all : .account
  }

  // MARK: What is drawn

  /// The faces that there are here.
  public var faces: [Face] { account == nil ? [.all, .mine, .engine] : Face.allCases }

  /// A group by its place in the list; `nil` while it is read.
  public func entry(at index: Int) -> LogEntry? {
    guard let ids, ids.indices.contains(index) else { return nil }
    return cache[ids[index]]
  }

  /// The group under the cursor.
  public var selected: LogEntry? { entry(at: cursor.line) }

  /// Why there is nothing to see.
  public var emptyReason: String? {
    guard let ids, ids.isEmpty else { return nil }
    if !filter.isEmpty { return "No change matches \(Format.name(filter.text)). Esc clears the filter." }
    switch face {
    case .account: return "Nobody has changed anything about this account. Tab shows all changes."
    case .all: return "Nobody has changed anything yet."
    case .mine: return "You have changed nothing yet."
    case .engine: return "No trigger has opened anything by itself."
    }
  }

  // MARK: Screen

  public var title: String { "Change log" }
  public var contexts: [KeyContext] { [.log, .list] }
  public var hints: [Command] { [.undoThis, .nextPane, .filter] }
  public var position: String { "\((ids ?? []).isEmpty ? 0 : cursor.line + 1)/\(ids?.count ?? 0)" }

  public mutating func layout(rows: Int, columns: Int) {
    detailRows = rows >= 12 ? max(4, rows * 2 / 5) : 0
    listRows = max(0, rows - 2 - detailRows)
    cursor.layout(height: max(1, listRows), count: ids?.count ?? 0)
  }

  public mutating func show(header: PortfolioHeader) {
    if header.isPresenting { (ids, read, cache, needsIDs) = ([], nil, WindowCache(), false) }
    self.header = header
  }

  public var demand: Demand? {
    guard header?.isPresenting == false else { return nil }
    if needsIDs { return .log(.ids(question)) }
    guard let ids, !ids.isEmpty else { return nil }
    let window = ids[cursor.top..<min(ids.count, cursor.top + cursor.height)]
    if window.contains(where: cache.isMissing) { return .log(.entries(Array(window))) }
    let group = ids[cursor.line]
    return detailRows > 0 && read?.group != group
      ? .log(.rows(group, account: face == .account ? account : nil)) : nil
  }

  private var question: LogFilter {
    var wanted = LogFilter()
    switch face {
    case .account: wanted.account = account
    case .all: break
    case .mine: wanted.person = header?.actor?.person ?? header?.actor?.name
    case .engine: wanted.person = LogEntry.engine
    }
    for term in filter.terms {
      for case .isText(let text) in term.tests where term.field == "by" { wanted.person = text }
      for case .contains(let needle) in term.tests where term.field == "by" { wanted.person = needle.text }
      for case .isWord(let word) in term.tests where term.field == "table" { wanted.table = word }
    }
    return wanted
  }

  public mutating func show(log answer: LogAnswer) {
    switch answer {
    case .ids(let found, let filter, let zone):
      guard filter == question else { return }
      let kept = ids.flatMap { $0.indices.contains(cursor.line) ? $0[cursor.line] : nil }
      (ids, needsIDs) = (found, false)
      self.zone = zone
      cursor.layout(height: max(1, listRows), count: found.count)
      if let kept, let line = found.firstIndex(of: kept) { cursor.select(line, count: found.count) }
    case .entries(let entries, let asked):
      let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
      cache.take(byID, of: asked) { asked }
    case .rows(let rows, let group): read = Rows(group: group, rows: rows)
    }
  }

  public mutating func invalidate() {
    needsIDs = header?.isPresenting != true
    cache.invalidate()
    read = nil
  }

  // MARK: Keys

  public func availability(of command: Command) -> Availability? {
    let count = ids?.count ?? 0
    switch command {
    case .moveDown, .moveUp, .pageDown, .pageUp, .first, .last:
      return count > 0 ? .enabled : .disabled("There is no change here")
    case .nextPane, .previousPane: return .enabled
    case .undoThis:
      guard let selected else { return .disabled("There is no change under the cursor") }
      if selected.isUndone { return .disabled("This change was taken back already") }
      return selected.kind == .undo ? .disabled("This took a change back: C-r does the last one again") : .enabled
    default: return nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    switch command {
    case .nextPane, .previousPane:
      let place = faces.firstIndex(of: face) ?? 0
      let step = command == .nextPane ? 1 : faces.count - 1
      face = faces[(place + step) % faces.count]
      restart()
    case .undoThis: return selected.map { [.undoChange($0.id)] } ?? []
    default: _ = cursor.handle(command, count: ids?.count ?? 0)
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    switch hit {
    case .row(let row, _): cursor.select(row, count: ids?.count ?? 0)
    case .pane(let index) where faces.indices.contains(index):
      face = faces[index]
      restart()
    default: break
    }
    return []
  }

  private mutating func restart() {
    (ids, read, needsIDs) = (nil, nil, true)
    cursor.select(0, count: 0)
  }

  // MARK: Filter

  public var filterSchema: FilterSchema? {
    let tables = BundleTable.allCases.map { FilterWord($0.rawValue) }
    return FilterSchema([
      FilterField("by", ["author", "person"], title: "who did it, by id, name or initials", .text),
      FilterField("table", title: "what was changed", .words(tables)),
    ])
  }

  public mutating func filter(by filter: Filter) {
    guard filter != self.filter else { return }
    self.filter = filter
    restart()
  }

  public var filterTally: String { ids.map { "\($0.count) changes" } ?? "" }
}
