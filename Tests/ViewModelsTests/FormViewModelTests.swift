import Domain
import TestSupport
import Testing

@testable import ViewModels

/// What a form understands, refuses and changes.
@Suite struct FormViewModelTests {
  @Test func aNewDecisionIsOneRowWithWhatWasTyped() throws {
    var form = try form(FormRequest(.decision, account: "A-1"))
    form.fill(("decision", "MFA for all staff"), ("owner", "mk"), ("due_on", "fri"), ("budget_low", "18-22k"))
    let submission = try #require(form.submission)
    let change = try #require(submission.changes.first)
    #expect(submission.changes.count == 1)
    #expect(change.table == .decisions && change.before == nil)
    #expect(change.key == [.text("new-1")])
    #expect(change.after?["decision"] == .text("MFA for all staff"))
    #expect(change.after?["owner"] == .text("Mia Kowalski"))
    #expect(change.after?["due_on"] == .text("2026-04-03"))
    #expect(change.after?["budget_low"] == .integer(1_800_000))
    #expect(change.after?["budget_high"] == .integer(2_200_000))
    #expect(change.after?["account_id"] == .text("A-1"))
    #expect(change.after?["logged_on"] == .text("2026-03-31"))
    #expect(change.after?["outcome"] == .text("pending"))
    #expect(submission.label == "Add decision \"MFA for all staff\" of Harbor Dental")
  }

  @Test func anEditNamesOnlyTheCellsThatDiffer() throws {
    var form = try form(FormRequest(.decision, account: "A-1", key: [.text("D-1")]), row: decision)
    form.fill(("due_on", "2026-04-09"))
    let change = try #require(form.submission?.changes.first)
    #expect(change.before == ["due_on": .text("2026-04-02")])
    #expect(change.after == ["due_on": .text("2026-04-09")])
    #expect(form.differences.map(\.label) == ["Due"])
  }

  @Test func nothingDifferentIsNoChange() throws {
    var form = try form(FormRequest(.decision, account: "A-1", key: [.text("D-1")]), row: decision)
    #expect(form.handle(.save) == [.closeForm("Nothing was changed")])
    // Typing and taking it back is nothing different either.
    form.fill(("why_now", "audit"))
    _ = form.handle(.undoText)
    for _ in 0..<8 { _ = form.handle(.undoText) }
    #expect(form.changes.isEmpty)
  }

  @Test func whatMeansNothingIsNotSaved() throws {
    var form = try form(FormRequest(.decision, account: "A-1"))
    form.fill(("decision", "x"), ("due_on", "someday"))
    guard case .message(let text)? = form.handle(.save).first else {
      Issue.record("it was saved")
      return
    }
    #expect(text.hasPrefix("Due: "))
    #expect(form.entries[form.focus].field.column == "due_on")
  }

  @Test func whatHasToBeThereIsAskedFor() throws {
    var form = try form(FormRequest(.action, account: "A-1"))
    form.fill(("title", "Call Dana"), ("owner", ""))
    #expect(form.handle(.save) == [.message("Owner: is missing")])
  }

  @Test func approvingADecisionDatesIt() throws {
    var form = try form(FormRequest(.decision, account: "A-1", key: [.text("D-1")]), row: decision)
    form.fill(("outcome", "approved"))
    #expect(form.submission?.changes.first?.after?["decided_on"] == .text("2026-03-31"))
  }

