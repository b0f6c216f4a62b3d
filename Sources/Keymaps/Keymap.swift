public import TerminalKit
public import ViewModels

/// Which key means which command in which context: data, so that it can be read, tested and overridden.
public struct Keymap: Hashable, Sendable {
  /// One line of the table.
  public struct Binding: Hashable, Sendable {
    public var context: KeyContext
    public var key: Key
    public var command: Command
    public init(_ context: KeyContext, _ key: Key, _ command: Command) {
      self.context = context
      self.key = key
      self.command = command
    }
  }

  /// Why a line cannot be taken.
  public enum Problem: Error, Hashable, Sendable {
    /// The same key twice in one context.
    case duplicate(Binding, is: Command)
    /// The key is a command of every screen and would lose that meaning here.
    case hidesGlobal(Binding, is: Command)
    /// A plain character in a text field is text.
    case isText(Binding)
  }

  private var commands: [KeyContext: [Key: Command]] = [:]
  /// All lines; the first of a command in a context is the one that is shown.
  public private(set) var bindings: [Binding] = []

  /// A key map of these lines.
  public init(_ bindings: [Binding]) throws(Problem) {
    for binding in bindings { try add(binding) }
  }

  /// The command of a key in the first of these contexts that knows it.
  public func resolve(_ contexts: [KeyContext], _ key: Key) -> Command? {
    // While text is being typed, characters are text whatever they mean elsewhere.
    if contexts.contains(.text), key.isText { return nil }
    for context in contexts {
      if let command = commands[context]?[key] { return command }
    }
    return nil
  }

  /// The keys of a command in these contexts, most specific context first, in the order of the table.
  public func keys(for command: Command, in contexts: [KeyContext]) -> [Key] {
    contexts.flatMap { context in
      bindings.filter { $0.context == context && $0.command == command }.map(\.key)
    }
  }

  /// The key map with lines that replace the keys of the commands they name, context by context.
  public func overridden(by overrides: [Binding]) throws(Problem) -> Keymap {
    let replaced = Set(overrides.map { Pair(context: $0.context, command: $0.command) })
    return try Keymap(
      bindings.filter { !replaced.contains(Pair(context: $0.context, command: $0.command)) } + overrides)
  }

  /// The names of all keys, as view models print them.
  public var labels: KeyLabels {
    var labels: [KeyContext: [Command: [String]]] = [:]
    for binding in bindings {
      labels[binding.context, default: [:]][binding.command, default: []].append(binding.key.label)
    }
    return KeyLabels(labels)
  }

  private struct Pair: Hashable {
    var context: KeyContext
    var command: Command
  }

  private mutating func add(_ binding: Binding) throws(Problem) {
    if binding.context == .text, binding.key.isText { throw .isText(binding) }
    if let known = commands[binding.context]?[binding.key] { throw .duplicate(binding, is: known) }
    if binding.context != .global, let known = commands[.global]?[binding.key], known != binding.command {
      throw .hidesGlobal(binding, is: known)
    }
    if binding.context == .global {
      for context in KeyContext.allCases {
        if let known = commands[context]?[binding.key], known != binding.command {
          throw .hidesGlobal(binding, is: known)
        }
      }
    }
    commands[binding.context, default: [:]][binding.key] = binding.command
    bindings.append(binding)
  }
}

extension Key {
  /// Whether pressing the key in a text field types a character.
  public var isText: Bool {
    if case .character = code { return modifiers.subtracting(.shift).isEmpty }
    return false
  }
}
