import Domain

/// Explanation trees with every basis, long lists of sources and known and unknown origins.
enum AccountTrees {
  static let all: [Explanation] = [experience, adoption, engagement, quality, alignment, composite]

  static let tickets = (1...41).map { SourceRow(.tickets, "T-\(1000 + $0)") }

  static let origins: [SourceRow: (sources: [String], count: Int)] = [
    tickets[0]: (["tickets.csv:1043"], 1), tickets[1]: (["tickets.csv:1077", "psa.csv:12"], 9),
    SourceRow(.pulses, "PU-1"): (["pulses.csv:7"], 1),
  ]

  private static let experience = Explanation(
    rule: "CX-S", title: "Client Experience", value: Points(41), colour: .red, coverage: Points(100),
    threshold: "Red when any input is Red",
    statement: "Pulse, sponsor and complaints weigh 50, 30 and 20; the pulse is Red.", basis: .combined,
    children: [
      Explanation(
        rule: "CX-1", title: "Pulse", value: Points(millionths: 3_500_000), colour: .red, weight: Points(50),
        contribution: Points(35), threshold: "Green ≥ 4.5 · Yellow ≥ 4.0",
        statement: "2 pulses in the 90 days to 31 Mar 2026 average 3.50.", basis: .measured,
        sources: [SourceRow(.pulses, "PU-1"), SourceRow(.pulses, "PU-2")]),
      Explanation(
        rule: "CX-2", title: "Sponsor", valueText: "143 days", colour: .red, weight: Points(30),
        contribution: Points(0),
        threshold: "Green ≤ 120 days (segment A)", statement: "Dana Reed was last seen on 8 Nov 2025.",
        basis: .measured,
        sources: [SourceRow(.contacts, "C-1")]),
      Explanation(
        rule: "CX-3", title: "Complaints", value: Points(60), valueText: "1", colour: .yellow, weight: Points(20),
        contribution: Points(6), statement: "1 complaint is open.", basis: .measured,
        sources: [SourceRow(.complaints, "CO-1")]),
      Explanation(
        rule: "CX-C", title: "Colour", valueText: "Red", colour: .red, statement: "The pulse is Red.", basis: .combined,
        children: [
          Explanation(rule: "CX-9", title: "Trust", valueText: "low", colour: .red, statement: "Low.", basis: .measured)
        ]),
    ])

  private static let adoption = Explanation(
    rule: "ADO-S", title: "Technology Adoption", value: Points(82), colour: .yellow, coverage: Points(75),
    threshold: "Green ≥ 90 · Yellow ≥ 80 (segment A)", statement: "Weighted over 3 of 4 active insights.",
    basis: .combined,
    children: [
      Explanation(
        rule: "ADO-1", title: "MFA", value: Points(54), weight: Points(5), contribution: Points(18),
        statement: "54 % on 20 Mar 2026.", basis: .measured, sources: [SourceRow(.readings, "A-1|mfa|2026-03-20")]),
      Explanation(
        rule: "ADO-1", title: "Backup", value: Points(99), weight: Points(4),
        statement: "Read 143 days ago; limit 120.",
        basis: .stale, sources: [SourceRow(.readings, "A-1|backup|2025-11-08")]),
      Explanation(
        rule: "ADO-1", title: "Endpoint", weight: Points(3), statement: "No reading was ever recorded.", basis: .missing
      ),
    ])

  private static let engagement = Explanation(
    rule: "ENG-S", title: "Engagement", value: Points(millionths: 55_250_000), colour: .red, coverage: Points(100),
    threshold: "Red when any part is Red", statement: "Cadence, mix, velocity and follow-up.", basis: .combined,
    children: [
      Explanation(
        rule: "ENG-1", title: "Cadence", value: Points(50), colour: .red, weight: Points(30), contribution: Points(15),
        threshold: "Green ≥ 90 · Yellow ≥ 80", statement: "2 of 4 strategic meetings were held on time.",
        basis: .measured, sources: (1...6).map { SourceRow(.meetings, "M-\($0)") })
    ])

  private static let quality = Explanation(
    rule: "SQ-S", title: "Service Quality", value: Points(91), colour: .green, coverage: Points(100),
    threshold: "Green ≥ 85 · Yellow ≥ 75 (segment A)",
    statement: "SLA, on time, recurrence and follow-through over tickets, milestones and recaps.", basis: .combined,
    children: [
      Explanation(
        rule: "SQ-1", title: "SLA", value: Points(88), colour: .yellow, weight: Points(30),
        contribution: Points(millionths: 26_400_000), threshold: "Green ≥ 97 · Yellow ≥ 92",
        statement: "44 of 50 tickets resolved in the 30 days to 31 Mar 2026 met their SLA; 6 missed.", basis: .measured,
        sources: tickets),
      Explanation(
        rule: "SQ-2", title: "On time", weight: Points(25), statement: "No milestone was due in 90 days.",
        basis: .notApplicable),
    ])

  private static let alignment = Explanation(
    rule: "ALN-S", title: "Service Level Alignment", colour: .noData, coverage: Points(50),
    threshold: "Green ≥ 85 · Yellow ≥ 65", statement: "Less than 60 % of the weight was measured.", basis: .combined,
    children: [
      Explanation(
        rule: "SLA-1", title: "Cadence", value: Points(50), weight: Points(25), contribution: Points(25),
        statement: "From ENG-1.", basis: .measured),
      Explanation(
        rule: "SLA-2", title: "Deliverables", weight: Points(25), statement: "No alignment check was ever recorded.",
        basis: .missing),
    ])

  private static let composite = Explanation(
    rule: "HLT-S", title: "Health", value: Points(millionths: 67_312_500), colour: .red, coverage: Points(80),
    threshold: "Red when any dimension is Red", statement: "Mean of the 4 scores that exist.", basis: .combined,
    children: [experience, adoption, engagement, quality, alignment].map { dimension in
      var child = dimension
      child.weight = Points(20)
      child.contribution = dimension.value.map { Points(millionths: $0.millionths / 4) }
      return child
    })
}
