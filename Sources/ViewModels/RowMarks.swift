import Domain

/// The rows of a list that were marked, one by one or as a range that follows the cursor.
public struct RowMarks: Hashable, Sendable {
  fileprivate var ids: Set<String> = []
  /// Where the range began, and where that was in the list; `nil` while none is open.
  fileprivate var start: (id: String, index: Int)? {
    get { opened.map { ($0.id, $0.index) } }
    set { opened = newValue.map { Opened(id: $0.id, index: $0.index) } }
  }
  private var opened: Opened?

  private struct Opened: Hashable, Sendable {
    let id: String
    let index: Int
  }

  var isEmpty: Bool { ids.isEmpty && start == nil }
}

extension RowListViewModel {
  /// Whether the row at a place of the list is marked.
  public func isMarked(_ id: String, at index: Int) -> Bool {
    !marks.isEmpty && (marks.ids.contains(id) || range?.contains(index) == true)
  }

  /// The marked rows in the order of the list.
  public var markedIDs: [String] {
    guard !marks.isEmpty, let order else { return [] }
    let range = range
    return order.keys.indices.filter { marks.ids.contains(order.keys[$0]) || range?.contains($0) == true }
      .map { order.keys[$0] }
  }

  /// How many rows are marked, as the footer counts them.
  var markedCount: Int {
    guard let range, let order else { return marks.ids.count }
    return range.count + marks.ids.count - range.count { marks.ids.contains(order.keys[$0]) }
  }

  /// The places from where the range began to the cursor; the list may have changed its order meanwhile.
  private var range: ClosedRange<Int>? {
    guard let start = marks.start, let order, let index = window.index else { return nil }
    let isThere = order.keys.indices.contains(start.index) && order.keys[start.index] == start.id
    guard let from = isThere ? start.index : order.keys.indices.first(where: { order.keys[$0] == start.id }) else {
      return nil
    }
    return min(from, index)...max(from, index)
  }

  /// Whether rows can be marked here.
  var marking: Availability {
    guard let table = view.source.table, FormKind(assigning: table) != nil else {
      return .disabled("The rows of \(title) have no owner to assign")
    }
    return selectedID == nil ? .disabled("There is no row under the cursor") : .enabled
  }

  mutating func mark(_ command: Command) {
    guard let id = selectedID else { return }
    if command == .selectRange {
      guard marks.start != nil else { return marks.start = window.index.map { (id, $0) } }
      if let range, let order { for index in range { marks.ids.insert(order.keys[index]) } }
      marks.start = nil
    } else {
      if marks.ids.remove(id) == nil { marks.ids.insert(id) }
      window.move(by: 1)
    }
  }

  /// Assigns what is marked, else the row under the cursor.
  func assign() -> [Effect] {
    guard let table = view.source.table, let kind = FormKind(assigning: table), let id = selectedID else { return [] }
    let ids = markedIDs
    return [.fill(FormRequest(kind, account: nil, rows: ids.isEmpty ? [id] : ids))]
  }
}

extension RowListViewModel {
  /// The place in the list of a line of the window; `nil` for a heading.
  public func index(at line: Int) -> Int? {
    if case .account(let index, _) = window.rows.item(at: line) { index } else { nil }
  }
}
