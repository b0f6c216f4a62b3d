import Domain

/// The summaries of the accounts around the window.
typealias SummaryCache = WindowCache<Int64, AccountSummary>

/// The rows around the window, by key; a list of a hundred thousand keeps no more than a few pages.
struct WindowCache<Key: Hashable & Sendable, Row: Hashable & Sendable>: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    /// `nil` when the store has no such row any more.
    var row: Row?
    var generation: Int
  }

  /// More entries than this are thrown away except those of the current window.
  static var limit: Int { 1024 }

  private var entries: [Key: Entry] = [:]
  private var generation = 0

  subscript(key: Key) -> Row? { entries[key]?.row }

  /// Whether a key has to be asked for: never seen, or seen before facts changed.
  func isMissing(_ key: Key) -> Bool { entries[key]?.generation != generation }

  /// What is there stays visible, but is asked for again.
  mutating func invalidate() { generation += 1 }

  /// Takes answers; `window` are the keys worth keeping when there are too many.
  mutating func take(_ rows: [Key: Row], of keys: [Key], window: () -> [Key]) {
    for key in keys { entries[key] = Entry(row: rows[key], generation: generation) }
    guard entries.count > Self.limit else { return }
    let kept = Set(window())
    entries = entries.filter { kept.contains($0.key) }
  }
}
