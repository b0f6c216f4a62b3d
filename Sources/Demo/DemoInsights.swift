import Domain

/// What adoption is measured by in the demo, from the fundamentals down.
struct DemoInsight {
  let id: String
  let name: String
  let category: String
  let weight: Int
  let tier: Int
  let target: Int
  let kind: InsightKind?

  static let all = [
    DemoInsight(
      id: "I-MFA", name: "Multi-factor sign-in", category: "identity", weight: 5, tier: 1, target: 100, kind: .mfa),
    DemoInsight(
      id: "I-EDR", name: "Endpoint protection", category: "endpoint", weight: 5, tier: 1, target: 100, kind: .endpoint),
    DemoInsight(
      id: "I-BKP", name: "Tested backups", category: "continuity", weight: 4, tier: 1, target: 100, kind: .backup),
    DemoInsight(id: "I-PAT", name: "Patch level", category: "endpoint", weight: 4, tier: 1, target: 95, kind: nil),
    DemoInsight(id: "I-EML", name: "Email security", category: "email", weight: 3, tier: 2, target: 95, kind: nil),
    DemoInsight(id: "I-AWA", name: "Security awareness", category: "people", weight: 2, tier: 2, target: 90, kind: nil),
    DemoInsight(id: "I-DOC", name: "Documentation", category: "process", weight: 2, tier: 2, target: 90, kind: nil),
  ]

  /// The row of the insights table.
  var row: BundleRow {
    BundleRow(
      values: [
        .text(id), .text(name), .text(category), .integer(Int64(weight)), .integer(Int64(tier)), .percent(target),
        .optional(kind?.rawValue), .flag(true),
      ], sources: ["demo"], sourceCount: 1)
  }
}
