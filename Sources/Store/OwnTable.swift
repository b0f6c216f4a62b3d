/// The tables that belong to the store rather than to the bundle, and whose changes are logged and can be undone.
enum OwnTable: String, Hashable, CaseIterable {
  case snoozes
  case reviewedMarks = "reviewed_marks"
  case savedViews = "saved_views"

  /// The columns that hold content, the key's first.
  var columns: [String] {
    switch self {
    case .snoozes: ["account_id", "on", "until", "colours", "heavy_reasons", "reason", "author"]
    case .reviewedMarks: ["account_id", "on", "author"]
    case .savedViews: ["name", "tab", "filter", "sort", "is_reversed", "face"]
    }
  }

  /// The columns that identify a row.
  var key: [String] { self == .savedViews ? ["name"] : ["account_id"] }

  /// The tables with one row an account, which goes with it.
  static let ofAccounts = allCases.filter { $0.key == ["account_id"] }
}
