public import Domain

/// The roadmap of an account as a grid: lanes below each other, quarters beside each other, every open initiative in
/// exactly one cell.
public struct RoadmapBoard: Hashable, Sendable {
  /// What stands in one column.
  public struct Column: Hashable, Sendable {
    public var place: RoadmapPlace
    /// `FY26 Q2`.
    public var title: String
    /// The findings about the column as a whole: RM-1 and RM-2 of its quarter, RM-4 and RM-7 of all its cards.
    public var findings: [RoadmapFinding]
    public var totals: RoadmapTotals

    /// Whether the column is a quarter of the horizon rather than one of those that gather the rest.
    public var isAhead: Bool { if case .ahead = place { true } else { false } }
    /// Whether more big rocks lie in it than a quarter may hold.
    public var hasTooManyRocks: Bool { findings.contains { $0.rule == "RM-1" } }
  }

  /// A card's place in the grid.
  public struct Spot: Hashable, Sendable {
    public var column: Int
    public var lane: Int
    /// The number of the card in its cell.
    public var index: Int
    public init(column: Int, lane: Int, index: Int) {
      self.column = column
      self.lane = lane
      self.index = index
    }
  }

  /// Findings of one rule.
  public struct Rule: Hashable, Sendable {
    public var id: String
    public var findings: [RoadmapFinding]
    /// The rule with its figure, such as `RM-1 3 rocks in FY26 Q3`.
    public var title: String
  }

  public let columns: [Column]
  /// The lanes; `nil` gathers the cards without one and is there only when there are some.
  public let lanes: [Lane?]
  /// The totals of each lane.
  public let laneTotals: [RoadmapTotals]
  /// The rules with findings, in the method's order.
  public let rules: [Rule]
  /// Lane by lane, column by column.
  private let cells: [[[RoadmapCard]]]

  /// The cards of a cell.
  public func cards(lane: Int, column: Int) -> [RoadmapCard] { cells[lane][column] }

  /// Whether there is no open initiative at all.
  public var isEmpty: Bool { cells.allSatisfy { $0.allSatisfy(\.isEmpty) } }

  /// The grid of a report.
  ///
  /// - Parameter shown: the initiatives that a filter leaves; `nil` is all of them. What the roadmap lacks is said of all.
  public init(_ report: RoadmapReport, currency: String, shown: Set<String>? = nil) {
    let open = report.initiatives.filter { $0.isOpen && shown?.contains($0.id) ?? true }
    let current = report.currentQuarter
    func quarter(_ item: Initiative) -> FiscalQuarter? { item.quarter.flatMap(FiscalQuarter.init(label:)) }
    func place(_ item: Initiative) -> RoadmapPlace {
      RoadmapPlace(quarter(item), current: current, columns: report.horizon)
    }
    var places = (0..<report.horizon).map(RoadmapPlace.ahead)
    // The horizon is always there; what lies outside of it only where there is something.
    for other in [RoadmapPlace.later, .past, .unplanned] where open.contains(where: { place($0) == other }) {
      places.append(other)
    }
    columns = places.map { wanted in
      Column(
        place: wanted, title: RoadmapBoard.title(wanted, current),
        findings: report.findings.filter { RoadmapBoard.concerns($0, wanted, current, report.horizon) },
        totals: RoadmapTotals(open.filter { place($0) == wanted }))
    }
    var lanes: [Lane?] = Lane.allCases.map(Optional.some)
    if open.contains(where: { $0.lane == nil }) { lanes.append(nil) }
    self.lanes = lanes
    laneTotals = lanes.map { lane in RoadmapTotals(open.filter { $0.lane == lane }) }
    cells = lanes.map { lane in
      let inLane = open.filter { $0.lane == lane }
      return places.map { wanted in
        inLane.filter { place($0) == wanted }.sorted { RoadmapBoard.precedes($0, $1, quarter($0), quarter($1)) }
          .map { RoadmapCard($0, report, currency: currency, showsQuarter: wanted == .later || wanted == .past) }
      }
    }
    rules = RoadmapBoard.rules(report)
  }

  // MARK: Where a card is

  /// The place of a card.
  public func spot(of id: String) -> Spot? {
    for (lane, row) in cells.enumerated() {
      for (column, cards) in row.enumerated() {
        if let index = cards.firstIndex(where: { $0.id == id }) {
          return Spot(column: column, lane: lane, index: index)
        }
      }
    }
    return nil
  }

  /// The card at a place.
  public subscript(spot: Spot) -> RoadmapCard? {
    guard cells.indices.contains(spot.lane), cells[spot.lane].indices.contains(spot.column),
      cells[spot.lane][spot.column].indices.contains(spot.index)
    else { return nil }
    return cells[spot.lane][spot.column][spot.index]
  }

