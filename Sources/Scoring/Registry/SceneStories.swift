import Domain

// Facts of several kinds at once, for rules that look at more than one dimension or day.
extension Scene {
  /// Readings of one insight over time, oldest first.
  mutating func readings(_ series: [(whole: Int, millionths: Int64, ago: Int)]) {
    guard let first = series.first else { return }
    reading(first.whole, millionths: first.millionths, ago: first.ago)
    guard let id = insights.last?.id else { return }
    for item in series.dropFirst() {
      facts.readings.append(
        Reading(
          insightID: id, asOf: Scene.today - item.ago, coverage: Scene.percent(item.whole, millionths: item.millionths))
      )
    }
  }

  /// Readings early in January, February and March: before the three latest month ends.
  mutating func adoptionMonths(_ values: (Int, Int64)...) {
    readings(zip(values, [85, 54, 26]).map { ($0.0, $0.1, $1) })
  }

  /// Missed service levels and late recaps before each of the latest month ends.
  mutating func poorQuality(months: Int) {
    for ago in [1, 35].prefix(months) {
      ticket(opened: ago + 1, resolved: ago, sla: .missed)
      held(ago: ago + 5, .tactical, recap: 90)
    }
  }

  /// Something known of every dimension, by default all Green: Engagement 87.5, Quality 85.
  mutating func everything(
    pulse: Bool = true, adoption: Int? = 80, deliverables: Int = 100, effort: Bool = true, quality: Bool = true
  ) {
    if pulse { self.pulse(5) }
    sponsor(ago: 1)
    if let adoption { reading(adoption) }
    held(ago: 20, decider: true)
    decision(took: 60, ago: 5)
    if quality { resolved(4, met: 3) }
    alignment(deliverables: Scene.percent(deliverables), effort: effort)
  }

  /// High health since a day, without tickets.
  mutating func thriving(since ago: Int) {
    pulse(5, ago: ago)
    sponsor(ago: ago)
    reading(100, ago: ago)
    held(ago: ago, decider: true)
    decision(took: 0, ago: ago)
    alignment(ago: ago, deliverables: Scene.percent(100), effort: true)
  }

  /// Client Experience and Alignment at 100 and an adoption that changes on a day.
  mutating func adoptionFalls(from before: Int, to after: Int, ago: Int) {
    pulse(5, ago: 40)
    sponsor(ago: 40)
    alignment(ago: 40, deliverables: Scene.percent(100), effort: true)
    readings([(before, 0, 40), (after, 0, ago)])
  }

  /// A further account with nothing but its revenue, in minor units.
  mutating func another(mrr: Int64) {
    var account = Scene.account(.b, "A-\(others.count + 2)")
    account.mrr = Money(minorUnits: mrr)
    others.append(AccountFacts(account: account))
  }

  /// A meeting an hour of some day, booked with a presenter.
  mutating func presents(_ person: String, roles: [String], limit: Int? = nil, meetings: Int) {
    people = [Person(id: person, roles: roles, weeklyStrategicLimit: limit)]
    for _ in 0..<meetings { plan(ago: 0, .qbr, .booked, presenter: person) }
  }
}
