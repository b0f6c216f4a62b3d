import Domain
import TerminalKit
import Theming
import ViewModels

/// Draws one cell of a pane in its place.
enum PaneCellDrawing {
  /// - Parameter role: what stands for the tone of a text, as on the row under the cursor.
  static func draw(
    _ cell: PaneCell, isTrailing: Bool, role: Role? = nil, in area: Rect, into canvas: inout Canvas
  ) {
    switch cell {
    case .text(let text, let tone):
      canvas.put(text, in: area, align: isTrailing ? .right : .left, role: role ?? tone.role)
    case .mark(let colour, let text):
      var pen = Pen(area)
      let role = (colour?.mark ?? .text).role
      pen.put(colour.map { $0.symbol + " " } ?? "  ", role, into: &canvas)
      pen.put(text, role, into: &canvas)
    case .strip(let months): StripDrawing.draw(months, in: area, into: &canvas)
    case .rest(let spans):
      var pen = Pen(area)
      for span in spans { pen.put(span.text, span.tone.role, into: &canvas) }
    }
  }
}
