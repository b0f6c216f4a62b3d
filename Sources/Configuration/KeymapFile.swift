public import Keymaps
import Mapping
import TerminalKit
import ViewModels

/// A key map as a TOML file: one table a context, in it `command = "key"` or `command = ["key", "key"]`. What the file
/// names replaces the standard keys of that command in that context; everything else stays.
public enum KeymapFile {
  /// The standard key map with the changes of a text; `file` is shown in errors.
  public static func parse(_ text: String, file: String) throws(ConfigurationError) -> Keymap {
    let root = try TOMLDocument(text, file: file).root
    try root.allow(KeyContext.allCases.map(\.rawValue), what: "context")
    var overrides: [Keymap.Binding] = []
    for name in root.keys {
      guard let context = KeyContext(rawValue: name), let section = try root.section(name) else { continue }
      overrides += try bindings(context, section)
    }
    do {
      return try Keymap.standard.overridden(by: overrides)
    } catch {
      throw explained(error, root)
    }
  }

  private static func bindings(
    _ context: KeyContext, _ section: TOMLSection
  ) throws(ConfigurationError) -> [Keymap.Binding] {
    try section.allow(Command.allCases.map(\.rawValue).sorted(), what: "command")
    var bindings: [Keymap.Binding] = []
    for name in section.keys {
      guard let command = Command(rawValue: name) else { continue }
      let written = try section.strings(name)
      guard !written.isEmpty else { throw section.error(name, "expected at least one key") }
      for text in written {
        guard let key = Key(text: text) else {
          throw section.error(
            name, "\"\(text.prefix(20))\" is not a key",
            suggestion: "keys are written like j, C-p, M-x, S-tab, F4, enter, pgdn")
        }
        bindings.append(.init(context, key, command))
      }
    }
    return bindings
  }

  private static func explained(_ problem: Keymap.Problem, _ root: TOMLSection) -> ConfigurationError {
    let binding: Keymap.Binding
    let reason: String
    switch problem {
    case .duplicate(let taken, let command):
      (binding, reason) = (taken, "\(taken.key.label) already means \(command.rawValue) in \(taken.context.rawValue)")
    case .hidesGlobal(let taken, let command):
      (binding, reason) = (taken, "\(taken.key.label) means \(command.rawValue) on another level already")
    case .isText(let taken):
      (binding, reason) = (taken, "\(taken.key.label) types a character while text is entered")
    }
    let path = [binding.context.rawValue, binding.command.rawValue]
    return ConfigurationError(
      file: root.file, line: root.lines.keys[path] ?? 0, key: path.joined(separator: "."), expectation: reason)
  }
}
