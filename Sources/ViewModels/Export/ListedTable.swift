import Domain

/// A list of rows as a table for other programs: all columns of its view, also those without room.
extension RowListViewModel: TableExport {
  public var exported: ExportedRows? {
    guard let order, let wording else { return nil }
    let table = ListedTable(view: order.query.view, wording: wording, limits: order.setting)
    let groups = groupedRows(order)
    let isGrouped = hasHeadings(order)
    func title(_ place: Int) -> [ExportedCell] {
      isGrouped ? [.words(groups.group(ofAccount: place).flatMap { order.groups[$0].title })] : []
    }
    let headings = (isGrouped ? ["Group"] : []) + table.headings
    guard view.source.table != nil else {
      let rows = order.keys.enumerated().compactMap { place, id in
        order.rows[id].map { title(place) + table.cells($0) }
      }
      return ExportedRows(ExportedTable(headings: headings, rows: rows))
    }
    return ExportedRows(headings: headings, count: order.keys.count) { range in
      [.rows(order.query.view.source, range.map { order.keys[$0] })]
    } rows: { range, answers in
      let grouped = isGrouped ? groups : nil
      return range.compactMap { place in
        guard let row = answers.listed[order.keys[place]] else { return nil }
        let group = grouped.map { [ExportedCell.words($0.group(ofAccount: place).flatMap { order.groups[$0].title })] }
        return (group ?? []) + table.cells(row)
      }
    }
  }
}

/// The columns of a view of rows, and the ids that join them with the bundle unless names are masked.
struct ListedTable: Sendable {
  let view: RowView
  let wording: AccountReportSetting
  let limits: RowSetting

  private var ids: Bool { !wording.isMasked && view.source.table != nil }

  var headings: [String] {
    view.columns.flatMap { column -> [String] in
      switch column.field {
      case .budgetHigh: ["Budget low", "Budget high"]
      case .composite: ["Health", "Colour"]
      case .credit where view.source == .accounts: Dimension.allCases.map { "\($0.title) coverage %" }
      default: [column.column.title]
      }
    } + (ids ? ["Account id", "Row"] : [])
  }

  func cells(_ row: ListedRow) -> [ExportedCell] {
    view.columns.flatMap { cells($0.field, row) } + (ids ? [.words(row.account?.id), .text(row.id)] : [])
  }

  private func cells(_ field: RowField, _ row: ListedRow) -> [ExportedCell] {
    let currency = wording.currency
    switch field {
    case .budgetHigh:
      return [.money(row[money: .budgetLow], currency: currency), .money(row[money: .budgetHigh], currency: currency)]
    case .composite:
      return [.points(row.account?.composite.score), .words(row.account?.composite.colour.title)]
    case .credit where view.source == .accounts:
      return Dimension.allCases.map { dimension in .percent(row.account?[dimension].coverage) }
    case .mrr: return [.money(row.account?.mrr, currency: currency)]
    case .since, .logged, .decided, .closed, .opened, .at, .newest, .customerSince: return [.day(row[day: field])]
    case .due: return [row[day: .due].map { .day($0) } ?? .words(row[text: .dueQuarter])]
    case .quarter: return [.words(row[text: .quarter])]
    case .bigRock: return [.flag(row[flag: .bigRock] ?? false)]
    case .tier, .count, .total, .rows, .sourced, .edited, .added, .changed, .removed:
      return [.count(row[count: field].map { Int($0) })]
    case .account: return [.words(row.account?.name)]
    case .owner, .ownerName: return [.words(row[text: field])]
    default:
      return [.text(RowCells.cell(field, of: row, in: view, wording, limits).words)]
    }
  }
}
