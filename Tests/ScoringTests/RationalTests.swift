import Domain
import TestSupport
import Testing

@testable import Scoring

@Suite("Exact fractions")
struct RationalTests {
  @Test(
    "are shown rounded half away from zero",
    arguments: [
      (Rational(1, 2_000_000), 1), (Rational(-1, 2_000_000), -1), (Rational(1, 3), 333_333), (Rational(2, 3), 666_667),
      (Rational(-2, 3), -666_667), (Rational(1_826, 30), 60_866_667), (Rational(0), 0), (Rational(100), 100_000_000),
      (Rational(1, 2_000_001), 0),
    ] as [(Rational, Int64)])
  func shown(_ value: Rational, _ millionths: Int64) {
    #expect(value.points == Points(millionths: millionths))
  }

  @Test(
    "know the next whole number",
    arguments: [
      (Rational(60), 60), (Rational(601, 10), 61), (Rational(-1, 2), 0), (Rational(-3, 2), -1), (Rational(0), 0),
    ])
  func ceiling(_ value: Rational, _ whole: Int) {
    #expect(value.ceiling == whole)
  }

  @Test("keep the laws of arithmetic beyond machine integers", arguments: UInt64(0)..<200)
  func laws(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func next() -> Rational {
      let wide = Bool.random(using: &generator)
      let limit: Int64 = wide ? .max : 1000
      var value = Rational(
        Int64.random(in: -limit...limit, using: &generator), Int64.random(in: 1...limit, using: &generator))
      if wide { value = value * value + Rational(1, Int64.random(in: 1...limit, using: &generator)) }
      return value
    }
    let (a, b, c) = (next(), next(), next())
    #expect(a + b == b + a)
    #expect((a + b) + c == a + (b + c))
    #expect(a * (b + c) == a * b + a * c)
    #expect(a - a == .zero)
    if b != .zero { #expect(a / b * b == a) }
    #expect((a < b) == (b - a > .zero))
    #expect(a.reduced == a)
    #expect(a.reduced.hashValue == a.hashValue)
    #expect((a + b - b).hashValue == a.hashValue)
  }
}
