extension ScoringModel {
  /// Every value of the model, one `key = value` a line, in a fixed order: two models are the same exactly when their
  /// listings are.
  public var listing: String {
    var lines = ["model = \(name)", "version = \(version)"]
    lines += ScoringModel.fields.map { "\($0.key) = \($0.text(in: self))" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Name, version and fingerprint, as text output states them beside results: `blueprint version 1 (4f2c…)`.
  public var title: String { "\(name) version \(version) (\(fingerprint))" }

  /// 16 hexadecimal digits that change with any value of the model: FNV-1a of its listing.
  public var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in listing.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
