import Domain
import Glibc

/// The orders of the lists (method §8, §12; product §3).
extension ListRows {
  /// Segments A to D, then the unsegmented, then onboarding accounts; inside, worst first.
  func portfolioOrder() -> [Int] {
    sorted { left, right in
      let groups = (left.group, right.group)
      if groups.0 != groups.1 { return groups.0 < groups.1 }
      let ranks = (left.colour.urgency, right.colour.urgency)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      // Nothing is larger than every known composite, so that unknown ones come last.
      let scores = (left.composite ?? .max, right.composite ?? .max)
      if scores.0 != scores.1 { return scores.0 < scores.1 }
      return nil
    }
  }

  /// The same groups; inside, the largest MRR first, unknown MRR last.
  func wallOrder() -> [Int] {
    sorted { left, right in
      let groups = (left.group, right.group)
      if groups.0 != groups.1 { return groups.0 < groups.1 }
      let money = (left.mrr ?? -1, right.mrr ?? -1)
      return money.0 == money.1 ? nil : money.0 > money.1
    }
  }

  /// Attention: most reasons of weight 3, of 2, of 1, nearest renewal, segment.
  func attentionOrder(where isListed: (Row) -> Bool = \.isOnWatchlist) -> [Int] {
    sorted(where: isListed) { left, right in
      if left.weights != right.weights { return left.weights > right.weights }
      if left.renewal != right.renewal { return left.renewal < right.renewal }
      if left.segment != right.segment { return left.segment < right.segment }
      return nil
    }
  }

  /// Ascending by what was read to sort by, or descending; unknown ones last either way.
  func flatOrder(watched: Bool, isReversed: Bool) -> [Int] {
    sorted(where: { !watched || $0.isOnWatchlist }) { left, right in
      if left.text != nil || right.text != nil {
        guard let first = left.text, let second = right.text else { return left.text != nil }
        let order = compare(first, second)
        return order == 0 ? nil : (order < 0) != isReversed
      }
      guard let first = left.value, let second = right.value else {
        return left.value == nil && right.value == nil ? nil : left.value != nil
      }
      return first == second ? nil : (first < second) != isReversed
    }
  }

  /// Places of rows in an order; what it leaves open is decided by the bytes of name and id.
  func sorted(
    where isListed: (Row) -> Bool = { _ in true }, _ precedes: (Row, Row) -> Bool?
  ) -> [Int] {
    rows.indices.filter { isListed(rows[$0]) }.sorted { first, second in
      let left = rows[first]
      let right = rows[second]
      if let answer = precedes(left, right) { return answer }
      let names = compare(left.name, right.name)
      return names == 0 ? compare(left.id, right.id) < 0 : names < 0
    }
  }

  private func compare(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return 0 }
      let order = memcmp(start + left.lowerBound, start + right.lowerBound, min(left.count, right.count))
      return order == 0 ? left.count - right.count : Int(order)
    }
  }

  // MARK: - Totals

  /// The runs of the portfolio's order under their headings.
  func groups(_ order: [Int]) -> [ListOrder.Group] {
    var groups: [ListOrder.Group] = []
    var start = 0
    while start < order.count {
      let group = rows[order[start]].group
      var end = start
      while end < order.count, rows[order[end]].group == group { end += 1 }
      groups.append(total(order[start..<end], segment: Row.segment(group), isOnboarding: group == Row.onboarding))
      start = end
    }
    return groups
  }

  /// All accounts of an order as one group; none when there are none.
  func whole(_ order: [Int]) -> [ListOrder.Group] {
    order.isEmpty ? [] : [total(order[...], segment: nil, isOnboarding: false)]
  }

  /// One run of accounts as a group.
  func total(_ order: ArraySlice<Int>, segment: Segment?, isOnboarding: Bool) -> ListOrder.Group {
    var mrr: Int64 = 0
    var colours = [0, 0, 0, 0]
    for place in order {
      mrr += rows[place].mrr ?? 0
      colours[rows[place].colour.column] += 1
    }
    return ListOrder.Group(
      segment: segment, isOnboarding: isOnboarding, count: order.count, mrr: Money(minorUnits: mrr),
      colours: colours)
  }
}

extension ListRows.Row {
  fileprivate static let onboarding: UInt8 = 5
  /// A…D, none, onboarding.
  fileprivate var group: UInt8 { isOnboarding ? ListRows.Row.onboarding : segment }
  fileprivate static func segment(_ group: UInt8) -> Segment? {
    group < 4 ? Segment.allCases[Int(group)] : nil
  }
}

extension Colour {
  /// The most urgent first.
  fileprivate var urgency: Int {
    switch self {
    case .red: 0
    case .yellow: 1
    case .noData: 2
    case .green: 3
    }
  }

  /// The place in `ListOrder.Group.colours`.
  fileprivate var column: Int {
    switch self {
    case .green: 0
    case .yellow: 1
    case .red: 2
    case .noData: 3
    }
  }
}
