public import TerminalKit

/// What a theme that is made for more colours looks like in the terminal's own sixteen.
///
/// The nearest of sixteen is no good for what the method says in colours: a dark green is nearest to grey. Green, Yellow
/// and Red are therefore the colours of these names, and text keeps away from its background.
extension Theme {
  /// All styles by role, as a terminal with so many colours shows them.
  public func palette(at depth: ColorDepth) -> Palette {
    guard depth == .sixteen else { return palette }
    return Palette(styles: ThemeScope.allCases.map { inSixteen($0) })
  }

  private func inSixteen(_ scope: ThemeScope) -> Style {
    var style = self[scope]
    guard let ink = Sixteen(nearest: style.foreground), let paper = Sixteen(nearest: style.background) else {
      return style
    }
    var shown = (ink: ink, paper: paper)
    if let colour = scope.statedColour {
      let isOnDark = Sixteen.white.contrast(on: paper) > Sixteen.black.contrast(on: paper)
      if scope.isCell || !isOnDark && colour != .red {
        // No yellow and hardly a green can be seen on white: there the sign stands on its colour, as cells do.
        shown = (colour == .red ? .white : .black, Sixteen(index: colour.rawValue))
      } else {
        shown.ink = Sixteen(index: colour.rawValue + (isOnDark ? 8 : 0))
      }
    } else if ink.contrast(on: paper) < (scope.isMark ? ThemeCheck.markContrast : ThemeCheck.textContrast) {
      shown.ink = Sixteen.white.contrast(on: paper) > Sixteen.black.contrast(on: paper) ? .white : .black
    }
    (style.foreground, style.background) = (.ansi(shown.ink.index), .ansi(shown.paper.index))
    return style
  }
}

/// One of the sixteen, with the light that it customarily has.
private struct Sixteen {
  static let black = Sixteen(index: 0)
  static let white = Sixteen(index: 15)

  let index: UInt8

  init(index: UInt8) { self.index = index }

  /// The nearest to a stated colour; `nil` where none is stated or it is one of them already.
  init?(nearest color: Color) {
    guard case .rgb = color, case .indexed(let index) = ColorReduction.reduce(color, to: .sixteen) else { return nil }
    self.index = index
  }

  private var color: Color {
    let (red, green, blue) = ColorReduction.rgb(ofIndex: index)
    return .rgb(red, green, blue)
  }

  func contrast(on paper: Sixteen) -> Double { Contrast.ratio(color, paper.color) ?? 1 }
}

extension ThemeScope {
  /// The colours of the method, by their numbers among the sixteen.
  fileprivate enum StatedColour: UInt8 {
    case red = 1
    case green = 2
    case yellow = 3
  }

  fileprivate var isCell: Bool { self == .cellGreen || self == .cellYellow || self == .cellRed }

  /// The colour of the method that the scope stands for, if it does.
  fileprivate var statedColour: StatedColour? {
    switch self {
    case .cellGreen, .markGreen, .trendUp, .overlayGreen: .green
    case .cellYellow, .markYellow, .overlayYellow: .yellow
    case .cellRed, .markRed, .trendDown, .overdue, .chipHeavy, .tabAlert, .overlayRed, .overlayWarning: .red
    default: nil
    }
  }
}
