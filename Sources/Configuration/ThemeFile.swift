import Domain
import TerminalKit
public import Theming

/// A theme as a TOML file: `inherits` and `background`, a `[palette]` of named colours, and `[scopes]`.
///
/// A scope states `fg`, `bg` and `attributes`; a colour it leaves out is the terminal's own. A scope the file leaves out
/// is its parent's, with the parent's names looked up in the palette of both; what nobody states falls back along the
/// dots of its name, as `Theme` says.
public enum ThemeFile {
  /// The theme a text describes. `file` is shown in errors; `inherited` gives the text of another theme by its name.
  public static func parse(
    _ text: String, file: String, named name: String, inherited: (String) -> String?
  ) throws(ConfigurationError) -> Theme {
    let written = try WrittenTheme(text, file: file, above: [name], inherited: inherited)
    guard let isDark = written.isDark else {
      throw ConfigurationError(
        file: file, line: 0, key: "background", expectation: "background is missing",
        suggestion: "say background = \"dark\" or \"light\"")
    }
    var styles: [ThemeScope: Style] = [:]
    for scope in ThemeScope.allCases { styles[scope] = try written.style(of: scope) }
    return Theme(name: name, isDark: isDark, styles: styles)
  }
}

/// A theme before its colour names are looked up.
private struct WrittenTheme {
  var isDark: Bool?
  var palette: [String: Color] = [:]
  /// The table of each scope that is stated, which knows its file and line.
  var scopes: [ThemeScope: TOMLSection] = [:]

  init(
    _ text: String, file: String, above names: [String], inherited: (String) -> String?
  ) throws(ConfigurationError) {
    let root = try TOMLDocument(text, file: file).root
    try root.allow(["name", "background", "inherits", "palette", "scopes"])
    _ = try root.string("name")
    if let parent = try root.string("inherits") {
      guard !names.contains(parent) else { throw root.error("inherits", "the theme would inherit from itself") }
      guard let text = inherited(parent) else { throw root.error("inherits", "there is no theme of that name") }
      self = try WrittenTheme(text, file: parent + ".toml", above: names + [parent], inherited: inherited)
    }
    if let word = try root.string("background") {
      guard word == "dark" || word == "light" else { throw root.error("background", "expected dark or light") }
      isDark = word == "dark"
    }
    if let section = try root.section("palette") {
      for name in section.keys {
        guard let color = ThemeColor.parse(try section.requiredString(name)) else {
          throw section.error(name, ThemeColor.expectation)
        }
        palette[name] = color
      }
    }
    guard let section = try root.section("scopes") else { return }
    try section.allow(ThemeScope.allCases.map(\.rawValue), what: "scope")
    for name in section.keys {
      guard let scope = ThemeScope(rawValue: name), let style = try section.section(name) else { continue }
      try style.allow(["fg", "bg", "attributes"])
      scopes[scope] = style
    }
  }

  /// The style of a scope; `nil` when neither the file nor its ancestors state it.
  func style(of scope: ThemeScope) throws(ConfigurationError) -> Style? {
    guard let section = scopes[scope] else { return nil }
    var style = Style(foreground: try color("fg", section), background: try color("bg", section))
    for word in try section.strings("attributes") {
      switch word {
      case "bold": style.bold = true
      case "dim": style.dim = true
      case "italic": style.italic = true
      case "underline": style.underline = true
      case "reverse": style.reverse = true
      default:
        let known = ["bold", "dim", "italic", "underline", "reverse"]
        throw section.error(
          "attributes", "expected some of \(known.joined(separator: ", "))",
          suggestion: NearestName.of(word, among: known).map { "did you mean \($0)?" })
      }
    }
    return style
  }

  private func color(_ key: String, _ section: TOMLSection) throws(ConfigurationError) -> Color {
    guard let name = try section.string(key) else { return .terminalDefault }
    if let color = palette[name] ?? ThemeColor.parse(name) { return color }
    let near = NearestName.of(name, among: palette.keys.sorted()).map { "did you mean \($0)?" }
    throw section.error(key, "no such name in the palette, and no colour: \(ThemeColor.expectation)", suggestion: near)
  }
}
