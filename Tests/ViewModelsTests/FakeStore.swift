import Domain
import Testing

@testable import ViewModels

/// A store of numbered accounts that answers demands; keys need not be the numbers' order.
struct FakeStore {
  static let day = Day(year: 2026, month: 3, day: 31) ?? Day(number: 0)

  /// Store key and name of every account, in the list's own order, by segment.
  var groups: [(segment: Segment?, accounts: [(key: Int64, name: String)])]
  var watchlist: [Int64] = []
  /// The next due day of accounts by key; the others are due ten days after today.
  var due: [Int64: Day] = [:]
  /// The portfolio's figures; without them they are still being counted.
  var figures: PortfolioSummary?
  /// The reports there are; the others are being made.
  var reports: [String: AccountReport] = [:]
  /// How many tickets every account has.
  var tickets = 0
  /// The stored rows there are.
  var contents: [SourceRow: SourceContent] = [:]
  /// How many rows every account has in a list of rows, one after another or in turns.
  var repetitions = (count: 1, inTurns: false)
  /// Everything that was asked.
  var asked: [Demand] = []

  /// That many accounts in each of the segments A, B, C…; keys count from 100 on.
  init(_ counts: [Int]) {
    var key: Int64 = 99
    groups = zip(Segment.allCases.map(Optional.some) + [nil], counts).map { segment, count in
      let accounts = (0..<count).map { _ in
        key += 1
        return (key: key, name: "Account \(key)")
      }
      return (segment, accounts)
    }
  }

  var keys: [Int64] { groups.flatMap { $0.accounts.map(\.key) } }

  func summary(_ key: Int64) -> AccountSummary? {
    guard let account = groups.flatMap(\.accounts).first(where: { $0.key == key }) else { return nil }
    var summary = AccountSummary(id: "id-\(key)", name: account.name)
    summary.isCurrent = true
    summary.nextDue = dueDay(key)
    if watchlist.contains(key) { summary.watchlist = [WatchReason(id: "W-CX", weight: 3, detail: "CX red ×2")] }
    return summary
  }

  private func dueDay(_ key: Int64) -> Day { due[key] ?? FakeStore.day + 10 }

  func order(_ query: ListQuery) -> ListOrder {
    let wanted = query.nameContains.lowercased()
    func isWanted(_ account: (key: Int64, name: String)) -> Bool {
      let isFound = wanted.isEmpty || account.name.lowercased().contains(wanted)
      // Fields are the store's affair: here only words are known.
      return isFound
        && query.filter.matches(asOf: FakeStore.day) { $0 == FilterField.anywhere ? .texts([account.name]) : .missing }
    }
    func group(_ segment: Segment?, _ keys: [Int64]) -> ListOrder.Group {
      ListOrder.Group(
        segment: segment, isOnboarding: false, count: keys.count, mrr: Money(minorUnits: 0), colours: [0, 0, 0, 0])
    }
    if query.list == .cadence {
      let accounts = groups.flatMap(\.accounts).filter(isWanted).map(\.key)
        .sorted { (dueDay($0), $0) < (dueDay($1), $1) }
      let late = accounts.count { dueDay($0) < FakeStore.day }
      return ListOrder(
        query: query, keys: accounts,
        groups: [group(nil, Array(accounts.prefix(late))), group(nil, Array(accounts.dropFirst(late)))])
    }
    if case .watch = query.list {
      let names = Dictionary(uniqueKeysWithValues: groups.flatMap(\.accounts).map { ($0.key, $0.name) })
      let keys = watchlist.filter { key in names[key].map { isWanted((key, $0)) } ?? false }
      return ListOrder(query: query, keys: keys, groups: [group(nil, keys)])
    }
    if query.sort != nil {
      let keys = groups.flatMap(\.accounts).filter(isWanted).map(\.key).sorted()
      let ordered = query.isReversed ? keys.reversed() : keys
      return ListOrder(query: query, keys: ordered, groups: [group(nil, ordered)])
    }
    let shown = groups.map { content in group(content.segment, content.accounts.filter(isWanted).map(\.key)) }
    let keys = groups.flatMap { $0.accounts.filter(isWanted).map(\.key) }
    return ListOrder(
      query: query, keys: keys, groups: shown.filter { $0.count > 0 },
      colours: query.list == .wall ? keys.map { _ in .green } : [])
  }

