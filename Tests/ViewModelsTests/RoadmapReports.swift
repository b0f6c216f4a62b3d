import Domain
import TestSupport

/// Roadmaps made up at random: any status, lane and quarter, any start of the fiscal year.
enum RoadmapReports {
  static let asOf = FakeStore.day

  static func random(_ seed: UInt64, items: ClosedRange<Int> = 0...60) -> RoadmapReport {
    var generator = SeededGenerator(seed: seed)
    let start = Int.random(in: 1...12, using: &generator)
    let segment = (Segment.allCases.map(Optional.some) + [nil]).randomElement(using: &generator) ?? nil
    var report = RoadmapReport(
      account: Account(id: "A-\(seed)", name: "Account \(seed)", fiscalYearStartMonth: start), asOf: asOf,
      segment: segment, horizon: [8, 4, 2, 1].randomElement(using: &generator) ?? 1, bigRockLimit: 2, reviewLimit: 120)
    let statuses = InitiativeStatus.allCases.map(Optional.some) + [nil]
    let lanes = Lane.allCases.map(Optional.some) + [nil]
    report.initiatives = (0..<Int.random(in: items, using: &generator)).map { number in
      let year = Int.random(in: 2024...2030, using: &generator)
      let hasQuarter = Int.random(in: 0..<5, using: &generator) > 0
      func money() -> Money? {
        Int.random(in: 0..<3, using: &generator) == 0
          ? nil : Money(minorUnits: Int64.random(in: 0...9_000_000, using: &generator))
      }
      return Initiative(
        id: "IN-\(number)", title: "Item \(number)", status: statuses.randomElement(using: &generator) ?? nil,
        statusChangedOn: asOf - Int.random(in: 0...200, using: &generator),
        lane: lanes.randomElement(using: &generator) ?? nil,
        quarter: hasQuarter ? "\(year)-Q\(Int.random(in: 1...4, using: &generator))" : nil,
        bigRock: Bool.random(using: &generator), budgetLow: money(), budgetHigh: money())
    }
    return report
  }
}
