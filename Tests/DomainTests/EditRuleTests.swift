import Domain
import Testing

/// Every rule of the editor from both sides: a row that breaks it, and the same row put right.
@Suite struct EditRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let table: BundleTable
    let broken: [String: BundleValue]
    /// What puts the row right; `.null` takes a cell away.
    let right: [String: BundleValue]
    var setting = EditRule.Setting(day: day)
    /// What puts the surroundings right, where the row itself is not at fault.
    var rightSetting: EditRule.Setting?
    var testDescription: String { "\(rule) \(table.rawValue)" }
  }

  static let day = Day(iso: "2026-03-31") ?? Day(number: 0)

  private static func setting(_ change: (inout EditRule.Setting) -> Void) -> EditRule.Setting {
    var setting = EditRule.Setting(day: day)
    change(&setting)
    return setting
  }

  private static let strategic = setting { $0.isStrategic = true }
  private static let held: [String: BundleValue] = ["status": .text("held"), "held_at": .text("2026-03-20T10:00:00Z")]

  static let cases: [Case] = [
    Case(
      rule: "LNT-01", table: .decisions, broken: ["outcome": .text("pending")], right: ["outcome": .text("parked")],
      setting: setting {
        $0.isStrategic = true
        $0.otherDecisions = 2
      }),
    Case(
      rule: "LNT-01", table: .decisions, broken: [:], right: [:],
      setting: setting {
        $0.isStrategic = true
        $0.otherDecisions = 2
      },
      rightSetting: setting {
        $0.isStrategic = true
        $0.otherDecisions = 1
      }),
    Case(
      rule: "ED-1", table: .decisions,
      broken: ["proposed_on": .text("2026-03-02"), "decided_on": .text("2026-03-01")],
      right: ["decided_on": .text("2026-03-02")]),
    Case(
      rule: "ED-14", table: .decisions, broken: ["budget_low": .integer(2), "budget_high": .integer(1)],
      right: ["budget_high": .integer(2)]),
    Case(rule: "LNT-02", table: .decisions, broken: [:], right: ["why_now": .text("the audit")]),
    Case(
      rule: "LNT-03", table: .decisions, broken: ["owner": .text("Dana"), "due_on": .text("2026-04-01")],
      right: ["action": .text("no money needed")]),
    Case(
      rule: "LNT-05", table: .decisions, broken: ["owner": .text("The team")], right: ["owner": .text("Dana Reed")]),
    Case(
      rule: "LNT-11", table: .decisions, broken: ["outcome": .text("declined")],
      right: ["decline_reason": .text("price")]
    ),
    Case(
      rule: "LNT-12", table: .decisions, broken: ["outcome": .text("approved")], right: ["written_ref": .text("mail")]),
    Case(
      rule: "LNT-25", table: .decisions, broken: ["outcome": .text("deferred")],
      right: ["due_quarter": .text("2026-Q3")]),
    Case(
      rule: "ED-2", table: .decisions, broken: ["outcome": .text("approved"), "decided_on": .text("2026-03-01")],
      right: ["proposed_on": .text("2026-03-01")]),
    Case(rule: "LNT-05", table: .ctas, broken: ["owner": .text("")], right: ["owner": .text("p-1")]),
    Case(rule: "LNT-05", table: .ctas, broken: [:], right: ["closed_at": .text("2026-03-01T10:00:00Z")]),
    Case(rule: "ED-3", table: .ctas, broken: [:], right: ["due_at": .text("2026-04-01T10:00:00Z")]),
    Case(
      rule: "ED-4", table: .ctas,
      broken: ["opened_at": .text("2026-03-01T10:00:00Z"), "due_at": .text("2026-03-01T09:59:59Z")],
      right: ["due_at": .text("2026-03-01T10:00:00Z")]),
    Case(
      rule: "ED-5", table: .ctas,
      broken: ["opened_at": .text("2026-03-01T10:00:00.5Z"), "closed_at": .text("2026-03-01T10:00:00Z")],
      right: ["closed_at": .text("2026-03-01T10:00:01Z")]),
    Case(
      rule: "ED-6", table: .initiatives, broken: ["status": .text("completed")],
      right: ["status": .text("in_progress")],
      setting: setting { $0.before = RowDraft(.initiatives, ["status": .text("kicked_off")]) }),
    Case(
      rule: "ED-14", table: .initiatives, broken: ["budget_low": .integer(200), "budget_high": .integer(100)],
      right: ["budget_low": .null]),
    Case(
      rule: "LNT-18", table: .initiatives, broken: ["big_rock": .integer(1), "quarter": .text("2026-Q3")],
      right: ["status": .text("deferred")], setting: setting { $0.otherBigRocks = 2 }),
    Case(
      rule: "LNT-18", table: .initiatives, broken: ["big_rock": .integer(1), "quarter": .text("2026-Q3")], right: [:],
      setting: setting { $0.otherBigRocks = 2 }, rightSetting: setting { $0.otherBigRocks = 1 }),
    Case(
      rule: "ED-7", table: .initiatives, broken: ["status": .text("proposed"), "tier": .integer(2)],
      right: ["tier": .integer(1)], setting: setting { $0.steps.gates = ["G-8"] }),
    Case(
      rule: "ED-8", table: .initiatives, broken: ["status": .text("proposed"), "kind": .text("growth")],
      right: ["kind": .text("quick_win")],
      setting: setting {
        $0.segment = .c
        $0.hasQuickWin = false
      }),
    Case(
      rule: "LNT-11", table: .initiatives, broken: ["status": .text("deferred")],
      right: ["decline_reason": .text("next year")]),
    Case(
      rule: "LNT-24", table: .initiatives, broken: ["status": .text("proposed")], right: ["source": .text("assessment")]
    ),
    Case(
      rule: "ED-15", table: .initiatives, broken: ["status": .text("reviewed")], right: ["client_owner": .text("Dana")]),
    Case(
      rule: "ED-9", table: .meetings, broken: ["status": .text("held")],
      right: ["held_at": .text("2026-03-20T10:00:00Z")]),
    Case(
      rule: "ED-10", table: .meetings,
      broken: held.merging(["recap_sent_at": .text("2026-03-20T09:00:00Z")]) { $1 },
      right: ["recap_sent_at": .text("2026-03-20T10:00:00Z")]),
    Case(
      rule: "LNT-04", table: .meetings, broken: held.merging(["recap_sent_at": .text("2026-03-22T10:00:01Z")]) { $1 },
      right: ["recap_sent_at": .text("2026-03-22T10:00:00Z")], setting: strategic),
    Case(
      rule: "LNT-04", table: .meetings, broken: held, right: ["held_at": .text("2026-03-31T10:00:00Z")],
      setting: strategic),
    Case(
      rule: "LNT-06", table: .meetings, broken: held.merging(["format": .text("digital")]) { $1 },
      right: ["format": .text("live")],
      setting: setting {
        $0.isStrategic = true
        $0.segment = .b
      }),
    Case(
      rule: "LNT-21", table: .meetings, broken: ["status": .text("missed")], right: ["waived_reason": .text("merger")],
      setting: setting {
        $0.isStrategic = true
        $0.hasLaterMeeting = false
      }),
    Case(
      rule: "LNT-21", table: .meetings, broken: ["status": .text("missed")], right: [:],
      setting: setting {
        $0.isStrategic = true
        $0.hasLaterMeeting = false
      }, rightSetting: strategic),
    Case(
      rule: "LNT-27", table: .meetings, broken: held.merging(["prep_pack": .integer(0)]) { $1 },
      right: ["prep_pack": .null], setting: strategic),
    Case(
      rule: "ED-11", table: .accounts,
      broken: ["segment_override": .text("A"), "segment_override_reason": .text("strategic")],
      right: ["segment_override_until": .text("2026-09-30")]),
    Case(rule: "LNT-20", table: .accounts, broken: [:], right: ["cadence_backup": .text("p-2")]),
    Case(
      rule: "ED-14", table: .ctas, broken: ["closed_at": .text("2026-03-01T10:00:00Z")], right: [:],
      setting: setting { $0.openSteps = 2 }, rightSetting: setting { $0.openSteps = 0 }),
    Case(
      rule: "ED-14", table: .ctas, broken: ["closed_at": .text("2026-03-01T10:00:00Z")], right: ["closed_at": .null],
      setting: setting { $0.openSteps = 2 }),
    Case(rule: "ED-12", table: .complaints, broken: [:], right: ["closed_on": .text("2026-03-01")]),
    Case(
      rule: "ED-13", table: .complaints, broken: ["logged_on": .text("2026-03-02"), "closed_on": .text("2026-03-01")],
      right: ["closed_on": .text("2026-03-02")]),
    Case(
      rule: "LNT-28", table: .risks, broken: ["severity": .text("high")],
      right: ["plan_published_on": .text("2026-03-01")]),
    Case(
      rule: "LNT-28", table: .risks, broken: ["severity": .text("low"), "last_moved_on": .text("2026-03-01")],
      right: ["last_moved_on": .null]),
    Case(rule: "LNT-10", table: .proposals, broken: [:], right: ["initiative_id": .text("i")]),
    Case(
      rule: "LNT-09", table: .proposals, broken: ["initiative_id": .text("i")], right: [:],
      setting: setting { $0.initiativeStatus = .priceTested },
      rightSetting: setting { $0.initiativeStatus = .preApproved }
    ),
    Case(
      rule: "LNT-11", table: .proposals, broken: ["outcome": .text("declined")],
      right: ["decline_reason": .text("price")]
    ),
    Case(rule: "LNT-10", table: .milestones, broken: [:], right: ["initiative_id": .text("i")]),
    Case(
      rule: "LNT-16", table: .roadmapRevisions, broken: ["moved": .integer(1)], right: ["note": .text("budget moved")]),
  ]

  private func breaks(_ rule: String, _ row: RowDraft, _ setting: EditRule.Setting) -> Bool {
    EditRule.findings(row, setting).contains { $0.rule == rule }
  }

  @Test(arguments: cases)
  func aRuleSeesWhatBreaksItAndNothingElse(example: Case) {
    var row = RowDraft(example.table, example.broken)
    #expect(breaks(example.rule, row, example.setting))
    for (column, value) in example.right { row[column] = value }
    #expect(!breaks(example.rule, row, example.rightSetting ?? example.setting))
  }

  @Test func everyRuleIsTriedAndHasAKeyOfItsOwn() {
    #expect(Set(Self.cases.map(\.testDescription)) == Set(EditRule.all.map(\.key.text)))
    #expect(Set(EditRule.all.map(\.key)).count == EditRule.all.count)
    #expect(Set(EditRule.all.map(\.title)).count == EditRule.all.count)
    for rule in EditRule.all {
      #expect(EditRule.Key(text: rule.key.text) == rule.key)
      #expect(rule.table.index(of: rule.column) != nil, "\(rule.key.text) points to a column that is there")
      #expect(!rule.source.isEmpty)
    }
    #expect(EditRule.Key(text: "LNT-99 decisions") == nil)
  }

  @Test func blocksAreSaidBeforeWarnings() {
    let row = RowDraft(
      .decisions, ["proposed_on": .text("2026-03-02"), "decided_on": .text("2026-03-01"), "outcome": .text("approved")])
    let forces = EditRule.findings(row, EditRule.Setting(day: Self.day)).map(\.force)
    #expect(forces.first == .block)
    #expect(forces == forces.filter { $0 == .block } + forces.filter { $0 == .warn })
    #expect(forces.contains(.warn))
  }
}
