import Domain
import TestSupport
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("0", Int64(0)), ("100", 100_000_000), ("97.5", 97_500_000), ("0.000001", 1), ("099", 99_000_000),
    ("5.100000", 5_100_000),
  ])
  func percentagesAreExact(text: String, millionths: Int64) { #expect(Percent(text: text)?.millionths == millionths) }

  @Test(arguments: [
    "", ".", "5.", ".5", "-1", "+1", "100.000001", "101", "1000", "0.0000001", "1e1", "1.2.3", "1,5", " 1", "٣",
  ])
  func otherTextsAreNoPercentage(text: String) { #expect(Percent(text: text) == nil) }

  @Test(arguments: UInt64(0)..<200)
  func percentagesReadAsTheyAreWritten(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let percent = Percent(millionths: Int64.random(in: 0...100_000_000, using: &random))
    #expect(Percent(text: percent.text) == percent)
    #expect(!percent.text.contains(".") || !percent.text.hasSuffix("0"))
  }

  @Test(arguments: [
    (Int64(67_845_000), 1, "67.8"), (67_850_000, 1, "67.9"), (-67_850_000, 1, "-67.9"), (-40_000, 1, "0.0"),
    (999_999, 0, "1"), (500_000, 0, "1"), (499_999, 0, "0"), (1, 6, "0.000001"), (-1_500_000, 0, "-2"), (0, 2, "0.00"),
  ])
  func pointsAreRoundedHalfAwayFromZero(millionths: Int64, decimals: Int, text: String) {
    #expect(Points(millionths: millionths).text(decimals: decimals) == text)
  }

  @Test(arguments: [
    (Int64(100_000_000), "100"), (78_260_870, "78.26087"), (-3_777_422, "-3.777422"), (0, "0"), (500_000, "0.5"),
  ])
  func pointsHaveAShortestForm(millionths: Int64, text: String) {
    #expect(Points(millionths: millionths).shortest == text)
  }

  @Test(arguments: UInt64(0)..<200)
  func roundingIsNeverOffByMoreThanHalfAStep(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = Int64.random(in: -200_000_000...200_000_000, using: &random)
    let decimals = Int(seed % 7)
    let digits = Points(millionths: value).text(decimals: decimals).replacing(".", with: "")
    var step: Int64 = 1
    for _ in decimals..<6 { step *= 10 }
    #expect(abs(try #require(Int64(digits)) * step - value) * 2 <= step)
  }
}