  func header(accounts: Int? = nil, asOf: Day = day, newest: Day? = day) -> PortfolioHeader {
    PortfolioHeader(
      workspaceName: "Test", currency: "USD", accounts: accounts ?? keys.count, watchlisted: watchlist.count,
      mrr: Money(minorUnits: 0), mrrAtRisk: Money(minorUnits: 0), asOf: asOf, today: FakeStore.day, newestFact: newest,
      modelName: "blueprint", modelFingerprint: "9f3c", scoring: nil)
  }

  /// Numbered calls to action, one an account; a late one is every tenth.
  /// What forms start from; a request that is not here finds its row gone.
  var forms: [FormRequest: FormSource] = [:]

  func rowOrder(_ query: RowQuery) -> RowOrder {
    if case .tickets = query.list {
      return order(query, (0..<tickets).map { "ticket-\($0)" })
    }
    var ids = keys.map { "row-\($0)" }
    if repetitions.count > 1 {
      let numbers = 0..<repetitions.count
      ids =
        repetitions.inTurns
        ? numbers.flatMap { number in keys.map { "row-\($0)-\(number)" } }
        : keys.flatMap { key in numbers.map { "row-\(key)-\($0)" } }
    }
    if query.view == .callsLate { ids = ids.enumerated().filter { $0.offset % 10 == 0 }.map(\.element) }
    if query.view == .callsMine { ids = [] }
    if query.isReversed { ids.reverse() }
    if !query.contains.isEmpty { ids = ids.filter { $0.contains(query.contains) } }
    let halves = [ids.prefix(ids.count / 2), ids.suffix(ids.count - ids.count / 2)]
    let groups = zip([nil, "Mia"], halves).map { RowOrder.Group(title: $0, count: $1.count) }
    return order(query, ids, query.view.isGrouped ? groups : nil)
  }

  private func order(_ query: RowQuery, _ ids: [String], _ groups: [RowOrder.Group]? = nil) -> RowOrder {
    RowOrder(
      query: query, keys: RowKeys(ids), groups: groups,
      setting: RowSetting(day: FakeStore.day, start: Instant(utc: FakeStore.day), end: Instant(utc: FakeStore.day + 1)))
  }

  func rowCounts(_ query: RowQuery) -> RowCounts {
    var counts: [RowView: Int] = [:]
    for view in query.list.views { counts[view] = rowOrder(RowQuery(query.list, view)).keys.count }
    return RowCounts(query: query, views: counts)
  }

  func rows(_ ids: [String]) -> [String: ListedRow] {
    var rows: [String: ListedRow] = [:]
    for id in ids {
      if id.hasPrefix("ticket-") {
        rows[id] = ListedRow(id: id, values: [.category: .text("printing"), .resolution: .text("missed")])
        continue
      }
      guard let key = Int64(id.dropFirst(4).prefix { $0 != "-" }), let account = summary(key) else { continue }
      rows[id] = ListedRow(id: id, account: account, values: [.title: .text("Call \(key)"), .owner: .text("MK")])
    }
    return rows
  }

  /// What a screen gives to other programs, with its rows read as they are asked for.
  func table(_ screen: any ScreenViewModel, page: Int = 3) -> ExportedTable? {
    guard let exported = (screen as? any TableExport)?.exported else { return nil }
    var table = ExportedTable(headings: exported.headings, rows: [])
    for start in stride(from: 0, to: exported.count, by: page) {
      let range = start..<min(exported.count, start + page)
      var answers = ExportAnswers()
      for demand in exported.demands(range) {
        switch demand {
        case .summaries(let keys): for key in keys { answers.summaries[key] = summary(key) }
        case .rows(_, let ids): answers.listed = rows(ids)
        case .watched(let keys, _): for key in keys { answers.watched[key] = WatchDetail() }
        default: break
        }
      }
      table.rows += exported.rows(range, answers)
    }
    return table
  }

