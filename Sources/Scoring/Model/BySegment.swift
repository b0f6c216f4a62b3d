public import Domain

/// One value for each portfolio class.
public struct BySegment<Value: Hashable & Sendable>: Hashable, Sendable {
  public var a: Value
  public var b: Value
  public var c: Value
  public var d: Value

  /// Four values.
  public init(_ a: Value, _ b: Value, _ c: Value, _ d: Value) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The same value four times.
  public init(all value: Value) { self.init(value, value, value, value) }

  /// The value of a segment.
  public subscript(segment: Segment) -> Value {
    switch segment {
    case .a: a
    case .b: b
    case .c: c
    case .d: d
    }
  }
}

/// The two bounds that make a colour out of a number: `≥ yellow` is Yellow, and Green begins at `green` (method §1.4).
public struct Band: Hashable, Sendable {
  public var green: Points
  public var yellow: Points
  /// Whether the green bound itself is Green; model `composite-6.2` asks for more than the bound outside segment A.
  public var isGreenInclusive: Bool

  /// A band from whole numbers.
  public init(_ green: Int, _ yellow: Int, isGreenInclusive: Bool = true) {
    self.init(green: Points(green), yellow: Points(yellow), isGreenInclusive: isGreenInclusive)
  }

  /// A band.
  public init(green: Points, yellow: Points, isGreenInclusive: Bool = true) {
    self.green = green
    self.yellow = yellow
    self.isGreenInclusive = isGreenInclusive
  }
}
