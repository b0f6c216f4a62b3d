import Domain
import Foundation
import GRDB
import TestSupport

@testable import Store

/// A folder that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("huddle-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(_ name: String) -> String { path + "/" + name }
}

extension Store {
  /// Runs SQL as another program would: no log, no checks of ours.
  func sql(_ text: String) throws {
    try outsideTransaction { try Query($0, text).run() }
  }

  /// The first cell of a query.
  func value(_ text: String) throws -> BundleValue? {
    try read { try Query($0, text).first { $0.value(0) } }
  }

  /// Every bundle table as it would be exported.
  func tables() throws -> [BundleTable: [[BundleValue]]] {
    var tables: [BundleTable: [[BundleValue]]] = [:]
    for table in BundleTable.allCases { tables[table] = try rows(of: table) }
    return tables
  }

  @discardableResult
  func take(
    _ content: BundleContent, apply: Bool = true, overwrite: Bool = false, label: String = "Import"
  ) throws -> ImportOutcome {
    try importContent(content, apply: apply, overwrite: overwrite, author: "ann", at: noon, label: label)
  }

  /// One edit of some columns of a row.
  func edit(
    _ table: BundleTable, _ id: String, _ before: [String: BundleValue], _ after: [String: BundleValue],
    author: String = "ann", at: Instant = noon
  ) throws {
    try apply(
      [RowChange(table: table, key: [.text(id)], before: before, after: after)], label: "Edit \(id)", author: author,
      at: at)
  }
}

let noon = Instant(microseconds: 1_774_958_400_000_000)  // 2026-03-31T12:00:00Z

func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// Content of some tables from named cells; every column that a row names counts as present.
func content(_ tables: [BundleTable: [[String: BundleValue]]]) -> BundleContent {
  var content = BundleContent()
  for table in BundleTable.allCases {
    guard let rows = tables[table] else { continue }
    let names = table.columns.map(\.name)
    content.tables[table] = BundleTableContent(
      rows: rows.enumerated().map { index, row in
        BundleRow(values: names.map { row[$0] ?? .null }, sources: ["\(table.fileName):\(index + 2)"])
      },
      present: Set(rows.flatMap(\.keys)), read: rows.count)
  }
  return content
}

func account(_ id: String, _ cells: [String: BundleValue] = [:]) -> [String: BundleValue] {
  ["account_id": .text(id)].merging(cells) { $1 }
}

/// Stores as earlier releases left them.
enum OldStore {
  static func make(_ path: String, schema: Int) throws -> Store {
    try StoreFile(path: path).make()
    let connections = try Connections(path: path, readOnly: false, busyTimeout: 1)
    let store = Store(path: path, connections: connections)
    try store.outsideTransaction { database in
      try Migration.run(on: database, upTo: schema)
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    return store
  }
}
