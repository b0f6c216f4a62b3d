import TerminalKit
import Theming
import ViewModels

/// What an empty store shows.
enum FirstRunScreen {
  static func draw(
    _ viewModel: FirstRunViewModel, keys: KeyLabels, in area: Rect, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let width = min(area.columns, 76)
    var rest = Rect(
      column: area.column + (area.columns - width) / 2, row: area.row + max(0, (area.rows - 16) / 3), columns: width,
      rows: 0)
    rest.rows = max(0, area.maxRow - rest.row)
    let roomy = area.rows >= 14
    canvas.put("Huddle", in: rest.takeTop(1), .headerTitle)
    canvas.put("The health of every client: who needs attention first, and why.", in: rest.takeTop(1), .text)
    if roomy { _ = rest.takeTop(1) }
    canvas.put("There is no account yet. Begin with:", in: rest.takeTop(1), .text)
    if roomy { _ = rest.takeTop(1) }
    for (index, command) in FirstRunViewModel.choices.enumerated() {
      let line = rest.takeTop(1)
      let isSelected = index == viewModel.cursor
      var pen = Pen(line)
      pen.write(isSelected ? "▸ " : "  ", .marker, into: &canvas)
      pen.write(keys.key(for: command, in: viewModel.contexts) ?? " ", .footerKey, into: &canvas)
      pen.write("  " + FirstRunViewModel.title(command), isSelected ? .selectedName : .text, into: &canvas)
      drawn.zone(line, .row(index, column: nil))
      if isSelected, !line.isEmpty { drawn.cursor = Position(column: line.column, row: line.row) }
      if roomy {
        canvas.put("     " + explanation(command), in: rest.takeTop(1), .textMuted)
        _ = rest.takeTop(1)
      }
    }
    guard viewModel.showsImport else { return }
    canvas.put("In a shell, first see what would happen, then do it:", in: rest.takeTop(1), .text)
    canvas.put("  huddle import FOLDER", in: rest.takeTop(1), .textStrong)
    canvas.put("  huddle import FOLDER --apply", in: rest.takeTop(1), .textStrong)
    canvas.put("FOLDER holds the bundle's CSV files; other sources go by --from.", in: rest.takeTop(1), .textMuted)
  }

  private static func explanation(_ command: Command) -> String {
    switch command {
    case .startDemo: "125 invented accounts in a throw-away store; yours stays untouched"
    case .add: "all that follows is done by keys on the screen, and can be undone"
    case .showImportHelp: "huddle import FOLDER --apply, in a shell"
    default: "a CSV file for every table, with an example row each"
    }
  }
}
