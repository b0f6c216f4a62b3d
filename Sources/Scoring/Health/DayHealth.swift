public import Domain

/// A score with its colour and coverage, exact.
public struct ExactScore: Hashable, Sendable {
  /// 0…100; `nil` below the coverage floor.
  public var score: Rational?
  /// May exist without a score and the other way round (method §12).
  public var colour: Colour
  /// Measured ÷ applicable weight, in percent.
  public var coverage: Rational

  static let unknown = ExactScore(score: nil, colour: .noData, coverage: .zero)

  /// As lists and screens show it.
  public var shown: ShownScore {
    ShownScore(score: score?.points, colour: colour, coverage: coverage.points)
  }
}

/// The adoption of one day: the score, the score of the gating tier, and the lowest fresh readings by kind.
struct AdoptionHealth: Hashable, Sendable {
  var score = ExactScore.unknown
  var tier = ExactScore.unknown
  /// Millionths of a percent.
  var mfa: Int64?
  var endpoint: Int64?
  var backup: Int64?
  var isFixFirst = false
}

/// The health of one account on one day; by reference, because every rule passes it on.
final class DayHealth: Sendable {
  let day: Day
  /// Effective segment; `nil` is unsegmented.
  let segment: Segment?
  let measures: DayMeasures
  let adoption: AdoptionHealth
  /// In the order of `Dimension.allCases`.
  let experience: ExactScore
  let engagement: ExactScore
  let quality: ExactScore
  let alignment: ExactScore
  let composite: ExactScore

  init(
    day: Day, segment: Segment?, measures: DayMeasures, adoption: AdoptionHealth, experience: ExactScore,
    engagement: ExactScore, quality: ExactScore, alignment: ExactScore, composite: ExactScore
  ) {
    self.day = day
    self.segment = segment
    self.measures = measures
    self.adoption = adoption
    self.experience = experience
    self.engagement = engagement
    self.quality = quality
    self.alignment = alignment
    self.composite = composite
  }

  subscript(dimension: Dimension) -> ExactScore {
    switch dimension {
    case .cx: experience
    case .adoption: adoption.score
    case .engagement: engagement
    case .quality: quality
    case .alignment: alignment
    }
  }
}

/// The worst of several colours that are shown together: any Red, any Yellow, else Green when all are known.
struct WorstColour {
  private var hasRed = false
  private var hasYellow = false
  private var unknown = 0

  mutating func add(_ colour: Colour) {
    switch colour {
    case .red: hasRed = true
    case .yellow: hasYellow = true
    case .noData: unknown += 1
    case .green: break
    }
  }

  /// The colour, when that many may be unknown for Green.
  func colour(unknownForGreen: Int = 0) -> Colour {
    if hasRed { return .red }
    if hasYellow { return .yellow }
    return unknown <= unknownForGreen ? .green : .noData
  }
}
