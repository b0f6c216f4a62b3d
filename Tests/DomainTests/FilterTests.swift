import Domain
import TestSupport
import Testing

/// The language of `f`.
@Suite struct FilterTests {
  private static let day = Day(year: 2026, month: 3, day: 31) ?? Day(number: 0)

  /// An account as a row: every field that these tests ask for.
  private static let harbor: [String: FilterValue] = [
    "": .texts(["Harbor Dental", "acct-7"]), "owner": .texts(["MK", "Mia Kay", "p-1"]), "seg": .words(["A"]),
    "health": .figure(59_900_000, word: "red"), "color": .words(["red"]), "mrr": .number(1_240_000),
    "due": .day(day - 21), "renewal": .day(day + 44), "gate": .words(["G-3", "G-4"]), "trigger": .words(["T-CX-1"]),
    "reason": .words([]), "sponsor": .figure(.max, word: "never"), "past": .number(21), "stage": .words(["active"]),
    "cx": .figure(nil, word: "red"), "delta7": .number(-6_200_000), "stale": .flag(false),
    "band": .figure(2, word: "B2"),
  ]

  private func matches(_ text: String) throws -> Bool {
    try Filter(text, schema: AccountFilter.schema).matches(asOf: Self.day) { Self.harbor[$0] ?? .missing }
  }

