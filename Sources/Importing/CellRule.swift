import Domain

/// What one cell turned out to be.
enum CheckedCell: Hashable {
  case value(BundleValue)
  /// Why the cell rejects its row.
  case bad(String)
}

/// Checks the cells of one column and brings them into the form in which they are stored (bundle.md).
struct CellRule {
  let column: BundleColumn
  let isTimeZone: @Sendable (String) -> Bool

  /// An absent or empty cell.
  var empty: CheckedCell { column.required ? .bad("must not be empty") : .value(.null) }

  /// A cell that has text; texts are neither trimmed nor changed in case.
  func check(_ text: String) -> CheckedCell {
    switch column.type {
    case .id, .text, .reference:
      return .value(.text(text))
    case .date:
      return Day(iso: text) == nil ? .bad("not a date YYYY-MM-DD of the years 1900–2199") : .value(.text(text))
    case .instant:
      return instant(text)
    case .money:
      return number(text, in: 0...Int64.max, "not a whole number of minor units, 0 or more")
    case .percent:
      guard let percent = Percent(text: text) else { return .bad("not a percentage 0–100 with at most six decimals") }
      return .value(.integer(percent.millionths))
    case .bool:
      if text.isExactly("yes") { return .value(.integer(1)) }
      if text.isExactly("no") { return .value(.integer(0)) }
      return .bad("neither yes nor no")
    case .integer(let range):
      return number(text, in: range, "not a whole number \(range.lowerBound)–\(range.upperBound)")
    case .choice(let words):
      return Self.isOne(text, of: words) ? .value(.text(text)) : .bad("not one of " + words.joined(separator: ", "))
    case .list(let words):
      return list(text, words)
    case .quarter:
      return Self.isQuarter(text) ? .value(.text(text)) : .bad("not a quarter such as 2026-Q3")
    case .timeZone:
      return isTimeZone(text) ? .value(.text(text)) : .bad("not a time zone of the IANA list")
    case .currency:
      return CurrencyCodes.contains(text) ? .value(.text(text)) : .bad("not a currency code of ISO 4217")
    }
  }

  /// Whether the column takes a JSON number rather than a string.
  var isNumeric: Bool {
    switch column.type {
    case .money, .percent, .integer: true
    default: false
    }
  }

  private func instant(_ text: String) -> CheckedCell {
    // The stored form is UTC, which must be a year that can be read again.
    guard let instant = Instant(rfc3339: text), Self.instants.contains(instant) else {
      return .bad("not an RFC 3339 date and time with an offset or Z, years 1900–2199 in UTC, at most six decimals")
    }
    let bytes = text.utf8
    if bytes.count == 20, bytes.last == 0x5A, bytes.dropFirst(10).first == 0x54 { return .value(.text(text)) }
    return .value(.text(instant.rfc3339))
  }

  private static let instants: Range<Instant> = {
    let first = Day(year: 1900, month: 1, day: 1) ?? Day(number: 0)
    let end = Day(year: 2200, month: 1, day: 1) ?? Day(number: 0)
    return Instant(utc: first)..<Instant(utc: end)
  }()

  private func number(_ text: String, in range: ClosedRange<Int64>, _ reason: String) -> CheckedCell {
    var value: Int64 = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return .bad(reason) }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int64(byte - 0x30))
      guard !overflow, !carry else { return .bad(reason) }
      value = sum
    }
    return range.contains(value) ? .value(.integer(value)) : .bad(reason)
  }

  private func list(_ text: String, _ words: [String]) -> CheckedCell {
    guard !words.isEmpty else { return .value(.text(text)) }
    for part in text.utf8.split(separator: 0x3B, omittingEmptySubsequences: false) {
      let word = String(decoding: part, as: UTF8.self)
      guard Self.isOne(word, of: words) else {
        return .bad("“\(ShownText.of(word))” is not one of " + words.joined(separator: ", "))
      }
    }
    return .value(.text(text))
  }

  private static func isOne(_ text: String, of words: [String]) -> Bool { words.contains { $0.isExactly(text) } }

  private static func isQuarter(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D, bytes[5] == 0x51, (0x31...0x34).contains(bytes[6]),
      bytes[0..<4].allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text.prefix(4))
    else { return false }
    return (1900...2199).contains(year)
  }
}
