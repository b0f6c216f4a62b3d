import Keymaps
import TerminalKit
import Testing
import ViewModels

/// Walks over everything the program can show: every tab with its faces, an account with its panes, an explanation,
/// what lies over a screen. A new tab or face is visited without anybody thinking of it.
@MainActor enum EveryScreen {
  /// Calls the body on each screen; the name says where it is.
  static func visit(_ driver: AppDriver, _ body: (_ name: String) throws -> Void) throws {
    let labels = Keymap.standard.labels
    for tab in Tab.allCases {
      let key = try #require(labels.key(for: tab.command, in: [.global]), "\(tab.title) has no key")
      try driver.press(key)
      try faces(driver, tab.title, body)
      try driver.press(key, "enter")
      try faces(driver, "\(tab.title), Enter", body)
      try driver.press("enter")
      try body("\(tab.title), Enter twice")
      try driver.press(key)
    }
    for (key, name) in [("?", "help"), (":", "palette"), ("x", "export"), ("V", "views"), ("'", "jump")] {
      try driver.press(key)
      try body(name)
      try driver.press("esc")
    }
    for (keys, name) in [
      (["2", "D"], "form"), (["2", "a"], "add"), (["1", "e"], "account form"), (["5", "e"], "row form"),
    ] {
      for key in keys { try driver.press(key) }
      try body(name)
      try driver.press("tab", "tab", "C-t")
      try body("\(name), picking")
      try driver.press("esc", "esc")
    }
    try driver.press("U")
    try faces(driver, "Change log", body)
    try driver.press("esc")
    for text in ["a", "o", "contact", "account"] {
      try driver.press(":")
      driver.type(text)
      try body("palette: \(text)")
      try driver.press("esc")
    }
  }

  /// Tab goes from face to face or pane to pane, until one is seen again.
  private static func faces(_ driver: AppDriver, _ name: String, _ body: (String) throws -> Void) throws {
    var seen: Set<String> = []
    for face in 0..<12 {
      guard seen.insert(driver.screen).inserted else { return }
      try body("\(name), face \(face)")
      try driver.press("j", "l", "end")
      try body("\(name), face \(face), at the end")
      try driver.press("home", "tab")
    }
  }

  nonisolated static let sizes = [Size(columns: 60, rows: 20), Size(columns: 120, rows: 40)]
}
