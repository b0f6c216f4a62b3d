/// An overlay that is a list with a cursor, whatever its lines are.
protocol OverlayList: Hashable, Sendable {
  var cursor: OverlayCursor { get set }
  /// How many lines there are.
  var count: Int { get }
  /// Takes typed or pasted text.
  mutating func insert(_ text: String)
  /// Does what a text or moving command asks; `false` when it is none.
  mutating func handle(_ command: Command) -> Bool
}

extension OverlayList {
  mutating func select(line: Int) { cursor.select(line, count: count) }
}

/// A list that is narrowed by what is typed above it.
protocol NarrowedList: OverlayList {
  var field: TextField { get set }
  /// Finds the lines for what is typed now.
  mutating func narrow()
}

extension NarrowedList {
  mutating func insert(_ text: String) {
    field.insert(text)
    narrow()
  }

  mutating func handle(_ command: Command) -> Bool {
    if cursor.handle(command, count: count) { return true }
    guard field.handle(command) else { return false }
    narrow()
    return true
  }
}

extension HelpViewModel: OverlayList { var count: Int { lines.count } }
extension PaletteViewModel: OverlayList { var count: Int { lines.count } }
extension FrequencyViewModel: OverlayList { var count: Int { lines.count } }

extension Overlay {
  /// Changes the overlay's list in place; `nil` where it is none.
  @discardableResult
  mutating func updateList<Result>(_ change: (inout any OverlayList) -> Result) -> Result? {
    func changed<List: OverlayList>(_ list: List, _ wrap: (List) -> Overlay) -> (Overlay, Result) {
      var box: any OverlayList = list
      let result = change(&box)
      return (wrap(box as? List ?? list), result)
    }
    let result: Result
    switch self {
    case .help(let list): (self, result) = changed(list, Overlay.help)
    case .palette(let list): (self, result) = changed(list, Overlay.palette)
    case .export(let list): (self, result) = changed(list, Overlay.export)
    case .views(let list): (self, result) = changed(list, Overlay.views)
    case .frequency(let list): (self, result) = changed(list, Overlay.frequency)
    case .add(let list): (self, result) = changed(list, Overlay.add)
    case .actor(let list): (self, result) = changed(list, Overlay.actor)
    case .openings(let list): (self, result) = changed(list, Overlay.openings)
    case .search, .filter, .snooze, .pause, .step, .jump, .form: return nil
    }
    return result
  }
}
