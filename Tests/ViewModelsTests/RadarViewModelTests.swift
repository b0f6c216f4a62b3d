import Domain
import Testing

@testable import ViewModels

@Suite("The radar")
struct RadarViewModelTests {
  private let today = FakeStore.day

  /// Forty accounts, three of them past due: 110 for 30 days, 105 for 9, 120 for one.
  private func store() -> FakeStore {
    var store = FakeStore([10, 10, 20])
    store.due = [105: today - 9, 110: today - 30, 120: today - 1]
    store.figures = figures(asOf: today)
    return store
  }

  private func figures(asOf: Day, firing: [String] = ["a", "b", "c"], people: [String] = ["p", "q"]) -> PortfolioSummary
  {
    let none = PortfolioPart(segment: nil, accounts: 0, mrr: Money(minorUnits: 0), figures: [])
    return PortfolioSummary(
      asOf: asOf, total: none, segments: [none],
      load: people.map { person in
        PersonLoad(
          id: person, name: person, limit: 4,
          weeks: (0..<5).map { week in
            LoadWeek(
              monday: today + 7 * week,
              meetings: week == 1
                ? [
                  LoadMeeting(
                    accountID: "id-105", accountName: "105", meetingID: "m", type: .qbr, day: today, isHeld: false)
                ]
                : [], percent: Points(week == 1 ? 25 : 0), colour: .green)
          })
      },
      outcomes: [TriggerOutcome(id: "T-CX-1"), TriggerOutcome(id: "T-CX-2", firing: 3)],
      queue: firing.map {
        QueuedTrigger(
          accountID: $0, accountName: $0, segment: nil, id: "T-CX-2", cause: "", owner: nil, ownerID: nil, due: nil,
          clock: .notStarted)
      })
  }

  private func open(_ store: inout FakeStore, columns: Int = 120, rows: Int = 40) -> AppViewModel {
    var app = store.app(columns: columns, rows: rows)
    store.asked = []
    store.run(.showRadar, on: &app)
    return app
  }

  @Test("what is past due and the timeline have one cursor")
  func oneCursor() throws {
    var store = store()
    var app = open(&store)
    #expect(app.radar?.pastDue == 3)
    #expect(app.radar?.selectedAccount?.id == "id-110")
    store.run(.moveDown, on: &app)
    #expect(app.radar?.list.selected?.id == "id-105")
    store.run(.nextPane, .nextPane, .nextPane, on: &app)
    #expect(app.radar?.focus == .timeline)
    #expect(app.radar?.selectedAccount?.id == "id-105")
    store.run(.moveDown, .moveDown, .moveDown, on: &app)
    // The timeline is past what is past due, whose cursor stays on its last row.
    #expect(app.radar?.past.line == 2)
    let place = app.radar?.list.cursor
    store.run(.previousPane, .previousPane, .previousPane, on: &app)
    #expect(app.radar?.focus == .pastDue)
    #expect(app.radar?.list.cursor == place, "looking at another pane moves nothing")
  }

  @Test("where nothing is past due the keys are for the timeline, until one says otherwise")
  func nothingLate() {
    var store = store()
    store.due = [:]
    var app = open(&store)
    #expect(app.radar?.focus == .timeline)
    store.run(.previousPane, .previousPane, .previousPane, on: &app)
    #expect(app.radar?.focus == .pastDue)
    #expect(app.availability(of: .open) == .disabled("No strategic touch is past due on 31 Mar 2026"))
  }

  @Test("the cursor stays on its account when the order changes below it")
  func identity() {
    var store = store()
    var app = open(&store)
    store.run(.moveDown, on: &app)
    store.due[107] = today - 20
    app.storeChanged()
    store.settle(&app)
    #expect(app.radar?.pastDue == 4)
    #expect(app.radar?.selectedAccount?.id == "id-105")
    // Held meanwhile: the next one takes its place.
    store.due[105] = nil
    app.storeChanged()
    store.settle(&app)
    #expect(app.radar?.selectedAccount?.id == "id-120")
  }

