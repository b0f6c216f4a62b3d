/// What is known of the accounts around the window; a list of a hundred thousand keeps no more than a few pages.
struct WindowCache<Value: Hashable & Sendable>: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    /// `nil` when the store has no such account any more.
    var value: Value?
    var generation: Int
  }

  /// More entries than this are thrown away except those of the current window.
  static var limit: Int { 1024 }

  private var entries: [Int64: Entry] = [:]
  private var generation = 0

  subscript(key: Int64) -> Value? { entries[key]?.value }

  /// Whether a key has to be asked for: never seen, or seen before facts changed.
  func isMissing(_ key: Int64) -> Bool { entries[key]?.generation != generation }

  /// What is there stays visible, but is asked for again.
  mutating func invalidate() { generation += 1 }

  /// Takes answers; `window` are the keys worth keeping when there are too many.
  mutating func take(_ values: [Int64: Value], of keys: [Int64], window: () -> [Int64]) {
    for key in keys { entries[key] = Entry(value: values[key], generation: generation) }
    guard entries.count > Self.limit else { return }
    let kept = Set(window())
    entries = entries.filter { kept.contains($0.key) }
  }
}
