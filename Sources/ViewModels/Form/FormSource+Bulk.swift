import Domain

extension DayShift {
  /// What was understood.
  var words: String {
    func each(_ count: Int, _ unit: String) -> String {
      "each \(abs(count)) \(unit) \(count < 0 ? "earlier" : "later")"
    }
    return switch self {
    case .days(let count): each(count, "d")
    case .months(let count): each(count, "months")
    case .day(let day): "all on \(Format.weekdayDay(day))"
    }
  }

  /// The cell of a row as it becomes; a moment keeps its time of day.
  func applied(to row: RowDraft, _ column: String, zone: ZoneTable) -> BundleValue {
    guard let moment = row.instant(column) else {
      return applied(to: row.day(column)).map { .text($0.iso) } ?? row[column]
    }
    let was = zone.day(of: moment)
    guard let now = applied(to: was) else { return row[column] }
    let time = moment.microseconds - zone.localTime(was, microseconds: 0).instant.microseconds
    return .text(zone.localTime(now, microseconds: time).instant.rfc3339)
  }
}

extension FormSource {
  /// Every row as it would become, for whoever saves many at once.
  func preview(of wanted: RowDraft) -> [(label: String, was: String, now: String)] {
    rows.compactMap { row in
      guard let change = FormEffects.assigned(row, as: wanted, in: self) else { return nil }
      let name = ["title", "decision"].lazy.compactMap { row.text($0) }.first ?? change.key.first?.text ?? ""
      let columns = request.kind.fields.map(\.column).filter { change.after?[$0] != nil }
      func words(_ cells: [String: BundleValue]?) -> String {
        columns.map { column in
          let text = cells?[column]?.text ?? ""
          if let person = shared.people.first(where: { $0.id == text }) { return person.title }
          return text.isEmpty ? Format.none : Day(iso: text.prefix(10)).map { Format.day($0) } ?? text
        }.joined(separator: ", ")
      }
      return (Format.name(name), words(change.before), words(change.after))
    }
  }
}