  /// An app on the heatmap of this store.
  mutating func app(columns: Int = 120, rows: Int = 40) -> AppViewModel {
    var app = AppViewModel(keys: KeyLabels())
    app.show(header: header())
    app.layout(columns: columns, rows: rows)
    settle(&app)
    return app
  }

  /// Answers everything that is asked.
  mutating func settle(_ app: inout AppViewModel) {
    for _ in 0..<16 {
      guard let demand = app.demand else { return }
      asked.append(demand)
      switch demand {
      case .order(let query): app.show(order: order(query))
      case .summaries(let keys):
        var found: [Int64: AccountSummary] = [:]
        for key in keys { found[key] = summary(key) }
        app.show(summaries: found, keys: keys)
      case .report(let id):
        if let report = reports[id] { app.show(report: report, for: id) } else { app.reportIsComing(for: id) }
      case .roadmap(let id): app.roadmapIsComing(for: id)
      case .roadmaps(let question): app.show(roadmaps: .isComing(question, left: nil))
      case .sources: app.show(sources: [:])
      case .watchCounts:
        app.show(watchCounts: WatchCounts(accounts: [.attention: watchlist.count], renewing: Money(minorUnits: 0)))
      case .watched(let keys, let view):
        app.show(watched: Dictionary(uniqueKeysWithValues: keys.map { ($0, WatchDetail()) }), of: keys, in: view)
      case .rowOrder(let query): app.show(rowOrder: rowOrder(query))
      case .rowCounts(let query): app.show(rowCounts: rowCounts(query))
      case .rows(let source, let ids): app.show(rows: rows(ids), of: ids, source: source)
      case .rowAccounts(let query):
        let order = rowOrder(query)
        let accounts = order.keys.compactMap { rows([$0])[$0]?.account?.id }
        var seen: Set<String> = []
        let first = zip(order.keys, accounts).filter { seen.insert($1).inserted }
        app.show(
          rowAccounts: RowAccounts(query: query, accounts: RowKeys(first.map(\.1)), rows: RowKeys(first.map(\.0))))
      case .sourceContent(let row): app.show(sourceContent: contents[row], of: row)
      case .cadence(let keys, let days): app.show(cadence: [:], keys: keys, days: days)
      case .portfolio: if let figures { app.show(portfolio: figures) } else { app.portfolioIsComing() }
      case .log(.ids(let filter)): app.show(log: .ids([], of: filter, zone: .utc))
      case .log: break
      case .form(let request): app.show(form: forms[request], for: request)
      case .trial(let changes, _): app.show(trial: changes, was: nil, now: nil)
      case .frequency(let query):
        app.show(frequency: Frequency(query, order(query.list).keys.map { _ in (.missing, nil) }, asOf: FakeStore.day))
      }
    }
    Issue.record("a screen never has enough")
  }

  /// Commands one after another, with all answers in between; returns what is left for the runtime.
  @discardableResult
  mutating func run(_ commands: Command..., on app: inout AppViewModel) -> [Effect] {
    var effects: [Effect] = []
    for command in commands {
      effects += app.handle(.command(command))
      settle(&app)
    }
    return effects
  }

  mutating func type(_ text: String, into app: inout AppViewModel) {
    for character in text {
      _ = app.handle(.text(String(character)))
      settle(&app)
    }
  }
}

extension AppViewModel {
  /// The heatmap at the bottom of the stack.
  var heatmap: HeatmapViewModel? {
    if case .heatmap(let screen) = stack[0] { screen } else { nil }
  }
  /// The radar at the bottom of the stack.
  var radar: RadarViewModel? {
    if case .radar(let screen) = stack[0] { screen } else { nil }
  }
  /// The watchlist at the bottom of the stack.
  var watchlist: WatchlistViewModel? {
    if case .watchlist(let screen) = stack[0] { screen } else { nil }
  }
}
