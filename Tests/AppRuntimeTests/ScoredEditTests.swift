import Dispatch
import Domain
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// An edit and what it does to the scores are one picture, unless scoring takes long.
@MainActor @Suite struct ScoredEditTests {
  let huddle: BackgroundRuntime

  init() throws { huddle = try BackgroundRuntime() }

  /// Accounts whose scores are older than their facts.
  private var stale: Int {
    get throws { try huddle.store.staleKeys(day: AppDriver.day, model: huddle.runtime.session.modelFingerprint).count }
  }

  /// Somebody else saves a change of one account.
  private func edit() throws {
    let account = try #require(try huddle.store.bandInputs().first).id
    let change = RowChange(
      table: .accounts, key: [.text(account)], before: [:], after: ["name": .text("Edited")])
    try huddle.store.apply([change], label: "Edit", author: "somebody", at: Instant(microseconds: 0))
    huddle.runtime.storeChangedOutside()
  }

  @Test func theFrameAfterAnEditHasItsScores() async throws {
    huddle.runtime.start()
    await huddle.settled()
    huddle.runtime.patience = 600_000
    try edit()
    #expect(huddle.screen.contains("Edited"))
    #expect(try stale == 0)
    await huddle.settled()
  }

  @Test func scoringThatTakesLongIsWaitedForByNobody() async throws {
    huddle.runtime.start()
    await huddle.settled()
    huddle.runtime.patience = 1
    huddle.runtime.scorer.suspend()
    try edit()
    #expect(try stale == 1)
    #expect(huddle.screen.contains("Edited"))
    huddle.runtime.scorer.resume()
    await huddle.settled()
    #expect(try stale == 0)
  }
}
