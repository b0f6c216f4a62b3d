public import TerminalKit
import Theming
public import ViewModels

/// Draws a whole frame: chrome, the screen on top of the stack, the overlay.
///
/// The canvas may have any size down to nothing; what does not fit is left out.
public func draw(_ app: AppViewModel, into canvas: inout Canvas) -> Drawn {
  var drawn = Drawn()
  drawn.cursor = nil
  return drawn
}
