/// What a view can be written as.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case markdown, csv, html, ansi

  /// The name in the chooser.
  public var title: String {
    switch self {
    case .markdown: "Markdown"
    case .csv: "CSV"
    case .html: "HTML"
    case .ansi: "Text with colours"
    }
  }

  /// What it is good for.
  public var purpose: String {
    switch self {
    case .markdown: "a table for a page, a ticket or a mail"
    case .csv: "the rows for a spreadsheet"
    case .html: "the screen as it looks, for a browser"
    case .ansi: "the screen as it looks, for a terminal"
    }
  }

  /// The ending of a file, without the dot.
  public var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .csv: "csv"
    case .html: "html"
    case .ansi: "ansi"
    }
  }
}

/// A screen whose rows can be given as a table.
///
/// The shell lays a copy of the screen out with room for all rows, answers what it then asks for, and reads the table:
/// a screen gives what it would show, and is never asked for more than that.
public protocol TableExport: ScreenViewModel {
  /// How many rows the view has as it is filtered, folded and sorted.
  var exportedRowCount: Int { get }
  /// The rows in sight, under their headings.
  var exportedTable: ExportedTable { get }
}

/// Rows of text under headings; every row has a cell for each heading.
public struct ExportedTable: Hashable, Sendable {
  public var headings: [String]
  public var rows: [[String]]
  public init(headings: [String], rows: [[String]]) {
    self.headings = headings
    self.rows = rows
  }
}
