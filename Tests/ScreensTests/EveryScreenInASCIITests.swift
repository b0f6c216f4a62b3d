import Domain
import TerminalKit
import Testing
import Theming
import ViewModels

@testable import Screens

/// Every screen there is, as a terminal shows it that knows neither colours nor anything beyond ASCII.
@Suite struct EveryScreenInASCIITests {
  struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var route: Route?
    var keys = ""
    var isEmpty = false
    /// What the row with the hardware cursor has to begin or be marked with.
    var focus: String
    /// Whether the marker stands at the cursor, somewhere inside a row.
    var isGrid = false
    var testDescription: String { name }
  }

  static let scenes: [Scene] = [
    Scene(name: "heatmap", focus: ">"), Scene(name: "heatmap, at the end", keys: "G", focus: ">"),
    Scene(name: "segments", keys: "Tab j l", focus: ">"), Scene(name: "wall", keys: "Tab Tab l l", focus: ">"),
    Scene(name: "frequency", keys: "F j", focus: "| >"), Scene(name: "filter", keys: "f seg:A", focus: "Filter:"),
    Scene(name: "watchlist", keys: "2 j", focus: ">"),
    Scene(name: "watchlist by reason", keys: "2 Tab Tab j j", focus: ">"),
    Scene(name: "watchlist folded", keys: "2 Tab Tab o", focus: ">"),
    Scene(name: "late calls", keys: "2 Tab Tab Tab Tab j", focus: ">"),
    Scene(name: "gates", keys: "2 Tab Tab Tab Tab Tab", focus: ">"),
    Scene(name: "renewals", keys: "2 S-Tab S-Tab S-Tab S-Tab", focus: ">"),
    Scene(name: "qbrs", keys: "2 S-Tab S-Tab S-Tab", focus: ">"), Scene(name: "snoozed", keys: "2 S-Tab", focus: ">"),
    Scene(name: "snoozing", keys: "2 z +2w", focus: "Snooze"),
    Scene(name: "decisions", keys: "5 j", focus: ">"), Scene(name: "initiatives", keys: "6 j", focus: ">"),
    Scene(name: "calls to action", keys: "7 j", focus: ">"),
    Scene(name: "calls by owner", keys: "7 Tab Tab Tab j o", focus: ">"), Scene(name: "data", keys: "8 j", focus: ">"),
    Scene(name: "provenance", keys: "8 Tab G", focus: ">"), Scene(name: "imports", keys: "8 Tab Tab", focus: ">"),
    Scene(name: "radar", keys: "3", focus: ">"), Scene(name: "radar, load", keys: "3 Tab Tab j l", focus: ">"),
    Scene(name: "radar, timeline", keys: "3 Tab Tab Tab j l l", focus: ">"),
    Scene(name: "radar, triggers", keys: "3 Tab Tab Tab Tab j", focus: ">"),
    Scene(name: "radar, queue", keys: "3 Tab Tab Tab Tab Tab j", focus: ">"),
    Scene(name: "radar, a week", keys: "3 Tab Tab Enter j", focus: ">"),
    Scene(name: "account", route: .account("A-1", nil), focus: ">"),
    Scene(name: "account from a cell", route: .account("A-1", .quality), focus: ">"),
    Scene(name: "actions", route: .account("A-1", nil), keys: "Tab j", focus: ">"),
    Scene(name: "decisions of an account", route: .accountPane("A-1", .decisions), keys: "j j", focus: ">"),
    Scene(name: "initiatives of an account", route: .accountPane("A-1", .initiatives), keys: "j j j j", focus: ">"),
    Scene(name: "meetings", route: .accountPane("A-1", .meetings), keys: "j", focus: ">"),
    Scene(name: "people", route: .accountPane("A-1", .people), keys: "G", focus: ">"),
    Scene(name: "adoption", route: .accountPane("A-1", .adoption), keys: "G", focus: ">"),
    Scene(name: "tickets", route: .accountPane("A-1", .tickets), keys: "j j", focus: ">"),
    Scene(name: "tickets, the figures", route: .accountPane("A-1", .tickets), keys: "k", focus: ">"),
    Scene(name: "a source row", route: .sourceRow(SourceRow(.decisions, "D-1")), keys: "j", focus: ">"),
    Scene(name: "a checklist", route: .sourceRow(SourceRow(.ctas, "C-1")), keys: "j", focus: ">"),
    Scene(name: "a step", route: .sourceRow(SourceRow(.ctas, "C-1")), keys: "a Call", focus: "New step:"),
    Scene(name: "roadmap", keys: "4 j", focus: ">", isGrid: true),
    Scene(name: "roadmap, a rule", keys: "4 k l", focus: ">", isGrid: true),
    Scene(name: "roadmap, a card opened", keys: "4 Enter j", focus: ">", isGrid: true),
    Scene(name: "roadmap over all accounts", keys: "4 Tab j l", focus: ">", isGrid: true),
    Scene(name: "roadmap, behind a cell", keys: "4 Tab l Enter j", focus: ">"),
    Scene(name: "roadmap reviews", keys: "4 Tab Tab j l", focus: ">"),
    Scene(name: "roadmap of one card", route: .roadmap("A-Orb", card: nil), focus: ">", isGrid: true),
    Scene(name: "composite", route: .explanation("A-1", nil), keys: "j", focus: ">"),
    Scene(name: "explanation", route: .explanation("A-1", .adoption), keys: "j j", focus: ">"),
    Scene(name: "help", keys: "? j", focus: "Find:"), Scene(name: "palette", keys: ": j", focus: ":"),
    Scene(name: "form", keys: "2 D MFA Tab m", focus: "| >"),
    Scene(name: "what can be added", keys: "a", focus: "What:"),
    Scene(name: "card to move", keys: "4 j L", focus: "| >"),
    Scene(name: "first run", isEmpty: true, focus: ">"),
  ]

  static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60),
  ]

  /// The scene after its keys, with everything it asks for.
  private func app(_ scene: Scene, _ size: Size) -> AppViewModel {
    var portfolio = Portfolio(scene.isEmpty ? [] : Portfolio.usual)
    portfolio.figures = SegmentFixture.summary
    var app = portfolio.app(columns: size.columns, rows: size.rows)
    if scene.isEmpty { app.showFirstRun() }
    func settle() {
      portfolio.settle(&app, columns: size.columns, rows: size.rows)
      // Screens that did not ask for a report ignore it.
      app.show(report: AccountFixture.burning, for: "A-1")
    }
    if let route = scene.route { app.go(route) }
    settle()
    for word in scene.keys.split(separator: " ") {
      portfolio.press(String(word), &app)
      settle()
    }
    app.layout(columns: size.columns, rows: size.rows)
    return app
  }

  @Test(arguments: scenes, sizes)
  func selectionAndFocusAreInTheText(scene: Scene, size: Size) throws {
    var canvas = Canvas(size: size)
    let drawn = draw(app(scene, size), into: &canvas)
    let ascii = GlyphTwins.ascii(canvas)
    let lines = (0..<size.rows).map { ascii.text(row: $0) }
    for line in lines { #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line)") }
    let cursor = try #require(drawn.cursor)
    #expect(canvas.bounds.contains(cursor))
    let focused = lines[cursor.row]
    #expect(focused.contains(scene.focus), "the cursor's row: \(focused)")
    if scene.isGrid {
      let marked = (0..<size.rows).flatMap { row in
        (0..<size.columns).map { Position(column: $0, row: row) }
      }.filter { ascii[$0].role == ThemeScope.marker.role && ascii[$0].base == ">" }
      #expect(marked == [cursor], "one place is marked, and the cursor is there")
    } else if scene.focus == ">" {
      // The first run stands in the middle of the screen.
      let rows = scene.isEmpty ? lines.map { String($0.drop { $0 == " " }) } : lines
      // The marker stands at the edge of the screen or of a pane beside another one, or right before the name of an
      // account with its state's letter.
      #expect(
        rows.count { line in
          line.hasPrefix(">") || line.dropFirst(3).hasPrefix(">") && line.hasPrefix("  ")
            || cursor.column > 0 && !scene.isEmpty && line.dropFirst(cursor.column).hasPrefix(">")
        } == 1,
        "one row is marked, and no other")
    } else if scene.name != "filter", scene.focus != "Snooze", scene.focus != "New step:" {
      #expect(lines.contains { $0.contains("| >") }, "the line of the overlay that Enter takes is marked")
    }
  }

  /// Take the colours away and what is Red still says so, on every screen that shows a state.
  @Test(arguments: scenes.filter { !$0.isEmpty && $0.focus == ">" }, sizes)
  func statesAreLetters(scene: Scene, size: Size) {
    var canvas = Canvas(size: size)
    _ = draw(app(scene, size), into: &canvas)
    let ascii = GlyphTwins.ascii(canvas)
    let states: [Role: String] = [
      Colour.red.cell.role: "R", Colour.red.mark.role: "R", Colour.yellow.cell.role: "Y", Colour.yellow.mark.role: "Y",
      Colour.green.cell.role: "G", Colour.green.mark.role: "G", Colour.noData.cell.role: "-",
      Colour.noData.mark.role: "-",
    ]
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let role = ascii[Position(column: column, row: row)].role
        var run = ""
        while column < size.columns, ascii[Position(column: column, row: row)].role == role {
          run.unicodeScalars.append(ascii[Position(column: column, row: row)].base)
          column += 1
        }
        guard let letter = states[role] else { continue }
        #expect(run.contains(letter), "row \(row) shows \(run) in the colour of \(letter)")
      }
    }
  }
}
