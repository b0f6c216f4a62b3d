import Domain

extension PaneTable {
  /// Dimensions with their inputs and month ends, then what follows from them: triggers, gates, reasons to watch.
  static func health(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneTable {
    PaneTable([
      dimensions(report),
      .firingTriggers(report, setting),
      PaneSection(
        "Open gates",
        columns: [
          PaneColumn("", .fixed(6)), PaneColumn("Why", .flexible(24, most: 80)), PaneColumn("Blocks", .flexible(18)),
        ],
        rows: report.gates.map { gate in
          PaneRow(
            id: "gate \(gate.id)",
            cells: [.text(gate.id, .warning), .text(gate.cause), .text(gate.blocks, .strong)],
            detail: "Gate \(gate.id): \(gate.cause) Blocks \(gate.blocks).",
            opens: AccountDrill.gate(gate.id, of: report.summary.id))
        },
        whenEmpty: "No gate is open: nothing is blocked."),
      watchlist(report, setting),
    ])
  }

  private static func dimensions(_ report: AccountReport) -> PaneSection {
    let summary = report.summary
    var rows: [PaneRow] = []
    for (index, dimension) in Dimension.allCases.enumerated() {
      let reds = index < summary.consecutiveReds.count ? summary.consecutiveReds[index] : 0
      let months = report.history.map { point in
        index < point.dimensions.count ? Optional(point.dimensions[index].colour) : nil
      }
      rows += block(
        dimension.title, summary[dimension], reds: reds, months: months,
        explanation: index < report.explanations.count ? report.explanations[index] : nil,
        outlook: index < report.outlooks.count ? report.outlooks[index] : nil,
        route: .explanation(summary.id, dimension), id: dimension.rawValue)
    }
    let composite = Dimension.allCases.count
    // The children of the composite are the dimensions above, so that they are not repeated.
    var health = block(
      "Health", summary.composite, reds: 0, months: report.history.map(\.composite.colour),
      explanation: composite < report.explanations.count ? report.explanations[composite] : nil,
      outlook: composite < report.outlooks.count ? report.outlooks[composite] : nil,
      route: .explanation(summary.id, nil), id: "composite")
    rows.append(health.removeFirst())
    return PaneSection(
      "Dimensions",
      columns: [
        PaneColumn("", .flexible(16, most: 28)), PaneColumn("Score", .fixed(12)),
        PaneColumn("Cov", .fixed(5), isTrailing: true, dispensability: 1),
        PaneColumn("", .strip(report.history.map(\.day))),
        PaneColumn("Reds", .fixed(4), dispensability: 2),
      ],
      rows: rows, whenEmpty: "")
  }

  /// A dimension and, below it, its inputs.
  private static func block(
    _ title: String, _ shown: ShownScore, reds: Int, months: [Colour?], explanation: Explanation?,
    outlook: Outlook?, route: Route, id: String
  ) -> [PaneRow] {
    let score = shown.score.map { $0.text(decimals: 1) } ?? "no score"
    var detail = "\(title): \(score), \(shown.colour.title), coverage \(shown.coverage.text(decimals: 0)) %."
    if reds > 0 { detail += " Red at \(reds) month end\(reds == 1 ? "" : "s") in a row." }
    if let explanation {
      detail += " \(explanation.statement)"
      if let threshold = explanation.threshold { detail += " \(threshold)." }
    }
    if let clock = outlook?.clockSentence { detail += " \(clock)" }
    let coverage = shown.coverage.text(decimals: 0) + "%"
    let row = PaneRow(
      id: id,
      cells: [
        .text(title, .strong), .mark(shown.colour, shown.score.map { $0.text(decimals: 1) } ?? Format.none),
        .text(coverage, shown.coverage < Points(60) ? .warning : .muted), .strip(months),
        .text(reds > 0 ? "×\(reds)" : "", .warning),
      ],
      detail: detail, opens: route)
    return [row]
      + (explanation?.inputs ?? []).enumerated().map { input($1, id: "\(id) \($0)", parent: id, route: route) }
  }

  private static func input(_ node: Explanation, id: String, parent: String, route: Route) -> PaneRow {
    var rest: [PaneSpan] = []
    // An input without a colour of its own is not the same as one without data.
    var mark = node.colour
    var value = node.valueWords ?? ""
    switch node.basis {
    case .measured, .combined: break
    case .missing:
      mark = .noData
      rest.append(PaneSpan("missing  ", .warning))
    case .stale:
      mark = .noData
      value = "~" + value
      rest.append(PaneSpan("stale  ", .stale))
    case .notApplicable: rest.append(PaneSpan("not applicable  ", .muted))
    }
    if let threshold = node.threshold { rest.append(PaneSpan(threshold + "  ", .plain)) }
    rest.append(PaneSpan(node.statement, .muted))
    let detail = [node.title + ".", node.valueWords, node.threshold, node.statement, "Rule \(node.rule)."]
      .compactMap(\.self).joined(separator: " ")
    return PaneRow(
      id: id, indent: 1,
      cells: [.text(node.title), .mark(mark, value), .rest(rest)],
      detail: detail, opens: route, parent: parent)
  }

  private static func watchlist(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneSection {
    PaneSection(
      "On the watchlist because",
      columns: [
        PaneColumn("", .fixed(8)), PaneColumn("Weight", .fixed(6), dispensability: 1),
        PaneColumn("Why", .flexible(20, most: 60)),
        PaneColumn("Since", .fixed(22)),
      ],
      rows: report.summary.watchlist.map { reason in
        PaneRow(
          id: "watch \(reason.id)",
          cells: [
            .text(reason.id, reason.weight >= 3 ? .warning : .reference),
            .text(String(repeating: "!", count: min(3, max(0, reason.weight))), .warning),
            .text(reason.detail), .text(reason.since.map { setting.dated($0) } ?? setting.date(nil), .muted),
          ],
          detail: "\(reason.id), weight \(reason.weight): \(reason.detail), since \(setting.dated(reason.since)).",
          opens: AccountDrill.reason(reason.id, of: report.summary.id))
      },
      whenEmpty: "No reason: this account is not on the watchlist.")
  }
}

extension PaneSection {
  /// The triggers that fire, with who has to act and until when.
  static func firingTriggers(_ report: AccountReport, _ setting: AccountReportSetting) -> PaneSection {
    PaneSection(
      "Firing triggers",
      columns: [
        PaneColumn("", .fixed(9)), PaneColumn("Why", .flexible(24, most: 100)),
        PaneColumn("Owner", .flexible(12, most: 30)),
        PaneColumn("Due", .fixed(12)),
      ],
      rows: report.triggers.map { trigger in
        let person = setting.person(trigger.person)
        let due = trigger.within72Hours ? "within 72 h" : setting.date(trigger.due)
        let isLate = trigger.due.map { $0 < setting.asOf } ?? false
        return PaneRow(
          id: "trigger \(trigger.id)",
          cells: [
            .text(trigger.id, .reference), .text(trigger.cause),
            .text("\(person ?? "nobody") (\(trigger.ownerRole))", person == nil ? .warning : .plain),
            .text(due, isLate ? .warning : .plain),
          ],
          detail: "\(trigger.id): \(trigger.cause) For \(person ?? "nobody yet") as \(trigger.ownerRole), due "
            + "\(trigger.within72Hours ? "within 72 hours of opening" : setting.dated(trigger.due)).",
          opens: AccountDrill.trigger(trigger.id, of: report.summary.id))
      },
      whenEmpty: "No trigger fires.")
  }
}

extension Explanation {
  /// What the dimension's score and colour are made of: a child that does nothing but choose a colour gives way to what
  /// it chose from, as far as that is not there already.
  var inputs: [Explanation] {
    children.reduce(into: []) { inputs, child in
      guard child.basis == .combined, child.weight == nil, child.value == nil else { return inputs.append(child) }
      inputs += child.children.filter { nested in !inputs.contains { $0.rule == nested.rule } }
    }
  }

  /// The value as one reads it: its words, else the number with one decimal; `nil` when there is neither.
  var valueWords: String? { valueText ?? value.map { $0.text(decimals: 1) } }
}
