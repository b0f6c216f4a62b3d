public import Domain

/// What the text in a line of a form means.
public enum FieldReading: Hashable, Sendable {
  /// The cells of the field's columns, and what was understood where that is not what is written.
  case values([BundleValue], echo: String)
  /// Why it means nothing.
  case problem(String)

  var values: [BundleValue]? { if case .values(let values, _) = self { values } else { nil } }
  var problem: String? { if case .problem(let sentence) = self { sentence } else { nil } }
}

extension FormSource {
  /// Reads a line; an empty one is unknown.
  func read(_ text: String, _ field: FormField, choices: [FormChoice]) -> FieldReading {
    let text = text.trimmed
    guard !text.isEmpty else { return .values(field.columns.map { _ in .null }, echo: "") }
    switch field.kind {
    case .text: return .values([.text(text)], echo: "")
    case .day:
      do {
        let day = try DayWords.day(text, on: day)
        return .values([.text(day.iso)], echo: "\(Format.weekdayDay(day)), \(Format.distance(day - self.day))")
      } catch { return .problem(error.sentence) }
    case .moment:
      do {
        let instant = try MomentWords.instant(text, on: day, now: now, zone: shared.zone)
        let day = shared.zone.day(of: instant)
        let clock = MomentWords.text(instant, zone: shared.zone).suffix(5)
        return .values(
          [.text(instant.rfc3339)], echo: "\(Format.weekdayDay(day)) \(clock), \(Format.distance(day - self.day))")
      } catch { return .problem(error.sentence) }
    case .shift:
      do {
        let shift = try DayShift(text, on: day)
        return .values([.text(text)], echo: shift.words)
      } catch { return .problem(error.sentence) }
    case .money:
      do {
        let amount = try MoneyWords.amount(text)
        return .values([.integer(amount)], echo: money(amount))
      } catch { return .problem(error.sentence) }
    case .budget:
      do {
        let range = try MoneyWords.range(text)
        let echo = range.count == 1 ? money(range.lowerBound) : money(range.lowerBound) + "–" + money(range.upperBound)
        return .values([.integer(range.lowerBound), .integer(range.upperBound)], echo: echo)
      } catch { return .problem(error.sentence) }
    case .percent:
      guard let percent = Percent(text: text.hasSuffix("%") ? String(text.dropLast()).trimmed : text) else {
        return .problem("not a percentage from 0 to 100")
      }
      return .values([.integer(percent.millionths)], echo: "")
    case .number(let range):
      guard let number = Int64(text), range.contains(number) else {
        return .problem("a number from \(range.lowerBound) to \(range.upperBound)")
      }
      return .values([.integer(number)], echo: "")
    case .quarter:
      guard let quarter = QuarterWords.quarter(text, current: currentQuarter) else {
        return .problem("no quarter: \(QuarterWords.examples)")
      }
      let distance = quarter.ordinal - currentQuarter.ordinal
      let words = distance == 0 ? "now" : distance < 0 ? "\(-distance) back" : "in \(distance)"
      return .values([.text(quarter.label)], echo: "\(RowWords.quarter(quarter.label)), \(words)")
    case .words(let allowed): return words(text, allowed)
    case .flag, .choice, .person, .name, .row: return picked(text, field, choices)
    }
  }

  /// What stands in a line for the cells of its columns.
  func text(_ row: RowDraft, _ field: FormField, choices: [FormChoice]) -> String {
    let value = row[field.column]
    switch field.kind {
    case .budget: return MoneyWords.text(row.integer("budget_low"), row.integer("budget_high"))
    case .money: return value.integer.map { MoneyWords.text($0) } ?? ""
    case .percent: return value.integer.map { Points(millionths: $0).shortest } ?? ""
    case .moment: return row.instant(field.column).map { MomentWords.text($0, zone: shared.zone) } ?? ""
    case .quarter: return value.text.map { RowWords.quarter($0) } ?? ""
    case .words: return (value.text ?? "").split(separator: ";").joined(separator: ", ")
    case .flag, .choice, .person, .name, .row:
      return choices.first { $0.value == value }?.title ?? value.text ?? ""
    case .text, .day, .number, .shift: return value.text ?? value.integer.map { String($0) } ?? ""
    }
  }

  private func money(_ amount: Int64) -> String { Format.money(Money(minorUnits: amount), currency: currency) }

  private func words(_ text: String, _ allowed: [String]) -> FieldReading {
    let words = text.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
    if !allowed.isEmpty, let unknown = words.first(where: { !allowed.contains($0.lowercased()) }) {
      return .problem("\(unknown.prefix(20)) is none of \(allowed.joined(separator: ", "))")
    }
    let kept = allowed.isEmpty ? words : words.map { $0.lowercased() }
    return .values([kept.isEmpty ? .null : .text(kept.joined(separator: ";"))], echo: "")
  }

  private func picked(_ text: String, _ field: FormField, _ choices: [FormChoice]) -> FieldReading {
    let wanted = text.lowercased()
    if let choice = choices.first(where: { $0.title.lowercased() == wanted || $0.value.text?.lowercased() == wanted }) {
      // The decision log names its owners instead of pointing at them.
      let value = field.kind == .name ? .text(choice.title) : choice.value
      return .values([value], echo: choice.detail)
    }
    if field.kind == .name { return .values([.text(text)], echo: "not of the team") }
    // A value that was imported and is no choice any more stays what it is.
    if row[field.column] == .text(text) { return .values([.text(text)], echo: "") }
    return .problem("\(text.prefix(20)) is not on the list")
  }
}

extension String {
  /// Without the blanks at both ends.
  var trimmed: String {
    var slice = self[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}
