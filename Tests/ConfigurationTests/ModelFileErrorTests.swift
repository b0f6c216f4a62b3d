import Configuration
import Scoring
import TestSupport
import Testing

@Suite("Errors in model files") struct ModelFileErrorTests {
  static let head = "inherits = \"blueprint\"\n"

  @Test(
    "an error names the line, the key, what is expected and what was meant",
    arguments: [
      (head + "[watchlst]\ngate = 1\n", 2, "watchlst", "there is no such key", "did you mean watchlist?"),
      (
        head + "[engagement.weights]\nmixx = 30\n", 3, "engagement.weights.mixx", "there is no such key",
        "did you mean mix?"
      ),
      (head + "mfa-floor = 70\n", 2, "mfa-floor", "there is no such key here", "did you mean adoption.mfa-floor?"),
      (
        head + "[engagement]\nwindow-days = { A = 90 }\n", 3, "engagement.window-days.A", "there is no such key",
        "did you mean a?"
      ),
      (
        head + "[triggers.rules]\nT-CX-9 = { on = false }\n", 3, "triggers.rules.T-CX-9", "there is no such key",
        "did you mean T-CX-1?"
      ),
      (
        head + "[watchlist]\n\ngate = 4\n", 4, "watchlist.gate", "expected a whole number from 1 to 3, not 4", nil
      ),
      (head + "watchlist.gate = 0\n", 2, "watchlist.gate", "expected a whole number from 1 to 3, not 0", nil),
      (
        head + "watchlist.gate = 2.0\n", 2, "watchlist.gate", "expected a whole number from 1 to 3, not 2.0", nil
      ),
      (
        head + "adoption.mfa-floor = \"70\"\n", 2, "adoption.mfa-floor", "expected a number from 0 to 100",
        "write 70 without quotes"
      ),
      (head + "adoption.mfa-floor = true\n", 2, "adoption.mfa-floor", "expected a number from 0 to 100", nil),
      (
        head + "adoption.mfa-floor = -1\n", 2, "adoption.mfa-floor", "expected a number from 0 to 100, not -1", nil
      ),
      (
        head + "adoption.mfa-floor = 100.000001\n", 2, "adoption.mfa-floor",
        "expected a number from 0 to 100, not 100.000001", nil
      ),
      (
        head + "adoption.mfa-floor = 7e1\n", 2, "adoption.mfa-floor", "expected a number from 0 to 100, not 7e1", nil
      ),
      (head + "adoption.mfa-floor = inf\n", 2, "adoption.mfa-floor", "expected a number from 0 to 100, not inf", nil),
      (
        head + "adoption.mfa-floor = 2026-03-31\n", 2, "adoption.mfa-floor",
        "expected a number from 0 to 100, not 2026-03-31", nil
      ),
      (
        head + "adoption.mfa-floor = 70.1234567\n", 2, "adoption.mfa-floor",
        "expected at most six decimals, not 70.1234567", nil
      ),
      (head + "gates.G-3 = \"no\"\n", 2, "gates.G-3", "expected true or false", nil),
      (
        head + "engagement.colour = \"band\"\n", 2, "engagement.colour", "expected one of rules, bands, not \"band\"",
        "did you mean bands?"
      ),
      (
        head + "engagement.colour = 3\n", 2, "engagement.colour", "expected one of rules, bands, between quotes", nil
      ),
      (
        head + "[adoption.bands]\na = 90\n", 3, "adoption.bands.a", "expected a table",
        "it has green, yellow, green-inclusive"
      ),
      (
        head + "composite.goals.appetite-1 = \"11126\"\n", 2, "composite.goals.appetite-1",
        "expected five goals from 1 to 5 such as 12233, not \"11126\"", nil
      ),
      (
        head + "[triggers.rules.T-CX-1]\ndue = \"a week\"\n", 3, "triggers.rules.T-CX-1.due",
        "expected a due such as 72 hours, 7 days, 5 business days or fiscal year end, not \"a week\"", nil
      ),
      (
        head + "[triggers.rules.T-CX-1]\nowner = { d = \"boss\" }\n", 3, "triggers.rules.T-CX-1.owner.d",
        "expected one of csm, tam, am, vcio, not \"boss\"", nil
      ),
      (
        head + "[composite.weights]\ncx = 20\nadoption = 25\n", 3, "composite.weights.cx",
        "the weights of HLT-S must sum to 100, but 20 + 25 + 20 + 20 + 20 is 105", nil
      ),
      (
        head + "[adoption.bands]\nb = { green = 60 }\n", 3, "adoption.bands.b.green",
        "yellow (65) must not be more than green (60)", nil
      ),
      (
        head + "segmentation.second-band = 25\n", 2, "segmentation.second-band",
        "first-band (25) must be less than second-band (25)", nil
      ),
      (
        head + "history.month-ends = 2\n", 2, "history.month-ends",
        "watchlist.experience-month-ends (3) must not be more than history.month-ends (2)", nil
      ),
      ("version = 0\n" + head, 1, "version", "expected a whole number from 1 to 1000000", nil),
      ("inherits = \"bluprint\"\n", 1, "inherits", "there is no model of that name", "did you mean blueprint?"),
      ("inherits = \"mine\"\n", 1, "inherits", "the model would inherit from itself", nil),
      (
        "version = 2\n", 0, "coverage-floor", "is missing",
        "say inherits = \"blueprint\" at the top to state only what differs"
      ),
      (head + "\"gates.G-3\" = false\n", 2, "gates.G-3", "there is no such key", nil),
    ] as [(String, Int, String, String, String?)])
  func errors(_ text: String, _ line: Int, _ key: String, _ expectation: String, _ suggestion: String?) {
    let error = #expect(throws: ConfigurationError.self) { try ModelFileTests.parse(text) }
    #expect(error?.file == "mine.toml")
    #expect(error?.line == line)
    #expect(error?.key == key)
    #expect(error?.expectation == expectation)
    if let suggestion { #expect(error?.suggestion == suggestion) }
    #expect(error?.description.contains("\n") == false)
  }

  @Test(
    "each group of weights is summed",
    arguments: [
      ("experience.weights.pulse", "CX-S"), ("engagement.weights.activity", "ENG-S"),
      ("quality.weights.pulse", "SQ-S"), ("alignment.checks.effort", "ALN-S"),
      ("alignment.ratings.presence", "ALN-S by ratings"), ("alignment.rubric.presence", "ALN-R"),
      ("composite.weights.cx", "HLT-S"), ("composite.maturity.quality", "IDX-M"),
      ("composite.appetite.cx", "IDX-A"),
    ])
  func sums(_ key: String, _ rule: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try ModelFileTests.parse(ModelFileErrorTests.head + "\n\(key) = 99\n")
    }
    #expect(error?.line == 3)
    #expect(error?.key == key)
    #expect(error?.expectation.hasPrefix("the weights of \(rule) must sum to 100, but ") == true)
  }

