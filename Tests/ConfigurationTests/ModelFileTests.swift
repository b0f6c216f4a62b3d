import Configuration
import Domain
import Scoring
import TestSupport
import Testing

@Suite("Scoring models as files") struct ModelFileTests {
  static func parse(
    _ text: String, named name: String = "mine", others: [String: String] = [:]
  ) throws -> ScoringModel {
    try ModelFile.parse(text, file: name + ".toml", named: name) { others[$0] }
  }

  static var blueprintText: String { ModelFile.text(of: .blueprint) }

  @Test("the shipped files say exactly what the engine has built in, as the generator writes it")
  func shipped() throws {
    #expect(BuiltIn.models.map(\.name) == ScoringModel.shipped.map(\.name))
    for (file, model) in zip(BuiltIn.models, ScoringModel.shipped) {
      let read = try ModelFileTests.parse(file.text, named: file.name)
      #expect(read == model)
      #expect(read.fingerprint == model.fingerprint)
      #expect(file.text == ModelFile.text(of: model), "run: huddle-dev generate")
    }
  }

  @Test("the order of a file's tables and keys does not matter")
  func order() throws {
    var tables: [[String]] = [[]]
    for line in ModelFileTests.blueprintText.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
      if line.hasPrefix("[") { tables.append([line]) } else { tables[tables.count - 1].append(line) }
    }
    let mixed =
      [tables[0].reversed() as [String]]
      + tables.dropFirst().reversed().map { [$0[0]] + $0.dropFirst().reversed() }
    let text = mixed.flatMap { $0 }.joined(separator: "\n")
    #expect(try ModelFileTests.parse(text, named: "blueprint").fingerprint == ScoringModel.blueprint.fingerprint)
  }

  /// Another value of a field than a model has, as the file writes it and as the field shows it.
  static func other(_ field: ModelField, than model: ScoringModel) -> (written: String, text: String) {
    let now = field.text(in: model)
    switch field.kind {
    case .decimal(let range):
      let text = now == "\(range.upperBound)" ? "\(range.upperBound - 1).999999" : "\(range.upperBound)"
      return (text, text)
    case .whole(let range):
      let text = now == "\(range.lowerBound)" ? "\(range.upperBound)" : "\(range.lowerBound)"
      return (text, text)
    case .flag: return now == "yes" ? ("false", "no") : ("true", "yes")
    case .word(let words):
      let text = words.first { $0 != now } ?? now
      return ("\"\(text)\"", text)
    case .goals: return ("\"54321\"", "54321")
    case .due: return ("\"11 hours\"", "11 hours")
    }
  }

  @Test("every field can be changed in a file; it changes the fingerprint or is refused for the whole it breaks")
  func everyField() throws {
    var seen: Set<String> = []
    for field in ScoringModel.fields {
      let (written, text) = ModelFileTests.other(field, than: .blueprint)
      var changed = ScoringModel(name: "mine", version: 1)
      #expect(field.set(text, in: &changed), "\(field.key)")
      let file = "inherits = \"blueprint\"\n\(field.key) = \(written)\n"
      if let problem = changed.problems.first {
        let error = #expect(throws: ConfigurationError.self) { try ModelFileTests.parse(file) }
        #expect(error?.expectation == problem.expectation)
        #expect(error?.line == 2, "\(field.key)")
      } else {
        let read = try ModelFileTests.parse(file)
        #expect(read == changed, "\(field.key)")
        #expect(seen.insert(read.fingerprint).inserted, "\(field.key)")
        #expect(read.fingerprint != ScoringModel(name: "mine", version: 1).fingerprint)
      }
    }
    #expect(seen.count > 400)
  }

  @Test("a file that inherits states only what differs, through any number of files")
  func inheritance() throws {
    let others = [
      "ours": "inherits = \"composite-6.2\"\nversion = 7\n[adoption]\nmfa-floor = 70\nbackup-floor = 90.5\n"
    ]
    let model = try ModelFileTests.parse(
      "inherits = \"ours\"\n[adoption]\nmfa-floor = 75\n[gates]\nG-8 = false\n", others: others)
    var expected = ScoringModel.composite62
    expected.name = "mine"
    expected.version = 1
    expected.adoption.mfaFloor = Points(75)
    expected.adoption.backupFloor = Points(millionths: 90_500_000)
    expected.gates.tier = false
    #expect(model == expected)
  }

  @Test("one value stands for all four segments, and one of them for itself")
  func segments() throws {
    let model = try ModelFileTests.parse(
      """
      inherits = "blueprint"
      [engagement]
      window-days = 200
      [triggers.rules.T-ADO-4]
      owner = "am"
      on = false
      [roadmap]
      review-days = { b = 99 }
      [cadence]
      interval.d = "monthly"
      """)
    #expect(model.engagement.windowDays == BySegment(all: 200))
    #expect(model.triggers[.adoptionStuck].owner == BySegment(all: .am))
    #expect(!model.triggers[.adoptionStuck].isOn)
    #expect(model.triggers[.adoptionStuck].due == .days(7))
    #expect(model.roadmap.reviewDays == BySegment(120, 99, 180, 365))
    #expect(model.cadence.interval == BySegment(.monthly, .quarterly, .semiannual, .monthly))
  }

  @Test("decimals are exact: three times a third is refused, its exact complement is not")
  func exact() throws {
    func file(_ last: String) -> String {
      "inherits = \"blueprint\"\n[experience.weights]\npulse = 33.333333\nsponsor = 33.333_333\ncomplaints = \(last)\n"
    }
    let model = try ModelFileTests.parse(file("+33.333334"))
    #expect(model.experience.complaintWeight == Points(millionths: 33_333_334))
    let error = #expect(throws: ConfigurationError.self) { try ModelFileTests.parse(file("33.333333")) }
    #expect(
      error?.expectation
        == "the weights of CX-S must sum to 100, but 33.333333 + 33.333333 + 33.333333 is 99.999999")
  }

  @Test("a changed weight changes the score and its explanation")
  func score() throws {
    let text = ModelFileTests.blueprintText
      .replacing("pulse = 50  #", with: "pulse = 40  #").replacing("complaints = 20  #", with: "complaints = 30  #")
    let model = try ModelFileTests.parse(text)
    let day = try #require(Day(iso: "2026-03-31"))
    var facts = AccountFacts(account: Account(id: "A-1", name: "Harbor", maturity: 4, appetite: 4))
    facts.pulses = [
      Pulse(id: "u-1", submittedAt: ZoneTable.utc.moment(Instant(utc: day - 5, seconds: 0)), valuable: 4)
    ]
    facts.contacts = [Contact(id: "S-1", execSponsor: true, active: true, lastSeen: day - 5)]
    func outcome(_ model: ScoringModel) -> (score: Points?, weights: [String], sum: Int64) {
      let engine = ScoringEngine(model: model, shared: SharedFacts(zone: .utc))
      let tree = engine.explanation(facts, asOf: day, dimension: .cx)
      let sum = tree.children.compactMap(\.contribution).reduce(0) { $0 + $1.millionths }
      return (engine.score(facts, asOf: day)[.cx].score?.points, tree.children.compactMap { $0.weight?.shortest }, sum)
    }
    let before = outcome(.blueprint)
    let after = outcome(model)
    #expect(before.score == Points(90) && before.sum == 90_000_000)
    #expect(before.weights == ["50", "30", "20"])
    #expect(after.score == Points(92) && after.sum == 92_000_000)
    #expect(after.weights == ["40", "30", "30"])
    #expect(model.fingerprint != ScoringModel.blueprint.fingerprint)
  }
}
