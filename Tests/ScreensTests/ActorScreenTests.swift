import Domain
import TerminalKit
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The question who acts, as it is drawn before the first change.
@Suite struct ActorScreenTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]

  private func app(_ size: Size, keys: String, login: String = "root") -> AppViewModel {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    app.show(people: [
      Person(id: "mk", name: "Mia Keller", initials: "MK"), Person(id: "jr", name: "Jon Reyes", initials: "JR"),
      Person(id: "p3", name: RadarFixture.hostile), Person(id: "p4", initials: "界"),
    ])
    app.show(whoActs: WhoActs(login: login, isKnown: false))
    for key in keys.split(separator: " ") {
      portfolio.press(String(key), &app)
      portfolio.settle(&app, columns: size.columns, rows: size.rows)
    }
    return app
  }

  @Test(arguments: sizes)
  func theQuestionSaysWhyItIsAsked(size: Size) {
    let app = app(size, keys: "m ↓")
    expectGolden(picture(app, columns: size.columns, rows: size.rows), "who-acts-\(size.columns)x\(size.rows).txt")
  }

  @Test func aClickPicksAndASecondOneAnswers() throws {
    let size = Self.sizes[1]
    var app = app(size, keys: "m")
    var canvas = Canvas(size: size)
    let drawn = draw(app, into: &canvas)
    let row = try #require((0..<size.rows).first { canvas.text(row: $0).contains("Jon Reyes") })
    let target = try #require(drawn.zones.last { $0.rect.row == row }?.target)
    #expect(app.handle(.hit(target)).isEmpty)
    let effects = app.handle(.doubleHit(target))
    guard case .actAs(let person)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(person?.id == "jr")
    guard case .review? = effects.last else {
      Issue.record("what was asked for does not go on: \(effects)")
      return
    }
  }

  @Test func hostileNamesAndSmallTerminalsAreDrawn() {
    for login in ["root", RadarFixture.hostile, String(repeating: "界", count: 500)] {
      for columns in [10, 40, 60, 80, 120] {
        for rows in [4, 9, 10, 12, 16, 24, 40] {
          let size = Size(columns: columns, rows: rows)
          var canvas = Canvas(size: size)
          let drawn = draw(app(size, keys: "m", login: login), into: &canvas)
          if let cursor = drawn.cursor { #expect(canvas.bounds.contains(cursor)) }
          for zone in drawn.zones { #expect(zone.rect.intersection(canvas.bounds) == zone.rect) }
        }
      }
    }
  }
}
