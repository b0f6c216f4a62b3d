public import Domain

/// The pane in use, or what a figure is made of, as a table for other programs.
extension RadarViewModel: TableExport {
  public var exportedRowCount: Int {
    // What is past due has a quarter of the height of the screen.
    detail == nil && focus == .pastDue ? 4 * pastDue : place.count
  }

  public var exportedTable: ExportedTable {
    if let detail { return exported(detail) }
    switch focus {
    case .pastDue: return accounts(0..<pastDue)
    case .timeline: return accounts(0..<list.rows.count)
    case .load:
      let weeks = figures.load.first?.weeks.map { "w\($0.monday.isoWeek.week) \($0.monday.iso)" } ?? []
      return ExportedTable(
        headings: ["Person", "Limit"] + weeks,
        rows: figures.load.map { person in
          [person.name, person.limit.map { "\($0) a week" } ?? ""]
            + person.weeks.map { week in
              let percent = week.percent.map { " (\(Format.points($0))% \(week.colour.title))" } ?? ""
              return "\(week.meetings.count)" + percent
            }
        })
    case .coverage:
      return ExportedTable(
        headings: ["Segment", "Booked", "Due", "Coverage", "Target"],
        rows: figures.parts.map { scope, figure in
          [
            scope.title, figure.hits.map(String.init) ?? "", figure.total.map(String.init) ?? "",
            figure.value.map { Format.points($0) + "%" } ?? "", figure.target.map { Format.points($0) + "%" } ?? "",
          ]
        })
    case .triggers:
      let windows = figures.summary?.windows ?? TriggerWindows()
      return ExportedTable(
        headings: [
          "Trigger", "About", "Firing", "Fired in \(windows.latelyDays) d", "Fired in \(windows.days) d",
          "Acted in \(windows.actionHours) h", "Led to held", "",
        ],
        rows: figures.outcomes.map { outcome in
          [outcome.id, MethodNames.trigger(outcome.id)]
            + [outcome.firing, outcome.firedLately, outcome.fired, outcome.acted, outcome.ledToMeeting].map(String.init)
            + [figures.pause(of: outcome.id).map { OpeningWords.paused($0) } ?? (outcome.isNoisy ? "noisy" : "")]
        })
    case .queue: return firing(figures.firing)
    }
  }

  private func accounts(_ places: Range<Int>) -> ExportedTable {
    let asOf = asOf ?? Day(number: 0)
    return ExportedTable(
      headings: ["Account", "Segment", "Owner", "Due", "Days past due", "Missed in a row", "Booked", "Meetings"],
      rows: places.compactMap { place in
        guard let account = account(at: place) else { return nil }
        let touches = line(at: place)?.touches.map { "\($0.day.iso) \($0.standing)" } ?? []
        return [
          account.name, account.segment?.rawValue ?? "", account.owner ?? "", account.nextDue?.iso ?? "",
          account.nextDue.map { String(max(0, asOf - $0)) } ?? "", String(account.missStreak),
          account.booked?.iso ?? "", touches.joined(separator: "; "),
        ]
      })
  }

  private func firing(_ queue: [QueuedTrigger]) -> ExportedTable {
    ExportedTable(
      headings: ["Trigger", "Account", "Clock", "Owner", "Due", "Why"],
      rows: queue.map { firing in
        let clock =
          switch firing.clock {
          case .running(_, let hours): "\(hours) h left"
          case .notStarted: "no call"
          case .acted(let day): "acted \(day.iso)"
          }
        return [firing.id, firing.accountName, clock, firing.owner ?? "", firing.due?.iso ?? "", firing.cause]
      })
  }

  private func exported(_ detail: RadarDetail) -> ExportedTable {
    switch detail.rows {
    case .firing(let rows): return firing(rows)
    case .meetings(let rows):
      return ExportedTable(
        headings: ["Account", "Day", "Type", "Held"],
        rows: rows.map { [$0.accountName, $0.day.iso, $0.type?.title ?? "", $0.isHeld ? "yes" : "no"] })
    case .due(let rows):
      return ExportedTable(
        headings: ["Account", "Segment", "Owner", "Due", "Booked", "In time"],
        rows: rows.map { row in
          [
            row.name, row.segment?.rawValue ?? "", row.owner ?? "", row.nextDue.iso, row.booked?.iso ?? "",
            row.isCovered ? "yes" : "no",
          ]
        })
    }
  }
}

extension RadarViewModel: SavableView {
  public var setting: ViewSetting {
    ViewSetting(sort: list.query.sort?.rawValue, isReversed: list.query.isReversed, face: "\(focus)")
  }

  public mutating func apply(_ setting: ViewSetting) {
    let key = setting.sort.flatMap(ListQuery.SortKey.init)
    let isKnown = key == .owner || key == .name
    list.query = ListQuery(
      .cadence, sort: isKnown ? key : nil, isReversed: isKnown && setting.isReversed, filter: filter)
    if let pane = RadarPane.allCases.first(where: { "\($0)" == setting.face }) { focus(on: pane) }
  }
}
