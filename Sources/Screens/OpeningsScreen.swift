import Domain
import TerminalKit
import Theming
import ViewModels

/// The batch of calls to action that triggers ask for.
enum OpeningsScreen {
  static func draw(_ review: OpeningsReview, _ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn) {
    let ownerWidth = review.openings.contains(where: \.isStandIn) ? 10 : 4
    OverlayScreen.draw(
      review.title, prompt: review.prompt, field: nil, cursor: review.cursor, count: review.openings.count, app,
      into: &canvas, drawn: &drawn
    ) { line, isSelected, rect, canvas in
      let opening = review.openings[line]
      let isChosen = review.isChosen(line)
      let scope: ThemeScope = isSelected ? .overlaySelected : isChosen ? .overlay : .overlayDisabled
      var rest = rect
      func put(_ text: String, _ width: Int, _ scope: ThemeScope) {
        canvas.put(text, in: rest.takeLeft(width), scope)
        _ = rest.takeLeft(1)
      }
      put(isChosen ? "[x]" : "[ ]", 3, scope)
      put(opening.trigger.id, 7, scope)
      put(Format.name(opening.accountName), max(8, min(24, rest.columns / 3)), scope)
      let owner = review.owner(opening)
      put(owner ?? "–!", ownerWidth, scope)
      put(review.due(opening), 6, scope)
      canvas.put(opening.trigger.cause, in: rest, scope)
    }
  }
}
