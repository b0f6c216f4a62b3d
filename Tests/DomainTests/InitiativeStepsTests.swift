import Testing

@testable import Domain

/// The state machine of initiatives (method §9, A4.1).
@Suite struct InitiativeStepsTests {
  private typealias Steps = InitiativeSteps

  @Test(
    arguments: zip(
      [
        InitiativeStatus.draft, .scoped, .validated, .priceTested, .preApproved, .proposed, .approved, .kickedOff,
        .inProgress, .completed,
      ],
      [
        InitiativeStatus.scoped, .validated, .priceTested, .preApproved, .proposed, .approved, .kickedOff, .inProgress,
        .completed, .reviewed,
      ]))
  func everyStateLeadsToTheNext(from: InitiativeStatus, to: InitiativeStatus) {
    #expect(Steps.next(after: from, segment: .b).first == to)
  }

  @Test func sideExitsAreOpenUntilCompleted() {
    for status in InitiativeStatus.allCases where ![.completed, .reviewed, .declined, .deferred].contains(status) {
      #expect(Set([InitiativeStatus.deferred, .declined]).isSubset(of: Steps.next(after: status, segment: .a)))
    }
    #expect(Steps.next(after: .completed, segment: .a) == [.reviewed])
    #expect(Steps.next(after: .reviewed, segment: .a) == [])
    #expect(Steps.next(after: .declined, segment: .a) == [])
    #expect(Steps.next(after: .deferred, segment: .a) == [.priceTested, .declined])
  }

  @Test func onlySegmentDGoesFromDraftToProposed() {
    #expect(Steps.next(after: .draft, segment: .d).contains(.proposed))
    #expect(!Steps.next(after: .draft, segment: .c).contains(.proposed))
  }

  /// A card that has everything, less one cell, is held back by just that cell.
  @Test(arguments: [
    (InitiativeStatus.scoped, "title", "a title"), (.scoped, "summary", "a summary"), (.scoped, "source", "a source"),
    (.scoped, "quarter", "a quarter"), (.validated, "owner", "an owner"), (.validated, "pm", "a PM"),
    (.validated, "lane", "a lane"), (.validated, "readiness", "readiness"), (.priceTested, "budget_low", "a budget"),
    (.preApproved, "owner", "an owner"), (.preApproved, "quarter", "a quarter"),
    (.preApproved, "budget_low", "a budget"), (.proposed, "lane", "a lane"), (.proposed, "quarter", "a quarter"),
    (.kickedOff, "client_owner", "a client owner"), (.deferred, "decline_reason", "a reason"),
    (.declined, "decline_reason", "a reason"), (.reviewed, "review_trust", "whether trust or maturity grew"),
  ])
  func theGuardNamesWhatIsMissing(status: InitiativeStatus, column: String, missing: String) {
    var row = full
    #expect(Steps.missing(for: status, in: row, .init(isApprovedInWriting: true)) == [])
    row[column] = .null
    #expect(Steps.missing(for: status, in: row, .init(isApprovedInWriting: true)) == [missing])
  }

  @Test func approvalWantsADecisionInWriting() {
    #expect(Steps.missing(for: .approved, in: full, .init()).count == 1)
    #expect(Steps.missing(for: .approved, in: full, .init(isApprovedInWriting: true)) == [])
  }

  @Test func aGateKeepsACardFromBeingProposed() {
    let gated = Steps.Setting(isApprovedInWriting: true, gates: ["G-7"])
    #expect(Steps.missing(for: .proposed, in: full, gated) == ["gate G-7 to close"])
    var fix = full
    fix["kind"] = .text("risk_reduction")
    #expect(Steps.missing(for: .proposed, in: fix, gated) == [])
  }

  private var full: RowDraft {
    let text = { BundleValue.text($0) }
    return RowDraft(
      .initiatives,
      [
        "title": text("MFA"), "summary": text("s"), "source": text("health"), "quarter": text("2026-Q3"),
        "owner": text("P-1"), "pm": text("P-2"), "lane": text("stability"), "readiness": text("ready"),
        "budget_low": .integer(1), "client_owner": text("Dana"), "decline_reason": text("later"),
        "review_addressed": .integer(1), "review_trust": .integer(0), "review_on_time": .integer(1),
        "review_on_cost": .integer(1), "kind": text("growth"), "tier": .integer(1),
      ])
  }
}
