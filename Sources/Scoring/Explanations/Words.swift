import Domain

/// The wording shared by sentences about figures.
enum Words {
  /// At most two decimals, without trailing zeros.
  static func number(_ value: Points) -> String {
    var digits = value.text(decimals: 2)
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits
  }

  static func number(_ value: Rational) -> String { number(value.points) }

  /// `1 pulse`, `3 pulses`.
  static func count(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// `in the 90 days to 2026-03-31`.
  static func window(_ days: Int, _ day: Day) -> String { "in the \(days) days to \(day.iso)" }

  /// `Green ≥ 80 · Yellow ≥ 70 (segment B)`.
  static func threshold(_ bounds: Bounds, _ segment: Segment? = nil) -> String {
    "Green \(bounds.isGreenInclusive ? "≥" : ">") \(number(bounds.green)) · Yellow ≥ \(number(bounds.yellow))"
      + (segment.map { " (segment \($0.rawValue))" } ?? "")
  }

  /// `Red: 71.4 is below 75`.
  static func verdict(_ value: Rational, _ bounds: Bounds) -> String {
    switch bounds.colour(value) {
    case .green: "Green: \(number(value)) is \(bounds.isGreenInclusive ? "at least" : "above") \(number(bounds.green))"
    case .yellow: "Yellow: \(number(value)) is at least \(number(bounds.yellow)), short of \(number(bounds.green))"
    case .red, .noData: "Red: \(number(value)) is below \(number(bounds.yellow))"
    }
  }

  /// The colour's name at the head of a sentence.
  static func name(_ colour: Colour) -> String {
    switch colour {
    case .green: "Green"
    case .yellow: "Yellow"
    case .red: "Red"
    case .noData: "No data"
    }
  }

  /// Text of somebody else inside a sentence: one line, no control or direction characters, at most 60 characters.
  static func quoted(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(240) {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        clean.append(" ")
      default: clean.append(scalar)
      }
    }
    let line = String(clean)
    return line.count > 60 ? String(line.prefix(59)) + "…" : line
  }

  /// A list with its first entries and how many more there are.
  static func list(_ ids: [String], limit: Int = 3) -> String {
    let shown = ids.prefix(limit).map(quoted).joined(separator: ", ")
    return ids.count > limit ? "\(shown) and \(ids.count - limit) more" : shown
  }
}
