/// Reads the words in which people write a fiscal quarter: `Q3`, `FY26 Q3`, `2026-Q3`, `this`, `next`, `+2`.
public enum QuarterWords {
  /// What may be written.
  public static let examples = "Q3, FY26 Q3, next or +2"

  /// The quarter a text means, `nil` when it is none. `Q3` alone is the next third quarter from the current one on.
  public static func quarter(_ text: some StringProtocol, current: FiscalQuarter) -> FiscalQuarter? {
    let word = text.uppercased().filter { $0 != " " && $0 != "-" }
    switch word {
    case "THIS", "NOW": return current
    case "NEXT": return current.adding(1)
    default: break
    }
    if let count = Int(word), text.contains("+"), (0...40).contains(count) { return current.adding(count) }
    let parts = word.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 1, let number = Int(parts[1]), (1...4).contains(number) else {
      return nil
    }
    if parts[0].isEmpty { return current.adding((number - current.quarter + 4) % 4) }
    var digits = parts[0]
    if digits.hasPrefix("FY") { digits.removeFirst(2) }
    guard digits.allSatisfy(\.isNumber), let year = Int(digits) else { return nil }
    let full = digits.count == 2 ? 2000 + year : year
    guard digits.count == 2 || digits.count == 4, (1900...2199).contains(full) else { return nil }
    return FiscalQuarter(label: "\(full)-Q\(number)")
  }
}
