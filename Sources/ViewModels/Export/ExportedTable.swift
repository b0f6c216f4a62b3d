public import Domain

/// A screen whose rows can be given as a table.
public protocol TableExport: ScreenViewModel {
  /// Every row of the view as it is filtered and sorted, those out of sight and those folded away included; `nil` while
  /// it is not known which rows these are.
  var exported: ExportedRows? { get }
}

/// One cell of a table for other programs.
public enum ExportedCell: Hashable, Sendable {
  case text(String)
  /// A figure: as the screen writes it, and all of it as a plain number of digits, a sign and a point.
  case figure(shown: String, exact: String)

  /// For people: a page, a ticket, a mail.
  public var shown: String {
    switch self {
    case .text(let text): text
    case .figure(let shown, _): shown
    }
  }
}

extension ExportedCell: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}

extension ExportedCell {
  /// A text, or nothing.
  static func words(_ text: String?) -> ExportedCell { .text(text ?? "") }

  /// A date as ISO 8601 has it.
  static func day(_ day: Day?) -> ExportedCell { .text(day?.iso ?? "") }

  static func flag(_ flag: Bool?) -> ExportedCell { .text(flag.map { $0 ? "yes" : "no" } ?? "") }

  static func count(_ count: Int?) -> ExportedCell { count.map { .figure(shown: "\($0)", exact: "\($0)") } ?? "" }

  /// Points with one decimal, and all six.
  static func points(_ points: Points?) -> ExportedCell {
    points.map { .figure(shown: Format.points($0), exact: $0.shortest) } ?? ""
  }

  /// A difference with its direction.
  static func change(_ points: Points?) -> ExportedCell {
    points.map { .figure(shown: Format.delta($0), exact: $0.shortest) } ?? ""
  }

  /// A share in percent.
  static func percent(_ points: Points?) -> ExportedCell {
    points.map { .figure(shown: Format.percent($0), exact: $0.shortest) } ?? ""
  }

  /// An amount, to the last minor unit; a band where amounts are masked.
  static func money(_ money: Money?, currency: String) -> ExportedCell {
    guard let money else { return "" }
    let shown = Format.money(money, currency: currency)
    if currency.last == Presentation.bandMark { return .text(shown) }
    let cents = money.minorUnits % 100
    return .figure(shown: shown, exact: "\(money.minorUnits / 100).\(cents < 10 ? "0" : "")\(cents)")
  }
}

/// Rows under headings; every row has a cell for each heading.
public struct ExportedTable: Hashable, Sendable {
  public var headings: [String]
  public var rows: [[ExportedCell]]
  public init(headings: [String], rows: [[ExportedCell]]) {
    self.headings = headings
    self.rows = rows
  }
}

/// The rows of a view, which need not be read yet: a long list knows its keys alone, and whoever writes it asks the store
/// for a page after another.
public struct ExportedRows: Sendable {
  public let headings: [String]
  /// How many rows there are; one that is gone when its page is read is left out.
  public let count: Int
  /// What has to be read for a run of rows.
  public let demands: @Sendable (Range<Int>) -> [Demand]
  /// The rows of a run, from what was read for it.
  public let rows: @Sendable (Range<Int>, ExportAnswers) -> [[ExportedCell]]

  init(
    headings: [String], count: Int, demands: @escaping @Sendable (Range<Int>) -> [Demand],
    rows: @escaping @Sendable (Range<Int>, ExportAnswers) -> [[ExportedCell]]
  ) {
    self.headings = headings
    self.count = count
    self.demands = demands
    self.rows = rows
  }

  /// Rows that are all there.
  init(_ table: ExportedTable) {
    self.init(headings: table.headings, count: table.rows.count) { _ in
      []
    } rows: { range, _ in
      Array(table.rows[range])
    }
  }
}

/// What was read for a run of rows.
public struct ExportAnswers: Sendable {
  public var summaries: [Int64: AccountSummary] = [:]
  public var watched: [Int64: WatchDetail] = [:]
  public var cadence: [Int64: CadenceLine] = [:]
  public var listed: [String: ListedRow] = [:]
  public var cards: [RoadmapCardKey: RoadmapCardRow] = [:]
  public init() {}
}
