public import Domain

/// Why an account is on the watchlist, in full: what the pane beside the list says.
public enum WatchPreview {
  /// One line of the pane.
  public struct Line: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// A reason with its weight 1…3.
      case reason(Int)
      case gate, trigger, plain
    }
    public var kind: Kind
    public var text: String
  }

  /// What the view in use adds; all reasons with their details, the heaviest first; what is to be done next and who put
  /// it to sleep; then the gates and what they block, what fires, what is due.
  public static func lines(
    _ account: AccountSummary, _ detail: WatchDetail? = nil, header: PortfolioHeader?
  ) -> [Line] {
    var lines = header.map { WatchPreview.content(detail, account, $0) } ?? []
    lines += account.watchlist.map { reason in
      var text = MethodNames.reason(reason.id)
      if !reason.detail.isEmpty { text += ": " + reason.detail }
      if let since = reason.since {
        text += " · since \(header.map { Format.day(since, near: $0.asOf) } ?? Format.day(since))"
        if let header, header.asOf > since { text += " (\(header.asOf - since) d)" }
      }
      return Line(kind: .reason(reason.weight), text: text + " · \(reason.id)")
    }
    if let detail, let header { lines += notes(detail, header) }
    lines += account.gates.map { gate in
      let blocked = MethodNames.blocked(by: gate)
      return Line(
        kind: .gate,
        text: "Gate \(gate) \(MethodNames.gate(gate)) is open" + (blocked.isEmpty ? "" : ": blocks \(blocked)"))
    }
    if !account.triggers.isEmpty {
      lines.append(Line(kind: .trigger, text: "Firing: " + account.triggers.joined(separator: " ")))
    }
    lines.append(Line(kind: .plain, text: sentence(HeatmapSentence.next(account, header))))
    if account.renewalOn != nil {
      lines.append(Line(kind: .plain, text: sentence(HeatmapSentence.renewal(account, header))))
    }
    return lines
  }

  /// The same in one line, for a screen without room for the pane.
  public static func summary(_ account: AccountSummary) -> String {
    account.watchlist.map { $0.detail.isEmpty ? MethodNames.reason($0.id) : $0.detail }.joined(separator: " · ")
  }

  static func sentence(_ parts: [String]) -> String {
    let text = parts.joined(separator: " · ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
