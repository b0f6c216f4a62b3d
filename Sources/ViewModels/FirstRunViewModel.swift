/// What an empty store shows: the ways to begin.
public struct FirstRunViewModel: ScreenViewModel {
  /// The ways, in the order they are listed.
  public static let choices: [Command] = [.startDemo, .showImportHelp, .add, .writeTemplate]

  /// What a way is called.
  public static func title(_ choice: Command) -> String {
    choice == .add ? "Begin by hand: add people and accounts" : choice.title
  }

  /// The choice under the cursor.
  public private(set) var cursor = 0
  /// Whether the command line of an import is shown.
  public private(set) var showsImport = false

  public init() {}

  public var title: String { "Welcome" }
  public var contexts: [KeyContext] { [.firstRun, .list] }
  public var hints: [Command] { [.open] + FirstRunViewModel.choices }
  public var position: String { "" }
  public var demand: Demand? { nil }

  public mutating func layout(rows: Int, columns: Int) {}

  public func availability(of command: Command) -> Availability? {
    switch command {
    case .moveDown, .moveUp, .first, .last, .open, .startDemo, .showImportHelp, .writeTemplate: .enabled
    case .back: showsImport ? .enabled : nil
    default: nil
    }
  }

  public mutating func handle(_ command: Command) -> [Effect] {
    let last = FirstRunViewModel.choices.count - 1
    switch command {
    case .moveDown: cursor = min(last, cursor + 1)
    case .moveUp: cursor = max(0, cursor - 1)
    case .first: cursor = 0
    case .last: cursor = last
    case .open: return choose(FirstRunViewModel.choices[cursor])
    case .startDemo, .showImportHelp, .writeTemplate: return choose(command)
    case .back: showsImport = false
    default: break
    }
    return []
  }

  public mutating func handle(hit: HitTarget, isDouble: Bool) -> [Effect] {
    guard case .row(let row, _) = hit, FirstRunViewModel.choices.indices.contains(row) else { return [] }
    cursor = row
    return isDouble ? choose(FirstRunViewModel.choices[row]) : []
  }

  private mutating func choose(_ command: Command) -> [Effect] {
    cursor = FirstRunViewModel.choices.firstIndex(of: command) ?? cursor
    showsImport = command == .showImportHelp
    switch command {
    case .startDemo: return [.openDemo]
    case .writeTemplate: return [.writeTemplate]
    case .add: return [.command(.add)]
    default: return []
    }
  }
}
