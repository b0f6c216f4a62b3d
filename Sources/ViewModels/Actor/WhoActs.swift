import Domain

/// Who signs what is changed here, and whether that has to be asked (cli.md, `--as`).
public struct WhoActs: Hashable, Sendable {
  /// The login in whose name one acts; `nil` where somebody was named on the way in, or nobody acts for good.
  public var login: String?
  /// Whether the login's person is known, or somebody has said that it is nobody of the team.
  public var isKnown: Bool
  public init(login: String? = nil, isKnown: Bool = true) {
    self.login = login
    self.isKnown = isKnown
  }
}

extension AppViewModel {
  /// Who the runtime found to act.
  public mutating func show(whoActs: WhoActs) { self.whoActs = whoActs }

  /// Whether somebody has to say who they are before the first change: only where there is somebody to choose.
  var mustAskWhoActs: Bool { whoActs.login != nil && !whoActs.isKnown && !people.isEmpty && !isPresenting }

  var whoActsAvailability: Availability {
    if isPresenting { return .disabled("Presenting: the names of the team stay away") }
    guard whoActs.login != nil else {
      return .disabled("Changes are signed \(Format.name(header?.actor?.name ?? "")), as --as or $HUDDLE_USER says")
    }
    return people.isEmpty ? .disabled("The team has nobody yet: a adds a person") : .enabled
  }

  /// Asks who acts; what was asked for goes on with the answer.
  mutating func askWhoActs(before command: Command?) {
    guard let login = whoActs.login else { return }
    overlay = .actor(ActorChooser(login: login, people: people, command: command))
    overlayLayout()
  }

  /// Takes the answer.
  mutating func confirm(_ chooser: ActorChooser) -> [Effect] {
    guard let line = chooser.selected else { return [] }
    overlay = nil
    whoActs.isKnown = true
    return [.actAs(line.person)] + (chooser.command.map { [.command($0)] } ?? [])
  }

  /// Goes on under the login's name, and does not ask again.
  mutating func leave(_ chooser: ActorChooser) -> [Effect] {
    overlay = nil
    whoActs.isKnown = true
    return chooser.command.map { [.command($0)] } ?? []
  }
}
