import Domain
import Testing

@testable import ViewModels

/// The review of a batch, pauses, and what was agreed, as values.
@Suite struct OpeningsTests {
  private let day = Day(iso: "2026-03-31") ?? Day(number: 0)

  private func batch(_ count: Int) -> [CallOpening] {
    (0..<count).map { number in
      CallOpening(
        accountID: "A\(number)", accountName: "Client \(number)", segment: .a,
        trigger: FiringTrigger(
          id: "T-CX-1", cause: "Red.", ownerRole: "csm", person: "mk", due: day + 7, within72Hours: false))
    }
  }

  private func app(_ count: Int) -> AppViewModel {
    var app = AppViewModel(keys: KeyLabels())
    app.show(header: FakeStore([3]).header())
    app.layout(columns: 120, rows: 40)
    app.show(openings: batch(count))
    return app
  }

  @Test func aBatchIsAnnouncedOnceAndNeverOverAnotherMessage() {
    var app = app(3)
    #expect(app.message?.text.hasPrefix("Triggers ask for 3 CTAs") == true)
    app.message = Message("Saved")
    app.show(openings: batch(4))
    #expect(app.message?.text == "Saved")
    app.message = nil
    app.show(openings: batch(4))
    #expect(app.message == nil)
    app.show(openings: batch(5))
    #expect(app.message != nil)
  }

  @Test func withoutABatchThereIsNothingToGoThrough() {
    var app = app(0)
    #expect(app.message == nil)
    #expect(app.availability(of: .reviewOpenings) != .enabled)
    _ = app.handle(.command(.reviewOpenings))
    #expect(app.overlay == nil)
  }

  @Test func whatIsLeftOutIsPutAside() {
    var app = app(3)
    _ = app.handle(.command(.reviewOpenings))
    _ = app.handle(.command(.moveDown))
    _ = app.handle(.command(.toggleOpening))
    let effects = app.handle(.command(.open))
    #expect(effects == [.openCalls([batch(3)[0], batch(3)[2]], aside: [batch(3)[1]])])
    #expect(app.overlay == nil)
  }

  @Test func allOrNoneWithOneKey() {
    var review = OpeningsReview(batch(3), people: [], asOf: day)
    #expect(review.chosen.count == 3 && review.prompt.contains("opens 3"))
    review.toggleAll()
    #expect(review.chosen.isEmpty && review.aside.count == 3 && review.prompt.contains("all aside"))
    review.toggle()
    #expect(review.chosen.count == 1 && review.prompt.contains("opens 1, puts 2 aside"))
    review.toggleAll()
    #expect(review.chosen.count == 3)
  }

  @Test func escOpensNothing() {
    var app = app(3)
    _ = app.handle(.command(.reviewOpenings))
    #expect(app.handle(.command(.back)).isEmpty)
    #expect(app.overlay == nil)
    #expect(app.openings.count == 3, "the batch waits on")
  }

  @Test func aBatchIsForgottenWhenMasksGoOn() {
    var app = app(3)
    app.forgetPortfolio()
    #expect(app.openings.isEmpty)
  }

  @Test(arguments: [
    ("", nil, nil), ("survey moves", "survey moves", nil), ("+2w survey moves", "survey moves", "2026-04-14"),
    ("fri import", "import", "2026-04-03"), ("+2w", nil, nil), ("-1d late", nil, nil), ("today now", nil, nil),
  ])
  func aPauseNeedsAReasonAndMayHaveAnEnd(text: String, reason: String?, until: String?) {
    var prompt = PausePrompt(trigger: "T-CX-1", day: day)
    prompt.input.insert(text)
    switch prompt.answer {
    case .rest(let said, let end):
      #expect(said == reason)
      #expect(end == until.flatMap { Day(iso: $0) })
      #expect(prompt.reading.contains(end == nil ? "somebody resumes" : "until"))
    case .refused(let sentence):
      #expect(reason == nil)
      #expect(!sentence.isEmpty)
    }
  }

  @Test func ownersAndDuesAreSaidShortly() {
    let people = [Person(id: "mk", initials: "MK"), Person(id: "jr", name: "Jon Reyes")]
    let review = OpeningsReview(batch(1), people: people, asOf: day)
    var opening = batch(1)[0]
    #expect(review.owner(opening) == "MK")
    #expect(review.due(opening) == "07 Apr")
    opening.trigger.standIn = "jr"
    opening.dueHours = 72
    #expect(review.owner(opening) == "Jon Reyes for MK")
    #expect(review.due(opening) == "72 h")
    opening.trigger.standIn = nil
    opening.trigger.person = nil
    #expect(review.owner(opening) == nil)
  }

  @Test func aPromiseSaysWhoWhatUntilWhenAndWhetherItHappened() {
    func promise(_ outcome: DecisionOutcome? = nil, due: Day? = nil, keptOn: Day? = nil) -> String {
      PromiseWords.sentence(
        Promise(
          kind: .decision, id: "c", account: "A", text: "call Dana", owner: "MK", made: day - 7, due: due,
          outcome: outcome, isKept: keptOn != nil, keptOn: keptOn), day)
    }
    #expect(promise(due: day - 7) == "Not done, 7 d late: \"MK: call Dana by 24 Mar\" · last huddle")
    #expect(promise(due: day - 7, keptOn: day - 1) == "Done 30 Mar: \"MK: call Dana by 24 Mar\" · last huddle")
    #expect(promise(due: day + 1) == "Not done yet: \"MK: call Dana by 01 Apr\" · last huddle")
    #expect(promise(.noDecision).hasPrefix("No decision: \"MK: call Dana\""))
  }
}
