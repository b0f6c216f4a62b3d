import Domain
import TestSupport
import Testing

@testable import Scoring

@Suite("The document of huddle score --json")
struct DocumentTests {
  @Test(
    "numbers have at most six decimals and no trailing zeros",
    arguments: [
      ("100", "100"), ("62.179286", "62.179286"), ("0.5", "0.5"), ("0.000001", "0.000001"), ("-3.7774", "-3.7774"),
      ("0", "0"), ("1000000.25", "1000000.25"),
    ])
  func number(_ value: String, _ text: String) {
    var json = JSONText()
    json.value(exact(value))
    #expect(json.text == text)
  }

  @Test(
    "text is escaped so that no terminal obeys it",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}[2J", #""\u001b[2J""#), ("\u{9B}31m", #""\u009b31m""#),
      ("a\u{202E}b", #""a\u202eb""#), ("\r\n\t", #""\u000d\u000a\u0009""#), ("Zürich 🏔", "\"Zürich 🏔\""),
      ("\u{7F}", #""\u007f""#), ("\u{2028}", #""\u2028""#),
    ])
  func escape(_ text: String, _ json: String) {
    var writer = JSONText()
    writer.value(text)
    #expect(writer.text == json)
  }

  @Test("accounts come by the bytes of their ids, filtered ones leave the totals whole")
  func order() {
    let accounts = ["b", "é", "a", "Z", "e\u{301}"].map { account(.a, id: $0) }
    let scored = accounts.map { ($0, engine().score(AccountFacts(account: $0), asOf: march31)) }
    func ids(_ text: String) -> [Substring] {
      text.split(separator: "{\"id\":\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }
    let whole = ScoreDocument.text(scored, asOf: march31, model: .blueprint)
    #expect(ids(whole).map { Array($0.utf8) } == ["Z", "a", "b", "e\u{301}", "é"].map { Array($0.utf8) })
    let one = ScoreDocument.text(scored, only: "é", asOf: march31, model: .blueprint)
    #expect(ids(one).map { Array($0.utf8) } == [Array("é".utf8)])
    #expect(one.contains(#""portfolio":{"accounts":5,"#))
  }

  /// One account with something of everything; its figures are worked out in the comments of the other suites.
  static var rich: AccountFacts {
    var facts = facts(.a, since: march31 - 200)
    facts.account.mrr = Money(minorUnits: 924_200)
    facts.contacts = [sponsor(seen: march31 - 135)]
    facts.pulses = [3, 4, 4, 4].enumerated().map { pulse("u-\($0)", march31 - 5, $1) }
    facts.readings = [reading("i-1", march31 - 3, "56.2"), reading("i-2", march31 - 3, "71")]
    facts.meetings = [
      held("m-1", march31 - 24, planned: march31 - 20, decisionMaker: true),
      held("m-2", march31 - 80, recapHours: 60, decisionMaker: false), planned("m-3", march31 + 14, status: .booked),
    ]
    facts.decisions = [Decision(id: "d", meetingID: "m-1", proposedOn: march31 - 60, decidedOn: march31 - 20)]
    facts.tickets = (0..<7).map {
      ticket(
        "t-\($0)", opened: march31 - 4, resolved: march31 - 2, category: $0 < 2 ? "mail" : "k-\($0)",
        response: $0 < 5 ? .met : .missed)
    }
    facts.alignment = [
      AlignmentCheck(
        asOf: march31 - 10, presence: percent("80"), perception: percent("64.5"), performance: percent("63.166667"),
        deliverablesPresent: percent("100"), effortFit: true)
    ]
    return facts
  }

  static let insights = [insight("i-1", weight: 4, tier: 1, kind: .endpoint), insight("i-2", weight: 3, tier: 2)]

  @Test("one account, byte for byte", arguments: ScoringModel.shipped)
  func golden(_ model: ScoringModel) {
    let engine = engine(DocumentTests.insights, model: model)
    let result = engine.score(DocumentTests.rich, asOf: march31)
    let text = ScoreDocument.text([(DocumentTests.rich.account, result)], asOf: march31, model: model)
    expectGolden(text + "\n", "score-\(model.name).json")
  }

  @Test("the figures of the published sample hang together")
  func sample() {
    let scores = ["57.5", "60.866667", "69.583333", "63.571429", "59.375"].map(exact)
    let sum = scores.reduce(Rational.zero, +)
    #expect(((sum / Rational(5)).points.millionths - 62_179_286).magnitude <= 1)
    let maturity = [(40, scores[1]), (30, scores[3]), (20, scores[2]), (10, scores[4])]
      .reduce(Rational.zero) { $0 + Rational($1.0) * $1.1 / .hundred }
    #expect((maturity.points.millionths - 63_272_262).magnitude <= 1)
    var measures = DayMeasures()
    measures.pulseSum = 15
    measures.pulseCount = 4
    measures.sponsor = .days(135)
    #expect(SegmentRules(.blueprint, .a).experience(measures).score == exact("57.5"))
    measures.cadence = Tally(hits: 3, total: 8)
    measures.mix = Tally(hits: 5, total: 5)
    measures.velocityTwice = 80
    measures.velocityCount = 2
    measures.followUp = Tally(hits: 2, total: 3)
    #expect(SegmentRules(.blueprint, .a).engagement(measures).score?.points == Points(millionths: 69_583_333))
    measures.sla = Tally(hits: 5, total: 7)
    measures.repeats = Tally(hits: 1, total: 4)
    measures.followThrough = Tally(hits: 1, total: 1)
    let quality = SegmentRules(.blueprint, .a).quality(measures)
    #expect(quality.score?.points == Points(millionths: 63_571_429))
    #expect(quality.coverage == .hundred)
  }

  @Test("written in pieces it is the same text")
  func streaming() {
    let engine = engine(DocumentTests.insights)
    let result = engine.score(DocumentTests.rich, asOf: march31)
    let account = DocumentTests.rich.account
    var document = ScoreDocument(model: .blueprint)
    var bytes: [UInt8] = []
    document.begin(asOf: march31)
    bytes += document.take()
    document.account(result, band: 1)
    bytes += document.take()
    document.end(
      Portfolio([PortfolioEntry(result, account: account, model: .blueprint)], asOf: march31, model: .blueprint))
    bytes += document.take()
    let whole = ScoreDocument.text([(account, result)], asOf: march31, model: .blueprint)
    #expect(String(decoding: bytes, as: UTF8.self) == whole)
  }
}
