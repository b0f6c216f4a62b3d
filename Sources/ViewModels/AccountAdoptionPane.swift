import Domain

extension PaneTable {
  /// How far the account uses what it has: the figures, the largest gaps, and every insight against its target.
  static func adoption(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    let rows = AdoptionRows(report: report, setting: setting)
    let fixes = report.insights.count(where: \.isFixFirst)
    return PaneTable(
      [rows.figures, rows.gaps, rows.insights], badge: fixes > 0 ? "\(fixes)!" : nil, isAlert: fixes > 0)
  }
}

/// The rows about the adoption of an account (method §4.2).
private struct AdoptionRows {
  let report: AccountReport
  let setting: AccountReportSetting

  /// How many gaps a review talks about.
  private static let topGaps = 3

  private var account: String { report.summary.id }

  private var root: Explanation? {
    let index = Dimension.allCases.firstIndex(of: .adoption) ?? 0
    return index < report.explanations.count ? report.explanations[index] : nil
  }

  // MARK: Figures

  var figures: PaneSection {
    let shown = report.summary[.adoption]
    var rows = [
      figure(
        "dmi", "Adoption (DMI)", .mark(shown.colour, shown.score.map { Format.points($0) } ?? "no score"),
        "\(Format.percent(shown.coverage)) of the weight is fresh"
          + (root?.threshold.map { " · \($0)" } ?? ""), root?.statement ?? "")
    ]
    // The nodes that gates look at stand beside the insights of the tree.
    for node in root?.children ?? [] where node.rule == "ADO-T1" || node.rule == "ADO-F" {
      let value = node.valueWords ?? "no score"
      let isBad = node.rule == "ADO-F" && report.insights.contains(where: \.isFixFirst)
      let colour: Colour? = isBad ? .red : node.basis == .missing ? .noData : node.colour
      rows.append(figure(node.rule, node.title, .mark(colour, value), node.threshold ?? "", node.statement))
    }
    if let ratings = report.ratings { rows.append(maturity(ratings)) }
    return PaneSection(
      "Adoption",
      columns: [
        PaneColumn("", .flexible(16, most: 24)), PaneColumn("Now", .fixed(12)), PaneColumn("", .flexible(20)),
      ],
      rows: rows, whenEmpty: "")
  }

  private func figure(_ id: String, _ title: String, _ value: PaneCell, _ words: String, _ statement: String) -> PaneRow
  {
    let parts = ["\(title): \(value.words).", words.isEmpty ? "" : words + ".", statement].filter { !$0.isEmpty }
    return PaneRow(
      id: "figure \(id)", cells: [.text(title, .strong), value, .rest([PaneSpan(words, .muted)])],
      detail: parts.joined(separator: " "), opens: .explanation(account, .adoption))
  }

  /// What the health data make of the rating (method IDX-M, GOAL-1).
  private func maturity(_ ratings: RatingSuggestion) -> PaneRow {
    let rated = report.facts.account.maturity.map { "rated \($0) of 5" } ?? "not rated"
    var words = [rated]
    if let goal = ratings.goal, let segment = ratings.segment {
      words.append(
        "the data suggest goal \(goal), segment \(segment.rawValue)\(ratings.isOffered ? ", offered" : "")")
    }
    let text = words.joined(separator: " · ")
    return PaneRow(
      id: "figure maturity",
      cells: [
        .text("Maturity", .strong), .mark(ratings.maturity == nil ? .noData : nil, Format.points(ratings.maturity)),
        .rest([PaneSpan(text, ratings.isOffered ? .warning : .muted)]),
      ],
      detail:
        "Maturity index \(Format.points(ratings.maturity)) of 100 (IDX-M: adoption 40, quality 30, engagement 20, "
        + "alignment 10), \(text). Its parts are the dimensions of the composite.",
      opens: .explanation(account, nil))
  }

  // MARK: Gaps

  /// The gaps that cost the score most, the largest first.
  var gaps: PaneSection {
    let open = report.insights.filter { $0.isFresh && $0.gap > Points(0) }.sorted { left, right in
      left.gap == right.gap
        ? left.insight.id.utf8.lexicographicallyPrecedes(right.insight.id.utf8) : left.gap > right.gap
    }
    let isMeasured = report.insights.contains(where: \.isFresh)
    return PaneSection(
      "Top \(Self.topGaps) gaps",
      columns: [
        PaneColumn("", .flexible(22, most: 44)), PaneColumn("Coverage", .fixed(12)),
        PaneColumn("Target", .fixed(7), isTrailing: true), PaneColumn("Gain", .fixed(9), isTrailing: true),
        PaneColumn("", .flexible(12, most: 40)),
      ],
      rows: open.prefix(Self.topGaps).map(gap),
      whenEmpty: isMeasured ? "Every fresh reading has reached its target." : "Without a fresh reading no gap is known."
    )
  }

