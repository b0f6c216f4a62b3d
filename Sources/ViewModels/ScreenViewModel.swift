public import Domain

/// One full screen below the header: its state, what its keys do and what it needs to know.
public protocol ScreenViewModel: Hashable, Sendable {
  /// The key contexts that apply, most specific first; `global` is implied.
  var contexts: [KeyContext] { get }
  /// The commands worth a hint in the footer, most useful first.
  var hints: [Command] { get }
  /// Does what the command asks, or nothing; what is beyond the screen comes back as effects.
  mutating func handle(_ command: Command) -> [Effect]
  /// The same for a click.
  mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect]
  /// Whether the command works now; `nil` when the screen does not know it.
  func availability(of command: Command) -> Availability?
  /// Tells how many list rows and columns of cells are visible; called before every frame.
  mutating func layout(rows: Int, columns: Int)
  /// What must be fetched before the next frame; asked again after every input.
  var demand: Demand? { get }
  /// The position line at the right of the footer, such as `3/125`.
  var position: String { get }
}

/// What a screen needs from the store.
public enum Demand: Hashable, Sendable {
  /// The order of a list: all account keys, grouped.
  case order(ListQuery)
  /// The summaries of these account keys.
  case summaries([Int64])
  /// The whole report of one account.
  case report(String)
  /// Where these source rows came from.
  case sources([SourceRow])
}
