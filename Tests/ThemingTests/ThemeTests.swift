import TerminalKit
import Testing

@testable import Theming

/// What a theme makes of what its file states.
@Suite struct ThemeTests {
  private let red = Style(foreground: .rgb(255, 255, 255), background: .rgb(200, 0, 0), bold: true)
  private let plain = Style(foreground: .rgb(208, 208, 208), background: .rgb(18, 18, 18))

  @Test func whatIsNotStatedFallsBackAlongTheDots() {
    let theme = Theme(name: "x", isDark: true, styles: [.text: plain, .overlay: red])
    #expect(theme[.overlaySelected] == red)
    #expect(theme[.cellRed] == plain)
    #expect(theme[.header] == plain)
    #expect(Theme(name: "empty", isDark: true, styles: [:])[.cellRed] == Style())
  }

  @Test func aLongerNameIsNotMistakenForItsOwnBeginning() {
    let theme = Theme(name: "x", isDark: true, styles: [.text: plain, .columnHeading: red])
    #expect(theme[.columnHeadingActive] == red)
    #expect(theme[.chipHeavy] == plain)
  }

  @Test(arguments: ThemeScope.allCases)
  func thePaletteHoldsEveryScopeAtItsRole(scope: ThemeScope) {
    var styles = [ThemeScope.text: plain]
    styles[scope] = red
    let theme = Theme(name: "x", isDark: true, styles: styles)
    #expect(theme.palette[scope.role] == red)
  }

  @Test func rolesAreDistinct() {
    #expect(Set(ThemeScope.allCases.map(\.role)).count == ThemeScope.allCases.count)
    #expect(ThemeScope.text.role == .plain)
  }

  @Test func unreadableTextAndLookalikeCellsAreComplainedAbout() {
    var styles: [ThemeScope: Style] = [.text: plain]
    styles[.footer] = Style(foreground: .rgb(100, 100, 100), background: .rgb(90, 90, 90))
    styles[.cellGreen] = Style(foreground: .rgb(255, 255, 255), background: .rgb(0, 95, 0))
    styles[.cellRed] = Style(foreground: .rgb(255, 255, 255), background: .rgb(0, 95, 10))
    let complaints = ThemeCheck.complaints(about: Theme(name: "bad", isDark: true, styles: styles))
    #expect(complaints.contains("bad: footer has a contrast of 1.1, less than 4.5"))
    #expect(complaints.contains { $0.hasPrefix("bad: cell.green and cell.red are") && $0.hasSuffix("in normal") })
    // Yellow and no data fell back to the same text style.
    #expect(complaints.contains { $0.hasPrefix("bad: cell.yellow and cell.nodata are 0.0 apart") })
  }

  @Test func aThemeWithoutColoursHasNothingToComplainAbout() {
    let theme = Theme(name: "mono", isDark: true, styles: [.cellRed: Style(bold: true, reverse: true)])
    #expect(ThemeCheck.complaints(about: theme).isEmpty)
  }

  @Test func linesMayBeFainterThanText() {
    let faint = Style(foreground: .rgb(120, 120, 120), background: .rgb(18, 18, 18))
    #expect(ThemeCheck.unreadable(Theme(name: "x", isDark: true, styles: [.text: plain, .rule: faint])).isEmpty)
    #expect(!ThemeCheck.unreadable(Theme(name: "x", isDark: true, styles: [.text: plain, .footer: faint])).isEmpty)
  }
}
