public import Domain

/// Any command, screen, person or account by a few letters.
public struct PaletteViewModel: Hashable, Sendable {
  /// One line of the palette.
  public enum Line: Hashable, Sendable {
    case command(CommandEntry)
    case account(AccountSummary)
    /// Somebody of the team, whose watchlist is shown.
    case person(Person)
  }

  /// As many accounts are offered at most; who wants another types a letter more.
  public static let accountLimit = 12

  public private(set) var field = TextField()
  public internal(set) var cursor = OverlayCursor()
  /// The lines that match, best first.
  public private(set) var lines: [Line] = []
  private let entries: [CommandEntry]
  private let people: [Person]
  private let hasAccounts: Bool
  /// The keys of the accounts that match what is typed, once the store has answered for that text.
  private var found: (query: ListQuery, keys: [Int64])? {
    get { foundQuery.map { ($0, foundKeys) } }
    set { (foundQuery, foundKeys) = (newValue?.query, newValue?.keys ?? []) }
  }
  private var foundQuery: ListQuery?
  private var foundKeys: [Int64] = []
  private var summaries: [Int64: AccountSummary]?

  init(entries: [CommandEntry], people: [Person], hasAccounts: Bool) {
    self.entries = entries
    self.people = hasAccounts ? people : []
    self.hasAccounts = hasAccounts
    narrow()
  }

  /// The line under the cursor.
  var selected: Line? { lines.indices.contains(cursor.line) ? lines[cursor.line] : nil }

  /// The accounts that match, then their summaries.
  var demand: Demand? {
    guard hasAccounts, !field.isEmpty else { return nil }
    guard let found, found.query == query else { return .order(query) }
    return summaries == nil && !found.keys.isEmpty ? .summaries(found.keys) : nil
  }

  mutating func show(order: ListOrder) {
    guard order.query == query, !field.isEmpty else { return }
    found = (order.query, Array(order.keys.prefix(PaletteViewModel.accountLimit)))
    summaries = nil
    narrow()
  }

  mutating func show(summaries answer: [Int64: AccountSummary], of keys: [Int64]) {
    guard keys == foundKeys else { return }
    summaries = answer
    narrow()
  }

  mutating func insert(_ text: String) { edit { $0.insert(text) } }

  /// Does what a text or moving command asks; `false` when it is none.
  mutating func handle(_ command: Command) -> Bool {
    if cursor.handle(command, count: lines.count) { return true }
    var isEdit = false
    edit { isEdit = $0.handle(command) }
    return isEdit
  }

  private mutating func edit(_ change: (inout TextField) -> Void) {
    let before = field.text
    change(&field)
    guard field.text != before else { return }
    (found, summaries) = (nil, nil)
    narrow()
    cursor.select(0, count: lines.count)
  }

  /// The name comes first in the order, so that the accounts offered do not depend on scores.
  private var query: ListQuery { ListQuery(.portfolio, sort: .name, nameContains: field.text) }

  /// What can run and matches best comes first; equal ones stay in order, commands before people, people before accounts.
  private mutating func narrow() {
    let pattern = field.text
    var ranked: [(score: Int, line: Line)] = []
    for entry in entries {
      guard let score = pattern.isEmpty ? 0 : HelpViewModel.score(entry, pattern) else { continue }
      ranked.append((score - (entry.disabledReason == nil ? 0 : 10_000), .command(entry)))
    }
    // A team is looked up by name: while nothing is typed, it would only push the commands out of sight.
    for person in pattern.isEmpty ? [] : people {
      let names = [person.name, person.initials, person.id].compactMap { $0 }
      guard let score = names.compactMap({ FuzzyMatch(pattern, in: $0)?.score }).max() else { continue }
      ranked.append((score, .person(person)))
    }
    for key in foundKeys {
      guard let summary = summaries?[key] else { continue }
      let score = FuzzyMatch(pattern, in: summary.name)?.score ?? FuzzyMatch(pattern, in: summary.id)?.score ?? 0
      ranked.append((score, .account(summary)))
    }
    lines = ranked.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }
      .map(\.element.line)
  }
}

extension Person {
  /// How the person is called.
  public var title: String { name ?? initials ?? id }

  /// The watchlist of the accounts the person looks after.
  var watchlist: SavedView {
    let filter = Filter.written(AccountFilter.owner.rawValue, ":", initials ?? name ?? id)
    return SavedView(name: title, tab: Tab.watchlist.rawValue, setting: ViewSetting(filter: filter))
  }
}
