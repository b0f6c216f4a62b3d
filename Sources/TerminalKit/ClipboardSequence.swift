/// What puts text into the clipboard of the terminal's own machine, also from far away (OSC 52).
public enum ClipboardSequence {
  /// Terminals ignore what is longer; how long differs, and xterm's limit is the customary one.
  public static let limit = 74_994

  /// The bytes to send; `nil` where terminals would ignore that much text.
  ///
  /// - Parameter insideTmux: tmux takes the sequence itself or not, as it is set up; wrapped, it hands it on where that is
  ///   allowed. Both are sent, since none can be asked for.
  public static func bytes(_ text: String, insideTmux: Bool) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    guard encoded.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    guard insideTmux else { return plain }
    return plain + Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = UInt32(0)
      for offset in 0..<3 { group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
      for place in 0..<4 {
        encoded.append(place <= count ? alphabet[Int(group >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
      }
    }
    return encoded
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
