public import Domain
import GRDB

extension Store {
  /// All views, by name.
  public func savedViews() throws(StoreError) -> [SavedView] {
    try read { database in
      var views: [SavedView] = []
      try Query(database, "SELECT name, tab, filter, sort, is_reversed, face FROM saved_views ORDER BY name").rows {
        row in
        let setting = ViewSetting(
          filter: row.text(2) ?? "", sort: row.text(3), isReversed: row.bool(4) ?? false, face: row.text(5))
        views.append(SavedView(name: row.text(0) ?? "", tab: row.text(1) ?? "", setting: setting))
      }
      return views
    }
  }

  /// Keeps a view under a name, in the place of one that has it; `nil` forgets the one that has it. One undo step.
  public func keep(_ view: SavedView?, as name: String, author: String, at: Instant) throws(StoreError) {
    try write { database in
      let label = (view == nil ? "Forget view " : "Keep view ") + "\"\(name)\""
      let log = ChangeLogWriter(database, .edit, label: label, author: author, at: at)
      let writer = RowWriter(database: database, log: log)
      let sql = TableSQL.of(.savedViews)
      let key = [BundleValue.text(name)]
      let current = try writer.current(sql, key)?.values
      guard let view else {
        if let current { try writer.delete(sql, key, was: current) }
        return
      }
      let setting = view.setting
      let values: [BundleValue] = [
        .text(name), .text(view.tab), .text(setting.filter), setting.sort.map { .text($0) } ?? .null,
        .integer(setting.isReversed ? 1 : 0), setting.face.map { .text($0) } ?? .null,
      ]
      guard let current else { return try writer.insert(sql, values) }
      let changed = values.indices.filter { values[$0] != current[$0] }
      try writer.update(sql, key, changed, old: current, new: values)
    }
  }
}