  @Test(arguments: [
    "", "  ", "harbor", "HARBOR acct", "\"bor den\"", "dental -7", "owner:mia", "owner:p-1", "own:KAY", "owner=mk",
    "owner:jr,mia", "seg:A", "segment:a,B", "seg=a", "!seg:D", "seg!=D", "health<60", "health<=59.9", "health=59.9",
    "health:red", "health:r", "color:red", "colour:RED", "!color:green", "mrr>=10k", "mrr:12400", "mrr<=$12.4k",
    "mrr<1.2m", "due<=14", "due<0", "due<today", "due<2026-04-01", "due:2026-03-10", "next>=-3w", "renewal<=44",
    "renewal>=44d", "renewal>2026-05-13", "gate:G-3", "gate:g-4,G-8", "gate:3", "gate:any", "trigger:T-CX",
    "reason:none",
    "!reason:any", "!reason:W-CX", "sponsor>90", "sponsor:never", "past>0", "stage:act", "!stage:onboarding", "cx:none",
    "cx:red", "Δ7<-6", "d7≤-6.2", "stale:no", "!stale:yes", "goal:none", "owner:mia seg:A health<60 !gate:G-8 dental",
    "health:none,<60", "cx:none,<60", "due:>100,<0", "!due:>100,today",
    "band:2", "band:b2", "band<=3", "  owner:mia   seg:A  ", "!\"two words\"", "!zebra",
  ])
  func holds(text: String) throws { #expect(try matches(text), "\(text)") }

  @Test(arguments: [
    "zebra", "\"dental harbor\"", "owner=mia", "owner:jr", "seg:B", "!seg:A", "seg!=A", "seg:none", "health<59.9",
    "health>60", "health:green", "color:none", "mrr>=12.5k", "due>=0", "due:2026-03-11", "renewal<44", "gate:G-8",
    "!gate:G-3", "gate:none", "trigger:ENG", "reason:any", "sponsor<400", "past=20", "stage:onb", "cx:any", "stale:yes",
    "goal:any", "health:none,>60", "!cx:none,<60", "due:>100,>=0", "owner:mia seg:B", "!owner:mia", "band:1", "band:B1",
  ])
  func doesNotHold(text: String) throws { #expect(try !matches(text), "\(text)") }

  @Test(arguments: ["cx<60", "cx>=0", "!cx<60", "!cx>=0", "cx=50", "cx!=50", "goal>1", "booked<7", "!booked<7"])
  func aMissingValueSatisfiesNoComparisonEvenNegated(text: String) throws { #expect(try !matches(text)) }

  @Test(arguments: ["cx:none", "!cx:green", "cx:none,green", "goal:none", "!goal:any", "booked:none"])
  func whatIsMissingIsAskedForByName(text: String) throws { #expect(try matches(text)) }

  @Test(arguments: [
    ("ownr:mia", 0..<4, "no field \"ownr\": did you mean owner?"),
    ("seg:A zzz:1", 6..<9, "no field \"zzz\": owner seg health color cx ado …"),
    ("rene:1", 0..<4, "no field \"rene\": did you mean ren?"),
    ("seg:E", 4..<5, "seg cannot be \"E\": A B C D none"),
    ("color:gren", 6..<10, "color cannot be \"gren\": did you mean green?"),
    ("gate:G-9", 5..<8, "gate cannot be \"G-9\": did you mean G-3?"),
    ("health<", 0..<7, "health< wants a value: 60 green yellow red nodata none"),
    ("owner: x", 0..<6, "owner: wants a value: a text"), ("seg:A,", 0..<6, "seg: wants a value: A B C D none"),
    ("health<abc", 7..<10, "health cannot be \"abc\": 60 green yellow red nodata none"),
    ("health<red", 7..<10, "health cannot be \"red\": 60 green yellow red nodata none"),
    ("health<none", 7..<11, "health cannot be \"none\": 60 green yellow red nodata none"),
    ("seg<B", 4..<5, "seg has no order: write seg: with A B C D none"),
    ("health<60,70", 10..<12, "< takes one value"), ("x \"abc", 2..<6, "the quotation mark is not closed"),
    ("!", 0..<1, "! stands before what is not wanted: !seg:D"), (":A", 0..<1, "a field belongs before :"),
    ("due<2026-02-30", 4..<14, "due cannot be \"2026-02-30\": 14 2w 2026-06-30 today none"),
    ("mrr>99999999999999", 4..<18, "mrr cannot be \"99999999999999\": 10k none"),
    ("mrr>999999999999g", 4..<17, "mrr cannot be \"999999999999g\": 10k none"),
    ("past>1.5", 5..<8, "past cannot be \"1.5\": 90 none"),
  ])
  func whatIsWrongIsSaidWithItsPlaceAndTheNearestName(text: String, range: Range<Int>, message: String) {
    do {
      let filter = try Filter(text, schema: AccountFilter.schema)
      Issue.record("\(text) was read as \(filter)")
    } catch {
      #expect(error.range == range)
      #expect(error.message == message)
    }
  }

  @Test func everyNameOfAFieldIsItsOwn() {
    let names = AccountFilter.schema.fields.flatMap { [$0.id] + $0.aliases.map { $0.lowercased() } }
    #expect(Set(names).count == names.count)
    for field in AccountFilter.schema.fields {
      for name in [field.id] + field.aliases { #expect(AccountFilter.schema[name.uppercased()] == field) }
    }
  }

  @Test(arguments: ["plain", "two words", "a,b", "say \"hi\"", "back\\slash", "", "ZOË", "none", "x:y<z"])
  func aWrittenTermReadsBackAsItsValue(value: String) throws {
    let term = Filter.written("owner", "=", value)
    let filter = try Filter(term, schema: AccountFilter.schema)
    let isFound = filter.matches(asOf: Self.day) { _ in .texts([value]) }
    #expect(value == "none" || isFound, "\(term)")
    #expect(!filter.matches(asOf: Self.day) { _ in .texts([value + "!"]) })
  }

  @Test(arguments: UInt64(0)..<200)
  func anythingTypedIsAFilterOrAProblemInsideTheText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "owner", "seg", ":", "=", "<", ">=", "!", "\"", "\\", ",", " ", "A", "60", "none", "g-3", "é", "👩‍👩‍👧", "-", ".",
    ]
    let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    do {
      let filter = try Filter(text, schema: AccountFilter.schema)
      #expect(filter.isEmpty == text.allSatisfy { $0 == " " })
    } catch {
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count, "\(text)")
      #expect(!error.message.isEmpty)
    }
  }
}
