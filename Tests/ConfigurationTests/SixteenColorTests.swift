import Configuration
import TerminalKit
import Testing
import Theming

/// What is left of the shipped themes where a terminal has sixteen colours.
@Suite struct SixteenColorTests {
  private static let themes: [Theme] = BuiltIn.themes.compactMap { theme in
    try? ThemeFile.parse(theme.text, file: theme.name + ".toml", named: theme.name) { other in
      BuiltIn.themes.first { $0.name == other }?.text
    }
  }
  private static let coloured = themes.filter { $0.name != "monochrome" }

  /// A colour's number among the sixteen.
  private func index(_ color: Color) -> UInt8? {
    if case .indexed(let index) = ColorReduction.reduce(color, to: .sixteen) { index } else { nil }
  }

  @Test func allShippedThemesAreLookedAt() {
    #expect(Self.themes.map(\.name) == BuiltIn.themes.map(\.name))
    #expect(Self.coloured.count == Self.themes.count - 1)
  }

  @Test(
    "Green, Yellow and Red are these colours, and no data is none of them",
    arguments: coloured,
    [
      (ThemeScope.cellGreen, ThemeScope.markGreen, UInt8(2)), (.cellYellow, .markYellow, 3), (.cellRed, .markRed, 1),
      (.cellGreen, .overlayGreen, 2), (.cellYellow, .overlayYellow, 3), (.cellRed, .overlayRed, 1),
      (.cellRed, .overlayWarning, 1),
    ])
  func colours(theme: Theme, state: (cell: ThemeScope, mark: ThemeScope, number: UInt8)) {
    let palette = theme.palette(at: .sixteen)
    let cell = palette[state.cell.role]
    #expect(index(cell.background).map { $0 & 7 } == state.number, "\(theme.name)")
    let mark = palette[state.mark.role]
    let shown = [mark.foreground, mark.background].compactMap(index).map { $0 & 7 }
    #expect(shown.contains(state.number), "\(theme.name)")
    for scope in [ThemeScope.cellNoData, .markNoData] {
      let style = palette[scope.role]
      for color in [style.foreground, style.background].compactMap(index) {
        #expect(![1, 2, 3].contains(color & 7), "\(theme.name), \(scope)")
      }
    }
  }

  @Test("Everything that is said can be read", arguments: coloured)
  func contrast(theme: Theme) {
    let palette = theme.palette(at: .sixteen)
    for scope in ThemeScope.allCases {
      let style = palette[scope.role]
      guard let ink = index(style.foreground), let paper = index(style.background) else { continue }
      let (front, back) = (ColorReduction.rgb(ofIndex: ink), ColorReduction.rgb(ofIndex: paper))
      let ratio = Contrast.ratio(.rgb(front.red, front.green, front.blue), .rgb(back.red, back.green, back.blue)) ?? 1
      // Lines may be faint, but never the colour of what they stand on.
      #expect(ratio >= (scope.isMark ? 1.5 : 3), "\(theme.name): \(scope) is \(ink) on \(paper), \(ratio)")
    }
  }

  @Test("Other terminals get the theme as it is", arguments: themes, [ColorDepth.none, .palette256, .direct])
  func others(theme: Theme, depth: ColorDepth) {
    #expect(theme.palette(at: depth) == theme.palette)
  }

  @Test("Sixteen colours begin with the theme made for them, unless another one was asked for")
  func choice() throws {
    let dark = try #require(Self.themes.firstIndex { $0.name == "dark" })
    let sixteen = try #require(Self.themes.firstIndex { $0.name == "sixteen" })
    let unasked = ThemeChoice(all: Self.themes, first: dark, isAsked: false)
    #expect(unasked.first(at: .sixteen) == sixteen)
    for depth in [ColorDepth.none, .palette256, .direct] { #expect(unasked.first(at: depth) == dark) }
    #expect(ThemeChoice(all: Self.themes, first: dark, isAsked: true).first(at: .sixteen) == dark)
    let alone = ThemeChoice(all: [Self.themes[dark]], first: 0, isAsked: false)
    #expect(alone.first(at: .sixteen) == 0, "where it is missing, nothing is shown instead of what there is")
  }
}
