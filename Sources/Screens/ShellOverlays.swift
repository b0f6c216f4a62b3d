import Domain
import TerminalKit
import Theming
import ViewModels

/// The mark of an account that changed since one last looked.
enum ChangeMark {
  static let symbol = "•"
}

/// Says in the rule below the tabs that the day shown is not today: nobody may take it for now.
enum AnotherDay {
  static func draw(_ app: AppViewModel, in line: Rect, into canvas: inout Canvas, drawn: inout Drawn) {
    guard let text = app.otherDay else { return }
    canvas.fill(line, with: "╌", role: ThemeScope.banner.role)
    let width = min(line.columns, TextWidth.of(text) + 2)
    canvas.put(" \(text) ", in: Rect(column: line.column + 2, row: line.row, columns: width, rows: 1), .banner)
    drawn.zone(line, .command(.today))
  }
}

/// Letters on what can be clicked.
enum JumpLabels {
  static func draw(
    _ jump: JumpViewModel, on zones: some Sequence<MouseZone>, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    var done: Set<HitTarget> = []
    for zone in zones {
      guard let label = jump.label(of: zone.target), done.insert(zone.target).inserted else { continue }
      let rect = Rect(
        column: zone.rect.column, row: zone.rect.row, columns: min(label.utf8.count, zone.rect.columns), rows: 1)
      canvas.put(label, in: rect, .match)
      // What one types goes to the letters, so the cursor stands at the first of them.
      if done.count == 1 { drawn.cursor = Position(column: rect.column, row: rect.row) }
    }
  }
}

/// Which file the view becomes.
enum ExportScreen {
  static func draw(_ chooser: ExportChooser, _ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn) {
    OverlayScreen.draw(
      "Export — \(Format.name(app.top.viewModel.title))", prompt: "Write the view as", field: nil,
      cursor: chooser.cursor, count: chooser.lines.count, app, into: &canvas, drawn: &drawn
    ) { index, isSelected, rect, canvas in
      let line = chooser.lines[index]
      let scope: ThemeScope =
        isSelected ? .overlaySelected : line.disabledReason == nil ? .overlay : .overlayDisabled
      var rest = rect
      canvas.put(line.format.title, in: rest.takeLeft(20), scope)
      canvas.put(line.disabledReason ?? line.format.purpose, in: rest, scope)
    }
  }
}

/// The saved views.
enum ViewsScreen {
  static func draw(_ views: ViewsViewModel, _ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn) {
    OverlayScreen.draw(
      "Saved views", prompt: "Name: ", field: views.field, cursor: views.cursor, count: views.lines.count, app,
      whenEmpty: views.emptyReason, into: &canvas, drawn: &drawn
    ) { index, isSelected, rect, canvas in
      let scope: ThemeScope = isSelected ? .overlaySelected : .overlay
      var rest = rect
      switch views.lines[index] {
      case .save(let name, let replaces):
        canvas.put((replaces ? "Replace " : "Keep this view as ") + "\"\(name)\"", in: rest, scope)
      case .view(let view):
        canvas.put(view.name, in: rest.takeLeft(rest.columns / 2), scope)
        canvas.put(summary(view), in: rest, scope)
      }
    }
  }

  /// `Heatmap · sorted by mrr ↑ · owner:mia`.
  static func summary(_ view: SavedView) -> String {
    let setting = view.setting
    let parts = [
      Tab(rawValue: view.tab)?.title ?? view.tab, setting.face ?? "",
      setting.sort.map { "sorted by \($0)" + (setting.isReversed ? " ↑" : " ↓") } ?? "", setting.filter,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
