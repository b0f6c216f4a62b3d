public import Domain

/// Whose roadmap needs a review first: the accounts with findings, all of them or those of one rule.
public struct RoadmapReviewFace: Hashable, Sendable {
  public private(set) var reviews: RoadmapReviews?
  /// Whether the count is under way, and how many accounts are left.
  public private(set) var isComing = false
  public private(set) var left: Int?
  /// The rule that the list is narrowed to, by its place in `RoadmapFinding.rules`.
  public private(set) var rule: Int?
  /// The rows listed.
  public private(set) var rows: [RoadmapReviews.Row] = []
  public private(set) var cursor = OverlayCursor()
  private var needsReviews = true
  /// The accounts that a filter leaves; `nil` without one.
  private var accounts: Set<String>?

  init() {}

  /// Narrows the list to some accounts; the counts by rule stay those of all.
  mutating func narrow(to accounts: Set<String>?) {
    guard accounts != self.accounts else { return }
    self.accounts = accounts
    narrow()
  }

  var question: RoadmapQuestion? { needsReviews ? .reviews : nil }

  /// The account under the cursor.
  public var selected: RoadmapReviews.Row? { rows.indices.contains(cursor.line) ? rows[cursor.line] : nil }

  /// The findings by rule over all accounts, or that they are being counted.
  public var summary: String {
    guard let reviews else {
      return "findings: computing…" + (left.map { " \($0) accounts left" } ?? "")
    }
    let counts = zip(RoadmapFinding.rules, reviews.counts).filter { $1 > 0 }.map { "\($0) \($1)" }
    let text = counts.isEmpty ? "no finding on any roadmap" : counts.joined(separator: " · ")
    return isComing ? text + " · computing…" : text
  }

  mutating func show(_ answer: RoadmapAnswer) {
    switch answer {
    case .reviews(let found):
      (needsReviews, isComing, left) = (false, false, nil)
      reviews = found
      narrow()
    case .isComing(.reviews, let left): (needsReviews, isComing, self.left) = (false, true, left)
    default: break
    }
  }

  /// The count was not begun.
  mutating func giveUp() {
    guard isComing else { return }
    (needsReviews, isComing, left) = (true, false, nil)
  }

  mutating func invalidate() { needsReviews = true }

  mutating func layout(height: Int) { cursor.layout(height: height, count: rows.count) }

  mutating func move(_ command: Command) {
    let count = RoadmapFinding.rules.count
    switch command {
    case .moveRight: choose(rule.map { $0 + 1 < count ? $0 + 1 : $0 } ?? 0)
    case .moveLeft: choose(rule.flatMap { $0 > 0 ? $0 - 1 : nil })
    case .first: cursor.select(0, count: rows.count)
    case .last: cursor.select(rows.count, count: rows.count)
    default: _ = cursor.handle(command, count: rows.count)
    }
  }

  mutating func select(line: Int) { cursor.select(line, count: rows.count) }

  /// Narrows the list to a rule; `nil` is all.
  mutating func choose(_ rule: Int?) {
    self.rule = rule
    narrow()
  }

  private mutating func narrow() {
    let kept = selected?.id
    let all = (reviews?.rows ?? []).filter { accounts?.contains($0.id) ?? true }
    rows = rule.map { rule in all.filter { $0.counts[rule] > 0 } } ?? all
    let line = kept.flatMap { id in rows.firstIndex { $0.id == id } } ?? cursor.line
    cursor.select(line, count: rows.count)
  }
}
