import Mapping
import TerminalKit
public import Theming

/// A theme as a TOML file: `inherits` and `dark`, a `[palette]` of named colours, and `[styles]` by scope.
///
/// A style is a colour, or `{ fg, bg, modifiers }`. What it leaves out is taken from the scope one dot up, in the end
/// from `text`. A theme that inherits replaces whole styles of its parent, and single colours of the parent's palette.
public enum ThemeFile {
  /// The theme a text describes. `file` is shown in errors; `inherited` gives the text of another theme by its name.
  public static func parse(
    _ text: String, file: String, named name: String, inherited: (String) -> String?
  ) throws(ConfigurationError) -> Theme {
    let written = try WrittenTheme(text, file: file, above: [name], inherited: inherited)
    guard let isDark = written.isDark else {
      throw ConfigurationError(
        file: file, line: 0, key: "dark", expectation: "dark = true or false is missing",
        suggestion: "it says for which background the theme is made")
    }
    var styles: [ThemeScope: Style] = [:]
    for scope in ThemeScope.allCases where written.styles[scope] != nil { styles[scope] = try written.style(of: scope) }
    return Theme(name: name, isDark: isDark, styles: styles)
  }
}

/// A theme before its colour names are looked up.
private struct WrittenTheme {
  /// One style as the file has it; what is `nil` was left out.
  struct WrittenStyle {
    var foreground: String?
    var background: String?
    var modifiers: Set<ThemeModifier>?
    /// The table and key it was read from, for errors.
    var section: TOMLSection
    var key: String
  }

  var isDark: Bool?
  var palette: [String: Color] = [:]
  var styles: [ThemeScope: WrittenStyle] = [:]

  init(
    _ text: String, file: String, above names: [String], inherited: (String) -> String?
  ) throws(ConfigurationError) {
    let root = try TOMLDocument(text, file: file).root
    try root.allow(["inherits", "dark", "palette", "styles"])
    if let parent = try root.string("inherits") {
      guard !names.contains(parent) else { throw root.error("inherits", "the theme would inherit from itself") }
      guard let text = inherited(parent) else { throw root.error("inherits", "there is no theme of that name") }
      self = try WrittenTheme(text, file: parent + ".toml", above: names + [parent], inherited: inherited)
    }
    isDark = try root.bool("dark") ?? isDark
    if let section = try root.section("palette") {
      for name in section.keys {
        guard let color = ThemeColor.parse(try section.requiredString(name)) else {
          throw section.error(name, ThemeColor.expectation)
        }
        palette[name] = color
      }
    }
    guard let section = try root.section("styles") else { return }
    try section.allow(ThemeScope.allCases.map(\.rawValue), what: "scope")
    for name in section.keys {
      if let scope = ThemeScope(rawValue: name) { styles[scope] = try WrittenTheme.read(section, name) }
    }
  }

  private static func read(_ section: TOMLSection, _ name: String) throws(ConfigurationError) -> WrittenStyle {
    if case .string(let color) = section.entries[name] {
      return WrittenStyle(foreground: color, section: section, key: name)
    }
    guard let style = try section.section(name) else { throw section.error(name, "expected a colour or a table") }
    try style.allow(["fg", "bg", "modifiers"])
    var written = WrittenStyle(
      foreground: try style.string("fg"), background: try style.string("bg"), section: section, key: name)
    guard style.entries["modifiers"] != nil else { return written }
    var modifiers: Set<ThemeModifier> = []
    for word in try style.strings("modifiers") {
      guard let modifier = ThemeModifier(rawValue: word) else {
        let known = ThemeModifier.allCases.map(\.rawValue)
        throw style.error(
          "modifiers", "expected some of \(known.joined(separator: ", "))",
          suggestion: NearestName.of(word, among: known).map { "did you mean \($0)?" })
      }
      modifiers.insert(modifier)
    }
    written.modifiers = modifiers
    return written
  }

  /// The style of a scope, completed along its dots.
  func style(of scope: ThemeScope) throws(ConfigurationError) -> Style {
    var chain: [WrittenStyle] = []
    var name = Substring(scope.rawValue)
    while true {
      if let known = ThemeScope(rawValue: String(name)), let style = styles[known] { chain.append(style) }
      guard let dot = name.lastIndex(of: ".") else { break }
      name = name[..<dot]
    }
    if let text = styles[.text] { chain.append(text) }
    let modifiers = chain.lazy.compactMap(\.modifiers).first ?? []
    return Style(
      foreground: try color(chain.first { $0.foreground != nil }, \.foreground),
      background: try color(chain.first { $0.background != nil }, \.background),
      bold: modifiers.contains(.bold), dim: modifiers.contains(.dim), italic: modifiers.contains(.italic),
      underline: modifiers.contains(.underline), reverse: modifiers.contains(.reverse))
  }

  private func color(
    _ style: WrittenStyle?, _ part: KeyPath<WrittenStyle, String?>
  ) throws(ConfigurationError) -> Color {
    guard let style, let name = style[keyPath: part] else { return .terminalDefault }
    if let color = palette[name] ?? ThemeColor.parse(name) { return color }
    let near = NearestName.of(name, among: palette.keys.sorted()).map { "did you mean \($0)?" }
    throw style.section.error(
      style.key, "\"\(name.prefix(40))\" is not in the palette; \(ThemeColor.expectation)", suggestion: near)
  }
}
