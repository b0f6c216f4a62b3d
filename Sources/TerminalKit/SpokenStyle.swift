/// How a terminal writes at a moment: the attributes and colours that SGR sequences have left.
struct SpokenStyle: Hashable, Sendable {
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let italic = Attributes(rawValue: 4)
    static let underline = Attributes(rawValue: 8)
    static let reverse = Attributes(rawValue: 16)
  }

  var attributes: Attributes = []
  var foreground = TerminalColor.terminalDefault
  var background = TerminalColor.terminalDefault

  /// Whether a space looks the same in both: nothing but its background can be seen, unless it is underlined or reversed.
  func showsSpace(as other: SpokenStyle) -> Bool {
    let visible: Attributes = [.underline, .reverse]
    guard attributes.isDisjoint(with: visible), other.attributes.isDisjoint(with: visible) else { return self == other }
    return background == other.background
  }

  // MARK: Reading

  /// Does what the parameters of an SGR sequence say; `false` when one of them is not known here.
  mutating func apply(_ parameters: [UInt8]) -> Bool {
    let fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    var numbers: [Int] = []
    for field in fields {
      guard field.count <= 3, field.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return false
      }
      numbers.append(field.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = SpokenStyle()
      case 1: attributes.insert(.bold)
      case 2: attributes.insert(.dim)
      case 3: attributes.insert(.italic)
      case 4: attributes.insert(.underline)
      case 7: attributes.insert(.reverse)
      case 22: attributes.subtract([.bold, .dim])
      case 23: attributes.remove(.italic)
      case 24: attributes.remove(.underline)
      case 27: attributes.remove(.reverse)
      case 30...37: foreground = .indexed(UInt8(number - 30))
      case 40...47: background = .indexed(UInt8(number - 40))
      case 90...97: foreground = .indexed(UInt8(number - 82))
      case 100...107: background = .indexed(UInt8(number - 92))
      case 39: foreground = .terminalDefault
      case 49: background = .terminalDefault
      case 38, 48:
        guard let ink = Self.ink(&rest) else { return false }
        if number == 38 { foreground = ink } else { background = ink }
      default: return false
      }
    }
    return true
  }

  private static func ink(_ rest: inout ArraySlice<Int>) -> TerminalColor? {
    func next() -> UInt8? { rest.popFirst().flatMap(UInt8.init(exactly:)) }
    switch rest.popFirst() {
    case 5: return next().map(TerminalColor.indexed)
    case 2:
      guard let red = next(), let green = next(), let blue = next() else { return nil }
      return .rgb(red, green, blue)
    default: return nil
    }
  }

  // MARK: Writing

  /// The shortest sequence that turns `self` into `other`; empty where they are the same.
  func sequence(to other: SpokenStyle) -> [UInt8] {
    guard self != other else { return [] }
    let afresh = [""] + other.changes(from: SpokenStyle())
    let changes = other.changes(from: self)
    let (first, second) = (afresh.joined(separator: ";"), changes.joined(separator: ";"))
    return Array("\u{1B}[\(first.utf8.count <= second.utf8.count ? first : second)m".utf8)
  }

  /// The parameters that are said in addition to what holds already.
  private func changes(from former: SpokenStyle) -> [String] {
    var parameters: [String] = []
    var kept = former.attributes
    func end(_ ended: Attributes, _ parameter: String) {
      guard !former.attributes.subtracting(attributes).isDisjoint(with: ended) else { return }
      parameters.append(parameter)
      kept.subtract(ended)
    }
    end([.bold, .dim], "22")
    end(.italic, "23")
    end(.underline, "24")
    end(.reverse, "27")
    let begun = attributes.subtracting(kept)
    let codes: [(Attributes, String)] = [(.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7")]
    parameters += codes.filter { begun.contains($0.0) }.map(\.1)
    if foreground != former.foreground { parameters.append(foreground.parameter(base: 30)) }
    if background != former.background { parameters.append(background.parameter(base: 40)) }
    return parameters
  }
}
