import Domain

/// What an input is counted in.
enum OutlookUnit {
  case percent, days, number
  /// 1 is yes, 0 is no.
  case flag

  /// Steps of one, where there is nothing in between.
  func text(_ value: Rational, up: Bool) -> String {
    let hundredths = value * .hundred
    let shown = Words.number(Points(millionths: Int64(up ? hundredths.ceiling : hundredths.floor) * 10_000))
    switch self {
    case .percent: return shown + " %"
    case .days: return shown + (shown == "1" ? " day" : " days")
    case .number: return shown
    case .flag: return value == .zero ? "no" : "yes"
    }
  }
}

/// The rows behind a percentage, so that a bound can be told in rows.
struct OutlookRows {
  let tally: Tally
  /// What is to become fewer: `missed`, `late`, `repeats`.
  let adverse: String
  let noun: String
  /// Whether the counted hits are the adverse ones.
  var countsAdverse = false
}

/// One input of a colour: where it stands, between which ends it can move, and what each value would give.
///
/// A better value never gives a worse colour, and colours change at nothing but the thresholds.
struct OutlookInput {
  let rule: String
  let title: String
  let unit: OutlookUnit
  /// `nil` when nothing is known, or when the sponsor was never seen.
  let current: Rational?
  let currentText: String
  let isWhole: Bool
  let best: Rational
  let worst: Rational
  let rows: OutlookRows?
  let thresholds: [Rational]
  let outcome: (Rational) -> Colour

  /// A bound at which the colour changes.
  struct Crossing: Equatable {
    let bound: Rational
    /// Whether the bound itself does not do yet.
    let isBeyond: Bool
    let colour: Colour
  }

  private static let least = Rational(1, 1_000_000_000_000)

  private var isRising: Bool { worst < best }
  private func isBetter(_ value: Rational, than other: Rational) -> Bool { isRising ? value > other : value < other }
  private func isInside(_ value: Rational) -> Bool {
    isRising ? value >= worst && value <= best : value >= best && value <= worst
  }
  private func moved(_ value: Rational, better: Bool) -> Rational {
    let step = isWhole ? Rational(1) : OutlookInput.least
    return isRising == better ? value + step : value - step
  }

  /// The least improvement that gives a colour or a better one.
  func crossing(to target: Colour) -> Crossing? {
    for bound in thresholds.sorted(by: { isBetter($1, than: $0) }) where isInside(bound) {
      if current.map({ isBetter(bound, than: $0) }) ?? true {
        let colour = outcome(bound)
        if colour.reaches(target) { return Crossing(bound: bound, isBeyond: false, colour: colour) }
      }
      guard !isWhole, bound != best, current.map({ !isBetter($0, than: bound) }) ?? true else { continue }
      let colour = outcome(moved(bound, better: true))
      if colour.reaches(target) { return Crossing(bound: bound, isBeyond: true, colour: colour) }
    }
    return nil
  }

  /// The least deterioration that takes Green away.
  var fall: Crossing? {
    guard let current else { return nil }
    for bound in thresholds.sorted(by: isBetter) where isInside(bound) && !isBetter(bound, than: current) {
      if isBetter(current, than: bound) {
        let colour = outcome(bound)
        if colour != .green { return Crossing(bound: bound, isBeyond: false, colour: colour) }
      }
      guard bound != worst else { continue }
      let colour = outcome(moved(bound, better: false))
      if colour != .green { return Crossing(bound: bound, isBeyond: true, colour: colour) }
    }
    return nil
  }

  /// The improvement in words.
  func step(_ crossing: Crossing) -> TurnStep {
    let text = unit.text(crossing.bound, up: isRising)
    let goal: String =
      switch (isRising, crossing.isBeyond) {
      case _ where isWhole && crossing.bound == best, _ where unit == .flag: text
      case (true, false): "\(text) or better"
      case (true, true): "more than \(text)"
      case (false, false): "\(text) or less"
      case (false, true): "less than \(text)"
      }
    let rows = rowWords(crossing).map { " (\($0))" } ?? ""
    return TurnStep(
      rule: rule, title: title, value: value(crossing.bound, up: isRising), isBeyond: crossing.isBeyond,
      sentence: "\(title) \(currentText) → \(goal)\(rows)")
  }

  /// The deterioration in words.
  func fallStep(_ crossing: Crossing) -> TurnStep {
    let text = unit.text(crossing.bound, up: !isRising)
    let words: String =
      switch (isRising, crossing.isBeyond) {
      case _ where unit == .flag: "\(title) is no longer yes"
      case _ where isWhole && unit == .number && !isRising:
        "\(title) reach \(unit.text(crossing.bound + Rational(1), up: true))"
      case (true, true): "\(title) falls below \(text)"
      case (true, false): "\(title) falls to \(text)"
      case (false, true): "\(title) passes \(text)"
      case (false, false): "\(title) reaches \(text)"
      }
    return TurnStep(
      rule: rule, title: title, value: value(crossing.bound, up: !isRising), isBeyond: crossing.isBeyond,
      sentence: words)
  }

  private func value(_ bound: Rational, up: Bool) -> Points? {
    guard unit != .flag else { return nil }
    let millionths = bound * Rational(1_000_000)
    return Points(millionths: Int64(up ? millionths.ceiling : millionths.floor))
  }

  /// The bound as rows of the same total.
  private func rowWords(_ crossing: Crossing) -> String? {
    guard let rows, rows.tally.total > 0 else { return nil }
    let share = crossing.bound * Rational(Int64(rows.tally.total), 100)
    let hits: Int
    if rows.countsAdverse {
      hits = crossing.isBeyond ? share.ceiling - 1 : share.floor
    } else {
      hits = crossing.isBeyond ? share.floor + 1 : share.ceiling
    }
    guard (0...Int(rows.tally.total)).contains(hits) else { return nil }
    let fewer = abs(hits - Int(rows.tally.hits))
    return "\(fewer) fewer \(rows.adverse) of \(Words.count(Int(rows.tally.total), rows.noun))"
  }
}

extension Colour {
  /// Whether a known colour is at least as good as a target.
  func reaches(_ target: Colour) -> Bool {
    switch self {
    case .green: true
    case .yellow: target != .green
    case .red, .noData: false
    }
  }

  /// Whether going from another colour to this one is bad news: nearer to Red, or known no longer.
  func isWorse(than other: Colour) -> Bool {
    if self == .noData { return other != .noData }
    return severity > other.severity
  }

  private var severity: Int {
    switch self {
    case .green: 0
    case .noData: 1
    case .yellow: 2
    case .red: 3
    }
  }
}
