import Domain

/// The pane in use, or what a figure is made of, as a table for other programs.
extension RadarViewModel: TableExport {
  public var exported: ExportedRows? {
    if let detail { return ExportedRows(exported(detail)) }
    switch focus {
    case .pastDue: return list.order.map { accounts(Array($0.keys.prefix(pastDue))) }
    case .timeline: return list.order.map { accounts($0.keys) }
    case .coverage, .load, .triggers, .queue: return figures.summary.map { ExportedRows(figures(of: $0)) }
    }
  }

  private func figures(of summary: PortfolioSummary) -> ExportedTable {
    switch focus {
    case .load: return load
    case .coverage:
      return ExportedTable(
        headings: ["Segment", "Booked", "Due", "Coverage %", "Target %"],
        rows: figures.parts.map { scope, figure in
          [
            .text(scope.title), .count(figure.hits), .count(figure.total), .percent(figure.value),
            .percent(figure.target),
          ]
        })
    case .triggers:
      let windows = summary.windows
      return ExportedTable(
        headings: [
          "Trigger", "About", "Firing", "Fired in \(windows.latelyDays) d", "Fired in \(windows.days) d",
          "Acted in \(windows.actionHours) h", "Led to held", "Noisy",
          "Paused",
        ],
        rows: figures.outcomes.map { outcome in
          [.text(outcome.id), .text(MethodNames.trigger(outcome.id))]
            + [outcome.firing, outcome.firedLately, outcome.fired, outcome.acted, outcome.ledToMeeting]
            .map(ExportedCell.count) + [
              .flag(outcome.isNoisy), .words(figures.pause(of: outcome.id).map { OpeningWords.paused($0) }),
            ]
        })
    case .pastDue, .timeline, .queue: return firing(figures.firing)
    }
  }

  /// A row for everybody's week, so that a spreadsheet can sum and compare them.
  private var load: ExportedTable {
    ExportedTable(
      headings: ["Person", "Roles", "Limit a week", "Out of office", "Week", "Monday", "Meetings", "Load %", "Colour"],
      rows: figures.load.flatMap { person in
        person.weeks.map { week -> [ExportedCell] in
          [
            .text(person.name), .text(person.roles.joined(separator: " ")), .count(person.limit),
            .flag(person.isOutOfOffice), .text("w\(week.monday.isoWeek.week)"), .day(week.monday),
            .count(week.meetings.count), .percent(week.percent), .text(week.percent == nil ? "" : week.colour.title),
          ]
        }
      })
  }

  private func accounts(_ keys: [Int64]) -> ExportedRows {
    let asOf = asOf ?? Day(number: 0)
    let days = timeline.dates(around: asOf)
    let ids = (header?.isPresenting ?? false) ? [] : ["Id"]
    return ExportedRows(
      headings: [
        "Account", "Segment", "Owner", "Due", "Days past due", "Missed in a row", "Booked", "Held", "Planned",
        "Missed or open",
      ] + ids, count: keys.count
    ) { range in
      [.summaries(Array(keys[range])), .cadence(Array(keys[range]), days: days)]
    } rows: { range, answers in
      keys[range].compactMap { key in
        guard let account = answers.summaries[key] else { return nil }
        let touches = answers.cadence[key]?.touches ?? []
        func days(_ standings: CadenceTouch.Standing...) -> ExportedCell {
          .text(touches.filter { standings.contains($0.standing) }.map(\.day.iso).joined(separator: " "))
        }
        return [
          .text(account.name), .words(account.segment?.rawValue), .words(account.owner), .day(account.nextDue),
          .count(account.nextDue.map { max(0, asOf - $0) }), .count(account.missStreak), .day(account.booked),
          days(.held), days(.booked), days(.missed, .open),
        ] + ids.map { _ in .text(account.id) }
      }
    }
  }

  private func firing(_ queue: [QueuedTrigger]) -> ExportedTable {
    ExportedTable(
      headings: ["Trigger", "Account", "Segment", "Clock", "Hours left", "Owner", "Due", "Why"],
      rows: queue.map { firing in
        var hours: Int?
        let clock: String
        switch firing.clock {
        case .running(let since, let left): (clock, hours) = ("since \(since.iso)", left)
        case .notStarted: clock = "no call"
        case .acted(let day): clock = "acted \(day.iso)"
        }
        return [
          .text(firing.id), .text(firing.accountName), .words(firing.segment?.rawValue), .text(clock), .count(hours),
          .words(firing.owner), .day(firing.due), .text(firing.cause),
        ]
      })
  }

  private func exported(_ detail: RadarDetail) -> ExportedTable {
    switch detail.rows {
    case .firing(let rows): return firing(rows)
    case .meetings(let rows):
      return ExportedTable(
        headings: ["Account", "Day", "Type", "Held"],
        rows: rows.map { [.text($0.accountName), .day($0.day), .words($0.type?.title), .flag($0.isHeld)] })
    case .due(let rows):
      return ExportedTable(
        headings: ["Account", "Segment", "Owner", "Due", "Booked", "In time"],
        rows: rows.map { row in
          [
            .text(row.name), .words(row.segment?.rawValue), .words(row.owner), .day(row.nextDue), .day(row.booked),
            .flag(row.isCovered),
          ]
        })
    }
  }
}
