import Domain

/// Every rule of the engine, in the order of the method.
public enum RuleRegistry {
  /// A part of the method with its rules.
  public struct Area: Sendable {
    public let title: String
    public let entries: [RuleEntry]
  }

  public static let areas: [Area] = [
    Area(title: "Segment, band, touch", entries: RuleEntry.segmentation),
    Area(title: "Client Experience", entries: RuleEntry.experience),
    Area(title: "Technology Adoption", entries: RuleEntry.adoption),
    Area(title: "Engagement", entries: RuleEntry.engagement),
    Area(title: "Service Quality", entries: RuleEntry.quality),
    Area(title: "Service Level Alignment", entries: RuleEntry.alignment),
    Area(title: "Composite, indices, suggestion", entries: RuleEntry.composite),
    Area(title: "Cadence", entries: RuleEntry.cadence),
    Area(title: "Triggers", entries: RuleEntry.triggers),
    Area(title: "Gates and credit", entries: RuleEntry.gates),
    Area(title: "Watchlist", entries: RuleEntry.healthReasons + RuleEntry.eventReasons),
    Area(title: "Roadmap", entries: RuleEntry.roadmap),
  ]

  /// Every rule.
  public static let entries: [RuleEntry] = areas.flatMap(\.entries)

  /// The rule of an id.
  public static func entry(_ id: String) -> RuleEntry? { entries.first { ByteKey($0.id) == ByteKey(id) } }
}
