import Domain
import TerminalKit
import Theming
import ViewModels

/// Where the parts of a tree's line stand; the same on every line, so that figures line up.
struct TreeColumns {
  /// Lines, weight and title.
  let title: Int
  /// The value, with its colour's symbol.
  let value: Int
  /// What it adds to the sum above.
  let contribution: Int
  /// The rule, at the right edge; 0 where there is no room.
  let rule: Int

  init(width: Int) {
    title = max(12, min(44, width * 3 / 10))
    value = width >= 100 ? 16 : 11
    contribution = width >= 60 ? 9 : 0
    rule = width >= 60 ? 9 : 0
  }
}

/// Draws one line of a tree.
struct TreeRowDrawing {
  let row: TreeRow
  let columns: TreeColumns
  let isSelected: Bool

  func draw(origin: (SourceRow) -> ExplanationOrigin?, in rect: Rect, into canvas: inout Canvas) {
    var area = rect
    let marker = area.takeLeft(2)
    if isSelected { canvas.put("▸", in: marker, role: ThemeScope.marker.role) }
    let rule = area.takeRight(columns.rule)
    var pen = LinePen(area)
    pen.write(lines, ThemeScope.treeLine.role, into: &canvas)
    switch row.content {
    case .node(let node):
      drawNode(node, with: &pen, into: &canvas)
      canvas.put(node.rule, in: rule, align: .right, role: ThemeScope.treeRule.role)
    case .threshold(let threshold):
      pen.write("limit  ", muted, into: &canvas)
      pen.write(threshold, name(.text), into: &canvas)
    case .more(let count): pen.write("+ \(count) more", name(.textMuted), into: &canvas)
    case .source(let source): drawSource(source, origin(source), with: &pen, into: &canvas)
    }
  }

  private var muted: Role { ThemeScope.textMuted.role }

  /// The role of the part that says what the line is: its own, or that of a selected name.
  private func name(_ scope: ThemeScope) -> Role { isSelected ? ThemeScope.selectedName.role : scope.role }

  private var lines: String {
    guard let goesOn = row.rails.last else { return "" }
    return row.rails.dropLast().map { $0 ? "│ " : "  " }.joined() + (goesOn ? "├ " : "└ ")
  }

  private func drawNode(_ node: TreeRow.Node, with pen: inout LinePen, into canvas: inout Canvas) {
    let titleEnd = columns.title
    if let isFolded = row.isFolded { pen.write(isFolded ? "▸ " : "▾ ", ThemeScope.treeLine.role, into: &canvas) }
    if let weight = node.weight { pen.write("\(weight) × ", muted, into: &canvas) }
    let start = pen.column
    let indent = (row.rails.count + (row.isFolded == nil ? 0 : 1)) * 2
    let used = indent + (node.weight.map { TextWidth.of($0) + 3 } ?? 0)
    pen.write(node.title, name(row.depth == 0 ? .textStrong : .text), maxColumns: max(6, titleEnd - used - 1), into: &canvas)
    // A deep line keeps its title and lets the columns give way.
    if pen.column == start { pen.skip(1) }
    pen.move(to: titleEnd)
    pen.skip(1)
    let valueEnd = pen.column + columns.value
    drawValue(node, with: &pen, into: &canvas)
    pen.skip(max(1, valueEnd - pen.column))
    let contributionEnd = pen.column + columns.contribution
    if columns.contribution > 0, let contribution = node.contribution {
      pen.write("→ \(contribution)", ThemeScope.text.role, maxColumns: columns.contribution, into: &canvas)
    }
    pen.skip(contributionEnd - pen.column)
    if let cost = node.cost { pen.write("\(cost)  ", ThemeScope.overdue.role, into: &canvas) }
    if let coverage = node.coverage { pen.write("coverage \(coverage)  ", ThemeScope.overdue.role, into: &canvas) }
    pen.write(node.statement, muted, into: &canvas)
  }

  /// The colour's symbol and the value; what is absent says how.
  private func drawValue(_ node: TreeRow.Node, with pen: inout LinePen, into canvas: inout Canvas) {
    let colour = node.colour
    let role = colour?.markScope.role ?? ThemeScope.text.role
    pen.write(colour.map { $0.symbol + " " } ?? "  ", role, into: &canvas)
    let room = columns.value - 2
    switch node.basis {
    case .missing: pen.write("missing", ThemeScope.overdue.role, maxColumns: room, into: &canvas)
    case .stale:
      pen.write("~\(node.value ?? "stale")", ThemeScope.stale.role, maxColumns: room, into: &canvas)
    case .notApplicable: pen.write("n/a", muted, maxColumns: room, into: &canvas)
    case .measured, .combined:
      pen.write(node.value ?? "", role, maxColumns: room, into: &canvas)
    }
  }

  private func drawSource(
    _ source: SourceRow, _ origin: ExplanationOrigin?, with pen: inout LinePen, into canvas: inout Canvas
  ) {
    let reference = name(.sourceReference)
    let row = "\(source.table.rawValue) \(source.id)"
    guard let origin, let first = origin.references.first else { return pen.write(row, reference, into: &canvas) }
    pen.write(first, reference, maxColumns: max(8, pen.left / 2), into: &canvas)
    if origin.count > 1 { pen.write(" +\(origin.count - 1)", muted, into: &canvas) }
    pen.write("  \(row)", muted, into: &canvas)
  }
}
