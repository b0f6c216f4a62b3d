/// What the environment says about the terminal, before it is asked for anything.
public struct TerminalProfile: Hashable, Sendable {
  /// The value of `TERM`; empty when there is none.
  public let type: String
  /// Whether the locale's character set is UTF-8.
  public let isUTF8: Bool
  /// Whether the user wants no colour at all: `NO_COLOR` is set to something.
  public let refusesColor: Bool
  /// Whether the terminal says that it shows any RGB colour.
  public let offersDirectColor: Bool

  public init(environment: [String: String]) {
    func value(_ name: String) -> String? {
      let value = environment[name] ?? ""
      return value.isEmpty ? nil : value
    }
    let type = value("TERM") ?? ""
    self.type = type
    let locale = (value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "C").lowercased()
    let codeset = locale.split(separator: "@", omittingEmptySubsequences: false).first?.split(separator: ".").last
    isUTF8 = codeset == "utf-8" || codeset == "utf8"
    refusesColor = value("NO_COLOR") != nil
    // The variable outlives the terminal it was set by: a console or GNU screen started from there inherits it.
    let speaksSemicolons =
      TerminalProfile.directFamilies.contains { type == $0 || type.hasPrefix($0 + "-") }
      || type.hasPrefix("screen") && value("TMUX") != nil
    offersDirectColor =
      speaksSemicolons && ["truecolor", "24bit"].contains(value("COLORTERM")?.lowercased() ?? "")
  }

  /// Terminals that understand the sequences of xterm.
  private static let directFamilies = [
    "xterm", "tmux", "alacritty", "contour", "foot", "ghostty", "iterm2", "kitty", "konsole", "mintty", "mlterm",
    "st", "vte", "wezterm", "rxvt",
  ]
}
