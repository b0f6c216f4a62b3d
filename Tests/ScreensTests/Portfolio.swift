import Domain
import TerminalKit
import Testing
import ViewModels

@testable import Screens

/// A small portfolio that answers what screens ask for, as the runtime would.
struct Portfolio {
  static let asOf = Day(year: 2026, month: 3, day: 31) ?? Day(number: 0)

  var accounts: [AccountSummary]
  var header: PortfolioHeader
  /// The counted figures; without them they are still being counted.
  var figures: PortfolioSummary? = RadarFixture.summary
  /// Another roadmap of the first account.
  var roadmap: RoadmapReport?

  init(_ accounts: [AccountSummary] = Portfolio.usual) {
    self.accounts = accounts
    header = PortfolioHeader(
      workspaceName: "Northwind MSP", currency: "USD", accounts: accounts.count,
      watchlisted: accounts.filter { !$0.watchlist.isEmpty }.count, mrr: Money(minorUnits: 48_200_000),
      mrrAtRisk: Money(minorUnits: 3_100_000), asOf: Portfolio.asOf, today: Portfolio.asOf,
      newestFact: Portfolio.asOf - 1, modelName: "blueprint v1", modelFingerprint: "9f3c", scoring: nil,
      pastDue: accounts.count { ($0.nextDue ?? Portfolio.asOf) < Portfolio.asOf })
    header.actor = PortfolioHeader.Actor(name: "mia", person: "P-1")
  }

  /// An app of that size in which the keys have been pressed.
  func app(columns: Int, rows: Int, keys: String = "") -> AppViewModel {
    var app = AppViewModel(keys: TestKeys.labels)
    app.show(header: header)
    settle(&app, columns: columns, rows: rows)
    for word in keys.split(separator: " ") {
      press(String(word), &app)
      settle(&app, columns: columns, rows: rows)
    }
    return app
  }

  /// Presses a key by its name; what is no key here is typed as text.
  func press(_ name: String, _ app: inout AppViewModel) {
    if let command = TestKeys.command(name, in: app.contexts) {
      _ = app.handle(.command(command))
    } else {
      // Keys are named between spaces; an underscore is the space itself.
      _ = app.handle(.text(name == "_" ? " " : name))
    }
  }

  func settle(_ app: inout AppViewModel, columns: Int, rows: Int) {
    app.layout(columns: columns, rows: rows)
    for _ in 0..<16 {
      guard let demand = app.demand else { return }
      answer(demand, &app)
    }
    Issue.record("the screen never has enough")
  }

  func answer(_ demand: Demand, _ app: inout AppViewModel) {
    switch demand {
    case .order(let query): app.show(order: order(query))
    case .summaries(let keys):
      var found: [Int64: AccountSummary] = [:]
      for key in keys where accounts.indices.contains(Int(key)) { found[key] = accounts[Int(key)] }
      app.show(summaries: found, keys: keys)
    case .report(let id): app.reportIsComing(for: id)
    case .roadmaps(let question):
      app.show(roadmaps: RoadmapFixture.answer(question, from: roadmap ?? RoadmapFixture.crowded()))
    case .roadmap(let id): app.show(roadmap: roadmap ?? RoadmapFixture.report(id, accounts), for: id)
    case .sources(let rows):
      app.show(sources: Dictionary(uniqueKeysWithValues: rows.map { ($0, (["\($0.table.fileName):17"], 1)) }))
    case .rowOrder(let query): app.show(rowOrder: RowFixture.order(query))
    case .rowAccounts(let query): app.show(rowAccounts: RowFixture.accounts(query))
    case .sourceContent(let row): app.show(sourceContent: RowFixture.content(row), of: row)
    case .rowCounts(let query): app.show(rowCounts: RowFixture.counts(query))
    case .rows(let source, let ids): app.show(rows: RowFixture.found(ids, source), of: ids, source: source)
    case .watchCounts: app.show(watchCounts: WatchFixture.counts(accounts))
    case .watched(let keys, let view):
      var details: [Int64: WatchDetail] = [:]
      for key in keys where accounts.indices.contains(Int(key)) {
        details[key] = WatchFixture.detail(accounts[Int(key)], view)
      }
      app.show(watched: details, of: keys, in: view)
    case .cadence(let keys, let days):
      var lines: [Int64: CadenceLine] = [:]
      for key in keys where accounts.indices.contains(Int(key)) { lines[key] = RadarFixture.line(Int(key)) }
      app.show(cadence: lines, keys: keys, days: days)
    case .portfolio: if let figures { app.show(portfolio: figures) } else { app.portfolioIsComing(left: 12) }
    case .frequency(let query): app.show(frequency: frequency(query))
    case .log(let question): app.show(log: FormFixture.log(question))
    case .form(let request): app.show(form: FormFixture.source(request), for: request)
    case .trial(let changes, _):
      app.show(trial: changes, was: AccountFixture.burning, now: FormFixture.after(changes))
    }
  }

