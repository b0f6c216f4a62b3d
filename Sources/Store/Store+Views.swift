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
    let label = (view == nil ? "Forget view " : "Keep view ") + "\"\(name)\""
    let cells: [String: BundleValue]? = view.map { view in
      let setting = view.setting
      return [
        "tab": .text(view.tab), "filter": .text(setting.filter), "sort": setting.sort.map { .text($0) } ?? .null,
        "is_reversed": .integer(setting.isReversed ? 1 : 0), "face": setting.face.map { .text($0) } ?? .null,
      ]
    }
    try write { try $0.put(.savedViews, [.text(name)], cells, label: label, author: author, at: at) }
  }
}
