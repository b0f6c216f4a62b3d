import Domain
import TestSupport
import Testing

@testable import ViewModels

/// Minutes as Markdown.
@Suite struct MinutesTextTests {
  private let from = Day(iso: "2026-03-25") ?? Day(number: 0)
  private let to = Day(iso: "2026-03-31") ?? Day(number: 0)

  @Test func aWeekReadsLikeThis() {
    let minutes = Minutes(
      workspace: "Northwind MSP", from: from, to: to,
      decisions: [
        Promise(
          kind: .decision, id: "D-1", account: "A-1", accountName: "Harbor Dental", text: "MFA for all staff",
          owner: "CFO", made: from, due: Day(iso: "2026-06-15"), outcome: .approved, whyNow: "insurance",
          budgetLow: Money(minorUnits: 500_000), budgetHigh: Money(minorUnits: 700_000)),
        Promise(
          kind: .decision, id: "D-2", account: "A-2", text: "", dueQuarter: "2026-Q3", outcome: .noDecision,
          budgetHigh: Money(minorUnits: 1_250_000)),
      ],
      actions: [
        Promise(
          kind: .action, id: "C-1", account: "A-1", accountName: "Harbor Dental", text: "Call the sponsor",
          owner: "Mia Kern", made: from, due: to + 9, isKept: true, keptOn: to),
        Promise(kind: .action, id: "C-2", account: "A-2", text: "Send the recap", owner: "Jon", due: to),
      ],
      moves: [
        RoadmapMove(
          account: "A-1", accountName: "Harbor Dental", title: "Backup test",
          quarter: .init(before: "2026-Q2", after: "2026-Q3"), status: .init(before: nil, after: "pre_approved")),
        RoadmapMove(account: "A-1", accountName: "Harbor Dental", note: "moved MFA to Q3: audit window", version: 7),
      ],
      open: [
        Promise(kind: .action, id: "C-3", account: "A-3", text: "Fix the alerts", due: to - 1),
        Promise(kind: .decision, id: "D-3", account: "A-3", text: "Refresh", owner: "CEO", outcome: .pending),
      ])
    #expect(
      MinutesText.markdown(minutes) == """
        # Minutes 25 Mar 2026 to 31 Mar 2026: Northwind MSP

        2 decisions · 2 actions · 2 moves · 2 promises still open, 1 overdue

        ## Decisions

        - **Harbor Dental** MFA for all staff — approved · CFO · due 15 Jun 2026 · budget $5.0k–$7.0k · why now: insurance
        - **A-2** (no text) — no decision · nobody · due 2026-Q3 · budget $12.5k

        ## Actions

        - [x] **Harbor Dental** Call the sponsor — Mia Kern · due 09 Apr 2026 · done 31 Mar 2026
        - [ ] **A-2** Send the recap — Jon · due 31 Mar 2026

        ## Moves

        - **Harbor Dental** Backup test: 2026-Q2 → 2026-Q3 · none → pre approved
        - **Harbor Dental** Roadmap v7: “moved MFA to Q3: audit window”

        ## Open promises

        - [ ] **A-3** Fix the alerts — nobody · due 30 Mar 2026 · **1 day overdue**
        - [ ] **A-3** Refresh — decision · CEO

        """)
  }

  @Test func aWeekWithoutAnythingSaysSo() {
    let text = MinutesText.markdown(Minutes(from: from, to: to))
    #expect(text.contains("# Minutes 25 Mar 2026 to 31 Mar 2026\n"))
    #expect(text.contains("0 decisions · 0 actions · 0 moves · 0 promises still open\n"))
    for sentence in ["Nothing was decided.", "No roadmap changed."] { #expect(text.contains(sentence)) }
  }

  @Test(arguments: [
    ("# big", "\\# big"), ("**bold** _it_", "\\*\\*bold\\*\\* \\_it\\_"),
    ("[x](http://e.vil)", "\\[x\\](http\\://e.vil)"),
    ("<script>", "\\<script\\>"), ("a\n- b\r\n# c", "a - b \\# c"), ("\u{1B}[31mred\u{7}", "\u{FFFD}\\[31mred\u{FFFD}"),
    ("\u{202E}evil\u{200B}", "\u{FFFD}evil\u{FFFD}"), ("  padded  ", "padded"), ("a | b", "a \\| b"),
    ("&lt;", "\\&lt;"),
    ("Zoë 北京", "Zoë 北京"), ("", ""), ("`code`", "\\`code\\`"), ("a@b.c", "a\\@b.c"), ("~~s~~", "\\~\\~s\\~\\~"),
    ("www.e.vil", "www\\.e.vil"), ("MFA: go (now)!", "MFA: go (now)!"),
  ])
  func textStaysText(text: String, safe: String) {
    #expect(MinutesText.safe(text) == safe)
  }

  @Test func anEndlessTextIsCut() {
    let text = MinutesText.safe(String(repeating: "x", count: 10_000))
    #expect(text == String(repeating: "x", count: 300) + "…")
  }

  /// Whatever a text holds, the number of lines and the headings of the document are those of its own.
  @Test(arguments: UInt64(0)..<40)
  func noTextChangesTheShapeOfTheDocument(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "\n", "# ", "- ", "* ", "\r", "\u{2028}", "\t", "[", "`", "```\n", "<b>", "\u{0}", "x", "\\", "|", "1. ",
    ]
    func hostile() -> String {
      (0..<Int.random(in: 0..<20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    func minutes(_ text: () -> String) -> Minutes {
      Minutes(
        workspace: text(), from: from, to: to,
        decisions: [
          Promise(
            kind: .decision, id: "D", account: "A", accountName: text(), text: text(), owner: text(),
            dueQuarter: "q" + text(), outcome: .approved, whyNow: "w" + text())
        ],
        actions: [Promise(kind: .action, id: "C", account: text(), text: text(), owner: text())],
        moves: [
          RoadmapMove(account: "A", title: text(), quarter: .init(before: text(), after: text()), note: "n" + text())
        ])
    }
    let plain = MinutesText.markdown(minutes { "x" }).split(separator: "\n", omittingEmptySubsequences: false)
    let text = MinutesText.markdown(minutes(hostile)).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(text.count == plain.count)
    #expect(text.filter { $0.hasPrefix("#") }.count == plain.filter { $0.hasPrefix("#") }.count)
    #expect(!text.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
  }
}
