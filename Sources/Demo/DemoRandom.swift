/// A seeded source of chance (SplitMix64), so that one seed always tells the same story.
struct DemoRandom {
  private var state: UInt64

  /// Independent streams for every account of one portfolio.
  init(seed: UInt64, stream: Int) {
    state = seed &* 0xD134_2543_DE82_EF95 &+ UInt64(truncatingIfNeeded: stream) &* 0x9E37_79B9_7F4A_7C15
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range, each as likely.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int((next() >> 11) % width)
  }

  /// Whether something happens that does so in that many of 100 cases.
  mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }

  /// One of a few; the list must not be empty.
  mutating func one<Element>(of list: [Element]) -> Element { list[number(0...(list.count - 1))] }
}