  func frequency(_ query: FrequencyQuery) -> Frequency {
    let listed = order(query.list).keys.map { accounts[Int($0)] }
    return Frequency(
      query, listed.map { (Portfolio.value(of: query.field.rawValue, $0), $0.mrr?.minorUnits) }, asOf: Portfolio.asOf)
  }

  func order(_ query: ListQuery) -> ListOrder {
    if case .watch(let view) = query.list, view != .attention { return WatchFixture.order(view, query, accounts) }
    let wanted = query.nameContains.lowercased()
    if query.list == .cadence { return cadence(query) }
    var indices = accounts.indices.filter { index in
      (query.list != .watchlist || !accounts[index].watchlist.isEmpty)
        && (wanted.isEmpty || accounts[index].name.lowercased().contains(wanted))
        && query.filter.matches(asOf: Portfolio.asOf) { Portfolio.value(of: $0, accounts[index]) }
    }
    if query.sort == .name { indices.sort { accounts[$0].name < accounts[$1].name } }
    if query.sort == .mrr {
      indices.sort { (accounts[$1].mrr ?? Money(minorUnits: 0)) < (accounts[$0].mrr ?? Money(minorUnits: 0)) }
    }
    if query.isReversed { indices.reverse() }
    var groups: [ListOrder.Group] = []
    for index in indices {
      let account = accounts[index]
      let isOnboarding = account.lifecycle == .onboarding
      let isGrouped = (query.list == .portfolio || query.list == .wall) && query.sort == nil
      if groups.isEmpty
        || (isGrouped
          && (groups[groups.count - 1].segment != account.segment
            || groups[groups.count - 1].isOnboarding != isOnboarding))
      {
        groups.append(
          ListOrder.Group(
            segment: isGrouped ? account.segment : nil, isOnboarding: isGrouped && isOnboarding, count: 0,
            mrr: Money(minorUnits: 0), colours: [0, 0, 0, 0]))
      }
      let last = groups.count - 1
      groups[last].count += 1
      groups[last].mrr = Money(minorUnits: groups[last].mrr.minorUnits + (account.mrr?.minorUnits ?? 0))
      groups[last].colours[Colour.allCases.firstIndex(of: account.composite.colour) ?? 3] += 1
    }
    return ListOrder(
      query: query, keys: indices.map(Int64.init), groups: groups,
      colours: query.list == .wall ? indices.map { accounts[$0].composite.colour } : [])
  }
}

extension Portfolio {
  /// By the next due day, in two groups: past due, and the rest.
  private func cadence(_ query: ListQuery) -> ListOrder {
    let wanted = query.nameContains.lowercased()
    let indices = accounts.indices.filter { wanted.isEmpty || accounts[$0].name.lowercased().contains(wanted) }
      .sorted { left, right in
        let due = (accounts[left].nextDue?.number ?? .max, accounts[right].nextDue?.number ?? .max)
        return due.0 == due.1 ? left < right : due.0 < due.1
      }
    let late = indices.count { (accounts[$0].nextDue ?? Portfolio.asOf) < Portfolio.asOf }
    let groups = [late, indices.count - late].map { count in
      ListOrder.Group(
        segment: nil, isOnboarding: false, count: count, mrr: Money(minorUnits: 0), colours: [0, 0, 0, 0])
    }
    return ListOrder(query: query, keys: indices.map(Int64.init), groups: groups)
  }

  /// The fields that the frames filter by.
  static func value(of field: String, _ account: AccountSummary) -> FilterValue {
    switch field {
    case FilterField.anywhere: .texts([account.name, account.id])
    case "seg": .words(account.segment.map { [$0.rawValue] } ?? ["none"])
    case "gate": .words(account.gates)
    case "color": .words(account.composite.colour == .noData ? [] : [account.composite.colour.filterWord])
    case "health": .figure(account.composite.score?.millionths, word: account.composite.colour.filterWord)
    default: .missing
    }
  }

