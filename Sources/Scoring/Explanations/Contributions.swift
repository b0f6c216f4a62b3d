public import Domain

/// Splits a shown total into shown parts that add up to it exactly (method §1.7).
public enum Contributions {
  /// Each exact part rounded down to a millionth, with the missing millionths given to the largest remainders; among
  /// equal remainders to the earlier part.
  public static func distribute(_ parts: [Rational], total: Points) -> [Points] {
    let scaled = parts.map { part -> (whole: Int64, rest: Rational) in
      let value = part * Rational(1_000_000)
      let whole = value.floor
      return (Int64(whole), value - Rational(whole))
    }
    var shown = scaled.map(\.whole)
    var missing = total.millionths - shown.reduce(0, +)
    let order = scaled.indices.sorted { left, right in
      scaled[left].rest != scaled[right].rest ? scaled[left].rest > scaled[right].rest : left < right
    }
    for index in order where missing > 0 {
      shown[index] += 1
      missing -= 1
    }
    return shown.map { Points(millionths: $0) }
  }
}

extension Rational {
  /// The largest whole number that is not above the value.
  var floor: Int { -(Rational.zero - self).ceiling }
}

/// A part of a weighted score on its way into the tree.
struct WeightedPart {
  var node: Explanation
  var weight: Rational
  /// The value that was weighted; `nil` when nothing was measured.
  var value: Rational?
  /// A part that does not apply takes its weight out of the sum.
  var applies = true
}

extension Explanation {
  /// Parts with their weights and the exact share each has in the shown score.
  static func weighted(_ parts: [WeightedPart], score: ExactScore) -> [Explanation] {
    let measured = parts.filter { $0.applies && $0.value != nil }
    let total = measured.reduce(Rational.zero) { $0 + $1.weight }
    var shares: [Points] = []
    if let shown = score.score?.points, total > .zero {
      shares = Contributions.distribute(
        measured.map { part in (part.value ?? .zero) * part.weight / total }, total: shown)
    }
    var next = 0
    return parts.map { part in
      var node = part.node
      node.weight = part.weight.points
      guard part.applies, part.value != nil else { return node }
      if next < shares.count { node.contribution = shares[next] }
      next += 1
      return node
    }
  }

  /// One sentence about the weight that was not measured; empty when all was.
  static func coverageRemark(_ parts: [WeightedPart], score: ExactScore, floor: Points) -> String {
    let absent = parts.filter { $0.applies && $0.value == nil }
    guard !absent.isEmpty else { return "" }
    let names = absent.map { part in
      "\(part.node.title) \(part.node.basis == .stale ? "stale" : "missing") (\(Words.number(part.weight)))"
    }
    let measured = "\(Words.number(score.coverage)) % of the weight measured"
    let verdict = score.score == nil ? ", too little for a score (\(Words.number(floor)) % needed)" : ""
    return " \(measured)\(verdict): \(names.joined(separator: ", "))."
  }
}
