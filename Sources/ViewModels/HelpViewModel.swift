/// All commands that have a key here, narrowed by what is typed.
public struct HelpViewModel: Hashable, Sendable {
  public private(set) var field = TextField()
  public internal(set) var cursor = OverlayCursor()
  /// The lines that match, in the order of the command table while nothing is typed, best match first after that.
  public private(set) var lines: [CommandEntry]
  private let entries: [CommandEntry]

  init(entries: [CommandEntry]) {
    self.entries = entries
    lines = entries
  }

  /// The command under the cursor.
  var selected: CommandEntry? { lines.indices.contains(cursor.line) ? lines[cursor.line] : nil }

  mutating func insert(_ text: String) {
    field.insert(text)
    narrow()
  }

  /// Does what a text or moving command asks; `false` when it is none.
  mutating func handle(_ command: Command) -> Bool {
    if cursor.handle(command, count: lines.count) { return true }
    let before = field.text
    guard field.handle(command) else { return false }
    if field.text != before { narrow() }
    return true
  }

  private mutating func narrow() {
    lines = HelpViewModel.ranked(entries, by: field.text)
    cursor.select(0, count: lines.count)
  }

  /// The entries whose title or key matches, best first; equal ones stay in order.
  static func ranked(_ entries: [CommandEntry], by pattern: String) -> [CommandEntry] {
    guard !pattern.isEmpty else { return entries }
    return entries.enumerated().compactMap { index, entry in
      score(entry, pattern).map { (score: $0, index: index, entry: entry) }
    }.sorted { ($0.score, $1.index) > ($1.score, $0.index) }.map(\.entry)
  }

  /// A key typed exactly comes before any title.
  static func score(_ entry: CommandEntry, _ pattern: String) -> Int? {
    if entry.keys.contains(pattern) { return .max / 2 }
    return FuzzyMatch(pattern, in: entry.command.title)?.score
  }
}