  /// The places of a column's cards from top to bottom.
  public func spots(inColumn column: Int) -> [Spot] {
    lanes.indices.flatMap { lane in
      cells[lane][column].indices.map { Spot(column: column, lane: lane, index: $0) }
    }
  }

  /// How many cards there are.
  public var cardCount: Int { cells.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

  /// The place of the card with that number.
  public func spot(numbered number: Int) -> Spot? {
    let all = columns.indices.flatMap { spots(inColumn: $0) }
    return all.indices.contains(number - 1) ? all[number - 1] : nil
  }

  /// The 1-based number of a card in reading order, column by column.
  public func number(of spot: Spot) -> Int {
    (0..<spot.column).reduce(0) { $0 + spots(inColumn: $1).count }
      + (spots(inColumn: spot.column).firstIndex(of: spot) ?? 0) + 1
  }
}

extension RoadmapBoard {
  private static func title(_ place: RoadmapPlace, _ current: FiscalQuarter) -> String {
    switch place {
    case .ahead(0): Format.quarter(current) + " (now)"
    case .ahead(let offset): Format.quarter(current.adding(offset))
    case .later: "Later"
    case .past: "Past, still open"
    case .unplanned: "No quarter"
    }
  }

  /// Whether a finding is about a column.
  private static func concerns(
    _ finding: RoadmapFinding, _ place: RoadmapPlace, _ current: FiscalQuarter, _ horizon: Int
  ) -> Bool {
    switch finding.rule {
    case "RM-1", "RM-2":
      guard let quarter = finding.quarter.flatMap(FiscalQuarter.init(label:)) else { return false }
      return RoadmapPlace(quarter, current: current, columns: horizon) == place
    case "RM-4": return place == .unplanned
    case "RM-7": return place == .past
    default: return false
    }
  }

  /// By quarter, big rocks first, then what is nearest to being done, then by title and id.
  private static func precedes(
    _ left: Initiative, _ right: Initiative, _ leftQuarter: FiscalQuarter?, _ rightQuarter: FiscalQuarter?
  ) -> Bool {
    if leftQuarter != rightQuarter { return (leftQuarter?.ordinal ?? .max) < (rightQuarter?.ordinal ?? .max) }
    if (left.bigRock == true) != (right.bigRock == true) { return left.bigRock == true }
    let (a, b) = (progress(left.status), progress(right.status))
    if a != b { return a > b }
    let (first, second) = (left.title ?? left.id, right.title ?? right.id)
    if !first.utf8.elementsEqual(second.utf8) { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }

  /// How far a status is on its way; what is deferred stands last.
  private static func progress(_ status: InitiativeStatus?) -> Int {
    guard let status, status != .deferred else { return -1 }
    return InitiativeStatus.allCases.firstIndex(of: status) ?? -1
  }

  private static func rules(_ report: RoadmapReport) -> [Rule] {
    var rules: [Rule] = []
    for finding in report.findings {
      if let last = rules.indices.last, rules[last].id == finding.rule {
        rules[last].findings.append(finding)
      } else {
        rules.append(Rule(id: finding.rule, findings: [finding], title: ""))
      }
    }
    for index in rules.indices { rules[index].title = title(of: rules[index], report) }
    return rules
  }

  /// The rule in a few words, with the figure that decided.
  private static func title(of rule: Rule, _ report: RoadmapReport) -> String {
    let first = rule.findings[0]
    let quarter = first.quarter.flatMap(FiscalQuarter.init(label:)).map { Format.quarter($0) } ?? first.quarter ?? ""
    let isOne = rule.findings.count == 1
    let items = rule.findings.reduce(0) { $0 + $1.initiatives.count }
    switch rule.id {
    case "RM-1":
      return "RM-1 " + (isOne ? "\(items) big rocks in \(quarter)" : "\(rule.findings.count) quarters overloaded")
    case "RM-2": return "RM-2 " + (isOne ? "\(quarter) empty" : "\(rule.findings.count) empty quarters")
    case "RM-3": return "RM-3 no security item"
    case "RM-4": return "RM-4 \(items) approved, no quarter"
    case "RM-5":
      return "RM-5 " + (report.lastReview.map { "not reviewed for \(report.asOf - $0)d" } ?? "never reviewed")
    case "RM-6": return "RM-6 nothing moved"
    case "RM-7": return "RM-7 \(items) of past quarters open"
    case "stalled": return "stalled \(items)"
    default: return rule.id
    }
  }
}
