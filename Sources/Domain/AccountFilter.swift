/// The fields that lists of accounts can be filtered by, by their ids.
public enum AccountFilter: String, Hashable, Sendable, CaseIterable {
  case owner, seg, health, color, cx, ado, eng, sq, aln, coverage, band, touch, goal, gate, trigger, reason, sponsor
  case due, booked, past, missed, mrr, renewal, delta7, delta30, stage, stale

  /// All of them as fields of the filter language.
  public static let schema = FilterSchema(allCases.map(\.field))

  /// The field of a dimension's score.
  public static func field(of dimension: Dimension) -> AccountFilter {
    switch dimension {
    case .cx: .cx
    case .adoption: .ado
    case .engagement: .eng
    case .quality: .sq
    case .alignment: .aln
    }
  }

  /// The dimension whose score the field is.
  public var dimension: Dimension? { Dimension.allCases.first { AccountFilter.field(of: $0) == self } }

  /// The ids of gates, triggers and watchlist reasons (method §6, §7, §8).
  public static let gates = (3...8).map { "G-\($0)" }
  public static let triggers =
    (1...3).map { "T-CX-\($0)" } + (1...4).map { "T-ADO-\($0)" } + (1...5).map { "T-ENG-\($0)" }
    + [1, 2, 3, 4, 7].map { "T-QUA-\($0)" } + [1, 2, 4].map { "T-ALN-\($0)" } + (1...4).map { "TRG-0\($0)" }
  public static let reasons = [
    "W-ADO", "W-ALN", "W-CTA", "W-CX", "W-DATA", "W-DROP", "W-ENG", "W-GATE", "W-PAST", "W-PROP", "W-QUA", "W-REN",
    "W-RISK", "W-SEG", "W-SPON",
  ]

  private static let colours = [
    FilterWord("green"), FilterWord("yellow", ["amber"]), FilterWord("red"),
  ]

  private static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> [FilterWord] {
    Word.allCases.map { FilterWord($0.rawValue) }
  }

  private var field: FilterField {
    switch self {
    case .owner: of(["own", "csm"], "who looks after it", .text)
    case .seg: of(["segment"], "segment", .words(Self.words(Segment.self) + [FilterWord("none")]))
    case .health: of(["composite", "score"], "composite score or colour", .number(.points, Self.scoreWords))
    case .color:
      of(["colour"], "colour of the composite", .words(Self.colours + [FilterWord("none", ["nodata"])]))
    case .cx: score(["experience"], "Client Experience")
    case .ado: score(["adoption"], "Technology Adoption")
    case .eng: score(["engagement"], "Engagement")
    case .sq: score(["quality"], "Service Quality")
    case .aln: score(["alignment"], "Service Level Alignment")
    case .coverage: of(["cov"], "measured share of the composite", .number(.points))
    case .band: of([], "MRR band", .number(.whole, (1...4).map { FilterWord("B\($0)") }))
    case .touch: of([], "touch", .words(Self.words(Touch.self)))
    case .goal: of([], "goal", .number(.whole))
    case .gate: of(["gates"], "open gate", .codes(Self.gates))
    case .trigger: of(["triggers"], "firing trigger", .codes(Self.triggers))
    case .reason: of(["reasons", "why"], "reason of the watchlist", .codes(Self.reasons))
    case .sponsor: of(["spon"], "days since the sponsor was seen", .number(.days, [FilterWord("never")]))
    case .due: of(["next"], "next strategic touch, in days", .date)
    case .booked: of([], "booked strategic touch, in days", .date)
    case .past: of(["overdue"], "days past due", .number(.days))
    case .missed: of(["streak"], "touches missed in a row", .number(.whole))
    case .mrr: of([], "MRR", .number(.money))
    case .renewal: of(["renews", "ren"], "renewal, in days", .date)
    case .delta7: of(["Δ7", "d7", "delta"], "change in 7 days", .number(.points))
    case .delta30: of(["Δ30", "d30"], "change in 30 days", .number(.points))
    case .stage: of(["lifecycle"], "stage", .words([FilterWord("onboarding"), FilterWord("active")]))
    case .stale: .flag(rawValue, title: "scores are of an earlier state")
    }
  }

  private static let scoreWords = colours + [FilterWord("nodata")]

  private func score(_ aliases: [String], _ title: String) -> FilterField {
    of(aliases, title + " score or colour", .number(.points, Self.scoreWords))
  }

  private func of(_ aliases: [String], _ title: String, _ kind: FilterField.Kind) -> FilterField {
    FilterField(rawValue, aliases, title: title, kind)
  }
}

extension Colour {
  /// The colour as a word of the filter language.
  public var filterWord: String { rawValue.lowercased() }
}
