/// Where an overlay lies: centred, a frame, a field, a rule and the list.
public struct OverlayLayout: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let columns: Int
  public let rows: Int
  /// Lines below the list, an empty one first.
  public let noteRows: Int

  /// Over a terminal with that layout.
  ///
  /// - Parameters:
  ///   - lines: how many lines the list has, when their number does not change while one types.
  ///   - note: what is said below the list.
  public init(_ shell: ShellLayout, lines: Int? = nil, note: String? = nil) {
    // Strips of the screen beside a frame that nearly fills it would only confuse.
    columns = shell.columns < 90 ? shell.columns : 84
    // Words are not broken, so that lines are not quite full.
    let inner = max(1, columns - 12)
    var wanted = 0
    if let note { wanted = (note.count + inner - 1) / inner + 1 }
    let spare = shell.rows < OverlayLayout.frame + 4 + wanted ? 0 : wanted
    noteRows = spare
    let whole = lines.map { max(1, $0) + OverlayLayout.frame + spare } ?? 26
    rows = min(shell.rows, max(8, min(26, whole, shell.rows - 4)))
    column = (shell.columns - columns) / 2
    row = (shell.rows - rows) / 2
  }

  /// The lines around the list: the frame, the field and the rule.
  private static let frame = 4

  /// The lines of the list.
  public var listRows: Int { max(0, rows - OverlayLayout.frame - noteRows) }
}

extension Overlay {
  /// The lines of a list whose number does not change while one types; the frame is no larger than they need.
  public var fixedLines: Int? {
    switch self {
    case .export(let chooser): chooser.lines.count
    case .frequency(let frequency): frequency.lines.count
    // Whoever does not match leaves an empty line: the frame stays.
    case .actor(let chooser): chooser.most
    default: nil
    }
  }

  /// What is said below the list.
  public var note: String? { if case .actor(let chooser) = self { chooser.reason } else { nil } }
}
