import AppRuntime
import Demo
import Domain
import Foundation
import Store
import Testing

/// The store's file goes away while the program shows it.
@MainActor @Suite struct StoreLossTests {
  @Test("a store that was moved is told in a banner that stays, the screen can still be read, and nothing is written")
  func moved() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huddle-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appendingPathComponent("p.db").path
    let elsewhere = folder.appendingPathComponent("elsewhere.db").path
    let store = try Store(path: place, mode: .create)
    try store.load(DemoPortfolio(accounts: 20, seed: 1, asOf: AppDriver.day).content())
    let driver = try AppDriver(on: store)
    try driver.press("2", "m")
    let logged = try store.logCount()
    #expect(logged == 1)
    try FileManager.default.moveItem(atPath: place, toPath: elsewhere)
    try driver.press("u")
    driver.expect("was moved, deleted or replaced")
    try driver.press("j", "1", "2")
    driver.expect("! The store was moved, deleted or replaced: nothing is written; restart Huddle")
    driver.expect("Why")
    store.close()
    #expect(try Store(path: elsewhere, mode: .readOnly).logCount() == logged)
    #expect(!FileManager.default.fileExists(atPath: place))
  }
}
