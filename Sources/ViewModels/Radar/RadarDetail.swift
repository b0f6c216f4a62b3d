public import Domain

/// All accounts, or those of one segment.
public enum RadarScope: Hashable, Sendable {
  case all
  /// `nil` is the unsegmented.
  case segment(Segment?)

  /// The segment's letter, or `all`.
  public var title: String {
    switch self {
    case .all: "all"
    case .segment(let segment): segment?.rawValue ?? Format.none
    }
  }

  func contains(_ segment: Segment?) -> Bool { self == .all || self == .segment(segment) }
}

/// What a figure of the radar is made of: a list in place of the panes, until `Esc`.
public struct RadarDetail: Hashable, Sendable {
  /// Which figure.
  public enum Subject: Hashable, Sendable {
    /// The meetings of somebody's ISO week.
    case week(person: String, monday: Day)
    /// The accounts that `CAD-5` counts.
    case due(RadarScope)
    /// The accounts for which a trigger fires.
    case trigger(String)
  }

  /// The rows, by what they are.
  public enum Rows: Hashable, Sendable {
    case meetings([LoadMeeting])
    case due([DueAccount])
    case firing([QueuedTrigger])

    public var count: Int {
      switch self {
      case .meetings(let rows): rows.count
      case .due(let rows): rows.count
      case .firing(let rows): rows.count
      }
    }
  }

  public let subject: Subject
  public private(set) var rows: Rows
  public private(set) var cursor = OverlayCursor()

  init(_ subject: Subject, _ summary: PortfolioSummary) {
    self.subject = subject
    rows = RadarDetail.rows(subject, summary)
  }

  /// Takes new figures, with the cursor on the same account where it is still there.
  mutating func show(_ summary: PortfolioSummary) {
    let selected = account
    rows = RadarDetail.rows(subject, summary)
    if let selected, let line = (0..<rows.count).first(where: { account(at: $0)?.id == selected.id }) {
      cursor.select(line, count: rows.count)
    } else {
      cursor.select(cursor.line, count: rows.count)
    }
  }

  mutating func layout(height: Int) { cursor.layout(height: height, count: rows.count) }
  mutating func select(_ line: Int) { cursor.select(line, count: rows.count) }
  mutating func handle(_ command: Command) { _ = cursor.handle(command, count: rows.count) }

  /// The account of the row under the cursor.
  var account: (id: String, name: String)? { account(at: cursor.line) }

  /// The pane on which the account of a row shows what the row is about.
  var pane: AccountPane { if case .firing = rows { .actions } else { .meetings } }

  /// The accounts of the rows.
  var accounts: [String] { (0..<rows.count).compactMap { account(at: $0)?.id } }

  private func account(at line: Int) -> (id: String, name: String)? {
    guard line >= 0, line < rows.count else { return nil }
    return switch rows {
    case .meetings(let rows): (rows[line].accountID, rows[line].accountName)
    case .due(let rows): (rows[line].id, rows[line].name)
    case .firing(let rows): (rows[line].accountID, rows[line].accountName)
    }
  }

  private static func rows(_ subject: Subject, _ summary: PortfolioSummary) -> Rows {
    switch subject {
    case .week(let person, let monday):
      let weeks = summary.load.first { $0.id == person }?.weeks
      return .meetings(weeks?.first { $0.monday == monday }?.meetings ?? [])
    case .due(let scope):
      // What is not booked is what there is to do.
      let due = summary.due.filter { scope.contains($0.segment) }
      return .due(due.filter { !$0.isCovered } + due.filter(\.isCovered))
    case .trigger(let id): return .firing(summary.queue.filter { $0.id == id })
    }
  }
}
