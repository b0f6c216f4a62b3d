/// The portfolio class of an account (method §2).
public enum Segment: String, Hashable, Sendable, CaseIterable, Comparable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"

  /// Transform, Modernize, Educate or Sustain (method SEG-1).
  public var archetype: String {
    switch self {
    case .a: "Transform"
    case .b: "Modernize"
    case .c: "Educate"
    case .d: "Sustain"
    }
  }

  public static func < (left: Segment, right: Segment) -> Bool { left.rawValue < right.rawValue }
}

/// Where an account's effective segment comes from (method SEG-2).
public enum SegmentSource: String, Sendable {
  /// A manual override with a reason that has not expired.
  case override
  /// The maturity and appetite ratings.
  case quadrant
  /// Neither is known: the account is unsegmented.
  case none
}

/// How closely an account is looked after (method TCH-1).
public enum Touch: String, Sendable, CaseIterable {
  case vip, high, mid, low, tech
}

/// The colour of a dimension or of the composite (method §1.5). Missing data is `noData`, never green.
public enum Colour: String, Hashable, Sendable, CaseIterable {
  case green, yellow, red, noData
}

/// The five health dimensions, in the method's order.
public enum Dimension: String, Hashable, Sendable, CaseIterable {
  case cx, adoption, engagement, quality, alignment

  /// The name on screen.
  public var title: String {
    switch self {
    case .cx: "Client Experience"
    case .adoption: "Technology Adoption"
    case .engagement: "Engagement"
    case .quality: "Service Quality"
    case .alignment: "Service Level Alignment"
    }
  }
}
