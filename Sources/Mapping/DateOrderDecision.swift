import Domain

/// What all values of a column say about the order of their parts.
struct DateOrderDecision {
  /// A value that speaks for an order, with its line.
  struct Witness: Hashable {
    var line: Int
    var text: String
  }
  /// Dates read, and those of them that only one order can read.
  private(set) var dates = 0
  private var yearFirst = 0
  private var onlyDay = 0
  private var onlyMonth = 0
  private var dayWitness: Witness?
  private var monthWitness: Witness?
  private var doubt: Witness?

  /// Takes one more value into account; what is no date in any order says nothing.
  mutating func see(_ text: String, line: Int) {
    guard let parts = try? DateText(text) else { return }
    if parts.isYearFirst {
      if parts.day(.yearFirst) != nil { (dates, yearFirst) = (dates + 1, yearFirst + 1) }
      return
    }
    let witness = Witness(line: line, text: text)
    switch (parts.day(.dayFirst), parts.day(.monthFirst)) {
    case (nil, nil): return
    case (.some, nil):
      onlyDay += 1
      if dayWitness == nil { dayWitness = witness }
    case (nil, .some):
      onlyMonth += 1
      if monthWitness == nil { monthWitness = witness }
    case (let day, let month): if day != month, doubt == nil { doubt = witness }
    }
    dates += 1
  }

  /// How the column is to be read.
  enum Verdict: Hashable {
    /// The order, and the sentence that tells the reader of the import why.
    case order(DateOrder, reason: String)
    /// There is nothing to decide: no dates, or only such as read the same both ways.
    case open
    /// It cannot be told; the sentence shows both readings.
    case undecided(line: Int, reason: String)
  }

  /// The verdict over everything seen.
  var verdict: Verdict {
    if let dayWitness, let monthWitness {
      let day = "\(quoted(dayWitness.text)) on line \(dayWitness.line) can only be day first"
      let month = "\(quoted(monthWitness.text)) on line \(monthWitness.line) can only be month first"
      return .undecided(line: max(dayWitness.line, monthWitness.line), reason: "\(day), \(month)")
    }
    if let dayWitness { return decided(.dayFirst, onlyDay, dayWitness) }
    if let monthWitness { return decided(.monthFirst, onlyMonth, monthWitness) }
    if let doubt, let parts = try? DateText(doubt.text), let day = parts.day(.dayFirst),
      let month = parts.day(.monthFirst)
    {
      let readings = "\(day.iso) when the day comes first, \(month.iso) when the month does"
      return .undecided(
        line: doubt.line, reason: "\(quoted(doubt.text)) is \(readings), and no date of the column settles it")
    }
    guard yearFirst > 0 else { return .open }
    return .order(.yearFirst, reason: "read year first: all \(yearFirst) dates are written so")
  }

  private func decided(_ order: DateOrder, _ count: Int, _ witness: Witness) -> Verdict {
    let example = "\(quoted(witness.text)) on line \(witness.line)"
    return .order(
      order, reason: "read \(order.title): \(count) of \(dates) dates can only be read so, such as \(example)")
  }
}
