public import Domain

/// How a row is called. Ids are the client's own words, and spelled with names as often as not: while somebody presents, the
/// kind of a row stands in the place of its id, here and nowhere else.
public enum RowNaming {
  /// The row's own name, else its id.
  ///
  /// - Parameter currency: that of the amounts beside it, which says whether names are masked.
  public static func called(_ name: String?, _ table: BundleTable, _ id: String, currency: String) -> String {
    if let name, !name.isEmpty { return name }
    return isMasked(currency) ? kind(table) : id
  }

  /// `tickets T-1042`.
  public static func called(_ row: SourceRow, isMasked: Bool) -> String {
    isMasked ? row.table.rawValue : "\(row.table.rawValue) \(row.id)"
  }

  static func isMasked(_ currency: String) -> Bool { currency.last == Presentation.bandMark }

  private static func kind(_ table: BundleTable) -> String { SourceRowWords.kind(table) }
}

extension AccountReportSetting {
  func called(_ name: String?, _ table: BundleTable, _ id: String) -> String {
    RowNaming.called(name, table, id, currency: currency)
  }
}
