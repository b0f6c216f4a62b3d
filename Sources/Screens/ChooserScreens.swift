import Domain
import TerminalKit
import Theming
import ViewModels

/// What can be added to an account.
enum AddScreen {
  static func draw(_ chooser: AddChooser, _ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn) {
    OverlayScreen.draw(
      chooser.account.map { "Add to \(Format.name($0.name))" } ?? "Add to the portfolio", prompt: "What: ",
      field: chooser.field, cursor: chooser.cursor, count: chooser.lines.count, app, into: &canvas, drawn: &drawn
    ) { index, isSelected, rect, canvas in
      canvas.put(chooser.words(chooser.lines[index]), in: rect, isSelected ? .overlaySelected : .overlay)
    }
  }
}

/// Which person of the team the login is.
enum ActorScreen {
  static func draw(_ chooser: ActorChooser, _ app: AppViewModel, into canvas: inout Canvas, drawn: inout Drawn) {
    OverlayScreen.draw(
      "Who are you?", prompt: "Person: ", field: chooser.field, cursor: chooser.cursor, count: chooser.lines.count,
      app, into: &canvas, drawn: &drawn
    ) { index, isSelected, rect, canvas in
      var rest = rect
      let scope: ThemeScope = isSelected ? .overlaySelected : .overlay
      switch chooser.lines[index] {
      case .person(let person):
        canvas.put(person.initials ?? person.id, in: rest.takeLeft(min(8, rest.columns / 3)), scope)
        canvas.put(Format.name(person.title), in: rest, scope)
      case .other(let login): canvas.put("someone else: \(Format.name(login))", in: rest, scope)
      }
    }
  }
}
