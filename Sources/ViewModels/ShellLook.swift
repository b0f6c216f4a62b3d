import Domain

/// How the user wants all screens to look, besides the theme.
public struct ShellLook: Hashable, Sendable {
  /// Whether scores say what a week has changed.
  public var showsWeek = false
  /// How much is put on one screen.
  public var density = RowDensity.comfortable
  public init() {}
}

/// How much is put on one screen.
public enum RowDensity: Int, Hashable, Sendable, CaseIterable {
  /// Lines between the parts, room for names.
  case comfortable
  /// No lines, narrow names: more rows and more columns.
  case compact

  /// The next denser or looser one; `nil` at the end.
  func stepped(by offset: Int) -> RowDensity? { RowDensity(rawValue: rawValue + offset) }
}

extension AppViewModel {
  /// Whether names and money are masked.
  public var isPresenting: Bool { header?.isPresenting ?? false }

  /// Whether the look can change that way; `nil` when the command is none of the look.
  func lookAvailability(of command: Command) -> Availability? {
    switch command {
    case .weekMarks: header.map { $0.accounts > 0 } == true ? .enabled : .disabled("There is no score yet")
    case .denser: look.density.stepped(by: 1) == nil ? .disabled("This is as dense as it gets") : .enabled
    case .looser: look.density.stepped(by: -1) == nil ? .disabled("This is as loose as it gets") : .enabled
    default: nil
    }
  }

  /// Changes the look on every screen; what the runtime has to do for it comes back.
  mutating func changeLook(_ command: Command) -> [Effect] {
    var effects: [Effect] = []
    switch command {
    case .weekMarks:
      look.showsWeek.toggle()
      effects = [
        .compareWeek(look.showsWeek),
        .message(look.showsWeek ? "Scores are compared with those of 7 days before" : "Scores stand alone again"),
      ]
    case .denser, .looser:
      look.density = look.density.stepped(by: command == .denser ? 1 : -1) ?? look.density
      effects = [.message("Density: \(look.density)")]
    default: break
    }
    let look = look
    updateAll { $0.show(look: look) }
    for tab in resting.keys { resting[tab]?.update { $0.show(look: look) } }
    layout(columns: layout.columns, rows: layout.rows)
    return effects
  }
}
