extension FilterNumber {
  /// A number as it is written in a filter; `nil` for anything else and for what is beyond 12 digits.
  func read(_ text: String) -> Int64? {
    var digits = Substring(text.lowercased())
    let isNegative = digits.first == "-" || digits.first == "−"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    var factor: Int64 = 1
    var decimals = 0
    switch self {
    case .whole: break
    case .points:
      if digits.last == "%" { digits.removeLast() }
      (factor, decimals) = (1_000_000, 6)
    case .money:
      if let first = digits.first, "$€£".contains(first) { digits.removeFirst() }
      let scales: [Character: Int64] = ["k": 1000, "m": 1_000_000, "g": 1_000_000_000]
      factor = 100
      if let scale = digits.last.flatMap({ scales[$0] }) {
        digits.removeLast()
        factor *= scale
      }
      decimals = 6
    case .days:
      if digits.last == "w" { factor = 7 }
      if digits.last == "d" || digits.last == "w" { digits.removeLast() }
    }
    guard let value = FilterNumber.value(digits, factor: factor, decimals: decimals) else { return nil }
    return isNegative ? -value : value
  }

  private static func value(_ digits: Substring, factor: Int64, decimals: Int) -> Int64? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, (1...12).contains(parts[0].count), isDigits(parts[0]), let whole = Int64(parts[0]) else {
      return nil
    }
    var (value, isTooLarge) = whole.multipliedReportingOverflow(by: factor)
    if parts.count == 2 {
      guard (1...max(1, decimals)).contains(parts[1].count), decimals > 0, isDigits(parts[1]),
        let fraction = Int64(parts[1])
      else { return nil }
      var unit: Int64 = 1
      for _ in 0..<parts[1].count { unit *= 10 }
      let (scaled, overflow) = fraction.multipliedReportingOverflow(by: factor)
      // What lies below the smallest unit decides nothing.
      let (sum, carry) = value.addingReportingOverflow(scaled / unit)
      (value, isTooLarge) = (sum, isTooLarge || overflow || carry)
    }
    return isTooLarge ? nil : value
  }

  private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