  private func gap(_ standing: InsightStanding) -> PaneRow {
    let state = state(standing)
    let gain = "+\(Format.points(standing.gap))"
    return PaneRow(
      id: "gap \(standing.insight.id)",
      cells: [
        .text(name(standing), .strong), .mark(state.colour, coverage(standing)), .text(percent(standing.target)),
        .text(gain), .text(state.words, standing.isFixFirst ? .warning : .muted),
      ],
      detail: "\(name(standing)): \(coverage(standing)) of a target of \(percent(standing.target)). Reaching it adds "
        + "\(gain) points to Adoption.\(standing.isFixFirst ? " It has to be fixed before anything new (ADO-F)." : "")",
      opens: opens(standing))
  }

  // MARK: Insights

  /// By category, the heaviest first.
  var insights: PaneSection {
    let sorted = report.insights.sorted { left, right in
      let (a, b) = (left.insight.category ?? "", right.insight.category ?? "")
      if a != b { return a.utf8.lexicographicallyPrecedes(b.utf8) }
      return PaneOrder(rank: -(left.insight.weight ?? 0), id: left.insight.id)
        < PaneOrder(rank: -(right.insight.weight ?? 0), id: right.insight.id)
    }
    return PaneSection(
      "Insights",
      columns: [
        PaneColumn("", .flexible(22, most: 44)), PaneColumn("Coverage", .fixed(12)),
        PaneColumn("Target", .fixed(7), isTrailing: true), PaneColumn("State", .flexible(13, most: 28)),
        PaneColumn("Read on", .fixed(11)), PaneColumn("Wt", .fixed(2), isTrailing: true, dispensability: 1),
        PaneColumn("Tier", .fixed(4), isTrailing: true, dispensability: 2),
        PaneColumn("Category", .flexible(10, most: 24), dispensability: 3),
      ],
      rows: sorted.map(insight),
      whenEmpty: "No active insight has a weight: adoption is not measured. Insights come with insights.csv.")
  }

  private func insight(_ standing: InsightStanding) -> PaneRow {
    let state = state(standing)
    let insight = standing.insight
    let day = standing.reading?.asOf
    let weight = insight.weight.map(String.init) ?? Format.none
    let tier = insight.tier.map(String.init) ?? Format.none
    return PaneRow(
      id: "insight \(insight.id)",
      cells: [
        .text(name(standing), .strong), .mark(state.colour, coverage(standing)), .text(percent(standing.target)),
        .text(
          state.words, standing.isFixFirst ? .warning : standing.reading != nil && !standing.isFresh ? .stale : .muted),
        .text(day.map { setting.date($0) } ?? "never", day == nil ? .warning : .plain), .text(weight), .text(tier),
        .text(insight.category ?? Format.none, .muted),
      ],
      detail: "\(name(standing)): \(coverage(standing)), target \(percent(standing.target)), \(state.words). "
        + "Read \(setting.dated(day)). Weight \(weight), tier \(tier).",
      opens: opens(standing))
  }

  private func name(_ standing: InsightStanding) -> String {
    standing.insight.name.flatMap { $0.isEmpty ? nil : $0 } ?? standing.insight.id
  }

  /// `72%`; `~72%` from a reading that is too old; nothing but the mark where there is none.
  private func coverage(_ standing: InsightStanding) -> String {
    guard let coverage = standing.reading?.coverage else { return "missing" }
    return (standing.isFresh ? "" : "~") + coverage.text + "%"
  }

  private func percent(_ points: Points) -> String { points.shortest + "%" }

  /// A state, not a colour of the method: insights have no thresholds but their targets.
  private func state(_ standing: InsightStanding) -> (colour: Colour, words: String) {
    guard standing.reading?.coverage != nil else { return (.noData, "never read") }
    if !standing.isFresh { return (.noData, "stale") }
    if standing.isFixFirst { return (.red, "fix first") }
    return standing.gap > Points(0) ? (.yellow, "below target") : (.green, "reached")
  }

  /// The reading, or the insight that nobody has read.
  private func opens(_ standing: InsightStanding) -> Route {
    guard let reading = standing.reading else { return .sourceRow(SourceRow(.insights, standing.insight.id)) }
    return .sourceRow(SourceRow(.readings, "\(account)|\(reading.insightID)|\(reading.asOf.iso)"))
  }
}
