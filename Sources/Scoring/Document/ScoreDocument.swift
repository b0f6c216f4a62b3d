public import Domain

/// The document of `huddle score --json`, in pieces, so that accounts can be written as they are scored.
///
/// Call `begin`, then `account` for each account in ascending byte order of ids, then `end`.
public struct ScoreDocument: Sendable {
  private var json = JSONText()
  private let model: ScoringModel

  /// A document about a day.
  public init(model: ScoringModel) { self.model = model }

  /// What has been written since the last call; the pieces joined are the document.
  public mutating func take() -> [UInt8] { json.take() }

  /// The head of the document.
  public mutating func begin(asOf: Day) {
    json.open("{")
    json.key("format")
    json.value("huddle-score")
    json.key("version")
    json.value(1)
    json.key("asOf")
    json.value(asOf)
    json.key("model")
    json.value(model.name)
    json.key("accounts")
    json.open("[")
  }

  /// One account; churned ones are left out by the caller.
  public mutating func account(_ result: ScoreResult, band: Int?) {
    json.open("{")
    json.key("id")
    json.value(result.id)
    json.key("segment")
    json.value(result.segment?.rawValue)
    json.key("segmentSource")
    json.value(result.segmentSource.rawValue)
    json.key("goal")
    json.value(result.goal)
    json.key("band")
    json.value(band)
    json.key("touch")
    json.value(model.touch(result.segment, band: band)?.rawValue)
    json.key("mrr")
    json.value(result.mrr.map { Int($0.minorUnits) })
    json.key("dimensions")
    dimensions(result)
    json.key("composite")
    score(result.composite)
    json.key("delta7")
    json.value(result.shortDelta)
    json.key("delta30")
    json.value(result.longDelta)
    json.close("}")
    json.key("maturityIndex")
    json.value(result.maturityIndex)
    json.key("appetiteIndex")
    json.value(result.appetiteIndex)
    json.key("suggestedGoal")
    json.value(result.suggestedGoal)
    json.key("suggestedSegment")
    json.value(result.suggestedSegment?.rawValue)
    json.key("suggestionOffered")
    json.value(result.isSuggestionOffered)
    json.key("cadence")
    cadence(result.cadence)
    json.key("consecutiveReds")
    json.open("{")
    for (dimension, count) in zip(Dimension.allCases, result.consecutiveReds) {
      json.key(dimension.rawValue)
      json.value(count)
    }
    json.close("}")
    json.key("triggers")
    list(result.triggers.map(\.rawValue))
    json.key("gates")
    list(result.gates.map(\.rawValue))
    json.key("watchlist")
    json.open("[")
    for flag in result.watchlist {
      json.open("{")
      json.key("reason")
      json.value(flag.rule.rawValue)
      json.key("weight")
      json.value(flag.weight)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  /// The portfolio and the end of the document.
  public mutating func end(_ portfolio: Portfolio) {
    json.close("]")
    json.key("portfolio")
    json.open("{")
    json.key("accounts")
    json.value(portfolio.accounts)
    json.key("mrr")
    json.value(portfolio.mrr)
    json.key("mrrAtRisk")
    json.value(portfolio.mrrAtRisk)
    json.key("colours")
    json.open("{")
    for (name, counts) in zip(Dimension.allCases.map(\.rawValue) + ["composite"], portfolio.colours) {
      json.key(name)
      json.open("{")
      for colour in Colour.allCases {
        json.key(colour.rawValue)
        json.value(counts.accounts[colour] ?? 0)
      }
      json.close("}")
    }
    json.close("}")
    json.key("watchlist")
    list(portfolio.watchlist)
    json.key("coverage30")
    json.value(portfolio.coverage)
    json.close("}")
    json.close("}")
  }

  private mutating func list(_ words: [String]) {
    json.open("[")
    for word in words { json.value(word) }
    json.close("]")
  }

  /// Leaves the object open for further keys.
  private mutating func score(_ score: ExactScore) {
    json.open("{")
    json.key("score")
    json.value(score.score)
    json.key("colour")
    json.value(score.colour.rawValue)
    json.key("coverage")
    json.value(score.coverage)
  }

  private mutating func cadence(_ cadence: CadenceState) {
    json.open("{")
    json.key("interval")
    json.value(cadence.interval.rawValue)
    json.key("nextDue")
    json.value(cadence.nextDue)
    json.key("daysPastDue")
    json.value(cadence.daysPastDue)
    json.key("booked")
    json.value(cadence.booked)
    json.key("missStreak")
    json.value(cadence.missStreak)
    json.close("}")
  }

  private mutating func dimensions(_ result: ScoreResult) {
    json.open("{")
    for dimension in Dimension.allCases {
      json.key(dimension.rawValue)
      score(result[dimension])
      json.key("inputs")
      json.open("{")
      inputs(result.inputs, dimension)
      json.close("}")
      json.close("}")
    }
    json.close("}")
  }

  private mutating func inputs(_ inputs: HealthInputs, _ dimension: Dimension) {
    switch dimension {
    case .cx:
      number("pulse", inputs.pulse)
      json.key("sponsorDays")
      json.value(inputs.sponsor.number)
      json.key("complaints")
      json.value(inputs.complaints)
    case .adoption:
      number("mfa", inputs.mfa)
      number("endpoint", inputs.endpoint)
      number("tier1", inputs.tier)
      json.key("fixFirst")
      json.value(inputs.isFixFirst)
    case .engagement:
      number("cadence", inputs.cadence)
      number("mix", inputs.mix)
      number("velocityDays", inputs.velocityDays)
      number("followUp", inputs.followUp)
      number("decisionRate", inputs.decisionRate)
    case .quality:
      number("sla", inputs.sla)
      number("onTime", inputs.onTime)
      number("repeatRate", inputs.repeatRate)
      number("followThrough", inputs.followThrough)
    case .alignment:
      number("cadence", inputs.cadence)
      number("deliverables", inputs.deliverables)
      json.key("effortFit")
      json.value(inputs.effortFit)
      number("rubric", inputs.rubric)
    }
  }

  private mutating func number(_ key: String, _ value: Rational?) {
    json.key(key)
    json.value(value)
  }
}

extension ScoreDocument {
  /// The whole document at once: accounts in any order, churned ones among them.
  public static func text(
    _ scored: [(account: Account, result: ScoreResult)], only id: String? = nil, asOf: Day, model: ScoringModel
  ) -> String {
    let bands = MRRBands.assign(scored.map(\.account), asOf: asOf, model: model)
    var document = ScoreDocument(model: model)
    document.begin(asOf: asOf)
    let order = scored.indices.sorted { bytesPrecede(scored[$0].account.id, scored[$1].account.id) }
    for index in order where !scored[index].result.isChurned {
      if let id, ByteKey(id) != ByteKey(scored[index].account.id) { continue }
      document.account(scored[index].result, band: bands[index])
    }
    let entries = scored.map { PortfolioEntry($0.result, account: $0.account, model: model) }
    document.end(Portfolio(entries, asOf: asOf, model: model))
    return String(decoding: document.take(), as: UTF8.self)
  }
}
