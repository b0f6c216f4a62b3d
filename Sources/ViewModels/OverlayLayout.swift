/// Where help and palette lie: centred, a frame, a field, a rule and the list.
public struct OverlayLayout: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let columns: Int
  public let rows: Int

  /// Over a terminal with that layout.
  public init(_ shell: ShellLayout) {
    // Strips of the screen beside a frame that nearly fills it would only confuse.
    columns = shell.columns < 90 ? shell.columns : 84
    rows = min(shell.rows, max(8, min(26, shell.rows - 4)))
    column = (shell.columns - columns) / 2
    row = (shell.rows - rows) / 2
  }

  /// The lines of the list.
  public var listRows: Int { max(0, rows - 4) }
}
