/// Where help and palette lie: centred, a frame, a field, a rule and the list.
public struct OverlayLayout: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let columns: Int
  public let rows: Int

  /// Over a terminal with that layout.
  public init(_ shell: ShellLayout) {
    columns = min(shell.columns, max(40, min(84, shell.columns - 4)))
    rows = min(shell.rows, max(8, min(26, shell.rows - 4)))
    column = (shell.columns - columns) / 2
    row = (shell.rows - rows) / 2
  }

  /// The lines of the list.
  public var listRows: Int { max(0, rows - 4) }
}
