import Domain

/// The panes of the account, in the order of `Tab`. A new pane is a case here and one file that builds its table.
public enum AccountPane: Int, Hashable, Sendable, CaseIterable {
  case health, meetings, actions, people

  /// The name on screen.
  public var title: String {
    switch self {
    case .health: "Health"
    case .meetings: "Meetings"
    case .actions: "Actions"
    case .people: "People"
    }
  }

  /// The pane's content.
  func table(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    switch self {
    case .health: .health(report, setting)
    case .meetings: .meetings(report, setting)
    case .actions: .actions(report, setting)
    case .people: .people(report, setting)
    }
  }

  /// The pane after or before this one, round and round.
  public func stepped(by count: Int) -> AccountPane {
    let all = AccountPane.allCases
    let index = ((rawValue + count) % all.count + all.count) % all.count
    return all[index]
  }
}
