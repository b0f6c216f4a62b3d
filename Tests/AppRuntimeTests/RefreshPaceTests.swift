import Testing

@testable import AppRuntime

@Suite struct RefreshPaceTests {
  @Test(
    "A pass refreshes the lists at its start, soon after, and then ever more rarely",
    arguments: [1, 100, 2_000, 100_000])
  func refreshesAreFew(accounts: Int) {
    var pace = RefreshPace()
    let due = stride(from: accounts, to: 0, by: -100).filter { pace.isDue(left: $0) }.map { accounts - $0 }
    #expect(due.first == 0)
    #expect(due.dropFirst().first == (accounts > 100 ? 100 : nil))
    #expect(due.count <= 12)
    #expect(zip(due.dropFirst(), due.dropFirst(2)).allSatisfy { $1 >= 2 * $0 })
  }
}
