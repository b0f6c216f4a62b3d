import Domain

@testable import Scoring

// Short words for the facts that tests are made of.

func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
  return day
}

/// The last day of the first quarter, a Tuesday and a month end: the day most tests look at.
let march31 = day("2026-03-31")

func moment(_ day: Day, hour: Int = 12, minute: Int = 0, zone: ZoneTable = .utc) -> Moment {
  zone.moment(Instant(utc: day, seconds: hour * 3600 + minute * 60))
}

func percent(_ text: String) -> Percent {
  guard let percent = Percent(text: text) else { preconditionFailure("no such percentage: \(text)") }
  return percent
}

/// Ratings that put an account into a segment by its quadrant (method SEG-1).
func ratings(_ segment: Segment) -> (maturity: Int, appetite: Int) {
  switch segment {
  case .a: (4, 4)
  case .b: (2, 4)
  case .c: (4, 2)
  case .d: (2, 2)
  }
}

func account(_ segment: Segment?, id: String = "A-1", since: Day? = nil) -> Account {
  let rating = segment.map(ratings)
  return Account(id: id, name: "Harbor", since: since, maturity: rating?.maturity, appetite: rating?.appetite)
}

func facts(_ segment: Segment?, since: Day? = nil) -> AccountFacts {
  AccountFacts(account: account(segment, since: since))
}

/// A strategic meeting held on its planned day with its recap at once, unless said otherwise.
func held(
  _ id: String, _ on: Day, type: MeetingType = .qbr, planned: Day? = nil, recapHours: Int? = 1, recapMinutes: Int = 0,
  exec: Bool? = nil, decisionMaker: Bool? = nil
) -> Meeting {
  let end = moment(on)
  let recap = recapHours.map { hours in
    ZoneTable.utc.moment(
      Instant(microseconds: end.instant.microseconds + Int64(hours * 60 + recapMinutes) * 60_000_000))
  }
  return Meeting(
    id: id, type: type, plannedOn: planned ?? on, status: .held, heldAt: end, recapSentAt: recap, execPresent: exec,
    decisionMakerPresent: decisionMaker)
}

func planned(_ id: String, _ on: Day, status: MeetingStatus = .planned, type: MeetingType = .qbr) -> Meeting {
  Meeting(id: id, type: type, plannedOn: on, status: status)
}

func pulse(_ id: String, _ on: Day, _ value: Int) -> Pulse {
  Pulse(id: id, submittedAt: moment(on), valuable: value)
}

func sponsor(_ id: String = "S-1", seen: Day?) -> Contact {
  Contact(id: id, execSponsor: true, active: true, lastSeen: seen)
}

func ticket(
  _ id: String, opened: Day, resolved: Day? = nil, category: String? = nil, reopened: Day? = nil,
  response: ServiceLevel? = nil, resolution: ServiceLevel? = nil
) -> Ticket {
  Ticket(
    id: id, openedAt: moment(opened), resolvedAt: resolved.map { moment($0) }, reopenedAt: reopened.map { moment($0) },
    category: category, responseSLA: response, resolutionSLA: resolution)
}

func insight(
  _ id: String, weight: Int? = 1, tier: Int? = nil, kind: InsightKind? = nil, target: String? = nil,
  active: Bool? = true
) -> Insight {
  Insight(id: id, weight: weight, tier: tier, target: target.map(percent), kind: kind, active: active)
}

func reading(_ insight: String, _ on: Day, _ coverage: String?) -> Reading {
  Reading(insightID: insight, asOf: on, coverage: coverage.map(percent))
}

func engine(_ insights: [Insight] = [], model: ScoringModel = .blueprint, people: [Person] = [], zone: ZoneTable = .utc)
  -> ScoringEngine
{
  ScoringEngine(model: model, shared: SharedFacts(insights: insights, people: people, zone: zone))
}

/// What a decimal literal means exactly.
func exact(_ text: String) -> Rational {
  let isNegative = text.hasPrefix("-")
  guard let points = Points(text: isNegative ? String(text.dropFirst()) : text) else {
    preconditionFailure("no such number: \(text)")
  }
  return isNegative ? .zero - Rational(points) : Rational(points)
}

/// Two reds of a colour, as tests count them.
extension ScoreResult {
  func has(_ trigger: Trigger) -> Bool { triggers.contains(trigger) }
  func has(_ gate: Gate) -> Bool { gates.contains(gate) }
  func weight(_ rule: WatchRule) -> Int? { watchlist.first { $0.rule == rule }?.weight }
}
