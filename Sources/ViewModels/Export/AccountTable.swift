import Domain

/// A list of accounts as a table for other programs: the same columns from every screen.
struct AccountTable: Sendable {
  private let currency: String
  /// Whether names are masked: then ids, which often say them, stay away too.
  private let isMasked: Bool

  init(_ header: PortfolioHeader?) {
    currency = header?.currency ?? ""
    isMasked = header?.isPresenting ?? false
  }

  var headings: [String] {
    ["Account", "Segment", "Band", "MRR", "Health", "Colour", "Coverage"]
      + Dimension.allCases.flatMap { [$0.title, "\($0.title) colour"] }
      + [
        "Change in 7 days", "Gates", "Owner", "Sponsor seen days ago", "Next", "Days past due", "Booked", "Renewal",
        "Triggers", "Watch reasons",
      ] + (isMasked ? [] : ["Id"])
  }

  func cells(_ account: AccountSummary) -> [ExportedCell] {
    let identity: [ExportedCell] = [
      .text(account.name), .words(account.segment?.rawValue), .words(account.band.map { "B\($0)" }),
      .money(account.mrr, currency: currency),
    ]
    let scores: [ExportedCell] = [
      .points(account.composite.score), .text(account.composite.colour.title), .percent(account.composite.coverage),
    ]
    let dimensions = Dimension.allCases.flatMap { dimension -> [ExportedCell] in
      [.points(account[dimension].score), .text(account[dimension].colour.title)]
    }
    let reasons = account.watchlist.map { $0.detail.isEmpty ? $0.id : $0.detail }
    let care: [ExportedCell] = [
      .change(account.delta7), .text(account.gates.joined(separator: " ")), .words(account.owner),
      account.sponsorDays.map { $0 < 0 ? "never" : .count($0) } ?? "", .day(account.nextDue),
      .count(account.daysPastDue), .day(account.booked), .day(account.renewalOn),
      .text(account.triggers.joined(separator: " ")), .text(reasons.joined(separator: "; ")),
    ]
    return identity + scores + dimensions + care + (isMasked ? [] : [.text(account.id)])
  }

  /// The accounts with these store keys.
  func rows(_ keys: [Int64]) -> ExportedRows {
    ExportedRows(headings: headings, count: keys.count) {
      [.summaries(Array(keys[$0]))]
    } rows: { range, answers in
      keys[range].compactMap { answers.summaries[$0].map(cells) }
    }
  }
}

extension HeatmapViewModel: TableExport {
  public var exported: ExportedRows? {
    guard let shownList else {
      return figures.summary == nil
        ? nil : ExportedRows(SegmentTable.of(figures.rows, currency: header?.currency ?? ""))
    }
    return shownList.order.map { AccountTable(header).rows($0.keys) }
  }
}

extension WatchlistViewModel: TableExport {
  public var exported: ExportedRows? {
    // Whoever is nobody of the team has no accounts, and no order is asked for.
    let order = isNobody ? ListOrder(query: list.query, keys: [], groups: []) : list.order
    return order.map { WatchTable(view, header).rows($0) }
  }
}

extension AccountViewModel: TableExport {
  public var exported: ExportedRows? {
    pane == .tickets ? tickets.list.exported : ExportedRows(table(of: pane).exported)
  }
}

extension PaneTable {
  /// All rows in one table: sections have columns of their own, but every row can say everything about itself.
  var exported: ExportedTable {
    let rows = sections.flatMap { section in
      section.rows.map { row -> [ExportedCell] in
        [.text(section.title), .text(row.cells.first.map(\.words) ?? ""), .text(row.detail)]
      }
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
  public var exported: ExportedRows? {
    let lines = rows.map { row -> [ExportedCell] in
      let indent = String(repeating: "  ", count: row.depth)
      switch row.content {
      case .node(let node):
        let value = node.value ?? node.points ?? ""
        return [indent + node.title, node.weight ?? "", value, node.contribution ?? "", node.rule, node.statement]
          .map { .text($0) }
      case .threshold(let text), .outlook(let text): return [.text(indent), "", "", "", "", .text(text)]
      case .source(let source):
        return [.text(indent + name(of: source)), "", "", "", "", .text(originText(source))]
      case .more(let count): return [.text(indent + "\(count) more"), "", "", "", "", ""]
      }
    }
    return ExportedRows(ExportedTable(headings: ["What", "Weight", "Value", "Adds", "Rule", "Why"], rows: lines))
  }

  private func originText(_ source: SourceRow) -> String {
    origin(of: source)?.references.joined(separator: ", ") ?? ""
  }
}
