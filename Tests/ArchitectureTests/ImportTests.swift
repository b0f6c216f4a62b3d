import Testing

/// Imports run one way: what each room may import, and nothing else.
@Suite struct ImportTests {
  /// The manifest says the same; this table is what a reviewer reads, and it also covers the system modules.
  static let allowed: [String: Set<String>] = [
    "AppRuntime": [
      "Domain", "Importing", "Keymaps", "Scoring", "Screens", "Store", "TerminalKit", "Theming", "ViewModels",
      "Dispatch",
      "Synchronization",
    ],
    "CNCurses": [],
    "CSQLite": [],
    "Configuration": [
      "Domain", "TerminalKit", "Theming", "Keymaps", "ViewModels", "Mapping", "Scoring", "TOMLKit", "Foundation",
    ],
    "Demo": ["Domain"],
    "Domain": [],
    "Importing": ["Domain"],
    "Keymaps": ["TerminalKit", "ViewModels"],
    "Mapping": ["Domain", "CSQLite"],
    "NCursesTerminal": ["TerminalKit", "CNCurses", "Dispatch", "Glibc", "Foundation"],
    "Scoring": ["Domain", "BigInt"],
    "Screens": ["Domain", "ViewModels", "Theming", "TerminalKit", "Keymaps"],
    "Store": [
      "Domain", "Crypto", "GRDB", "GRDBSQLite", "Foundation", "Dispatch", "Glibc", "Synchronization",
    ],
    "TerminalKit": [],
    "Theming": ["TerminalKit"],
    "ViewModels": ["Domain"],
  ]

  @Test func everyRoomImportsOnlyWhatItMay() {
    for file in SourceTree.files(in: "Sources") {
      guard let allowed = Self.allowed[file.room] else { continue }
      for module in imports(of: file) where !allowed.contains(module) {
        Issue.record("\(file.path) imports \(module), which \(file.room) may not know")
      }
    }
  }

  @Test func everyRoomIsInTheTable() {
    let executables: Set = ["huddle", "huddle-dev"]
    for file in SourceTree.files(in: "Sources") where !executables.contains(file.room) {
      #expect(Self.allowed[file.room] != nil, "\(file.room) has no line in the table of allowed imports")
    }
  }

  @Test(arguments: [
    ("GRDB", "Store"), ("Crypto", "Store"), ("TOMLKit", "Configuration"), ("BigInt", "Scoring"),
    ("CNCurses", "NCursesTerminal"),
  ])
  func aLibraryIsImportedByOneRoom(library: String, room: String) {
    let importers = Set(SourceTree.files(in: "Sources").filter { imports(of: $0).contains(library) }.map(\.room))
    #expect(importers == [room])
  }

  private func imports(of file: SourceTree.File) -> [String] {
    file.lines.compactMap { line in
      var words = line.split(separator: " ")
      while let first = words.first, first.hasPrefix("@") || first == "public" || first == "internal" {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return String(name.split(separator: ".")[0])
    }
  }
}
