import Domain
import Testing

@testable import Scoring

@Suite("Comparison of two looks at a portfolio")
struct ComparisonTests {
  /// A healthy sponsor figure that a clock turns Red for segment A: seen 100 days before March 31.
  static func seen(_ id: String, _ day: Day) -> AccountFacts {
    var facts = AccountFacts(account: account(.a, id: id))
    facts.contacts = [sponsor(seen: day)]
    return facts
  }

  /// The stages of one account between two days, scored the plain way.
  static func compared(
    _ before: AccountFacts?, _ after: AccountFacts?, _ days: (Day, Day), model: ScoringModel = .blueprint
  ) -> ComparedAccount {
    func score(_ facts: AccountFacts?, _ model: ScoringModel, _ day: Day) -> ComparedAccount.Scored? {
      facts.map { ($0.account, engine(model: model).score($0, asOf: day)) }
    }
    return ComparedAccount(
      id: before?.account.id ?? after?.account.id ?? "", start: score(before, .blueprint, days.0),
      otherModel: score(before, model, days.0), otherDay: score(before, model, days.1),
      end: score(after, model, days.1), models: (.blueprint, model))
  }

  static func comparison(_ accounts: [ComparedAccount], _ days: (Day, Day)) -> Comparison {
    Comparison(
      accounts, from: .init(day: days.0, model: "blueprint"), to: .init(day: days.1, model: "blueprint"),
      models: (.blueprint, .blueprint))
  }

  static let april30 = march31 + 30

  @Test("the same look twice differs in nothing", arguments: UInt64(0)..<20)
  func same(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts()
    let days = (march31, march31)
    let comparison = ComparisonTests.comparison([ComparisonTests.compared(facts, facts, days)], days)
    #expect(comparison.changes.isEmpty)
  }

  @Test("a limit that a day passes is the clock's doing")
  func clock() throws {
    let facts = ComparisonTests.seen("1", march31 - 100)
    let days = (march31, ComparisonTests.april30)
    let change = try #require(
      ComparisonTests.comparison([ComparisonTests.compared(facts, facts, days)], days).changes.first)
    let cx = try #require(change.colours.first { $0.dimension == .cx })
    #expect(cx.colour == Moved(from: .noData, to: .red, causes: [.clock]))
    #expect(cx.inputs.map(\.name) == ["sponsorDays"])
    #expect(cx.inputs[0].value == Moved(from: exact("100"), to: exact("130"), causes: [.clock]))
    #expect(change.reasons.contains(RuleChange(id: "W-SPON", holds: true, causes: [.clock])))
  }

  @Test("a fact that was entered is the data's doing, and may hide the clock's")
  func data() throws {
    let before = ComparisonTests.seen("1", march31 - 100)
    let days = (march31, ComparisonTests.april30)
    let seen = ComparisonTests.seen("1", ComparisonTests.april30)
    // The clock would have turned it Red; the visit that was entered kept it as it was.
    let kept = ComparisonTests.comparison([ComparisonTests.compared(before, seen, days)], days)
    #expect(kept.changes.allSatisfy { $0.colours.isEmpty })
    var complained = before
    complained.complaints = [
      Complaint(id: "1", loggedOn: march31 + 5, rootCause: .quality), Complaint(id: "2", loggedOn: march31 + 6),
    ]
    let sameDay = ComparisonTests.compared(before, complained, (ComparisonTests.april30, ComparisonTests.april30))
    let change = try #require(
      ComparisonTests.comparison([sameDay], (ComparisonTests.april30, ComparisonTests.april30)).changes.first)
    #expect(change.reasons.map(\.id) == ["W-CX"])
    #expect(change.reasons[0].causes == [.data])
    #expect(change.colours.isEmpty)
  }

  @Test("the steps of a score add up to its change", arguments: UInt64(0)..<60)
  func sum(_ seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let before = random.facts()
    let after = random.facts()
    let days = (march31 - 40, march31)
    let compared = ComparisonTests.compared(before, after, days, model: .composite62)
    guard let change = AccountChange(compared, places: [nil, nil, nil, nil]) else { return }
    for colour in change.colours where !colour.steps.contains(where: { $0.points == nil }) {
      guard let from = colour.score.from, let to = colour.score.to else { continue }
      #expect(colour.steps.compactMap(\.points).reduce(from) { $0 + $1 } == to)
    }
    for item in change.gates + change.reasons { #expect(!item.causes.isEmpty) }
    for item in change.colours { #expect(!item.colour.causes.isEmpty && item.colour.from != item.colour.to) }
  }

  @Test("places on the watchlist are those of each stage, by the bytes of the ids")
  func places() throws {
    let days = (march31, ComparisonTests.april30)
    let first = ComparisonTests.seen("1", march31 - 60)
    let late = ComparisonTests.seen("2", march31 - 100)
    let comparison = ComparisonTests.comparison(
      [ComparisonTests.compared(late, late, days), ComparisonTests.compared(first, first, days)], days)
    #expect(comparison.changes.map(\.id) == ["1", "2"])
    #expect(comparison.changes[0].place == Moved(from: 1, to: 2, causes: [.clock]))
    #expect(comparison.changes[1].place == Moved(from: 2, to: 1, causes: [.clock]))
    #expect(comparison.listed.from == 2)
  }

  @Test("accounts join by data and leave by the clock that passes their last day")
  func presence() throws {
    let days = (march31, ComparisonTests.april30)
    var leaving = ComparisonTests.seen("1", march31)
    leaving.account.churnedOn = march31 + 1
    let joining = ComparisonTests.seen("2", march31)
    let comparison = ComparisonTests.comparison(
      [ComparisonTests.compared(leaving, leaving, days), ComparisonTests.compared(nil, joining, days)], days)
    #expect(comparison.changes.map(\.presence?.causes) == [[.clock], [.data]])
    #expect(comparison.changes.map(\.presence?.to) == [false, true])
    #expect(comparison.accounts == (1, 1))
    let text = String(decoding: comparison.json, as: UTF8.self)
    #expect(text.hasPrefix(#"{"format":"huddle-compare","version":1,"from":{"asOf":"2026-03-31","#))
    #expect(text.contains(#""id":"1","name":"Harbor","presence":{"from":true,"to":false,"causes":["clock"]}"#))
  }

  @Test("inputs have one figure a name", arguments: Dimension.allCases)
  func inputs(_ dimension: Dimension) {
    let inputs = engine().score(facts(.a), asOf: march31).inputs
    #expect(inputs.figures(dimension).count == HealthInputs.names(dimension).count)
  }
}
