import Domain

/// A list of accounts as a table for other programs: the same columns from every screen.
enum AccountTable {
  static let headings =
    ["Account", "Segment", "Band", "MRR", "Health", "Colour"] + Dimension.allCases.map(\.title)
    + ["Change in 7 days", "Gates", "Owner", "Sponsor", "Next", "Renewal", "Triggers", "Watch reasons"]

  static func row(_ account: AccountSummary, currency: String) -> [String] {
    let identity = [
      account.name, account.segment?.rawValue ?? "", account.band.map { "B\($0)" } ?? "",
      account.mrr == nil ? "" : Format.money(account.mrr, currency: currency),
    ]
    let scores = [account.composite.score.map { Format.points($0) } ?? "", account.composite.colour.title]
    let dimensions = Dimension.allCases.map { dimension in
      let shown = account[dimension]
      return shown.colour.title + (shown.score.map { " " + Format.points($0) } ?? "")
    }
    let care = [
      Format.delta(account.delta7), account.gates.joined(separator: " "), account.owner ?? "",
      account.sponsorDays == nil ? "" : Format.sponsor(account.sponsorDays), account.nextDue?.iso ?? "",
      account.renewalOn?.iso ?? "", account.triggers.joined(separator: " "),
      account.watchlist.map { $0.detail.isEmpty ? $0.id : $0.detail }.joined(separator: "; "),
    ]
    return identity + scores + dimensions + care
  }
}

extension HeatmapViewModel: TableExport {
  public var exportedRowCount: Int { shownList?.rows.count ?? figures.rows.count }
  public var exportedTable: ExportedTable {
    let currency = header?.currency ?? ""
    guard let shownList else { return SegmentCell.table(figures.rows, currency: currency) }
    return ExportedTable(
      headings: AccountTable.headings, rows: shownList.summariesInSight.map { AccountTable.row($0, currency: currency) }
    )
  }
}

extension WatchlistViewModel: TableExport {
  public var exportedRowCount: Int { list.rows.count }
  public var exportedTable: ExportedTable {
    let currency = header?.currency ?? ""
    return ExportedTable(
      headings: AccountTable.headings, rows: list.summariesInSight.map { AccountTable.row($0, currency: currency) })
  }
}

extension AccountViewModel: TableExport {
  public var exportedRowCount: Int { pane == .tickets ? tickets.list.exportedRowCount : lines(of: pane).count }
  public var exportedTable: ExportedTable {
    pane == .tickets ? tickets.list.exportedTable : table(of: pane).exported
  }
}

extension PaneTable {
  /// All rows in one table: sections have columns of their own, but every row can say everything about itself.
  public var exported: ExportedTable {
    let rows = sections.flatMap { section in
      section.rows.map { row in [section.title, row.cells.first.map(\.words) ?? "", row.detail] }
    }
    return ExportedTable(headings: ["Part", "What", "Details"], rows: rows)
  }
}

extension PaneCell {
  /// What the cell says without its marks.
  var words: String {
    switch self {
    case .text(let text, _): text
    case .mark(let colour, let text): text.isEmpty ? colour?.title ?? "" : text
    case .strip(let colours): colours.map { $0?.symbol ?? " " }.joined()
    case .rest(let spans): spans.map(\.text).joined()
    }
  }
}

extension ExplanationViewModel: TableExport {
  public var exportedRowCount: Int { rows.count }
  public var exportedTable: ExportedTable {
    let lines = rows.map { row -> [String] in
      let indent = String(repeating: "  ", count: row.depth)
      switch row.content {
      case .node(let node):
        let value = node.value ?? node.points ?? ""
        return [indent + node.title, node.weight ?? "", value, node.contribution ?? "", node.rule, node.statement]
      case .threshold(let text): return [indent, "", "", "", "", text]
      case .outlook(let text): return [indent, "", "", "", "", text]
      case .source(let source): return [indent + name(of: source), "", "", "", "", originText(source)]
      case .more(let count): return [indent + "\(count) more", "", "", "", "", ""]
      }
    }
    return ExportedTable(headings: ["What", "Weight", "Value", "Adds", "Rule", "Why"], rows: lines)
  }

  private func originText(_ source: SourceRow) -> String {
    origin(of: source)?.references.joined(separator: ", ") ?? ""
  }
}
