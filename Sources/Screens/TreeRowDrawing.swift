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
    value = width >= 100 ? 19 : 11
    contribution = width >= 60 ? 10 : 0
    rule = width >= 60 ? 9 : 0
  }
}

/// Draws one line of a tree.
struct TreeRowDrawing {
  let row: TreeRow
  let columns: TreeColumns
  let isSelected: Bool
  /// How a source row is called.
  let sourceName: (SourceRow) -> String

  func draw(origin: (SourceRow) -> ExplanationOrigin?, in rect: Rect, into canvas: inout Canvas) {
    var area = rect
    let marker = area.takeLeft(2)
    if isSelected { canvas.put("▸", in: marker, role: ThemeScope.marker.role) }
    let rule = area.takeRight(columns.rule)
    var pen = Pen(area)
    pen.put(lines, ThemeScope.treeLine.role, into: &canvas)
    switch row.content {
    case .node(let node):
      drawNode(node, at: area.column, with: &pen, into: &canvas)
      canvas.put(node.rule, in: rule, align: .right, role: ThemeScope.treeRule.role)
    case .threshold(let threshold):
      pen.put("limit  ", muted, into: &canvas)
      pen.put(threshold, name(.text), into: &canvas)
    case .more(let count): pen.put("+ \(count) more", name(.textMuted), into: &canvas)
    case .outlook(let text):
      pen.put(row.isFolded.map { $0 ? "▸ " : "▾ " } ?? "  ", ThemeScope.treeLine.role, into: &canvas)
      // Nothing stands in the rule's column here, so the sentence may use it.
      let end = area.column + area.columns + columns.rule
      var wide = Pen(Rect(column: pen.column, row: area.row, columns: max(0, end - pen.column), rows: 1))
      wide.put(text, name(.text), into: &canvas)
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

  private func drawNode(
    _ node: TreeRow.Node, at left: Int, with pen: inout Pen, into canvas: inout Canvas
  ) {
    let titleEnd = left + columns.title
    if let isFolded = row.isFolded { pen.put(isFolded ? "▸ " : "▾ ", ThemeScope.treeLine.role, into: &canvas) }
    if let weight = node.weight { pen.put("\(weight) × ", muted, into: &canvas) }
    // A deep line keeps the beginning of its title and lets the columns give way.
    pen.put(
      node.title, name(row.depth == 0 ? .textStrong : .text), maxColumns: max(6, titleEnd - 1 - pen.column),
      into: &canvas)
    pen.skip(1)
    pen.advance(to: titleEnd + 1)
    let valueEnd = pen.column + columns.value
    drawValue(node, with: &pen, into: &canvas)
    pen.skip(1)
    pen.advance(to: valueEnd)
    let contributionEnd = pen.column + columns.contribution
    if columns.contribution > 0, let contribution = node.contribution {
      // The points of a hundred, so that the decimals stand below each other.
      let digits = String(repeating: " ", count: max(0, 6 - contribution.utf8.count)) + contribution
      pen.put("→ \(digits)", ThemeScope.text.role, maxColumns: columns.contribution, into: &canvas)
    }
    pen.advance(to: contributionEnd)
    if let cost = node.cost { pen.put("\(cost)  ", ThemeScope.overdue.role, into: &canvas) }
    if let coverage = node.coverage { pen.put("coverage \(coverage)  ", ThemeScope.overdue.role, into: &canvas) }
    pen.put(node.statement, muted, into: &canvas)
  }

  /// The colour's symbol and the value; what is absent says how.
  private func drawValue(_ node: TreeRow.Node, with pen: inout Pen, into canvas: inout Canvas) {
    let isAbsent = node.basis == .missing || node.basis == .stale
    let colour = node.colour ?? (isAbsent ? .noData : nil)
    let role = colour?.mark.role ?? ThemeScope.text.role
    pen.put(colour.map { $0.symbol + " " } ?? "  ", role, into: &canvas)
    let room = columns.value - 2
    switch node.basis {
    case .missing: pen.put("missing", ThemeScope.overdue.role, maxColumns: room, into: &canvas)
    case .stale:
      pen.put("~\(node.value ?? "stale")", ThemeScope.stale.role, maxColumns: room, into: &canvas)
    case .notApplicable: pen.put("n/a", muted, maxColumns: room, into: &canvas)
    case .measured, .combined:
      let end = pen.column + room
      pen.put(node.value ?? "", role, maxColumns: room, into: &canvas)
      guard let points = node.points, TextWidth.of(points) + 3 <= end - pen.column else { return }
      pen.put(" (\(points))", muted, into: &canvas)
    }
  }

  private func drawSource(
    _ source: SourceRow, _ origin: ExplanationOrigin?, with pen: inout Pen, into canvas: inout Canvas
  ) {
    let reference = name(.sourceReference)
    let row = sourceName(source)
    guard let origin, let first = origin.references.first else { return pen.put(row, reference, into: &canvas) }
    pen.put(first, reference, maxColumns: max(8, pen.left / 2), into: &canvas)
    if origin.count > 1 { pen.put(" +\(origin.count - 1)", muted, into: &canvas) }
    pen.put("  \(row)", muted, into: &canvas)
  }
}
