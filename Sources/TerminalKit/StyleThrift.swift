/// Says the colours and attributes of what a drawing library sends with fewer bytes: every change as one sequence, in its
/// shortest form, and only when something follows that shows it.
///
/// What a terminal shows stays the same, apart from the ink of spaces, which nobody can see. Needs a terminal that knows
/// how single attributes end, as everything with 256 colours does.
public struct StyleThrift: Sendable {
  /// What the terminal writes with.
  private var spoken = SpokenStyle()
  /// What the library believes that the terminal writes with.
  private var wanted = SpokenStyle()
  /// What the terminal has put aside together with its cursor.
  private var saved = SpokenStyle()
  /// Something came that is not understood: from then on all is handed on as it is.
  private var isOff = false
  private var output: [UInt8] = []

  /// For a terminal that writes in its own style.
  public init() {}

  /// The same in fewer bytes; at its end the terminal writes with what the library believes.
  ///
  /// - Parameter bytes: whole sequences; none may begin in one call and end in the next.
  public mutating func shorten(_ bytes: [UInt8]) -> [UInt8] {
    guard !isOff else { return bytes }
    output = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count, !isOff {
      index = step(bytes, from: index)
    }
    speak(wanted)
    output += bytes[index...]
    defer { output = [] }
    return output
  }

  // MARK: Steps

  private static let escape: UInt8 = 0x1B
  private static let space: UInt8 = 0x20

  /// Hands on what begins at an index; returns where the next thing begins.
  private mutating func step(_ bytes: [UInt8], from start: Int) -> Int {
    switch bytes[start] {
    case Self.escape: return sequence(bytes, from: start)
    case Self.space:
      let end = bytes[start...].firstIndex { $0 != Self.space } ?? bytes.count
      // Letters behind it need all of the style anyway, and a mark would stand on the last space.
      if end < bytes.count, bytes[end] > Self.space { speak(wanted) } else { speakBackground() }
      output += bytes[start..<end]
      return end
    case 0x0A...0x0C: speakBackground()
    case 0..<Self.space: break
    default: speak(wanted)
    }
    output.append(bytes[start])
    return start + 1
  }

  private mutating func sequence(_ bytes: [UInt8], from start: Int) -> Int {
    // Intermediate bytes, then one that ends it.
    var end = start + 1
    while end < bytes.count, (0x20...0x2F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return giveUp(start) }
    switch bytes[end] {
    case UInt8(ascii: "["): return control(bytes, from: start, parameters: end + 1)
    case UInt8(ascii: "7"): saved = spoken
    case UInt8(ascii: "8"): spoken = saved
    // A line may come into sight.
    case UInt8(ascii: "D"), UInt8(ascii: "E"), UInt8(ascii: "M"): speakBackground()
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "H"): break
    default: guard end > start + 1 else { return giveUp(start) }
    }
    output += bytes[start...end]
    return end + 1
  }

  private mutating func control(_ bytes: [UInt8], from start: Int, parameters: Int) -> Int {
    guard let end = bytes[parameters...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return giveUp(start) }
    switch bytes[end] {
    case UInt8(ascii: "m"):
      var style = wanted
      guard style.apply(Array(bytes[parameters..<end])) else { return giveUp(start) }
      wanted = style
      return end + 1
    // What is erased, inserted or scrolled in has the background.
    case UInt8(ascii: "@"), UInt8(ascii: "J")...UInt8(ascii: "M"), UInt8(ascii: "P"), UInt8(ascii: "S"),
      UInt8(ascii: "T"), UInt8(ascii: "X"):
      speakBackground()
    // A letter is repeated with what it was written with.
    default: break
    }
    output += bytes[start...end]
    return end + 1
  }

  private mutating func giveUp(_ index: Int) -> Int {
    isOff = true
    return index
  }

  // MARK: Speaking

  private mutating func speak(_ style: SpokenStyle) {
    output += spoken.sequence(to: style)
    spoken = style
  }

  /// Says what can be seen of a space.
  private mutating func speakBackground() {
    guard !spoken.showsSpace(as: wanted) else { return }
    var kept = spoken
    kept.background = wanted.background
    let cheapest = [kept, SpokenStyle()].filter { $0.showsSpace(as: wanted) }
      .min { spoken.sequence(to: $0).count < spoken.sequence(to: $1).count }
    speak(cheapest ?? wanted)
  }
}
