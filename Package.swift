// swift-tools-version: 6.2
import PackageDescription

// One package, many small targets: the manifest is the architecture. Imports run one way
// (Sources/README.md is the map; Tests/ArchitectureTests enforces it).

/// Swift 6 mode plus the upcoming features that make a leaked import or a wrong actor a compile error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]
/// For the targets that live on the main thread with the terminal.
let onMain: [SwiftSetting] = strict + [.defaultIsolation(MainActor.self)]

/// A target with the settings every target has.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], main: Bool = false) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: main ? onMain : strict)
}
/// A test target of the same name plus `Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "huddle",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "huddle", targets: ["huddle"]),
    // The engine for other programs: facts in, scores with their reasons out.
    .library(name: "Scoring", targets: ["Domain", "Scoring"]),
  ],
  dependencies: [
    // SQLite with migrations and safe concurrency; imported by Store alone.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // Subcommands, help and exit codes; imported by the executables alone.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // TOML 1.0; imported by Configuration alone.
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    // SHA-256 for the chain of the change log; imported by Store alone.
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Exact arithmetic where denominators outgrow machine integers; imported by Scoring alone.
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
  ],
  targets: [
    room(
      "AppRuntime",
      [
        "Domain", "Importing", "Keymaps", "Scoring", "Screens", "Store", "TerminalKit", "Theming", "ViewModels",
      ], main: true),

    tests(
      "AppRuntime",
      [
        "AppRuntime", "Configuration", "Demo", "Domain", "Keymaps", "Scoring", "Store", "TerminalKit", "Theming",
        "ViewModels",
      ]),

    .testTarget(name: "ArchitectureTests", swiftSettings: strict),

    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),

    .target(
      name: "CNCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    .target(
      name: "Configuration",
      dependencies: [
        "Domain", "Keymaps", "Mapping", "Scoring", "TerminalKit", "Theming", "ViewModels",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      exclude: ["Models/README.md"],
      // Shipped themes, mappings and models are part of the binary: nothing has to be found at run time.
      resources: [
        .embedInCode("Mappings"), .embedInCode("Models/blueprint.toml"), .embedInCode("Models/composite-6.2.toml"),
        .embedInCode("Themes"),
      ], swiftSettings: strict),
    tests(
      "Configuration",
      ["Configuration", "Domain", "Keymaps", "Mapping", "Scoring", "TerminalKit", "Theming", "ViewModels"]),

    room("Demo", ["Domain"]),
    tests("Demo", ["Demo", "Domain", "Importing", "Scoring"]),

    room("Domain"),
    tests("Domain", ["Domain"]),

    room("Importing", ["Domain"]),
    tests("Importing", ["Importing", "Domain"]),

    .executableTarget(
      name: "huddle",
      dependencies: [
        "AppRuntime", "Configuration", "Demo", "Domain", "Importing", "Keymaps", "Mapping", "NCursesTerminal",
        "Scoring",
        "Store", "TerminalKit", "Theming", "ViewModels",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .executableTarget(
      name: "huddle-dev",
      dependencies: [
        "AppRuntime", "Configuration", "Demo", "Domain", "Keymaps", "Scoring", "Store", "TerminalKit", "Theming",
        "ViewModels",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    room("Keymaps", ["TerminalKit", "ViewModels"]),
    tests("Keymaps", ["Keymaps", "TerminalKit", "ViewModels"]),

    room("Mapping", ["Domain", "CSQLite"]),
    tests("Mapping", ["Mapping", "Domain"]),

    room("NCursesTerminal", ["TerminalKit", "CNCurses"], main: true),

    room("Scoring", ["Domain", "BigInt"]),
    tests("Scoring", ["Scoring", "Domain"]),

    room("Screens", ["Domain", "ViewModels", "Theming", "TerminalKit"]),
    tests("Screens", ["Screens", "Domain", "ViewModels", "Theming", "TerminalKit"], exclude: ["Snapshots"]),

    room(
      "Store",
      [
        "Domain", .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    tests("Store", ["Store", "Domain", .product(name: "GRDB", package: "GRDB.swift")]),

    room("TerminalKit"),
    tests("TerminalKit", ["TerminalKit"], exclude: ["Snapshots"]),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),

    room("Theming", ["TerminalKit"]),
    tests("Theming", ["Theming", "TerminalKit"]),

    room("ViewModels", ["Domain"]),
    tests("ViewModels", ["ViewModels", "Domain"]),
  ],
  swiftLanguageModes: [.v6]
)
