import Domain
import TestSupport
import Testing

@Suite struct FrequencyTests {
  private static let day = Day(year: 2026, month: 3, day: 31) ?? Day(number: 0)

  @Test(arguments: [
    (FilterValue.figure(9, word: nil), [Int64(10), 20], Frequency.Value.band(0)),
    (.figure(10, word: "red"), [10, 20], .band(1)), (.figure(20, word: nil), [10, 20], .band(2)),
    (.figure(nil, word: "red"), [10, 20], .missing), (.figure(2, word: "B2"), [], .word("B2")),
    (.figure(7, word: nil), [], .word("7")), (.day(day - 1), [0], .band(0)), (.day(day), [0], .band(1)),
    (.day(day), [], .word("2026-03-31")), (.texts(["MK", "Mia"]), [], .word("MK")), (.texts([]), [], .missing),
    (.words(["yes"]), [], .word("yes")), (.words([]), [], .missing), (.missing, [5], .missing),
  ])
  func aValueFallsIntoItsBand(value: FilterValue, edges: [Int64], expected: Frequency.Value) {
    let query = FrequencyQuery(ListQuery(.portfolio), field: .health, edges: edges)
    let counted = Frequency(query, [(value, 7)] as [(FilterValue, Int64?)], asOf: Self.day).counts.filter {
      $0.accounts > 0
    }
    #expect(counted.map(\.value) == [expected])
    #expect(counted.map(\.mrr) == [Money(minorUnits: 7)])
  }

  @Test func wordsStandByHowOftenThenByTheirBytesAndMissingLast() {
    let words = [["b"], ["a"], ["c", "b"], [], ["é"], ["Z"]]
    let query = FrequencyQuery(ListQuery(.portfolio), field: .gate)
    let frequency = Frequency(query, words.map { (.words($0), nil) }, asOf: Self.day)
    #expect(frequency.accounts == 6)
    #expect(frequency.counts.map(\.value) == ["b", "Z", "a", "c", "é"].map { .word($0) } + [.missing])
  }
}
