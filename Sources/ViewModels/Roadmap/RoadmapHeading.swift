import Domain

extension RoadmapViewModel {
  /// The account's line: who, how far ahead, how fresh, which version.
  public var heading: [PaneSpan] {
    guard let report else { return [] }
    var spans = [PaneSpan(Format.name(name ?? report.account.id), .strong)]
    let segment = report.segment.map { "\($0.rawValue) \($0.archetype)" } ?? "unsegmented, as C"
    spans.append(
      PaneSpan(" · \(segment) · horizon \(report.horizon == 1 ? "1 quarter" : "\(report.horizon) quarters")"))
    if let review = report.lastReview {
      let days = report.asOf - review
      let isLate = days > report.reviewLimit
      spans.append(PaneSpan("   "))
      spans.append(PaneSpan("reviewed \(days) d ago\(isLate ? " !" : "")", isLate ? .warning : .plain))
    } else {
      spans.append(PaneSpan("   "))
      spans.append(PaneSpan("never reviewed !", .warning))
    }
    if !report.gates.isEmpty {
      spans.append(PaneSpan("   ◆ " + report.gates.map(\.id).joined(separator: " "), .warning))
    }
    if let revision = report.lastRevision {
      spans.append(PaneSpan("   v\(revision.version)", .strong))
      if let note = revision.note, !note.isEmpty { spans.append(PaneSpan(" \u{201C}\(note)\u{201D}")) }
    }
    return spans
  }

  /// Where in which list the account stands, such as `3/125 of Heatmap`.
  public func whereabouts(isShort: Bool) -> String {
    guard let walk else { return "" }
    return "\(walk.index + 1)/\(walk.count)" + (isShort ? "" : " of \(walk.source)")
  }

  /// Why there is no card on the board, and what would bring some.
  public var emptyReason: String? {
    if isGone { return "There is no account \(Format.name(accountID ?? "")) any more." }
    if hasNoAccount { return RowWords.noAccount }
    guard let board, let report, board.isEmpty else { return nil }
    if !filter.isEmpty, report.initiatives.contains(where: \.isOpen) {
      return "No card of this roadmap matches \(Format.name(filter.text)): Esc clears the filter."
    }
    let closed = report.initiatives.count
    if closed == 0 { return "No initiative is planned here: they come with initiatives.csv." }
    return "Nothing open: \(closed == 1 ? "the only initiative is" : "all \(closed) initiatives are") done or declined."
  }

  /// What there is to say about what is in focus, in one go.
  public var detail: String { details.joined(separator: " · ") }

  /// The same in its parts: what is about the card alone, then what other cards say too.
  public var details: [String] {
    guard let report else { return [] }
    let sentence = RoadmapSentence(report, currency: currency)
    switch cursor.focus {
    case .card(let id): return sentence.card(id)
    case .rule(let id): return [sentence.rule(id)]
    case nil: return []
    }
  }
}
