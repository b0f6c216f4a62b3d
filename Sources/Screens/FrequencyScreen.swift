import Domain
import TerminalKit
import Theming
import ViewModels

/// How often each value of a column occurs, with bars.
enum FrequencyScreen {
  static func draw(
    _ frequency: FrequencyViewModel, _ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn
  ) {
    let filter = frequency.filterText.isEmpty ? "" : " with \(Format.name(frequency.filterText))"
    let accounts = frequency.accounts.map { "\($0) accounts" + filter }
    let label = frequency.lines.map { TextWidth.of($0.label) }.max() ?? 0
    let inner = max(0, OverlayLayout(app.layout, lines: app.overlay?.fixedLines).columns - 6)
    let columns = Columns(label: min(label, max(10, inner - 40)), inner: inner)
    OverlayScreen.draw(
      "Frequency — \(frequency.column.title)", prompt: accounts ?? "Counting…", field: nil, cursor: frequency.cursor,
      count: frequency.lines.count, app,
      whenEmpty: frequency.accounts == nil ? "Counting…" : "There is no account to count.", into: &canvas, drawn: &drawn
    ) { line, isSelected, rect, canvas in
      draw(frequency.lines[line], frequency, columns, isSelected: isSelected, in: rect, into: &canvas)
    }
  }

  private struct Columns {
    let label: Int
    let count = 7
    let share = 6
    let money: Int
    let bar: Int

    init(label: Int, inner: Int) {
      self.label = label
      let left = inner - label - count - share - 2
      money = left >= 18 ? 8 : 0
      bar = max(0, left - money - 1)
    }
  }

  private static func draw(
    _ line: FrequencyViewModel.Line, _ frequency: FrequencyViewModel, _ columns: Columns, isSelected: Bool,
    in rect: Rect, into canvas: inout Canvas
  ) {
    var rest = rect
    let scope: ThemeScope = isSelected ? .overlaySelected : line.accounts == 0 ? .overlayDisabled : .overlay
    canvas.put(line.label, in: rest.takeLeft(columns.label), scope)
    canvas.put(String(line.accounts), in: rest.takeLeft(columns.count), align: .right, scope)
    let share = frequency.accounts.map { Format.percent(line.accounts, of: $0) } ?? ""
    canvas.put(share, in: rest.takeLeft(columns.share), align: .right, scope)
    if columns.money > 0 {
      canvas.put(
        Format.money(line.mrr, currency: frequency.currency), in: rest.takeLeft(columns.money), align: .right, scope)
    }
    _ = rest.takeLeft(2)
    // A bar keeps its colour under the cursor: reversed it would be a hole.
    canvas.fill(rest, role: ThemeScope.overlayMeter.role)
    guard !line.isMissing else { return }
    canvas.put(bar(line.accounts, of: frequency.most, columns: rest.columns), in: rest, .overlayMeter)
  }

  /// A bar of that length in eighths of a cell; what is there at all is seen.
  private static func bar(_ count: Int, of most: Int, columns: Int) -> String {
    guard count > 0, most > 0, columns > 0 else { return "" }
    let eighths = max(1, count * columns * 8 / most)
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }
}
