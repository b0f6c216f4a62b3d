import AppRuntime
import Demo
import Domain
import Foundation
import Store
import TerminalKit
import Testing

/// Two Huddles on one store: what one of them does is seen by the other, and what it only types is not.
@MainActor @Suite struct OutsideJourneyTests {
  @Test func aDraftOfAnotherHuddleIsNotSaidAndNotReadAgain() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huddle-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appendingPathComponent("p.db").path
    let store = try Store(path: place, mode: .create)
    try store.load(DemoPortfolio(accounts: 20, seed: 1, asOf: AppDriver.day).content())
    let mine = try AppDriver(on: store, author: "mk")
    let theirs = try AppDriver(on: try Store(path: place, mode: .existing), author: "jr")
    mine.lookOutside()
    try mine.press("j", "m")
    mine.expect("Reviewed")
    mine.lookOutside()
    try theirs.press("D")
    theirs.type("Half a thou")
    #expect(try store.drafts().count == 1)
    let frames = mine.terminal.frameCount
    mine.lookOutside()
    mine.expect("Reviewed")
    #expect(mine.terminal.frameCount == frames, "nothing was drawn")
    try theirs.press("C-s")
    theirs.expect("Add decision")
    mine.lookOutside()
    mine.expect("Updated outside")
    // What was typed meanwhile does not hide what was done.
    try theirs.press("D")
    theirs.type("Another")
    mine.lookOutside()
    try mine.press("j")
    mine.lookOutside()
    #expect(!mine.screen.contains("Updated outside"))
    store.close()
  }
}
