import Configuration
import TerminalKit
import Testing
import Theming

/// A shipped theme.
func builtIn(_ name: String) throws -> Theme {
  let text = try #require(BuiltIn.themes.first { $0.name == name }?.text)
  return try ThemeFile.parse(text, file: name + ".toml", named: name) { other in
    BuiltIn.themes.first { $0.name == other }?.text
  }
}

@Suite struct ThemeFileTests {
  @Test("What a style leaves out comes from the scope one dot up, in the end from text")
  func fallback() throws {
    let theme = try ThemeFile.parse(
      """
      dark = false
      [palette]
      ink = "#010203"
      [styles]
      "text" = { fg = "ink", bg = "bright-white" }
      "column.heading" = { bg = "blue", modifiers = ["bold", "underline"] }
      "column.heading.active" = "red"
      "rule" = { modifiers = ["dim"] }
      """, file: "t.toml", named: "t", inherited: { _ in nil })
    #expect(theme.name == "t" && !theme.isDark)
    #expect(
      theme[.columnHeading] == Style(foreground: .rgb(1, 2, 3), background: .ansi(4), bold: true, underline: true))
    #expect(
      theme[.columnHeadingActive] == Style(foreground: .ansi(1), background: .ansi(4), bold: true, underline: true))
    #expect(theme[.rule] == Style(foreground: .rgb(1, 2, 3), background: .ansi(15), dim: true))
    #expect(theme[.cellRed] == Style(foreground: .rgb(1, 2, 3), background: .ansi(15)))
  }

  @Test("An inheriting theme replaces whole styles, and recolours the ones it keeps")
  func inheritance() throws {
    let parent = """
      dark = true
      [palette]
      a = "#000001"
      b = "#000002"
      [styles]
      "text" = { fg = "a" }
      "rule" = { fg = "b", modifiers = ["bold"] }
      "gate" = { fg = "b", modifiers = ["bold"] }
      """
    let theme = try ThemeFile.parse(
      "inherits = \"p\"\n[palette]\nb = \"#0000ff\"\n[styles]\n\"gate\" = { bg = \"b\" }\n", file: "c.toml", named: "c",
      inherited: { $0 == "p" ? parent : nil })
    #expect(theme.isDark)
    #expect(theme[.rule] == Style(foreground: .rgb(0, 0, 255), bold: true))
    #expect(theme[.gate] == Style(foreground: .rgb(0, 0, 1), background: .rgb(0, 0, 255)))
  }

  @Test("An error in an inherited theme names that file")
  func inheritedError() {
    #expect {
      try ThemeFile.parse("inherits = \"p\"\n", file: "c.toml", named: "c") { _ in
        "dark = true\n[styles]\ntxt = \"red\"\n"
      }
    } throws: { error in
      (error as? ConfigurationError)?.file == "p.toml" && (error as? ConfigurationError)?.line == 3
    }
  }

  @Test(
    "Every shipped theme loads, and a theme with colours of its own states all of them",
    arguments: BuiltIn.themes.map(\.name))
  func shipped(_ name: String) throws {
    let theme = try builtIn(name)
    let standard: Color = .terminalDefault
    for scope in ThemeScope.allCases {
      let style = theme[scope]
      switch name {
      case "monochrome": #expect(style.foreground == standard && style.background == standard, "\(scope)")
      case "sixteen":
        for color in [style.foreground, style.background] {
          if case .rgb = color { Issue.record("\(scope) is not one of the sixteen") }
        }
      default: #expect(style.foreground != standard && style.background != standard, "\(scope)")
      }
    }
  }

  @Test("Without colours, selection, focus, errors and titles still differ from plain text")
  func monochromeSelection() throws {
    let theme = try builtIn("monochrome")
    let stressed: [ThemeScope] = [
      .selectedName, .selectedCell, .overlaySelected, .fieldCaret, .tabActive, .columnHeadingActive, .messageError,
      .group, .match, .cellRed, .overdue, .chipHeavy,
    ]
    for scope in stressed { #expect(theme[scope] != theme[.text], "\(scope)") }
  }
}
