public import Domain

/// One value that can be picked.
public struct FormChoice: Hashable, Sendable {
  public var value: BundleValue
  public var title: String
  /// What tells it from others, such as a role or a day.
  public var detail: String
  public init(_ value: BundleValue, _ title: String, _ detail: String = "") {
    self.value = value
    self.title = title
    self.detail = detail
  }

  /// Whether the title begins with what was typed, or the initials in front of the detail are just that.
  func begins(with typed: String) -> Bool {
    let typed = typed.trimmed.lowercased()
    let initials = detail.prefix { $0 != " " }.lowercased()
    return title.lowercased().hasPrefix(typed) || initials == typed
  }
}

extension FormSource {
  /// What a line can be picked from, the likeliest first; empty where its value is written.
  func choices(_ field: FormField) -> [FormChoice] {
    switch field.kind {
    case .flag: [FormChoice(.integer(1), "yes"), FormChoice(.integer(0), "no")]
    case .choice(let words):
      (field.column == "status" && request.kind == .initiative ? steps : words).map {
        FormChoice(.text($0), $0.replacing("_", with: " "))
      }
    case .person, .name: people
    case .row(.meetings): meetings
    case .row(.initiatives): initiatives
    case .row(.insights):
      shared.insights.filter { $0.active == true }.map { FormChoice(.text($0.id), $0.name ?? $0.id, $0.category ?? "") }
        .sorted { $0.title < $1.title }
    default: []
    }
  }

  /// The state the card has, then those it may go to.
  private var steps: [String] {
    let status = row.text("status").flatMap(InitiativeStatus.init)
    let next = InitiativeSteps.next(after: status, segment: report?.summary.segment).map(\.rawValue)
    if request.isNew { return InitiativeStatus.allCases.map(\.rawValue) }
    return (status.map { [$0.rawValue] } ?? []) + next
  }

  /// The people of the account first, then the rest of the team.
  private var people: [FormChoice] {
    let account = report?.facts.account
    let roles = [
      (account?.cadenceOwner, "cadence owner"), (account?.csm, "csm"), (account?.am, "am"), (account?.tam, "tam"),
      (account?.vcio, "vcio"), (account?.cadenceBackup, "backup"),
    ]
    func order(_ person: Person) -> Int { roles.firstIndex { $0.0 == person.id } ?? roles.count }
    return shared.people.sorted { (order($0), $0.title, $0.id) < (order($1), $1.title, $1.id) }.map { person in
      let own = roles.filter { $0.0 == person.id }.map(\.1).joined(separator: ", ")
      let away = person.outOfOffice == true ? " · out of office" : ""
      let detail = [person.initials, own.isEmpty ? nil : own].compactMap { $0 }.joined(separator: " · ")
      return FormChoice(.text(person.id), person.title, detail + away)
    }
  }

  private var meetings: [FormChoice] {
    let dated = (report?.facts.meetings ?? []).map { meeting in (meeting, meeting.heldAt?.day ?? meeting.plannedOn) }
    return dated.sorted { ($1.1?.number ?? .min, $0.0.id) < ($0.1?.number ?? .min, $1.0.id) }.map { meeting, day in
      let type = (meeting.type?.rawValue ?? "meeting").replacing("_", with: " ")
      return FormChoice(
        .text(meeting.id), day.map { "\(type) \(Format.day($0))" } ?? type, meeting.status.rawValue)
    }
  }

  private var initiatives: [FormChoice] {
    let open = (report?.facts.initiatives ?? []).sorted {
      ($0.status?.isOpen == false ? 1 : 0, $0.title ?? $0.id, $0.id)
        < ($1.status?.isOpen == false ? 1 : 0, $1.title ?? $1.id, $1.id)
    }
    return open.map { card in
      let status = (card.status?.rawValue ?? "").replacing("_", with: " ")
      let quarter = card.quarter.map { RowWords.quarter($0) } ?? ""
      return FormChoice(
        .text(card.id), card.title ?? card.id, [status, quarter].filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }
}