  @Test func aStepThatAGuardRefusesIsNotSaved() throws {
    var form = try form(FormRequest(.initiative, account: "A-1", key: [.text("I-1")]), row: card)
    form.fill(("status", "scoped"))
    guard case .message(let text)? = form.handle(.save).first else {
      Issue.record("it was saved")
      return
    }
    #expect(text.contains("scoped needs a summary; a source"))
    #expect(
      form.entries.first { $0.field.column == "status" }?.choices.map(\.title) == [
        "draft", "scoped", "deferred", "declined",
      ])
  }

  @Test func movingACardMakesARevisionOfTheRoadmap() throws {
    var form = try form(
      FormRequest(.move, account: "A-1", key: [.text("I-1")], preset: ["quarter": .text("2026-Q4")]), row: card)
    #expect(form.entries[form.focus].field.isRevisionNote)
    for character in "audit window" { _ = form.insert(String(character)) }
    guard case .save(let submission)? = form.handle(.confirm).first else {
      Issue.record("Enter on the last line does not save")
      return
    }
    #expect(submission.changes.map(\.table) == [.initiatives, .roadmapRevisions])
    #expect(submission.changes[0].after == ["quarter": .text("2026-Q4")])
    #expect(submission.changes[1].key == [.text("A-1"), .integer(4)])
    #expect(submission.changes[1].after?["note"] == .text("audit window"))
    #expect(submission.changes[1].after?["moved"] == .integer(1))
  }

  @Test func bookingAnewKeepsWhatWasMissed() throws {
    let meeting = RowDraft(
      .meetings,
      [
        "meeting_id": .text("M-1"), "account_id": .text("A-1"), "type": .text("qbr"), "status": .text("booked"),
        "planned_on": .text("2026-03-20"),
      ])
    var form = try form(FormRequest(.rebook, account: "A-1", key: [.text("M-1")]), row: meeting)
    form.fill(("planned_on", "+7d"))
    let changes = try #require(form.submission?.changes)
    #expect(changes.count == 2)
    #expect(changes[0].after == ["status": .text("missed")])
    #expect(changes[1].before == nil)
    #expect(changes[1].after?["type"] == .text("qbr") && changes[1].after?["planned_on"] == .text("2026-04-07"))
  }

  @Test func aRowKnownByItsDayMovesToAnotherDay() throws {
    let check = RowDraft(
      .alignment, ["account_id": .text("A-1"), "as_of": .text("2026-03-01"), "presence": .integer(90_000_000)])
    let key: [BundleValue] = [.text("A-1"), .text("2026-03-01")]
    var form = try form(FormRequest(.alignment, account: "A-1", key: key), row: check, key: key)
    form.fill(("as_of", "2026-03-02"))
    let changes = try #require(form.submission?.changes)
    #expect(changes.map { $0.after == nil } == [true, false])
    #expect(changes[1].key == [.text("A-1"), .text("2026-03-02")])
    #expect(changes[1].after?["presence"] == .integer(90_000_000))
  }

  @Test func aDraftGoesOnWhereItWasLeft() throws {
    var first = try form(FormRequest(.note, account: "A-1"))
    first.fill(("text", "Dana is back in May"))
    let texts = first.texts
    var source = try source(FormRequest(.note, account: "A-1"))
    source.draft = texts
    var second = FormViewModel(source.request)
    second.show(source)
    #expect(second.isFromDraft && second.isDirty)
    #expect(second.entries[0].text.text == "Dana is back in May")
  }

  @Test func mineOverTheirsChangesOnlyWhatITyped() throws {
    var form = try form(FormRequest(.decision, account: "A-1", key: [.text("D-1")]), row: decision)
    form.fill(("due_on", "2026-04-09"))
    var theirs = decision
    theirs["due_on"] = .text("2026-04-05")
    theirs["why_now"] = .text("because")
    form.show(FormConflict(theirs: theirs, author: "JR", at: nil))
    #expect(form.disputed.map(\.label) == ["Due", "Why now"])
    guard case .save(let submission)? = form.handle(.keepMine).first else {
      Issue.record("mine was not saved")
      return
    }
    #expect(submission.changes[0].before == ["due_on": .text("2026-04-05")])
    #expect(submission.changes[0].after == ["due_on": .text("2026-04-09")])
  }

  @Test func escInAConflictGoesOnEditingOnTopOfTheirs() throws {
    var form = try form(FormRequest(.decision, account: "A-1", key: [.text("D-1")]), row: decision)
    form.fill(("due_on", "2026-04-09"))
    var theirs = decision
    theirs["why_now"] = .text("because")
    form.show(FormConflict(theirs: theirs, author: nil, at: nil))
    #expect(form.handle(.cancel) == [])
    #expect(form.conflict == nil)
    #expect(form.entries.first { $0.field.column == "why_now" }?.text.text == "because")
    #expect(form.entries.first { $0.field.column == "due_on" }?.text.text == "2026-04-09")
  }

  @Test func aThirdDecisionOfAStrategicMeetingIsParked() throws {
    var source = try source(FormRequest(.decision, account: "A-1"))
    source.report?.facts.meetings = [Meeting(id: "M-9", type: .qbr, plannedOn: source.day, status: .held)]
    source.report?.facts.decisions = ["x", "y"].map { Decision(id: $0, meetingID: "M-9", outcome: .approved) }
    var form = FormViewModel(source.request)
    form.show(source)
    #expect(form.draft["meeting_id"] == .text("M-9"))
    form.fill(("decision", "a third one"))
    #expect(
      form.handle(.save).first == .message("Not saved, LNT-01: the meeting has two decisions already: park this one"))
    form.fill(("outcome", "parked"))
    #expect(form.submission != nil)
  }

  /// Every kind of form can be opened on an account, and none of its lines is without a meaning.
  @Test(arguments: FormKind.allCases)
  func everyFormBeginsReadable(kind: FormKind) throws {
    let form = try form(FormRequest(kind, account: kind == .person ? nil : "A-1"))
    #expect(!form.entries.isEmpty)
    #expect(form.entries.allSatisfy { $0.problem == nil })
    let columns = Set(kind.table.columns.map(\.name))
    #expect(form.entries.flatMap(\.field.columns).allSatisfy(columns.contains))
  }

  /// Random keys never make a form crash, and what it would save always fits the columns.
  @Test(arguments: UInt64(0)..<60)
  func randomKeysNeverBreakAForm(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let kind = try #require(FormKind.allCases.randomElement(using: &random))
    var form = try form(FormRequest(kind, account: "A-1"))
    let commands: [Command] = [
      .nextField, .previousField, .moveDown, .moveUp, .confirm, .pick, .undoText, .redoText, .caretLeft, .caretRight,
      .caretWordLeft, .caretWordRight, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteToEnd, .clearText,
      .caretStart, .caretEnd, .pageDown, .pageUp, .save,
    ]
    for _ in 0..<200 {
      if Bool.random(using: &random) {
        _ = form.insert(String("fri 18-22kQ3mé界:+".randomElement(using: &random) ?? "x"))
      } else if let command = commands.randomElement(using: &random) {
        _ = form.handle(command)
      }
      #expect(form.entries.indices.contains(form.focus))
    }
    for change in form.changes {
      let columns = Set(change.table.columns.map(\.name))
      #expect((change.after ?? [:]).keys.allSatisfy(columns.contains))
    }
  }
}

