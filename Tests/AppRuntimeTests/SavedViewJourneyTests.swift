import Domain
import Keymaps
import Store
import TerminalKit
import Testing
import ViewModels

@testable import AppRuntime

/// A view that is kept is the same view when it is opened again, by whomever and after whatever.
@MainActor @Suite struct SavedViewJourneyTests {
  /// A way to set a screen up.
  struct Case: Sendable, CustomTestStringConvertible {
    var tab: Tab
    var keys: [String] = []
    var filter = ""
    var testDescription: String { "\(tab) \(keys.joined(separator: " ")) \(filter)" }
  }

  nonisolated static let cases: [Case] =
    [
      Case(tab: .heatmap), Case(tab: .heatmap, filter: "seg:A owner:mia"),
      Case(tab: .heatmap, keys: ["l", "l", "l", "s", "S", "g"], filter: "health<80"),
      Case(tab: .heatmap, keys: ["tab"]), Case(tab: .heatmap, keys: ["tab", "tab"], filter: "color:red"),
      Case(tab: .radar, keys: ["tab", "tab", "tab", "s", "S", "g"], filter: "owner:mia"),
      Case(tab: .roadmap, filter: "rock:yes"), Case(tab: .roadmap, keys: ["tab"], filter: "lane:growth"),
      Case(tab: .roadmap, keys: ["tab", "tab", "l", "l", "l"], filter: "seg:A,B"),
      Case(tab: .initiatives, keys: ["tab", "tab"], filter: "lane:stability"),
      Case(tab: .initiatives, keys: ["l", "s", "S", "g"], filter: "owner:mia"), Case(tab: .actions, filter: "late:yes"),
      Case(tab: .decisions, keys: ["tab", "tab", "s", "g"], filter: "outcome:approved"),
    ]
    + (0..<WatchView.allCases.count).map {
      Case(tab: .watchlist, keys: Array(repeating: "tab", count: $0), filter: $0 % 2 == 0 ? "" : "seg:A,B,C")
    } + (1..<RadarPane.allCases.count).map { Case(tab: .radar, keys: Array(repeating: "tab", count: $0)) }
    + [Tab.decisions, .initiatives, .actions, .data].flatMap { tab in
      (0..<(tab == .data ? 3 : 7)).map { Case(tab: tab, keys: Array(repeating: "tab", count: $0)) }
    }

  /// The screen itself, without the lines around it; without the counts of views that are counted once looked at.
  private func body(_ driver: AppDriver) -> [String] {
    let isRows = if case .rows = driver.runtime.app.top { true } else { false }
    return driver.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(isRows ? 4 : 3).dropLast(3)
      .map(String.init)
  }

  private func open(_ tab: Tab, _ driver: AppDriver) throws {
    try driver.press(try #require(Keymap.standard.labels.key(for: tab.command, in: [.global])))
  }

  private func setting(_ driver: AppDriver) throws -> ViewSetting {
    let screen = try #require(driver.runtime.app.top.viewModel as? any SavableView, "the tab cannot be kept")
    var setting = screen.setting
    setting.filter = screen.keptFilter.text
    return setting
  }

  @Test(arguments: cases)
  func whatWasKeptComesBack(setup: Case) throws {
    let driver = try AppDriver(accounts: 24, author: "Mia Kern")
    try open(setup.tab, driver)
    for key in setup.keys { try driver.press(key) }
    if !setup.filter.isEmpty {
      try driver.press("f")
      driver.type(setup.filter)
      try driver.press("enter")
    }
    try driver.press("home")
    let (wanted, screen) = (try setting(driver), body(driver))
    try driver.press("V")
    driver.type("Kept")
    try driver.press("enter")
    driver.expect("Kept the view \"Kept\"")
    // Everything changes: another face, another filter, another order, a search.
    try driver.press("tab", "l", "s", "f", "C-u")
    driver.type("zzz")
    try driver.press("enter", "tab")
    try open(setup.tab == .heatmap ? .watchlist : .heatmap, driver)
    try driver.press("V", "enter")
    driver.expect("View: Kept")
    #expect(driver.runtime.app.tab == setup.tab)
    #expect(try setting(driver) == wanted)
    // And in another session.
    let later = try AppDriver(on: driver.store, author: "Mia Kern")
    try later.press("V", "enter")
    #expect(later.runtime.app.tab == setup.tab)
    #expect(try setting(later) == wanted)
    try later.press("home")
    #expect(body(later) == screen)
  }
}
