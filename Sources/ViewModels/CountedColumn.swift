import Domain

/// A column whose values `F` counts, with the bands that its numbers fall into.
public struct CountedColumn: Hashable, Sendable {
  /// A run of numbers, or the missing ones; and the filter that lists its accounts.
  struct Band: Hashable, Sendable {
    var label: String
    var terms: String
  }

  /// The heading of the column.
  public let title: String
  let field: AccountFilter
  let edges: [Int64]
  let bands: [Band]

  /// Words and texts are counted one by one.
  init(_ title: String, _ field: AccountFilter) {
    (self.title, self.field, edges, bands) = (title, field, [], [])
  }

  /// Numbers are counted in bands.
  ///
  /// - Parameters:
  ///   - edges: the first number of every band but the lowest, ascending, as the filter language writes it.
  ///   - unit: how many of the field's units one of `edges` is.
  ///   - labels: one more than `edges`.
  init(_ title: String, _ field: AccountFilter, edges: [Int64], unit: Int64, labels: [String]) {
    (self.title, self.field) = (title, field)
    self.edges = edges.map { $0 * unit }
    bands = labels.enumerated().map { index, label in
      let from = index > 0 ? [Filter.written(field.rawValue, ">=", String(edges[index - 1]))] : []
      let to = index < edges.count ? [Filter.written(field.rawValue, "<", String(edges[index]))] : []
      return Band(label: label, terms: (from + to).joined(separator: " "))
    }
  }

  private init(_ title: String, _ field: AccountFilter, edges: [Int64], bands: [Band]) {
    (self.title, self.field, self.edges, self.bands) = (title, field, edges, bands)
  }

  /// The filter that lists the accounts of a value.
  func terms(_ value: Frequency.Value) -> String {
    switch value {
    case .band(let index): bands[index].terms
    // The owner's initials may be part of another's; the ids of the method are never ambiguous.
    case .word(let word): Filter.written(field.rawValue, field == .owner ? "=" : ":", word)
    case .missing: Filter.written(field.rawValue, ":", "none")
    }
  }

  func label(_ value: Frequency.Value) -> String {
    switch value {
    case .band(let index): return bands[index].label
    case .missing: return field == .owner ? "nobody" : [.gate, .trigger, .reason].contains(field) ? "none" : "no data"
    case .word(let word):
      switch field {
      case .gate: return word + "  " + MethodNames.gate(word)
      case .reason: return word + "  " + MethodNames.reason(word)
      case .color: return Colour.allCases.first { $0.filterWord == word }?.title ?? word
      default: return word
      }
    }
  }

  /// Days since the sponsor was seen; never is a band of its own.
  static let sponsor = CountedColumn(
    "Sponsor", .sponsor, edges: [31, 61, 91, 121, .max],
    bands: [
      Band(label: "30 days or less", terms: "sponsor<31"),
      Band(label: "31 to 60 days", terms: "sponsor>=31 sponsor<61"),
      Band(label: "61 to 90 days", terms: "sponsor>=61 sponsor<91"),
      Band(label: "91 to 120 days", terms: "sponsor>=91 sponsor<121"),
      Band(label: "more than 120 days", terms: "sponsor>120 !sponsor:never"),
      Band(label: "never seen", terms: "sponsor:never"),
    ])
}

extension HeatmapColumn {
  /// What `F` counts in the column; `nil` where every value is its own.
  func counted(currency: String) -> CountedColumn? {
    if let dimension {
      return CountedColumn.score(heading, AccountFilter.field(of: dimension))
    }
    switch self {
    case .composite: return .score(heading, .health)
    case .band: return CountedColumn("MRR band", .band)
    case .mrr: return .money(currency)
    case .delta7: return .change(heading, .delta7)
    case .delta30: return .change(heading, .delta30)
    case .gates: return CountedColumn(heading, .gate)
    case .owner: return CountedColumn(heading, .owner)
    case .sponsor: return .sponsor
    case .next:
      return CountedColumn(
        "Next strategic touch", .due, edges: [-30, 0, 15, 31, 61], unit: 1,
        labels: [
          "past due more than 30 days", "past due", "next 14 days", "in 15 to 30 days", "in 31 to 60 days", "later",
        ])
    case .renewal:
      return CountedColumn(
        heading, .renewal, edges: [0, 31, 61, 91, 181], unit: 1,
        labels: [
          "date has passed", "next 30 days", "in 31 to 60 days", "in 61 to 90 days", "in 91 to 180 days", "later",
        ])
    case .triggers: return CountedColumn(heading, .trigger)
    case .reasons: return CountedColumn(heading, .reason)
    case .name, .cx, .adoption, .engagement, .quality, .alignment: return nil
    }
  }
}

extension CountedColumn {
  fileprivate static func score(_ title: String, _ field: AccountFilter) -> CountedColumn {
    CountedColumn(
      title, field, edges: [50, 60, 70, 80, 90], unit: 1_000_000,
      labels: ["below 50", "50 to below 60", "60 to below 70", "70 to below 80", "80 to below 90", "90 and more"])
  }

  fileprivate static func change(_ title: String, _ field: AccountFilter) -> CountedColumn {
    CountedColumn(
      title, field, edges: [-10, -5, -1, 1, 5, 10], unit: 1_000_000,
      labels: [
        "fell by more than 10", "fell by 5 to 10", "fell by 1 to 5", "about the same", "rose by 1 to 5",
        "rose by 5 to 10", "rose by 10 and more",
      ])
  }

  fileprivate static func money(_ currency: String) -> CountedColumn {
    let edges: [Int64] = [500, 1000, 2000, 5000, 10_000, 20_000]
    let names = edges.map { Format.money(Money(minorUnits: $0 * 100), currency: currency) }
    let middle = zip(names, names.dropFirst()).map { "\($0) to below \($1)" }
    return CountedColumn(
      "MRR", .mrr, edges: edges, unit: 100,
      labels: ["below \(names[0])"] + middle + ["\(names[names.count - 1]) and more"])
  }
}
