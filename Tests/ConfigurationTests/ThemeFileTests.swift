import Configuration
import TerminalKit
import Testing
import Theming

@Suite struct ThemeFileTests {
  private func builtIn(_ name: String) throws -> Theme {
    let text = try #require(BuiltIn.themes.first { $0.name == name }?.text)
    return try ThemeFile.parse(text, file: name + ".toml", named: name) { other in
      BuiltIn.themes.first { $0.name == other }?.text
    }
  }

  @Test("A file's colours and attributes are what the scopes look like")
  func reads() throws {
    let theme = try ThemeFile.parse(
      """
      name = "anything"
      background = "light"
      [palette]
      ink = "#0102fF"
      "ansi:1" = "#000000"
      [scopes]
      text = { fg = "ink", bg = "ansi:15" }
      "column.heading" = { bg = "default", attributes = ["bold", "underline"] }
      rule = { fg = "ansi:7", attributes = "dim" }
      gate = { fg = "ansi:1", attributes = ["italic", "reverse"] }
      """, file: "t.toml", named: "t", inherited: { _ in nil })
    #expect(theme.name == "t" && !theme.isDark)
    #expect(theme[.text] == Style(foreground: .rgb(1, 2, 255), background: .ansi(15)))
    #expect(theme[.columnHeading] == Style(bold: true, underline: true))
    #expect(theme[.columnHeadingActive] == theme[.columnHeading])
    #expect(theme[.rule] == Style(foreground: .ansi(7), dim: true))
    #expect(theme[.gate] == Style(foreground: .rgb(0, 0, 0), italic: true, reverse: true))
    #expect(theme[.cellRed] == theme[.text])
  }

  @Test("An inheriting theme replaces whole scopes, and recolours the ones it keeps")
  func inheritance() throws {
    let parent = """
      background = "dark"
      [palette]
      a = "#000001"
      b = "#000002"
      [scopes]
      text = { fg = "a" }
      rule = { fg = "b", attributes = ["bold"] }
      gate = { fg = "b", attributes = ["bold"] }
      """
    let child = "inherits = \"p\"\n[palette]\nb = \"#0000ff\"\n[scopes]\ngate = { bg = \"b\" }\n"
    let theme = try ThemeFile.parse(child, file: "c.toml", named: "c", inherited: { $0 == "p" ? parent : nil })
    #expect(theme.isDark)
    #expect(theme[.text] == Style(foreground: .rgb(0, 0, 1)))
    #expect(theme[.rule] == Style(foreground: .rgb(0, 0, 255), bold: true))
    #expect(theme[.gate] == Style(background: .rgb(0, 0, 255)))
  }

  @Test("An error in an inherited theme names that file")
  func inheritedError() {
    let broken = "background = \"dark\"\n[scopes]\ntxt = {}\n"
    #expect {
      try ThemeFile.parse("inherits = \"p\"\n", file: "c.toml", named: "c") { _ in broken }
    } throws: { error in
      (error as? ConfigurationError)?.file == "p.toml" && (error as? ConfigurationError)?.line == 3
    }
  }

  /// A traffic light is for those who ask for it by name.
  @Test("Every shipped theme can be read by everybody", arguments: BuiltIn.themes.map(\.name))
  func shipped(_ name: String) throws {
    let theme = try builtIn(name)
    #expect(ThemeCheck.unreadable(theme) == [])
    #expect(ThemeCheck.confusable(theme, to: name == "traffic" ? [.normal] : ColorVision.allCases) == [])
  }

  @Test("High contrast is 7 : 1 for text and 4.5 : 1 for lines and symbols")
  func highContrast() throws {
    let theme = try builtIn("high-contrast")
    for scope in ThemeScope.allCases {
      let ratio = try #require(Contrast.ratio(of: theme[scope]))
      #expect(ratio >= (scope.isMark ? 4.5 : 7), "\(scope.rawValue) has \(ratio)")
    }
  }

  @Test("Sixteen uses the terminal's own colours only, and states differ by attributes or symbols, never paper alone")
  func sixteen() throws {
    let theme = try builtIn("sixteen")
    for scope in ThemeScope.allCases {
      let style = theme[scope]
      for color in [style.foreground, style.background] {
        if case .rgb = color { Issue.record("\(scope.rawValue) is \(color)") }
      }
      // A paper of its own needs an ink of its own: the terminal's may be the same.
      #expect((style.background == .terminalDefault) || style.foreground != .terminalDefault, "\(scope.rawValue)")
    }
    #expect(theme[.cellRed].bold && theme[.cellYellow].underline && !theme[.cellGreen].bold)
  }

  @Test(
    "A shipped theme states the colours of every scope, on the 256-colour cube or ramp; monochrome none at all, sixteen the terminal's"
  )
  func shippedColors() throws {
    let steps: Set<UInt8> = [0, 95, 135, 175, 215, 255]
    for (name, _) in BuiltIn.themes where name != "sixteen" {
      let theme = try builtIn(name)
      for scope in ThemeScope.allCases {
        for color in [theme[scope].foreground, theme[scope].background] {
          switch color {
          case .terminalDefault: #expect(name == "monochrome", "\(name): \(scope.rawValue)")
          case .rgb(let red, let green, let blue):
            let isOnCube = [red, green, blue].allSatisfy(steps.contains)
            let isGrey = red == green && green == blue && red >= 8 && red <= 238 && (red - 8) % 10 == 0
            #expect(name != "monochrome" && (isOnCube || isGrey), "\(name): \(scope.rawValue) \(color)")
          case .ansi: Issue.record("\(name): \(scope.rawValue) depends on the terminal")
          }
        }
      }
    }
  }

  @Test(
    "Without colours, selection, focus, errors and alarms still differ from plain text",
    arguments: ["monochrome", "sixteen"])
  func monochrome(name: String) throws {
    let theme = try builtIn(name)
    let stressed: [ThemeScope] = [
      .selectedName, .selectedCell, .overlaySelected, .fieldCaret, .tabActive, .columnHeadingActive, .messageError,
      .group, .match, .cellRed, .overdue, .chipHeavy,
    ]
    for scope in stressed {
      let (style, text) = (theme[scope], theme[.text])
      #expect(
        [style.bold, style.underline, style.reverse] != [text.bold, text.underline, text.reverse], "\(scope.rawValue)")
    }
  }
}
