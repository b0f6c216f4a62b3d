/// One rule about the rows that people write: what is wrong, and whether it stops them or only tells them.
public struct EditRule: Sendable {
  public enum Force: String, Hashable, Sendable {
    /// A row that breaks it is not saved.
    case block
    /// It is shown, saved all the same, and counted among the findings about the data.
    case warn
  }

  /// What a rule has to know beyond the row itself.
  public struct Setting: Hashable, Sendable {
    public var day: Day
    /// The row as it was before; `nil` for a new one and for one that is only looked at.
    public var before: RowDraft?
    public var segment: Segment?
    /// The guards of an initiative's steps.
    public var steps: InitiativeSteps.Setting
    /// How many other decisions that are not parked the row's meeting has.
    public var otherDecisions: Int
    /// Whether the row's meeting is strategic for the segment.
    public var isStrategic: Bool
    /// How many other open big rocks the account has in the row's quarter.
    public var otherBigRocks: Int
    /// Whether the account has completed a quick win.
    public var hasQuickWin: Bool
    public init(
      day: Day, before: RowDraft? = nil, segment: Segment? = nil, steps: InitiativeSteps.Setting = .init(),
      otherDecisions: Int = 0, isStrategic: Bool = false, otherBigRocks: Int = 0, hasQuickWin: Bool = true
    ) {
      self.day = day
      self.before = before
      self.segment = segment
      self.steps = steps
      self.otherDecisions = otherDecisions
      self.isStrategic = isStrategic
      self.otherBigRocks = otherBigRocks
      self.hasQuickWin = hasQuickWin
    }
  }

  /// `LNT-05`, as the method's pages number it; rules of our own begin with `ED`.
  public let id: String
  public let table: BundleTable
  public let force: Force
  /// Where the rule comes from.
  public let source: String
  /// The column that the caret goes to.
  public let column: String
  /// What is wrong with the row, as a sentence; `nil` when nothing is.
  public let problem: @Sendable (RowDraft, Setting) -> String?

  init(
    _ id: String, _ table: BundleTable, _ force: Force, _ source: String, at column: String,
    _ problem: @escaping @Sendable (RowDraft, Setting) -> String?
  ) {
    self.id = id
    self.table = table
    self.force = force
    self.source = source
    self.column = column
    self.problem = problem
  }

  /// A rule that a row breaks.
  public struct Finding: Hashable, Sendable {
    public var rule: String
    public var force: Force
    public var column: String
    public var sentence: String
  }

  /// What a row breaks, blocks first, else in the order of the table.
  public static func findings(_ row: RowDraft, _ setting: Setting) -> [Finding] {
    let found = all.compactMap { rule -> Finding? in
      guard rule.table == row.table, let sentence = rule.problem(row, setting) else { return nil }
      return Finding(rule: rule.id, force: rule.force, column: rule.column, sentence: sentence)
    }
    return found.filter { $0.force == .block } + found.filter { $0.force == .warn }
  }
}
