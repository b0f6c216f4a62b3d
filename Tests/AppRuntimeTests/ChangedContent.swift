import Domain

extension BundleContent {
  /// The same content in which every account's id is made of its name.
  func withNamesForIDs() -> BundleContent {
    var slugs: [String: String] = [:]
    for row in tables[.accounts]?.rows ?? [] {
      guard case .text(let id) = row.values[0], case .text(let name) = row.values[1] else { continue }
      slugs[id] = "id-of-" + name.lowercased().split(separator: " ").joined(separator: "-") + "-\(slugs.count)"
    }
    return mapped { table, column, _, value in
      guard case .text(let id) = value, column.name == "account_id" else { return value }
      return slugs[id].map { .text($0) } ?? value
    }
  }

  /// The same content in which the id of every row has a mark before it, wherever it is named; the team and its catalogue
  /// of insights are nobody's secrets.
  func withMarkedIDs(_ mark: String) -> BundleContent {
    mapped { table, column, _, value in
      guard case .text(let id) = value, !id.isEmpty else { return value }
      switch column.type {
      case .id where table != .people && table != .insights: return .text(mark + id)
      case .reference(let referred) where referred != .people && referred != .insights: return .text(mark + id)
      default: return value
      }
    }
  }

  /// The same content in which titles are missing, so that whoever has nothing else to say says ids.
  func withoutTitles() -> BundleContent {
    let titles: Set = ["title", "decision", "name"]
    return mapped { table, column, _, value in
      guard titles.contains(column.name), ![.accounts, .people, .insights, .workspace].contains(table) else {
        return value
      }
      return .null
    }
  }

  /// The same content in which free texts and names are others; what rules read as words of their own stays.
  func withTexts(_ text: (BundleTable, Int) -> String?) -> BundleContent {
    let kept: Set = ["trigger", "due_quarter", "initials", "priority", "category"]
    return mapped { table, column, row, value in
      guard column.type == .text, !kept.contains(column.name), case .text = value else { return value }
      return text(table, row).map { .text($0) } ?? value
    }
  }

  private func mapped(
    _ change: (BundleTable, BundleColumn, Int, BundleValue) -> BundleValue
  ) -> BundleContent {
    var result = self
    for table in BundleTable.allCases {
      guard var content = result.tables[table] else { continue }
      for row in content.rows.indices {
        for (index, column) in table.columns.enumerated() {
          content.rows[row].values[index] = change(table, column, row, content.rows[row].values[index])
        }
      }
      result.tables[table] = content
    }
    return result
  }
}
