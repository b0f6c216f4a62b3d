import Domain

/// Where `Enter` leads from what the engine says about an account: to the number behind it, or to the pane with the rows.
enum AccountDrill {
  /// Behind a firing trigger (method §6).
  static func trigger(_ id: String, of account: String) -> Route {
    switch id {
    case "T-CX-2": .accountPane(account, .actions)
    case "T-ENG-2": .accountPane(account, .decisions)
    case "TRG-01", "TRG-02", "TRG-03": .accountPane(account, .meetings)
    case "TRG-04": .accountPane(account, .initiatives)
    default: .explanation(account, Dimension.allCases.first { MethodNames.concerns(id, $0) })
    }
  }

  /// Behind an open gate (method §7).
  static func gate(_ id: String, of account: String) -> Route {
    let dimension: Dimension? =
      switch id {
      case "G-3": .cx
      case "G-4": .engagement
      case "G-5": .quality
      case "G-6": .alignment
      case "G-7", "G-8": .adoption
      default: nil
      }
    return .explanation(account, dimension)
  }

  /// Behind a reason to watch (method §8).
  static func reason(_ id: String, of account: String) -> Route {
    switch id {
    case "W-PAST": .accountPane(account, .meetings)
    case "W-RISK", "W-CTA": .accountPane(account, .actions)
    case "W-PROP": .accountPane(account, .decisions)
    case "W-REN", "W-SEG": .sourceRow(SourceRow(.accounts, account))
    default: .explanation(account, Dimension.allCases.first { MethodNames.concerns(id, $0) })
    }
  }
}
