/// Which file the view becomes.
public struct ExportChooser: Hashable, Sendable {
  /// One of the formats, and why it is none for this view.
  public struct Line: Hashable, Sendable {
    public var format: ExportFormat
    public var disabledReason: String?
  }

  public internal(set) var cursor = OverlayCursor()
  /// All formats.
  public let lines: [Line]

  init(hasTable: Bool, title: String) {
    lines = ExportFormat.allCases.map { format in
      Line(format: format, disabledReason: format == .csv && !hasTable ? "\(title) is no list of rows" : nil)
    }
  }

  /// The line under the cursor.
  var selected: Line? { lines.indices.contains(cursor.line) ? lines[cursor.line] : nil }
}

extension ExportChooser: OverlayList {
  var count: Int { lines.count }

  /// The first letter of a format goes to its line.
  mutating func insert(_ text: String) {
    guard let line = lines.firstIndex(where: { $0.format.title.lowercased().hasPrefix(text.lowercased()) }) else {
      return
    }
    select(line: line)
  }

  mutating func handle(_ command: Command) -> Bool { cursor.handle(command, count: count) }
}
