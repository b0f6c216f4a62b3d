// swift-tools-version: 6.2
import PackageDescription

// One package, many small targets: the manifest is the architecture. Imports run one way
// (Sources/README.md has the map; Tests/ArchitectureTests enforces it).

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

let package = Package(
  name: "huddle",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "huddle", targets: ["huddle"]),
    .library(name: "Scoring", targets: ["Domain", "Scoring"]),
  ],
  dependencies: [
    // SQLite with migrations, observation and safe concurrency; imported by Store alone.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // Subcommands, help and exit codes; imported by the executables alone.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // TOML 1.0; imported by Configuration alone.
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    // Exact arithmetic where denominators outgrow machine integers; imported by Scoring alone.
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
  ],
  targets: [
    .target(name: "AppRuntime", dependencies: [
      "Domain", "Scoring", "Store", "Importing", "TerminalKit", "Theming", "ViewModels", "Keymaps", "Screens",
    ], exclude: ["README.md"], swiftSettings: onMain),

    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),

    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
  ],
  swiftLanguageModes: [.v6]
)
