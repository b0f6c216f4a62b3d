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
    /// Whether the account has a meeting planned, booked or held after the row's.
    public var hasLaterMeeting: Bool
    /// How far the initiative is that the row belongs to; `nil` where there is none, or nobody knows.
    public var initiativeStatus: InitiativeStatus?
    /// How many steps of the row's checklist are not ticked.
    public var openSteps: Int
    public init(
      day: Day, before: RowDraft? = nil, segment: Segment? = nil, steps: InitiativeSteps.Setting = .init(),
      otherDecisions: Int = 0, isStrategic: Bool = false, otherBigRocks: Int = 0, hasQuickWin: Bool = true,
      hasLaterMeeting: Bool = true, initiativeStatus: InitiativeStatus? = nil, openSteps: Int = 0
    ) {
      self.day = day
      self.before = before
      self.segment = segment
      self.steps = steps
      self.otherDecisions = otherDecisions
      self.isStrategic = isStrategic
      self.otherBigRocks = otherBigRocks
      self.hasQuickWin = hasQuickWin
      self.hasLaterMeeting = hasLaterMeeting
      self.initiativeStatus = initiativeStatus
      self.openSteps = openSteps
    }
  }

  /// `LNT-05`, as the method's pages number it; rules of our own begin with `ED`.
  public let id: String
  public let table: BundleTable
  public let force: Force
  /// What the rows that break it have in common, as a list of findings says it.
  public let title: String
  /// Where the rule comes from.
  public let source: String
  /// The column that the caret goes to.
  public let column: String
  /// What is wrong with the row, as a sentence; `nil` when nothing is.
  public let problem: @Sendable (RowDraft, Setting) -> String?

  init(
    _ id: String, _ table: BundleTable, _ force: Force, _ title: String, _ source: String, at column: String,
    _ problem: @escaping @Sendable (RowDraft, Setting) -> String?
  ) {
    self.id = id
    self.table = table
    self.force = force
    self.title = title
    self.source = source
    self.column = column
    self.problem = problem
  }

  /// Which rule this is: some ids stand for the same rule about rows of several tables.
  public struct Key: Hashable, Sendable {
    public let rule: String
    public let table: BundleTable

    /// The rule's id and the table's name, such as `LNT-11 decisions`.
    public var text: String { "\(rule) \(table.rawValue)" }

    /// Reads what `text` says; `nil` where there is no such rule.
    public init?(text: String) {
      guard let known = EditRule.all.first(where: { $0.key.text == text }) else { return nil }
      self = known.key
    }

    init(_ rule: String, _ table: BundleTable) { (self.rule, self.table) = (rule, table) }
  }
  public var key: Key { Key(id, table) }

  /// The rule with a key.
  public static func named(_ key: Key) -> EditRule? { all.first { $0.key == key } }

  /// Whether the rule is about what becomes of a row, so that a row that is only looked at cannot break it.
  public var isAboutSteps: Bool { id == "ED-6" }

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
