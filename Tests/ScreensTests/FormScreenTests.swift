import Domain
import TerminalKit
import TestSupport
import Testing
import Theming
import ViewModels

@testable import Screens

/// Forms as they are drawn.
@Suite struct FormScreenTests {
  struct Frame: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var testDescription: String { name }
  }

  static let frames = [
    Frame(name: "form-decision", keys: "2 D MFA _ for _ all Tab m Tab fri Tab 18-22k"),
    Frame(name: "form-picking", keys: "2 D MFA Tab m"),
    Frame(name: "form-refused", keys: "2 D Tab Tab someday C-s"),
    Frame(name: "form-edit", keys: "5 e Tab Tab C-u +2w Tab"),
    Frame(name: "form-move", keys: "4 L"),
    Frame(name: "form-account", keys: "1 e"),
    Frame(name: "form-add", keys: "1 a co"), Frame(name: "form-assign", keys: "7 Space v j j v A M Tab +7d"),
    Frame(name: "rows-marked", keys: "7 Space v j j"),
  ]

  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]

  @Test(arguments: frames, sizes)
  func aFormIsDrawn(frame: Frame, size: Size) {
    let app = Portfolio().app(columns: size.columns, rows: size.rows, keys: frame.keys)
    expectGolden(
      picture(app, columns: size.columns, rows: size.rows), "\(frame.name)-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: sizes)
  func theChangeLogSaysWhatBecameOfWhat(size: Size) {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    app.go(.log(account: "A-1"))
    portfolio.settle(&app, columns: size.columns, rows: size.rows)
    portfolio.press("j", &app)
    portfolio.settle(&app, columns: size.columns, rows: size.rows)
    expectGolden(picture(app, columns: size.columns, rows: size.rows), "log-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: sizes)
  func twoVersionsStandBelowEachOther(size: Size) {
    var app = Portfolio().app(columns: size.columns, rows: size.rows, keys: "5 e Tab Tab C-u +2w")
    var theirs = RowDraft(.decisions)
    theirs["decision"] = .text("Refresh the firewall")
    theirs["due_on"] = .text("2026-04-20")
    app.show(conflict: FormConflict(theirs: theirs, author: "Jon Reyes", at: nil))
    expectGolden(
      picture(app, columns: size.columns, rows: size.rows), "form-conflict-\(size.columns)x\(size.rows).txt")
  }

  /// A form has a ground of its own: text on the ground of the screen behind it would stand in a hole.
  @Test(arguments: frames.filter { $0.name.hasPrefix("form-") })
  func everythingInAFormStandsOnItsGround(frame: Frame) {
    let size = Size(columns: 80, rows: 24)
    var canvas = Canvas(size: size)
    _ = draw(Portfolio().app(columns: 80, rows: 24, keys: frame.keys), into: &canvas)
    let grounds = ThemeScope.allCases.filter {
      $0.rawValue.hasPrefix("overlay") || [.field, .fieldCaret, .messageError, .match].contains($0)
    }.map(\.role)
    for row in 3..<(size.rows - 3) {
      let strange = (1..<(size.columns - 1)).filter { column in
        !grounds.contains(canvas[Position(column: column, row: row)].role)
      }
      #expect(strange.isEmpty, "row \(row): \(canvas.text(row: row))")
    }
  }

  @Test func theCaretIsWhereTheTextGoes() {
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(Portfolio().app(columns: 120, rows: 40, keys: "2 D MFA"), into: &canvas)
    let row = canvas.text(row: drawn.cursor?.row ?? 0)
    #expect(row.contains("▸ Decision"))
    #expect(row.contains("MFA"))
    #expect(canvas[Position(column: (drawn.cursor?.column ?? 1) - 1, row: drawn.cursor?.row ?? 0)].base == "A")
  }

  @Test func aClickGoesToItsLine() throws {
    let portfolio = Portfolio()
    var app = portfolio.app(columns: 120, rows: 40, keys: "2 D")
    var canvas = Canvas(size: Size(columns: 120, rows: 40))
    let drawn = draw(app, into: &canvas)
    let zone = try #require(drawn.zones.first { $0.target == .overlayRow(3) })
    _ = app.handle(.hit(zone.target))
    guard case .form(let form) = app.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.focus == 3)
    // What lies under the form takes no clicks.
    #expect(!drawn.zones.contains { if case .row = $0.target { true } else { false } })
  }
}
