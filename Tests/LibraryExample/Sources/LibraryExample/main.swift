import Domain
import Scoring

let day = Day(iso: "2026-03-31") ?? Day(number: 0)
let noon = ZoneTable.utc.moment(Instant(utc: day - 11, seconds: 12 * 3600))
let shared = SharedFacts(insights: [
  Insight(id: "mfa", name: "Multi-factor sign-in", weight: 5, tier: 1, kind: .mfa, active: true)
])
var facts = AccountFacts(account: Account(id: "A-1", name: "Harbor Clinic", maturity: 4, appetite: 4))
facts.contacts = [Contact(id: "C-1", execSponsor: true, active: true, lastSeen: day - 12)]
facts.pulses = [Pulse(id: "P-1", submittedAt: noon, valuable: 4)]
facts.readings = [Reading(insightID: "mfa", asOf: day - 3, coverage: Percent(text: "57.5"))]
facts.alignment = [AlignmentCheck(asOf: day - 30, deliverablesPresent: Percent(text: "90"), effortFit: true)]

let engine = ScoringEngine(model: .blueprint, shared: shared)
let report = engine.report(facts, asOf: day, band: nil)
print(report.summary.name, report.summary.composite.score?.text(decimals: 1) ?? "unknown")
for part in report.explanations { print(part.title, part.colour?.rawValue ?? "", part.statement) }
for trigger in report.triggers { print(trigger.id, trigger.cause) }
