import Domain

/// One meeting of every standing, with a recap of every outcome.
enum AccountMeetingFixture {
  static let all: [Meeting] = [
    Meeting(
      id: "M-1", type: .qbr, plannedOn: AccountFixture.day("2026-02-10"), status: .held,
      heldAt: AccountFixture.moment("2026-02-11T15:00:00Z"), recapSentAt: AccountFixture.moment("2026-02-12T10:00:00Z"),
      execPresent: false, decisionMakerPresent: true, prepPack: true, presenter: "P-1"),
    Meeting(
      id: "M-2", type: .opsCheckin, plannedOn: AccountFixture.day("2025-12-01"), status: .held,
      heldAt: AccountFixture.moment("2025-12-15T09:00:00Z"), recapSentAt: AccountFixture.moment("2025-12-19T09:00:00Z"),
      presenter: "P-2"),
    Meeting(
      id: "M-3", type: .tactical, status: .held, heldAt: AccountFixture.moment("2026-03-05T09:00:00Z"),
      execPresent: false, decisionMakerPresent: false, presenter: "P-2"),
    Meeting(
      id: "M-4", type: .tactical, plannedOn: AccountFixture.day("2026-03-30"), status: .held,
      heldAt: AccountFixture.moment("2026-03-30T16:00:00Z"), presenter: "P-2"),
    Meeting(
      id: "M-5", type: .executiveQBR, plannedOn: AccountFixture.day("2026-03-10"), status: .missed, presenter: "P-1"),
    Meeting(id: "M-6", type: .qbr, plannedOn: AccountFixture.day("2026-01-20"), status: .planned),
    Meeting(
      id: "M-7", type: .serviceReview, plannedOn: AccountFixture.day("2026-03-27"), status: .booked, presenter: "P-2"),
    Meeting(
      id: "M-8", type: .strategySession, plannedOn: AccountFixture.day("2026-04-09"), status: .booked, hasPurpose: true,
      roadmapLinked: false, presenter: "P-1"),
    Meeting(id: "M-9", type: .renewalPlanning, plannedOn: AccountFixture.day("2026-04-21"), status: .planned),
    Meeting(id: "M-10", type: .qbr, plannedOn: AccountFixture.day("2025-11-04"), waivedReason: "Client's audit week"),
    Meeting(id: "M-11", type: .qbr, plannedOn: AccountFixture.day("2025-10-14"), status: .cancelled),
    Meeting(id: "M-12", type: .discovery, status: .planned),
  ]
}
