/// Why a mapping could not run at all: nothing of it goes in.
public struct MappingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file that has to change: the mapping, or a source file.
  public var file: String
  /// 1-based; 0 is the file as a whole.
  public var line: Int
  /// What is wrong, as one sentence without a full stop.
  public var message: String
  /// What to do about it, if that is known.
  public var suggestion: String?

  public init(file: String, line: Int, message: String, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.message = message
    self.suggestion = suggestion
  }

  /// One line: `spreadsheet.toml:12: no such column: revenu; did you mean revenue?`
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): \(message)" + (suggestion.map { "; \($0)" } ?? "")
  }
}
