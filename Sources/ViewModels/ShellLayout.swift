/// Which rows of the terminal belong to whom; pure arithmetic, so that view models and screens agree.
public struct ShellLayout: Hashable, Sendable {
  /// How much fits.
  public enum Density: Hashable, Sendable {
    /// Below 40×10: one polite sentence.
    case tooSmall
    /// Below 80×24: the list and one line.
    case listOnly
    /// Up to 29 rows: no rules.
    case compact
    /// The design size and more.
    case full
  }

  public let columns: Int
  public let rows: Int
  public let density: Density
  /// The rows of header, tabs, upper rule and banner; `nil` where there is none.
  public let headerRow: Int?
  public let tabsRow: Int?
  public let upperRuleRow: Int?
  public let bannerRow: Int?
  /// The rows of the screen itself.
  public let bodyRow: Int
  public let bodyRows: Int
  public let lowerRuleRow: Int?
  /// The message line; where there is room for one line only, it is the footer too.
  public let messageRow: Int?
  public let footerRow: Int?

  /// The layout of a terminal of that many cells, with or without the banner line; a dense one has no rules.
  public init(columns: Int, rows: Int, hasBanner: Bool = false, isDense: Bool = false) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    if columns < 40 || rows < 10 {
      density = .tooSmall
    } else if columns < 80 || rows < 24 {
      density = .listOnly
    } else {
      density = rows < 30 || isDense ? .compact : .full
    }
    var top = 0
    func take(_ wanted: Bool) -> Int? {
      guard wanted else { return nil }
      defer { top += 1 }
      return top
    }
    let hasChrome = density == .compact || density == .full
    headerRow = take(hasChrome)
    tabsRow = take(hasChrome)
    upperRuleRow = take(density == .full)
    bannerRow = take(hasBanner && density != .tooSmall)
    bodyRow = top
    let below = density == .tooSmall ? 0 : density == .listOnly ? 1 : density == .compact ? 2 : 3
    bodyRows = density == .tooSmall ? 0 : max(0, self.rows - top - below)
    let bottom = self.rows - below
    lowerRuleRow = density == .full ? bottom : nil
    messageRow = hasChrome ? self.rows - 2 : density == .listOnly ? self.rows - 1 : nil
    footerRow = density == .tooSmall ? nil : self.rows - 1
  }
}
