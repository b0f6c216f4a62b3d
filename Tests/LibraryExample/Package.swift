// swift-tools-version: 6.2
import PackageDescription

// A stranger's package: it takes the engine from this repository and nothing else of it.
let package = Package(
  name: "LibraryExample",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "huddle", path: "../..")],
  targets: [
    .executableTarget(name: "LibraryExample", dependencies: [.product(name: "Scoring", package: "huddle")])
  ])
