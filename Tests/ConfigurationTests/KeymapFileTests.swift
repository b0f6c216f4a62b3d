import Configuration
import Keymaps
import TerminalKit
import Testing
import ViewModels

@Suite struct KeymapFileTests {
  @Test("A file replaces the keys of the commands it names and leaves the others")
  func replaces() throws {
    let keymap = try KeymapFile.parse("[list]\nmoveDown = [\"i\", \"C-n\"]\nopen = \"I\"\n", file: "keys.toml")
    #expect(keymap.keys(for: .moveDown, in: [.list]).map(\.text) == ["i", "C-n"])
    #expect(keymap.keys(for: .open, in: [.list]).map(\.text) == ["I"])
    #expect(keymap.resolve([.list], Key(.character("j"))) == nil)
    #expect(keymap.keys(for: .moveUp, in: [.list]) == Keymap.standard.keys(for: .moveUp, in: [.list]))
  }

  @Test("Keys can be swapped, and an empty file is the standard key map")
  func swap() throws {
    let keymap = try KeymapFile.parse("[list]\nmoveDown = \"k\"\nmoveUp = \"j\"\n", file: "keys.toml")
    #expect(keymap.resolve([.list], Key(.character("k"))) == .moveDown)
    #expect(keymap.resolve([.list], Key(.character("j"))) == .moveUp)
    #expect(try KeymapFile.parse("", file: "keys.toml") == .standard)
  }

  @Test("The standard key map written as a file is read as itself")
  func roundTrip() throws {
    var text = ""
    for context in KeyContext.allCases {
      text += "[\(context.rawValue)]\n"
      for command in Command.allCases {
        let keys = Keymap.standard.keys(for: command, in: [context])
        guard !keys.isEmpty else { continue }
        text += "\(command.rawValue) = [\(keys.map { "\"\($0.text)\"" }.joined(separator: ", "))]\n"
      }
    }
    let keymap = try KeymapFile.parse(text, file: "keys.toml")
    for context in KeyContext.allCases {
      for command in Command.allCases {
        #expect(keymap.keys(for: command, in: [context]) == Keymap.standard.keys(for: command, in: [context]))
      }
    }
  }
}
