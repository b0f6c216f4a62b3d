import Domain

/// Who stands where: every 125 accounts hold 7 of class A, 18 of B, 40 of C and 60 of D, evenly mixed.
///
/// The stories, two clients being onboarded and one that left come first, so that even a small portfolio has them.
enum DemoSlots {
  struct Slot {
    let segment: Segment
    let story: DemoStory?
    let kind: AccountPlan.Kind?
    /// How many ordinary accounts of the segment stand before this one.
    let rank: Int
  }

  /// The slot of an account.
  static func slot(_ index: Int) -> Slot {
    let slots = index < first.count ? first : later
    let slot = slots[index % slots.count]
    let rank = slot.rank + index / slots.count * (totals[slot.segment] ?? 0)
    return Slot(segment: slot.segment, story: slot.story, kind: slot.kind, rank: rank)
  }

  private static let totals: [Segment: Int] = [.a: 7, .b: 18, .c: 40, .d: 60]

  private static let first: [Slot] = {
    var slots = DemoStory.allCases.map { Slot(segment: $0.segment, story: $0, kind: nil, rank: 0) }
    slots.append(Slot(segment: .c, story: nil, kind: .onboarding, rank: 0))
    slots.append(Slot(segment: .d, story: nil, kind: .onboarding, rank: 0))
    slots.append(Slot(segment: .c, story: nil, kind: .churned, rank: 0))
    var left = totals
    for slot in slots { left[slot.segment, default: 0] -= 1 }
    return slots + mixed(left) { _ in nil }
  }()

  private static let later = mixed(totals) { position in
    switch position {
    case 40, 90: .onboarding
    case 70: .churned
    default: nil
    }
  }

  /// Accounts in proportion: the segment that lags most behind its share comes next.
  private static func mixed(_ wanted: [Segment: Int], _ kind: (Int) -> AccountPlan.Kind?) -> [Slot] {
    let total = wanted.values.reduce(0, +)
    var placed: [Segment: Int] = [:]
    return (0..<total).map { position in
      func lag(_ segment: Segment) -> Int {
        wanted[segment, default: 0] * (position + 1) - placed[segment, default: 0] * total
      }
      let segment = Segment.allCases.max { lag($0) < lag($1) } ?? .d
      let rank = placed[segment, default: 0]
      placed[segment] = rank + 1
      return Slot(segment: segment, story: nil, kind: kind(position), rank: rank)
    }
  }
}
