/// Which gates the model keeps; one that is switched off is never open (method §7).
public struct GateModel: Hashable, Sendable {
  public var experience = true
  public var engagement = true
  public var quality = true
  public var alignment = true
  public var fixFirst = true
  public var tier = true
  public init() {}

  /// Whether a gate is in force.
  public subscript(gate: Gate) -> Bool {
    switch gate {
    case .experience: experience
    case .engagement: engagement
    case .quality: quality
    case .alignment: alignment
    case .fixFirst: fixFirst
    case .tier: tier
    }
  }
}
