import Configuration
import Foundation
import Keymaps
import TerminalKit
import Theming

/// Where the themes come from: the shipped ones, then the user's beside them.
enum ThemeShelf {
  /// All themes and the one to begin with. A broken theme that was asked for by name or file is a problem; a broken
  /// one that merely lies in the folder is left out.
  static func themes(asked: String?, environment: [String: String]) throws -> ThemeChoice {
    var texts = BuiltIn.themes
    let folder = configurationFolder(environment) + "/themes"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    for file in files where file.hasSuffix(".toml") {
      guard let data = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
      let name = String(file.dropLast(5))
      texts.removeAll { $0.name == name }
      texts.append((name: name, text: String(decoding: data, as: UTF8.self)))
    }
    if let asked, asked.hasSuffix(".toml") {
      guard let data = FileManager.default.contents(atPath: asked) else {
        throw Problem("the theme file \(asked) cannot be read; nothing was changed")
      }
      let name = String(URL(fileURLWithPath: asked).lastPathComponent.dropLast(5))
      texts.removeAll { $0.name == name }
      texts.insert((name: name, text: String(decoding: data, as: UTF8.self)), at: 0)
      return ThemeChoice(all: try parse(texts, wanted: name), first: 0, isAsked: true)
    }
    // Without colours the monochrome theme is the designed one.
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let chosen = asked ?? environment["HUDDLE_THEME"]
    let wanted = chosen ?? (isPlain ? "monochrome" : "dark")
    guard texts.contains(where: { $0.name == wanted }) else {
      throw Problem("there is no theme \"\(wanted)\"; there are \(texts.map(\.name).joined(separator: ", "))")
    }
    let all = try parse(texts, wanted: wanted)
    return ThemeChoice(
      all: all, first: all.firstIndex { $0.name == wanted } ?? 0, isAsked: chosen != nil || isPlain)
  }

  private static func parse(_ texts: [(name: String, text: String)], wanted: String) throws -> [Theme] {
    try texts.compactMap { name, text in
      do {
        return try ThemeFile.parse(text, file: name + ".toml", named: name) { other in
          texts.first { $0.name == other }?.text
        }
      } catch {
        guard name != wanted else { throw Problem("\(error); the theme was not used") }
        return nil
      }
    }
  }
}

/// The key map: the standard one with the user's changes.
enum KeymapShelf {
  static func keymap(environment: [String: String]) throws -> Keymap {
    let path = configurationFolder(environment) + "/keys.toml"
    guard let data = FileManager.default.contents(atPath: path) else { return .standard }
    do {
      return try KeymapFile.parse(String(decoding: data, as: UTF8.self), file: path)
    } catch {
      throw Problem("\(error); no keys were changed")
    }
  }
}

/// Where the user's own files are.
func configurationFolder(_ environment: [String: String]) -> String {
  let base = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
  return (base ?? (environment["HOME"] ?? ".") + "/.config") + "/huddle"
}
