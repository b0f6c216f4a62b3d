import Domain

/// The panes of the account, in the order of `Tab`. A new pane is a case here and one file that builds its table.
public enum AccountPane: Int, Hashable, Sendable, CaseIterable {
  case health, actions, decisions, initiatives, meetings, people, adoption, tickets

  /// The name on screen.
  public var title: String {
    switch self {
    case .health: "Health"
    case .actions: "Actions"
    case .decisions: "Decisions"
    case .initiatives: "Initiatives"
    case .meetings: "Meetings"
    case .people: "People"
    case .adoption: "Adoption"
    case .tickets: "Tickets"
    }
  }

  /// The name where eight of them have to share a narrow line.
  public var shortTitle: String {
    switch self {
    case .decisions: "Decis."
    case .initiatives: "Init."
    case .meetings: "Meet."
    case .adoption: "Adopt."
    case .health, .actions, .people, .tickets: title
    }
  }

  /// The pane's content; of the tickets what they come to, for their rows are read as they come into sight.
  func table(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    switch self {
    case .health: .health(report, setting)
    case .actions: .actions(report, setting)
    case .decisions: .decisions(report, setting)
    case .initiatives: .initiatives(report, setting)
    case .meetings: .meetings(report, setting)
    case .people: .people(report, setting)
    case .adoption: .adoption(report, setting)
    case .tickets: .tickets(report)
    }
  }

  /// The pane after or before this one, round and round.
  public func stepped(by count: Int) -> AccountPane {
    let all = AccountPane.allCases
    let index = ((rawValue + count) % all.count + all.count) % all.count
    return all[index]
  }
}