  /// Everything that can be the matter with an account, once.
  static let usual: [AccountSummary] = {
    var harbor = account("Harbor Dental", .a, 2, 1_240_000, [41, 82, 55.5, 91, 70], .red, 67.8, delta: -6.2)
    harbor.sponsorDays = 143
    harbor.daysPastDue = 21
    harbor.nextDue = asOf - 21
    harbor.missStreak = 2
    harbor.gates = ["G-3", "G-4"]
    harbor.triggers = ["T-CX-1", "T-CX-3", "T-ENG-1"]
    harbor.consecutiveReds = [2, 0, 1, 0, 0]
    harbor.watchlist = [
      WatchReason(id: "W-CX", weight: 3, detail: "CX red ×2", since: asOf - 47),
      WatchReason(id: "W-PAST", weight: 3, detail: "past due 21d", since: asOf - 21),
      WatchReason(id: "W-SPON", weight: 3, detail: "sponsor 143d", since: asOf - 23),
      WatchReason(id: "W-GATE", weight: 2, detail: "gate CX"),
      WatchReason(id: "W-PROP", weight: 1, detail: "proposal 40d"),
    ]
    harbor.renewalOn = asOf + 44
    var orbit = account("Orbit Foods", .a, 1, 1_800_000, [90, 93, 74, 88, 80], .yellow, 85, delta: 1.1)
    orbit.sponsorDays = 31
    var pine = account("Pine Legal", .a, 1, 2_150_000, [95, 96, 89.6, 90, nil], .green, 92.3, delta: 0)
    pine.dimensions[4].coverage = Points(58)
    var vale = account("Vale Clinics", .b, 2, 610_000, [77, 60, 40, 72, 66], .red, 58.1, delta: -0.4)
    vale.owner = nil
    vale.watchlist = [
      WatchReason(id: "W-REN", weight: 3, detail: "renewal 44d not green"),
      WatchReason(id: "W-ENG", weight: 2, detail: "engagement red ×3"),
    ]
    vale.isCurrent = false
    var wide = account("東京データ株式会社", .b, 3, 99_900, [100, 100, 100, 100, 100], .green, 100, delta: nil)
    wide.sponsorDays = -1
    var hostile = account(
      "Evil\u{1B}[2J\u{202E}drowssap\u{7}\u{200B}", .c, nil, nil, [nil, nil, nil, nil, nil], .noData, nil, delta: nil)
    hostile.watchlist = [WatchReason(id: "W-DATA", weight: 1, detail: "no\u{9B}data")]
    let long = account(
      String(repeating: "Long ", count: 2000), .c, 4, 1_000, [70, 70, 70, 70, 70], .yellow, 70, delta: 0.04)
    var fresh = account("Newcomer", nil, nil, 50_000, [], .noData, nil, delta: nil)
    fresh.scoredOn = nil
    fresh.isCurrent = false
    var boarding = account("Onboarding Oy", .d, 4, 20_000, [88, 88, 88, 88, 88], .green, 88, delta: nil)
    boarding.lifecycle = .onboarding
    let many = (1...30).map { number in
      account("Client \(number)", .d, 4, Int64(number) * 10_000, [80, 81, 82, 83, 84], .green, 82, delta: 0.5)
    }
    return [harbor, orbit, pine, vale, wide, hostile, long] + many + [fresh, boarding]
  }()

  static func account(
    _ name: String, _ segment: Segment?, _ band: Int?, _ cents: Int64?, _ scores: [Double?], _ colour: Colour,
    _ composite: Double?, delta: Double?
  ) -> AccountSummary {
    func points(_ value: Double?) -> Points? { value.map { Points(millionths: Int64(($0 * 1_000_000).rounded())) } }
    var summary = AccountSummary(id: "A-" + name.prefix(3), name: name)
    summary.segment = segment
    summary.band = band
    summary.touch = band.map { [Touch.vip, .high, .mid, .low][$0 - 1] }
    summary.mrr = cents.map { Money(minorUnits: $0) }
    summary.dimensions = scores.map { score in
      let colour: Colour = score.map { $0 >= 85 ? .green : $0 >= 65 ? .yellow : .red } ?? .noData
      return ShownScore(score: points(score), colour: colour, coverage: Points(score == nil ? 0 : 100))
    }
    summary.composite = ShownScore(score: points(composite), colour: colour, coverage: Points(100))
    summary.delta7 = points(delta)
    summary.sponsorDays = 12
    summary.nextDue = asOf + 9
    summary.owner = "MK"
    summary.scoredOn = asOf
    summary.isCurrent = true
    return summary
  }
}

/// The text of a frame, line by line, with what is drawn at the cursor's place named below it.
func picture(_ app: AppViewModel, columns: Int, rows: Int) -> String {
  var canvas = Canvas(size: Size(columns: columns, rows: rows))
  let drawn = draw(app, into: &canvas)
  var lines = (0..<rows).map { row -> String in
    var text = canvas.text(row: row)
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
  if let cursor = drawn.cursor { lines.append("cursor: column \(cursor.column), row \(cursor.row)") }
  return lines.joined(separator: "\n") + "\n"
}
