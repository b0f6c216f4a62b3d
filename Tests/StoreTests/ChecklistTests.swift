import Domain
import TestSupport
import Testing

@testable import Store

/// Checklists as rows of the store: logged, taken back, and gone and back with their call.
@Suite struct ChecklistTests {
  private func store() throws -> Store {
    let store = try Store.inMemory()
    try store.take(
      content([
        .accounts: [account("A", ["name": .text("Ash")])],
        .ctas: [
          ["cta_id": .text("C"), "account_id": .text("A"), "title": .text("Call Dana")],
          ["cta_id": .text("D"), "account_id": .text("A")],
        ],
      ]))
    return store
  }

  private func step(_ id: String, _ position: Int, call: String = "C", doneOn: Day? = nil) -> ChecklistStep {
    ChecklistStep(
      id: id, call: call, account: "A", position: position, text: "Step \(id)", doneOn: doneOn,
      doneBy: doneOn == nil ? nil : "mia")
  }

  private func change(_ store: Store, _ was: ChecklistStep?, _ now: ChecklistStep?) throws(StoreError) {
    try store.change(step: was, to: now, label: "Step", author: "mia", at: noon)
  }

  @Test func stepsAreAddedTickedRewordedAndDeletedEachAsOneUndoStep() throws {
    let store = try store()
    var states: [[ChecklistStep]] = [[]]
    func change(_ was: ChecklistStep?, _ now: ChecklistStep?) throws {
      try self.change(store, was, now)
      states.append(try store.checklist(call: "C"))
    }
    let (first, second) = (step("s1", 1), step("s2", 2))
    var done = step("s1", 1, doneOn: day("2026-03-31"))
    try change(nil, second)
    try change(nil, first)
    #expect(states[2] == [first, second], "in the order of their places")
    try change(first, done)
    #expect(ChecklistCount(states[3]) == ChecklistCount(done: 1, total: 2))
    let ticked = done
    done.text = "Call her twice"
    try change(ticked, done)
    try change(second, nil)
    #expect(states[5] == [done])
    #expect(try store.log(limit: 9).count == 6)
    #expect(try store.log(LogFilter(account: "A", table: "cta_checklists"), limit: 9).count == 5)
    for state in states.dropLast().reversed() {
      #expect(try store.undo(author: "mia", at: noon) == "Step")
      #expect(try store.checklist(call: "C") == state)
    }
    for state in states.dropFirst() {
      #expect(try store.redo(author: "mia", at: noon) == "Step")
      #expect(try store.checklist(call: "C") == state)
    }
    #expect(try store.check().problems == [])
  }

  @Test func whatSomebodyElseMadeOfAStepIsNotOverwritten() throws {
    let store = try store()
    let seen = step("s1", 1)
    try change(store, nil, seen)
    try change(store, seen, step("s1", 1, doneOn: day("2026-03-31")))
    let conflict = StoreError.conflict(.init(row: SourceRow(.ctas, "s1"), author: "mia", at: noon))
    #expect(throws: conflict) { try change(store, seen, step("s1", 2)) }
    #expect(throws: conflict) { try change(store, seen, nil) }
    #expect(throws: conflict) { try change(store, nil, seen) }
    #expect(try store.checklist(call: "C").map(\.isDone) == [true])
  }

  @Test func aStepNeedsWordsAndACall() throws {
    let store = try store()
    var empty = step("s1", 1)
    empty.text = ""
    #expect(throws: StoreError.self) { try change(store, nil, empty) }
    #expect(throws: StoreError.self) { try change(store, nil, step("s1", 1, call: "nowhere")) }
    #expect(try store.checklists(account: "A").isEmpty)
  }

  @Test func aDeletedCallComesBackWithItsChecklist() throws {
    let store = try store()
    for place in 1...3 { try change(store, nil, step("s\(place)", place)) }
    try change(store, nil, step("other", 1, call: "D"))
    let before = try store.checklists(account: "A")
    let row = try #require(try store.row(of: .ctas, key: [.text("C")]))
    try store.apply(
      [
        RowChange(
          table: .ctas, key: [.text("C")], before: RowDraft(.ctas, values: row.values).cells, after: nil)
      ],
      label: "Delete CTA", author: "mia", at: noon)
    #expect(try store.checklists(account: "A").keys.sorted() == ["D"])
    #expect(try store.check().problems == [])
    #expect(try store.undo(author: "mia", at: noon) == "Delete CTA")
    #expect(try store.checklists(account: "A") == before)
    #expect(try store.check().problems == [])
  }

  @Test func aCallWithAChecklistIsNotTakenBackBelowIt() throws {
    let store = try store()
    try change(store, nil, step("s1", 1))
    do {
      _ = try store.undo(group: 1, author: "mia", at: noon)
      Issue.record("the import was taken back")
    } catch {
      guard case .superseded(let later) = error else { throw error }
      #expect(later.change.label == "Step")
    }
    #expect(try store.checklist(call: "C").count == 1)
  }

  @Test func whoeverPresentsDoesNotReadTheSteps() throws {
    let store = try store()
    try change(store, nil, step("s1", 1))
    #expect(try store.presented().checklist(call: "C").map(\.text) == [Presentation.hidden])
  }

  @Test func aClosedCallWithOpenStepsIsAFindingThatLeadsToIt() throws {
    let store = try store()
    try store.edit(.ctas, "C", [:], ["closed_at": .text("2026-03-30T10:00:00Z")])
    let today = day("2026-03-31")
    let zone = try store.sharedFacts().zone
    let setting = RowSetting(day: today, start: zone.end(of: today - 1), end: zone.end(of: today))
    let rule = try #require(EditRule.Key(text: "ED-14 ctas"))
    func broken() throws -> [String] {
      Array(try store.rowOrder(RowQuery(.breaking(rule)), setting, model: "m").keys)
    }
    #expect(try broken().isEmpty)
    try change(store, nil, step("s1", 1))
    #expect(try broken() == ["C"])
    try change(store, step("s1", 1), step("s1", 1, doneOn: today))
    #expect(try broken().isEmpty)
    let listed = try store.listedRows(["C", "D"], of: .calls, setting, model: "m")
    #expect(listed["C"]?[count: .steps] == 1)
    #expect(listed["C"]?[count: .stepsDone] == 1)
    #expect(listed["D"]?[count: .steps] == nil)
  }

  @Test func aStoreFromBeforeChecklistsGainsThemAndReadsWithout() throws {
    let folder = try TemporaryFolder()
    let old = try OldStore.make(folder["p.db"], schema: 4)
    old.close()
    let reading = try Store(path: folder["p.db"], mode: .readOnly)
    #expect(try reading.checklists(account: "A").isEmpty)
    reading.close()
    let store = try Store(path: folder["p.db"], mode: .existing)
    try store.take(
      content([
        .accounts: [account("A")], .ctas: [["cta_id": .text("C"), "account_id": .text("A")]],
      ]))
    try change(store, nil, step("s1", 1))
    #expect(try store.checklist(call: "C").count == 1)
    #expect(try store.check().problems == [])
  }
}
