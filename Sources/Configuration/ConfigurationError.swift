/// Why a theme, key map, mapping or scoring model file was not taken. Nothing of the file is used.
public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as the caller named it.
  public var file: String
  /// 1-based; 0 is the file as a whole.
  public var line: Int
  /// The key with its tables, such as `styles.cell.red`; empty where the text is no TOML at all.
  public var key: String
  /// What is wrong or what should be there, as a sentence without a full stop.
  public var expectation: String
  /// What was probably meant, if that is known.
  public var suggestion: String?

  public init(file: String, line: Int, key: String, expectation: String, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.key = key
    self.expectation = expectation
    self.suggestion = suggestion
  }

  /// One line: `dark.toml:12: styles.cell.rde: there is no such scope; did you mean cell.red?`
  public var description: String {
    [line > 0 ? "\(file):\(line)" : file, key, expectation + (suggestion.map { "; \($0)" } ?? "")]
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
