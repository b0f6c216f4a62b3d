public import Domain

extension ScoringModel {
  /// The quadrant of the manual ratings (method SEG-1); `nil` while one is unknown.
  func quadrant(maturity: Int?, appetite: Int?) -> Segment? {
    guard let maturity, let appetite else { return nil }
    switch (maturity >= segmentation.highFrom, appetite >= segmentation.highFrom) {
    case (false, false): return .d
    case (true, false): return .c
    case (false, true): return .b
    case (true, true): return .a
    }
  }

  /// The effective segment on a day and where it comes from (method SEG-2).
  func segment(of account: Account, on day: Day) -> (segment: Segment?, source: SegmentSource) {
    if let override = account.segmentOverride, account.segmentOverrideReason.isFilled,
      account.segmentOverrideUntil.map({ day <= $0 }) ?? true
    {
      return (override, .override)
    }
    let quadrant = quadrant(maturity: account.maturity, appetite: account.appetite)
    return (quadrant, quadrant == nil ? .none : .quadrant)
  }

  /// The goal level of an effective segment (method SEG-1, §12).
  func goal(of account: Account, _ segment: Segment?, _ source: SegmentSource) -> Int? {
    guard let segment else { return nil }
    if source == .quadrant, segment == .a, let maturity = account.maturity, let appetite = account.appetite,
      maturity + appetite >= segmentation.topGoalFrom
    {
      return segmentation.topGoal
    }
    return segmentation.goal[segment]
  }

  /// How closely an account is looked after (method TCH-1); unknown without a segment or a band.
  public func touch(_ segment: Segment?, band: Int?) -> Touch? {
    guard let segment, let band else { return nil }
    switch band {
    case ...1: return segmentation.touchHigh[segment]
    case 2, 3: return segmentation.touchMid[segment]
    default: return segmentation.touchLow[segment]
    }
  }

  /// Whether the account has left by a day (method LIFE-1).
  public func isChurned(_ account: Account, on day: Day) -> Bool {
    account.churnedOn.map { $0 <= day } ?? (account.lifecycle == .churned)
  }

  /// The MRR tier of an account, for capacity (method TIER-1).
  public func tier(of mrr: Money) -> Touch {
    if mrr.minorUnits >= segmentation.vipTier { return .vip }
    if mrr.minorUnits >= segmentation.highTier { return .high }
    return mrr.minorUnits >= segmentation.midTier ? .mid : .low
  }
}
