public import Domain

/// The saved views: pick one, keep the present one, forget one.
public struct ViewsViewModel: Hashable, Sendable {
  /// One line of the list.
  public enum Line: Hashable, Sendable {
    /// Keeps what is on the screen under the typed name.
    case save(String, replaces: Bool)
    case view(SavedView)
  }

  public private(set) var field = TextField()
  public internal(set) var cursor = OverlayCursor()
  public private(set) var lines: [Line] = []
  /// What is on the screen; `nil` where it cannot be kept.
  public let current: SavedView?
  private let views: [SavedView]

  init(views: [SavedView], current: SavedView?) {
    (self.views, self.current) = (views, current)
    narrow()
  }

  /// The line under the cursor.
  var selected: Line? { lines.indices.contains(cursor.line) ? lines[cursor.line] : nil }

  /// The name that is typed.
  var name: String { String(field.text.drop { $0 == " " }.prefix(SavedView.nameLimit)) }

  /// Why the list is empty.
  public var emptyReason: String {
    if !views.isEmpty { return "No view of that name." }
    return current == nil
      ? "No view is kept yet: filter or sort a list, then come back." : "No view is kept yet: type a name for this one."
  }

  private mutating func narrow() {
    let pattern = name
    var ranked: [(score: Int, view: SavedView)] = []
    for view in views {
      guard let score = pattern.isEmpty ? 0 : FuzzyMatch(pattern, in: view.name)?.score else { continue }
      ranked.append((score, view))
    }
    lines = ranked.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }
      .map { .view($0.element.view) }
    guard !pattern.isEmpty, current != nil else { return }
    // A view that exists is picked by Enter; a new name is kept by it.
    let exists = views.contains { $0.name == pattern }
    lines.insert(.save(pattern, replaces: exists), at: exists ? min(1, lines.count) : 0)
  }
}

extension ViewsViewModel: OverlayList {
  var count: Int { lines.count }

  mutating func insert(_ text: String) {
    field.insert(text)
    narrow()
    cursor.select(0, count: count)
  }

  mutating func handle(_ command: Command) -> Bool {
    if cursor.handle(command, count: count) { return true }
    let before = field.text
    guard field.handle(command) else { return false }
    if field.text != before {
      narrow()
      cursor.select(0, count: count)
    }
    return true
  }
}

extension AppViewModel {
  /// The answer to `Effect.readViews`.
  public mutating func show(views: [SavedView]) {
    var current: SavedView?
    let screen = top.viewModel
    if let tab, stack.count == 1, screen.filterSchema != nil || screen is any SavableView {
      var setting = (screen as? any SavableView)?.setting ?? ViewSetting()
      setting.filter = top.keptFilter.text
      current = SavedView(name: "", tab: tab.rawValue, setting: setting)
    }
    overlay = .views(ViewsViewModel(views: views, current: isPresenting ? nil : current))
    overlayLayout()
  }

  /// Picks or keeps what is under the cursor.
  mutating func confirm(_ views: ViewsViewModel) -> [Effect] {
    switch views.selected {
    case .view(let view): return [.go(.view(view))]
    case .save(let name, _):
      guard var view = views.current else { return [] }
      view.name = name
      overlay = nil
      return [.keepView(name, view)]
    case nil: return [.message(views.emptyReason)]
    }
  }

  /// Forgets the view under the cursor; the list stays open.
  func forget(_ views: ViewsViewModel) -> [Effect] {
    guard case .view(let view) = views.selected else { return [.message("There is no view here to forget")] }
    if isPresenting { return [.message(AppViewModel.presentingReason)] }
    return [.keepView(view.name, nil)]
  }

  /// Goes to the tab of a view and sets it up that way.
  mutating func show(_ view: SavedView) {
    guard let tab = Tab(rawValue: view.tab) else {
      message = Message("This version has no screen \(view.tab)")
      return
    }
    show(tab)
    var problem: String?
    stack[0].update { screen in
      screen.endSearch(keeping: false)
      if var savable = screen as? any SavableView {
        savable.apply(view.setting)
        screen = savable
      }
      guard let schema = screen.filterSchema else { return }
      do throws(FilterProblem) {
        screen.filter(by: try Filter(view.setting.filter, schema: schema))
      } catch {
        screen.filter(by: Filter())
        problem = error.message
      }
    }
    message = Message(problem ?? "View: \(Format.name(view.name))")
  }
}
