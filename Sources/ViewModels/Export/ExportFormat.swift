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
