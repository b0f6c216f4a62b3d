/// Why the screen cannot be taken. Nothing has been changed when one is thrown.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is not set.
  case typeUnknown
  /// `TERM` names a terminal that nobody has described, or one without a movable cursor.
  case typeUnsuitable(String)
  /// The operating system refused; what was tried.
  case system(String)

  /// A sentence for the user.
  public var description: String {
    switch self {
    case .notATerminal: "Input and output must be a terminal."
    case .typeUnknown: "TERM is not set, so the kind of terminal is unknown."
    case .typeUnsuitable(let type): "TERM=\(type) is unknown here or cannot move its cursor."
    case .system(let action): "The terminal could not be used: \(action) failed."
    }
  }
}
