import Domain
import TerminalKit
import TestSupport
import Testing
import Theming
import ViewModels

@testable import Screens

/// The batch of calls to action that triggers ask for, and triggers that rest, as they are drawn.
@Suite struct OpeningsScreenTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]

  /// More than fits, with every kind of owner and due, and a hostile name.
  static let batch: [CallOpening] = (0..<40).map { number in
    let triggers = ["T-CX-3", "T-ADO-1", "T-ENG-1", "TRG-01"]
    let names = [
      "Client \(number)", RadarFixture.hostile, "東京データ株式会社", "A client whose name is longer than any column",
    ]
    return CallOpening(
      accountID: "A-\(number)", accountName: names[number % 4], segment: .b,
      trigger: FiringTrigger(
        id: triggers[number % 4], cause: "MFA 43.2 % is below 60 % on the day that is shown here.", ownerRole: "csm",
        person: number % 5 == 0 ? nil : "mk", standIn: number % 5 == 1 ? "jr" : nil,
        due: number % 7 == 0 ? nil : Portfolio.asOf + number, within72Hours: number % 3 == 0),
      dueHours: number % 3 == 0 ? 72 : nil)
  }

  static func app(_ size: Size, keys: String, portfolio: Portfolio = Portfolio()) -> AppViewModel {
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    app.show(people: [
      Person(id: "mk", name: "Mia Keller", initials: "MK"), Person(id: "jr", name: "Jon Reyes", initials: "JR"),
    ])
    app.show(openings: batch)
    for key in keys.split(separator: " ") {
      portfolio.press(String(key), &app)
      portfolio.settle(&app, columns: size.columns, rows: size.rows)
    }
    return app
  }

  @Test(arguments: [("offer", ""), ("review", "O space j j space")], sizes)
  func aBatchIsOfferedAndGoneThrough(frame: (name: String, keys: String), size: Size) {
    let app = Self.app(size, keys: frame.keys)
    expectGolden(
      picture(app, columns: size.columns, rows: size.rows), "openings-\(frame.name)-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: sizes)
  func aTriggerThatRestsSaysSo(size: Size) {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: size.columns, rows: size.rows, keys: "3 Tab Tab Tab Tab")
    var summary = RadarFixture.summary
    summary.pauses = [
      TriggerPause(
        trigger: summary.outcomes[0].id, reason: "the survey tool changes", author: "Mia",
        at: Instant(utc: summary.asOf),
        until: summary.asOf + 14)
    ]
    app.show(portfolio: summary)
    portfolio.settle(&app, columns: size.columns, rows: size.rows)
    portfolio.press("G", &app)
    expectGolden(
      picture(app, columns: size.columns, rows: size.rows), "openings-paused-\(size.columns)x\(size.rows).txt")
  }

  @Test func aPauseIsAskedInTheMessageLine() {
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let app = Portfolio().app(columns: 120, rows: 40, keys: "3 Tab Tab Tab Tab p +2w _ survey")
    let drawn = draw(app, into: &canvas)
    let line = canvas.text(row: drawn.cursor?.row ?? 0)
    #expect(line.contains("because: +2w survey"))
    #expect(line.contains("until "))
  }

  @Test func aClickSelectsAndTwoChoose() throws {
    var app = Self.app(Self.sizes[1], keys: "O")
    var canvas = Canvas(size: Self.sizes[1])
    let drawn = draw(app, into: &canvas)
    let zone = try #require(drawn.zones.first { $0.target == .overlayRow(4) })
    #expect(!drawn.zones.contains { if case .row = $0.target { true } else { false } })
    _ = app.handle(.doubleHit(zone.target))
    guard case .openings(let review) = app.overlay else {
      Issue.record("a click must not open anything")
      return
    }
    #expect(review.cursor.line > 3)
    #expect(!review.isChosen(4))
    #expect(review.isChosen(5))
  }

  @Test func withoutColourAndInASCIIEveryMarkIsThere() {
    var canvas = Canvas(size: Self.sizes[1])
    _ = draw(Self.app(Self.sizes[1], keys: "O space"), into: &canvas)
    let text = CanvasText.plain(canvas)
    #expect(text.contains("[ ]") && text.contains("[x]"))
    #expect(text.contains("JR for MK") && text.contains("–!"))
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test(arguments: [(1, 1), (20, 5), (40, 10), (79, 23), (300, 90)])
  func everySizeSurvives(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    var canvas = Canvas(size: size)
    let drawn = draw(Self.app(size, keys: "O G space"), into: &canvas)
    for zone in drawn.zones { #expect(zone.rect.intersection(canvas.bounds) == zone.rect) }
    if let cursor = drawn.cursor { #expect(canvas.bounds.contains(cursor)) }
  }
}
