import Domain

/// The colour a dimension of an account shall come out in.
enum Aim { case green, yellow, red }

/// What an account is like, decided before any of its rows is written.
struct AccountPlan {
  enum Kind: Hashable {
    case healthy
    /// Yellow somewhere.
    case fair
    /// Red somewhere.
    case troubled
    /// Nobody has measured for months.
    case quiet
    /// Well enough, with one matter that needs attention.
    case nagging
    case onboarding
    case churned
  }

  enum Matter: CaseIterable {
    case staleProposal, openRisk, lateAction
  }

  let index: Int
  let segment: Segment
  let story: DemoStory?
  let kind: Kind
  let seed: UInt64
  var cx = Aim.green
  var adoption = Aim.green
  var engagement = Aim.green
  var quality = Aim.green
  var alignment = Aim.green
  /// For how many months the red has lasted.
  var months = 1
  /// What needs attention at an account that nags.
  var matter: Matter { Matter.allCases[index % Matter.allCases.count] }
  /// Days since the executive sponsor was last seen.
  var sponsorDays = 10

  /// Digits that tell the account's rows from others'.
  var number: String {
    let digits = String(index + 1)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
  var id: String { "A-" + number }

  init(index: Int, seed: UInt64) {
    let slot = DemoSlots.slot(index)
    self.index = index
    self.seed = seed
    segment = slot.segment
    story = slot.story
    // Apart from its story, such an account gives no cause for worry.
    kind =
      slot.story.map { $0 == .threeBigRocks || $0 == .rottingProposal ? .healthy : .fair }
      ?? slot.kind ?? AccountPlan.kind(rank: slot.rank, segment: slot.segment, seed: seed)
    var random = DemoRandom(seed: seed, stream: -1 - index)
    sponsorDays = random.number(3...82)
    months = random.number(1...4)
    if let story { tell(story) } else { aim(&random) }
  }

  /// Shares of each kind, evenly spread over the accounts of a segment: a low-discrepancy sequence keeps the
  /// proportions even where a segment has few accounts.
  private static func kind(rank: Int, segment: Segment, seed: UInt64) -> Kind {
    let offset = (seed &+ UInt64(segment == .d ? 7 : 3)) &* 0xD134_2543_DE82_EF95
    let fraction = (UInt64(truncatingIfNeeded: rank) &* 0x9E37_79B9_7F4A_7C15 &+ offset) >> 32
    let share = (fraction * 1000) >> 32
    switch share {
    case ..<530: return .healthy
    case ..<870: return .fair
    case ..<945: return .troubled
    case ..<970: return segment == .c || segment == .d ? .quiet : .fair
    default: return .nagging
    }
  }

  private mutating func aim(_ random: inout DemoRandom) {
    switch kind {
    case .healthy, .quiet, .nagging, .onboarding: break
    case .fair:
      weaken(&random)
      if random.happens(35) { weaken(&random) }
    case .troubled, .churned:
      switch random.number(0...4) {
      case 0: cx = .red
      case 1: adoption = .red
      case 2: engagement = .red
      case 3: quality = .red
      default: alignment = .red
      }
      weaken(&random)
    }
  }

  /// Turns one dimension that is still green yellow.
  private mutating func weaken(_ random: inout DemoRandom) {
    switch random.number(0...4) {
    case 0 where cx == .green: cx = .yellow
    case 1 where quality == .green: quality = .yellow
    case 2 where alignment == .green: alignment = .yellow
    // At class D, engagement turns yellow with the sponsor clock alone.
    case 3 where engagement == .green && segment != .d: engagement = .yellow
    default: if adoption == .green { adoption = .yellow }
    }
  }

  private mutating func tell(_ story: DemoStory) {
    switch story {
    case .vanishedSponsor: sponsorDays = 143
    case .readyForSegmentB: (adoption, quality, alignment) = (.yellow, .yellow, .yellow)
    case .qualitySlump: (quality, months) = (.red, 3)
    case .orphanRenewal: (adoption, alignment) = (.yellow, .yellow)
    case .thirdMiss: (engagement, months) = (.red, 1)
    case .threeBigRocks, .rottingProposal: break
    }
  }
}