extension FormViewModelTests {
  private var decision: RowDraft {
    RowDraft(
      .decisions,
      [
        "decision_id": .text("D-1"), "account_id": .text("A-1"), "decision": .text("MFA"), "outcome": .text("pending"),
        "logged_on": .text("2026-03-01"), "due_on": .text("2026-04-02"),
      ])
  }

  private var card: RowDraft {
    RowDraft(
      .initiatives,
      [
        "initiative_id": .text("I-1"), "account_id": .text("A-1"), "title": .text("MFA"), "status": .text("draft"),
        "quarter": .text("2026-Q3"), "lane": .text("stability"),
      ])
  }

  private func source(
    _ request: FormRequest, row: RowDraft? = nil, key: [BundleValue] = [.text("new-1")]
  ) throws -> FormSource {
    let day = try #require(Day(iso: "2026-03-31"))
    var facts = AccountFacts(account: Account(id: "A-1", name: "Harbor Dental", csm: "P-1"))
    facts.revisions = [RoadmapRevision(version: 3)]
    let people = [
      Person(id: "P-1", name: "Mia Kowalski", initials: "MK"), Person(id: "P-2", name: "Jon Reyes", initials: "JR"),
    ]
    let shared = SharedFacts(people: people)
    let report = AccountReport(
      summary: AccountSummary(id: "A-1", name: "Harbor Dental"), explanations: [], history: [], triggers: [], gates: [],
      facts: facts, shared: shared, firstActionHours: 72)
    return FormSource(
      request: request, key: request.key ?? key, row: row ?? RowDraft(request.kind.table), report: report,
      shared: shared, day: day, now: Instant(utc: day, seconds: 43_200), currency: "USD", person: "P-1")
  }

  private func form(
    _ request: FormRequest, row: RowDraft? = nil, key: [BundleValue] = [.text("new-1")]
  ) throws -> FormViewModel {
    var form = FormViewModel(request)
    form.show(try source(request, row: row, key: key))
    return form
  }
}

extension FormViewModel {
  /// Types texts into lines, in place of what stands there.
  fileprivate mutating func fill(_ texts: (String, String)...) {
    for (column, text) in texts {
      guard let index = entries.firstIndex(where: { $0.field.column == column }) else { continue }
      focus(index)
      _ = handle(.clearText)
      picker = nil
      for character in text { _ = insert(String(character)) }
      leave()
    }
  }

  /// What saving would hand on.
  fileprivate var submission: FormSubmission? {
    var copy = self
    for effect in copy.handle(.save) {
      if case .save(let submission) = effect { return submission }
    }
    return nil
  }
}