  @Test("only rows in sight are read, once")
  func reads() {
    var store = FakeStore([5000])
    store.due = [4000: today - 1, 4500: today - 2]
    var app = open(&store)
    var touched: Set<Int64> = []
    for case .cadence(let keys, let days) in store.asked {
      touched.formUnion(keys)
      #expect(days.contains(today - 30) && days.contains(today + 60))
    }
    #expect(touched.count <= 60, "two screens of rows at most")
    store.asked = []
    store.run(.moveDown, .nextPane, .moveRight, on: &app)
    #expect(
      store.asked.allSatisfy { if case .cadence = $0 { false } else { true } }, "what is known is not asked again")
  }

  @Test("the portfolio is asked for once, and again after a change")
  func portfolioDemand() {
    var store = store()
    store.figures = nil
    var app = open(&store)
    #expect(store.asked.count { $0 == .portfolio } == 1)
    #expect(app.radar?.figures.isCounting == true)
    #expect(app.availability(of: .open) == .enabled)
    store.run(.nextPane, on: &app)
    #expect(app.availability(of: .open) == .disabled("computing…"))
    app.portfolioIsComing(left: 300)
    #expect(app.radar?.sentence == "computing… 300 accounts left")
    app.show(portfolio: figures(asOf: today - 1))
    #expect(app.radar?.figures.summary == nil, "figures of another day say nothing about this one")
    app.show(portfolio: figures(asOf: today))
    #expect(app.radar?.figures.isCounting == false)
    store.asked = []
    app.storeChanged()
    store.settle(&app)
    #expect(store.asked.contains(.portfolio))
    #expect(app.radar?.figures.summary != nil, "what is known stays until the new is there")
  }

  @Test("figures of the day before are gone with the day")
  func anotherDay() {
    var store = store()
    var app = open(&store)
    #expect(app.radar?.figures.summary != nil)
    app.show(header: store.header(asOf: today - 1))
    #expect(app.radar?.figures.summary == nil)
    #expect(app.radar?.demand != nil)
  }

  @Test("the queue's cursor stays on its trigger when others come and go")
  func queueIdentity() {
    var store = store()
    var app = open(&store)
    store.run(.previousPane, .moveDown, on: &app)
    #expect(app.radar?.figures.firingTrigger?.accountID == "b")
    app.show(portfolio: figures(asOf: today, firing: ["x", "a", "b", "c"]))
    #expect(app.radar?.figures.firingTrigger?.accountID == "b")
    app.show(portfolio: figures(asOf: today, firing: ["x", "y", "z"]))
    #expect(app.radar?.figures.firingTrigger?.accountID == "z")
  }

  @Test("a load cell leads to its meetings, a meeting to its account, and Esc back")
  func drill() {
    var store = store()
    var app = open(&store)
    store.run(.nextPane, .nextPane, .moveDown, .moveRight, .open, on: &app)
    #expect(app.radar?.detail?.subject == .week(person: "q", monday: today + 7))
    #expect(app.radar?.detail?.rows.count == 1)
    store.run(.open, on: &app)
    guard case .account(let account) = app.top else { return #expect(Bool(false), "no account") }
    #expect(account.id == "id-105")
    #expect(account.pane == .meetings)
    store.run(.back, .back, on: &app)
    #expect(app.radar?.detail == nil)
    #expect(app.radar?.focus == .load)
    #expect(app.radar?.figures.people.line == 1)
    #expect(app.radar?.figures.week == 1)
    store.run(.moveRight, .open, on: &app)
    #expect(app.radar?.detail == nil)
    #expect(app.message?.text.contains("presents no strategic meeting") == true)
  }

  @Test("a firing trigger opens its account on the actions, and the next one from there")
  func queueDrill() {
    var store = store()
    var app = open(&store)
    store.run(.previousPane, .open, on: &app)
    guard case .account(let account) = app.top else { return #expect(Bool(false), "no account") }
    #expect(account.id == "a")
    #expect(account.pane == .actions)
    store.run(.nextAccount, on: &app)
    guard case .account(let next) = app.top else { return #expect(Bool(false), "no account") }
    #expect(next.id == "b")
    #expect(next.pane == .actions)
  }

  @Test("triggers that do something come first")
  func triggerOrder() {
    var store = store()
    let app = open(&store)
    #expect(app.radar?.figures.outcomes.map(\.id) == ["T-CX-2", "T-CX-1"])
  }

  @Test(
    "the time cursor goes from 30 days before to 60 days after, however wide the screen", arguments: [40, 80, 120, 300])
  func timeCursor(columns: Int) {
    var timeline = RadarTimeline(cells: columns - RadarLayout.timelineMargin)
    #expect(timeline.cell(of: 0) != nil, "today is in sight")
    for _ in 0..<400 { timeline.move(by: -1) }
    #expect(timeline.cursor <= -30)
    #expect(timeline.cell(of: timeline.cursor) == 0)
    for _ in 0..<800 { timeline.move(by: 1) }
    #expect(timeline.cursor >= 60)
    #expect(timeline.cell(of: timeline.cursor) == timeline.cells - 1)
  }

  @Test("beyond the edge the days move along by a week, so that most steps leave them where they are")
  func weeks() {
    var timeline = RadarTimeline(cells: 51)
    var moves = 0
    for _ in 0..<100 {
      let first = timeline.first
      timeline.move(by: 1)
      #expect(timeline.cell(of: timeline.cursor) != nil, "the cursor is in sight")
      #expect(timeline.days.contains(timeline.first + timeline.cells - 1))
      moves += timeline.first == first ? 0 : 1
    }
    #expect((1...5).contains(moves), "\(moves) of 100 steps")
    for _ in 0..<200 {
      timeline.move(by: -1)
      #expect(timeline.cell(of: timeline.cursor) != nil)
      #expect(timeline.days.contains(timeline.first))
    }
  }

  @Test("a pane beside another one moves by halves", arguments: [1, 2, 7, 30])
  func halves(height: Int) {
    var cursor = OverlayCursor()
    cursor.layout(height: height, count: 100, isBeside: true)
    var moves = 0
    for line in 1..<100 {
      let top = cursor.top
      _ = cursor.handle(.moveDown, count: 100)
      #expect(cursor.line == line && (cursor.top..<cursor.top + height).contains(line))
      moves += cursor.top == top ? 0 : 1
    }
    #expect(moves <= 100 / max(1, height / 2))
    #expect(cursor.top == 100 - height, "no line is left empty")
    for line in (0..<99).reversed() {
      _ = cursor.handle(.moveUp, count: 100)
      #expect(cursor.line == line && (cursor.top..<cursor.top + height).contains(line))
    }
    #expect(cursor.top == 0)
  }

  @Test("panes fill the body and never overlap")
  func layout() {
    for rows in stride(from: 0, through: 80, by: 3) {
      for columns in stride(from: 20, through: 260, by: 7) {
        let layout = RadarLayout(rows: rows, columns: columns, pastDue: rows % 20, people: columns % 30)
        for focus in RadarPane.allCases {
          var taken: Set<[Int]> = []
          for pane in RadarPane.allCases {
            guard let area = layout.area(of: pane, focus: focus) else { continue }
            #expect(area.columns >= 0 && area.rows >= 0)
            for row in area.row..<(area.row + area.rows) {
              for column in [area.column, area.column + max(0, area.columns - 1)] {
                #expect(row < rows && column < columns, "\(pane) of \(columns)×\(rows)")
                #expect(!taken.contains([row, column]) || area.columns <= 1, "\(pane) of \(columns)×\(rows)")
              }
              for column in area.column..<(area.column + area.columns) { taken.insert([row, column]) }
            }
          }
          #expect(layout.area(of: focus, focus: focus) != nil)
        }
      }
    }
  }

  @Test("sorting goes by owner, by name, and back to what is due")
  func sorting() {
    var store = store()
    var app = open(&store)
    store.run(.sort, on: &app)
    #expect(app.radar?.list.query.sort == .owner)
    store.run(.sort, on: &app)
    #expect(app.radar?.list.query.sort == .name)
    store.run(.reverseSort, on: &app)
    #expect(app.radar?.list.query.isReversed == true)
    store.run(.back, on: &app)
    #expect(app.radar?.list.query == ListQuery(.cadence))
  }

  @Test("a filter narrows the accounts, and the queue by what a firing trigger has itself")
  func filtering() throws {
    var store = store()
    var app = open(&store)
    func filter(_ text: String) throws {
      let filter = try Filter(text, schema: AccountFilter.schema)
      var screen = try #require(app.radar)
      screen.filter(by: filter)
      app.stack[0] = .radar(screen)
    }
    #expect(app.radar?.figures.firing.count == 3)
    try filter("b")
    #expect(app.radar?.figures.firing.map(\.accountID) == ["b"])
    #expect(app.radar?.list.query.filter.text == "b")
    try filter("trigger:T-CX-2")
    #expect(app.radar?.figures.firing.count == 3)
    try filter("owner:nobody-of-that-name")
    #expect(app.radar?.figures.firing.isEmpty == true)
    try filter("health<60")
    #expect(app.radar?.figures.isQueueFiltered == false)
    #expect(app.radar?.figures.firing.count == 3, "a trigger has no health: the queue stays whole")
    store.run(.back, on: &app)
    #expect(app.radar?.filter.isEmpty == true)
  }

  @Test("whoever has the fullest week stands first, whoever has no limit last")
  func fullestFirst() {
    func person(_ id: String, _ percents: [Int]?) -> PersonLoad {
      PersonLoad(
        id: id, name: id, limit: percents == nil ? nil : 4,
        weeks: (0..<2).map { week in
          LoadWeek(monday: today + 7 * week, meetings: [], percent: percents.map { Points($0[week]) }, colour: .green)
        })
    }
    var summary = figures(asOf: today)
    summary.load = [person("a", [0, 50]), person("b", nil), person("c", [120, 0]), person("d", [50, 0])]
    var store = store()
    store.figures = summary
    let app = open(&store)
    #expect(app.radar?.figures.load.map(\.id) == ["c", "a", "d", "b"])
  }

  @Test("the wheel moves the pane it is over and leaves the keys where they are")
  func wheel() throws {
    var store = store()
    let app = open(&store)
    var radar = try #require(app.radar)
    radar.scroll(by: 3, over: .pane(RadarPane.timeline.rawValue))
    #expect(radar.focus == .pastDue)
    #expect(radar.list.cursor == 3)
    radar.scroll(by: -2, over: .paneRow(pane: RadarPane.timeline.rawValue, row: 0, column: 4))
    #expect(radar.list.cursor == 1)
    radar.scroll(by: 1, over: nil)
    #expect(radar.past.line == 2)
  }

  @Test("every pane is a table for other programs, with all its rows")
  func tables() throws {
    var store = store()
    var app = open(&store)
    let radar = try #require(app.radar)
    func texts(_ screen: RadarViewModel?) throws -> [[String]] {
      let table = try #require(screen.flatMap { store.table($0) })
      #expect(table.rows.allSatisfy { $0.count == table.headings.count })
      return table.rows.map { $0.map(\.shown) }
    }
    #expect(try texts(radar).map { $0[0] } == ["Account 110", "Account 105", "Account 120"])
    #expect(try texts(radar)[0][4] == "30")
    let counts: [RadarPane: Int] = [
      .pastDue: radar.pastDue, .timeline: radar.list.position.count, .coverage: radar.figures.parts.count,
      .load: radar.figures.load.reduce(0) { $0 + $1.weeks.count }, .triggers: radar.figures.outcomes.count,
      .queue: radar.figures.firing.count,
    ]
    for pane in RadarPane.allCases {
      var screen = radar
      screen.focus(on: pane)
      #expect(try texts(screen).count == counts[pane], "\(pane)")
    }
    store.run(.nextPane, .nextPane, .moveRight, .open, on: &app)
    #expect(try texts(app.radar) == [["105", "2026-03-31", "QBR", "no"]])
  }

  @Test("a kept view comes back with its sort, its direction and its pane")
  func savedViews() throws {
    var store = store()
    var app = open(&store)
    store.run(.sort, .reverseSort, .previousPane, on: &app)
    let setting = try #require(app.radar?.setting)
    var other = RadarViewModel()
    other.apply(setting)
    #expect(other.list.query == ListQuery(.cadence, sort: .owner, isReversed: true))
    #expect(other.focus == .queue)
    other.apply(ViewSetting(sort: "nonsense", isReversed: true, face: "nonsense"))
    #expect(other.list.query == ListQuery(.cadence))
  }
}
