public import Domain

/// How a piece of text should strike the eye; screens turn it into a theme scope.
public enum PaneTone: Hashable, Sendable {
  case plain, muted, strong
  /// A limit that was passed.
  case warning
  /// Old data.
  case stale
  /// A rule, trigger, gate or row id.
  case reference
  /// Text in the colour of a score, drawn without its mark.
  case colour(Colour)
}

/// Text with its tone.
public struct PaneSpan: Hashable, Sendable {
  public var text: String
  public var tone: PaneTone
  public init(_ text: String, _ tone: PaneTone = .plain) {
    self.text = text
    self.tone = tone
  }
}

/// What one cell of a pane holds, before anyone decides how wide it is.
public enum PaneCell: Hashable, Sendable {
  case text(String, PaneTone)
  /// A colour's mark and words or a number beside it; `nil` keeps the mark's place free.
  case mark(Colour?, String)
  /// One colour a month end, oldest first; `nil` is a month without a score.
  case strip([Colour?])
  /// Takes all the columns that are left.
  case rest([PaneSpan])

  /// Plain text.
  public static func text(_ text: String) -> PaneCell { .text(text, .plain) }
  /// Nothing.
  public static let empty = PaneCell.text("", .plain)
}

/// A column of a section. The first one stands below the section's name and needs none.
public struct PaneColumn: Hashable, Sendable {
  /// The first three letters of a month end's month.
  public static func month(_ day: Day) -> Substring { Format.shortDay(day, near: day).suffix(3) }

  public enum Width: Hashable, Sendable {
    /// That many cells.
    case fixed(Int)
    /// At least that many, at most the second number; flexible columns share what is left.
    case flexible(Int, most: Int = .max)
    /// One, two or four cells a month, whatever fits; the month ends, oldest first.
    case strip([Day])
  }
  public var title: String
  public var width: Width
  /// Whether the text ends at the right edge of the column.
  public var isTrailing: Bool
  /// 0 always stays; of the others the highest leaves first when the pane is narrow.
  public var dispensability: Int
  public init(_ title: String, _ width: Width, isTrailing: Bool = false, dispensability: Int = 0) {
    self.title = title
    self.width = width
    self.isTrailing = isTrailing
    self.dispensability = dispensability
  }
}

/// A row that the cursor can be on.
public struct PaneRow: Hashable, Sendable {
  /// Unique within the pane, and the same as long as the row means the same.
  public var id: String
  public var indent: Int
  public var cells: [PaneCell]
  /// Everything there is to say about the row, for the area below the list; whatever a narrow cell cut off is here.
  public var detail: String
  /// Where `Enter` leads.
  public var opens: Route?
  /// The id of the row that folds this one away; `nil` is never folded.
  public var parent: String?
  /// The step of a checklist that the row is.
  public var step: ChecklistStep?
  public init(
    id: String, indent: Int = 0, cells: [PaneCell], detail: String, opens: Route? = nil, parent: String? = nil
  ) {
    self.id = id
    self.indent = indent
    self.cells = cells
    self.detail = detail
    self.opens = opens
    self.parent = parent
  }
}

/// Rows of one kind under a heading.
public struct PaneSection: Hashable, Sendable {
  public var title: String
  public var columns: [PaneColumn]
  public var rows: [PaneRow]
  /// Why there are no rows, and what would bring some.
  public var whenEmpty: String
  public init(_ title: String, columns: [PaneColumn], rows: [PaneRow], whenEmpty: String) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.whenEmpty = whenEmpty
  }
}

/// What one pane of the account shows: sections, one below the other.
public struct PaneTable: Hashable, Sendable {
  public var sections: [PaneSection]
  /// A count beside the pane's name.
  public var badge: String?
  /// Whether the count is about something late.
  public var isAlert: Bool
  public init(_ sections: [PaneSection] = [], badge: String? = nil, isAlert: Bool = false) {
    self.sections = sections
    self.badge = badge
    self.isAlert = isAlert
  }

  /// One line of the pane as drawn.
  public enum Line: Hashable, Sendable {
    /// The section's name, with those of its columns.
    case title(section: Int)
    case row(section: Int, row: Int)
    case whenEmpty(section: Int)
    case gap
  }

  /// The lines in order; rows whose parent is folded are left out.
  public func lines(folded: Set<String> = []) -> [Line] {
    var lines: [Line] = []
    for (index, section) in sections.enumerated() {
      if index > 0 { lines.append(.gap) }
      lines.append(.title(section: index))
      guard !section.rows.isEmpty else {
        lines.append(.whenEmpty(section: index))
        continue
      }
      for (row, content) in section.rows.enumerated() where content.parent.map(folded.contains) != true {
        lines.append(.row(section: index, row: row))
      }
    }
    return lines
  }

  /// The row of a line.
  public subscript(line: Line) -> PaneRow? {
    guard case .row(let section, let row) = line else { return nil }
    return sections[section].rows[row]
  }

  /// Whether other rows fold away under this one.
  public func isFoldable(_ id: String) -> Bool {
    sections.contains { $0.rows.contains { $0.parent == id } }
  }
}
