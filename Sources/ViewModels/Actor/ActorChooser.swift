public import Domain

/// Which person of the team a login is, found by a few letters.
public struct ActorChooser: Hashable, Sendable {
  public enum Line: Hashable, Sendable {
    case person(Person)
    /// Nobody of the team.
    case other(login: String)

    var person: Person? { if case .person(let person) = self { person } else { nil } }
  }

  public let login: String
  /// What was asked for and waits for the answer.
  let command: Command?
  public internal(set) var field = TextField()
  public internal(set) var cursor = OverlayCursor()
  /// Who matches, best first; the last line is nobody of them.
  public private(set) var lines: [Line] = []
  private let people: [Person]

  init(login: String, people: [Person], command: Command?) {
    (self.login, self.people, self.command) = (login, people, command)
    narrow()
  }

  /// Why one is asked, and what the answer does.
  public var reason: String {
    "Every change is signed, and nobody has said yet who \u{201C}\(Format.name(login))\u{201D} is. "
      + "Enter remembers it, Esc goes on as \(Format.name(login))."
  }

  /// How many lines there are as long as nothing is typed.
  var most: Int { people.count + 1 }

  /// The line under the cursor.
  var selected: Line? { lines.indices.contains(cursor.line) ? lines[cursor.line] : nil }

  mutating func narrow() {
    let pattern = field.text
    let ranked = people.compactMap { person -> (score: Int, person: Person)? in
      let names = [person.title, person.initials, person.id].compactMap { $0 }
      return names.compactMap { FuzzyMatch(pattern, in: $0)?.score }.max().map { ($0, person) }
    }
    lines = ranked.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }
      .map { .person($0.element.person) }
    lines.append(.other(login: login))
    cursor.select(0, count: count)
  }
}

extension ActorChooser: NarrowedList {
  var count: Int { lines.count }
}
