import TerminalKit

/// What is wrong with a theme for eyes: text that cannot be read, cells that cannot be told apart.
public enum ThemeCheck {
  /// The least contrast of text on its background.
  public static let textContrast = 4.5
  /// The least contrast of lines and symbols.
  public static let markContrast = 3.0
  /// The least distance in L*a*b* between the colours of any two states.
  public static let stateDistance = 20.0

  /// All complaints, as sentences; empty for a theme that may ship. Colours that only the terminal knows are passed over.
  public static func complaints(about theme: Theme) -> [String] {
    unreadable(theme) + confusable(theme)
  }

  /// Scopes whose text does not stand out from its background.
  public static func unreadable(_ theme: Theme) -> [String] {
    ThemeScope.allCases.compactMap { scope in
      let least = scope.isMark ? markContrast : textContrast
      guard let ratio = Contrast.ratio(of: theme[scope]), ratio < least else { return nil }
      return "\(theme.name): \(scope.rawValue) has a contrast of \(tenths(ratio)), less than \(tenths(least))"
    }
  }

  /// Pairs of Green, Yellow, Red and no data whose cells look alike to somebody with one of these kinds of vision.
  public static func confusable(_ theme: Theme, to visions: [ColorVision] = ColorVision.allCases) -> [String] {
    let states: [ThemeScope] = [.cellGreen, .cellYellow, .cellRed, .cellNoData]
    var complaints: [String] = []
    for vision in visions {
      for (index, first) in states.enumerated() {
        for second in states[(index + 1)...] {
          guard let distance = vision.distance(theme[first].background, theme[second].background),
            distance < stateDistance
          else { continue }
          complaints.append(
            "\(theme.name): \(first.rawValue) and \(second.rawValue) are \(tenths(distance)) apart in \(vision.rawValue)"
          )
        }
      }
    }
    return complaints
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension ThemeScope {
  /// Lines, bars and symbols, which may have less contrast than text.
  public var isMark: Bool {
    switch self {
    case .rule, .treeLine, .overlayBorder, .meter, .meterEmpty, .overlayMeter,
      .markGreen, .markYellow, .markRed, .markNoData, .marker:
      true
    default: false
    }
  }
}