  @Test("two models that inherit from each other are refused")
  func circle() {
    let others = ["a": "inherits = \"b\"\n", "b": "inherits = \"a\"\n"]
    let error = #expect(throws: ConfigurationError.self) {
      try ModelFileTests.parse("inherits = \"a\"\n", others: others)
    }
    #expect(error?.file == "b.toml")
    #expect(error?.expectation == "the model would inherit from itself")
  }

  @Test("a model that differs from a shipped one may not bear its name")
  func name() {
    let error = #expect(throws: ConfigurationError.self) {
      try ModelFileTests.parse(
        ModelFileTests.blueprintText.replacing("G-8 = true", with: "G-8 = false"), named: "blueprint")
    }
    #expect(error?.suggestion == "give the file a name of its own")
  }

  @Test("a damaged file is read or refused with a line it has, never more", arguments: UInt64(0)..<60)
  func damaged(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(ModelFile.text(of: .composite62).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: bytes[position] = UInt8.random(in: 0x0A...0x7E, using: &generator)
      case 1: bytes.removeSubrange(position..<min(bytes.count, position + 40))
      default: bytes.insert(UInt8.random(in: 0x20...0x7E, using: &generator), at: position)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      let model = try ModelFileTests.parse(text)
      #expect(model.problems.isEmpty)
    } catch let error as ConfigurationError {
      #expect((0...bytes.count { $0 == 0x0A } + 1).contains(error.line))
      #expect(error.description.utf8.count < 2000)
    } catch {
      Issue.record("\(error)")
    }
  }
}
