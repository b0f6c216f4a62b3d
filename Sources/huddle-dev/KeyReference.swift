import Keymaps
import TerminalKit
import ViewModels

/// The key reference, from the one table of commands and the standard key map.
enum KeyReference {
  /// `Sources/Keymaps/Keybindings.md`.
  static func file() -> GeneratedFile {
    var lines = [
      "# Keys", "", "Generated from the command table; `keys.toml` in the configuration folder changes them.", "",
    ]
    for context in KeyContext.allCases {
      let rows = Command.allCases.compactMap { command -> String? in
        let keys = Keymap.standard.keys(for: command, in: [context])
        guard !keys.isEmpty else { return nil }
        return "| \(keys.map { "`\($0.label)`" }.joined(separator: " ")) | \(command.title) |"
      }
      guard !rows.isEmpty else { continue }
      lines += ["## \(title(context))", "", "| keys | what they do |", "|---|---|"] + rows + [""]
    }
    return GeneratedFile(path: "Sources/Keymaps/Keybindings.md", text: lines.joined(separator: "\n"))
  }

  private static func title(_ context: KeyContext) -> String {
    switch context {
    case .global: "Everywhere"
    case .list: "Lists and grids"
    case .radar: "The radar"
    case .roadmap: "Roadmap lanes"
    case .form: "Forms"
    case .log: "The change log"
    case .review: "CTAs that triggers ask for"
    case .checklist: "The row of a CTA"
    case .account: "The account"
    case .tree: "The explanation"
    case .firstRun: "The first start"
    case .text: "Typing: search, help and palette"
    }
  }
}
