/// The names of the keys of every command, context by context: what the footer, help and palette print.
///
/// The key map makes it, so that view models know keys as text only.
public struct KeyLabels: Hashable, Sendable {
  private var labels: [KeyContext: [Command: [String]]]

  /// Labels by context and command, the preferred key first.
  public init(_ labels: [KeyContext: [Command: [String]]] = [:]) { self.labels = labels }

  /// All keys of a command in these contexts, the most specific context first.
  public func keys(for command: Command, in contexts: [KeyContext]) -> [String] {
    var keys: [String] = []
    for context in contexts {
      for key in labels[context]?[command] ?? [] where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// The preferred key of a command in these contexts.
  public func key(for command: Command, in contexts: [KeyContext]) -> String? {
    for context in contexts {
      if let key = labels[context]?[command]?.first { return key }
    }
    return nil
  }
}
