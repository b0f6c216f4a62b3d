import Domain
import Scoring
import Testing

/// The ids that filters know are those of the method.
@Suite struct FilterCodeTests {
  @Test func filtersKnowEveryGateTriggerAndReason() {
    #expect(AccountFilter.gates == Gate.allCases.map(\.rawValue))
    #expect(Set(AccountFilter.triggers) == Set(Trigger.allCases.map(\.rawValue)))
    #expect(AccountFilter.reasons == WatchRule.allCases.map(\.rawValue))
  }
}
