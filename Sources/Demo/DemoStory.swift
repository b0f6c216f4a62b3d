public import Domain

/// The accounts with a story that a huddle should find; they are the first accounts of every portfolio.
public enum DemoStory: Int, Hashable, Sendable, CaseIterable {
  /// The executive sponsor of the largest client was last seen 143 days ago.
  case vanishedSponsor
  /// A class C client whose data say class B.
  case readyForSegmentB
  /// Service quality fell apart after a migration.
  case qualitySlump
  /// A renewal in 44 days, not green, and no owner in sight.
  case orphanRenewal
  /// Three strategic meetings missed in a row.
  case thirdMiss
  /// Three big rocks planned into one quarter.
  case threeBigRocks
  /// A proposal without an answer for 40 days.
  case rottingProposal

  /// The account's position in the portfolio.
  public var index: Int { rawValue }

  /// The account's name.
  public var accountName: String {
    switch self {
    case .vanishedSponsor: "Harbor Dental"
    case .readyForSegmentB: "Stepping Stone Academy"
    case .qualitySlump: "Landslide Logistics"
    case .orphanRenewal: "Vale Clinics"
    case .thirdMiss: "Third Street Bakery"
    case .threeBigRocks: "Three Rocks Brewing"
    case .rottingProposal: "Slow River Paper"
    }
  }

  /// The account's segment.
  public var segment: Segment {
    switch self {
    case .vanishedSponsor, .threeBigRocks: .a
    case .qualitySlump, .orphanRenewal, .thirdMiss: .b
    case .readyForSegmentB, .rottingProposal: .c
    }
  }

  var vertical: String {
    switch self {
    case .vanishedSponsor, .orphanRenewal: "healthcare"
    case .readyForSegmentB: "education"
    case .qualitySlump: "logistics"
    case .thirdMiss, .threeBigRocks: "food"
    case .rottingProposal: "manufacturing"
    }
  }
}
