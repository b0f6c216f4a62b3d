public import TerminalKit

/// The kinds of colour vision a theme is checked for.
public enum ColorVision: String, CaseIterable, Sendable {
  case normal
  /// Without the long, the middle and the short wavelength cones.
  case protanopia, deuteranopia, tritanopia

  /// What a colour looks like, by the model of Machado, Oliveira and Fernandes (2009) at severity 1, applied to light.
  public func seen(_ color: LinearColor) -> LinearColor {
    func light(_ row: [Double]) -> Double {
      min(1, max(0, row[0] * color.red + row[1] * color.green + row[2] * color.blue))
    }
    guard let matrix else { return color }
    return LinearColor(red: light(matrix[0]), green: light(matrix[1]), blue: light(matrix[2]))
  }

  /// How different two colours look; `nil` where only the terminal knows one of them.
  public func distance(_ first: Color, _ second: Color) -> Double? {
    guard let first = LinearColor(first), let second = LinearColor(second) else { return nil }
    return seen(first).distance(to: seen(second))
  }

  private var matrix: [[Double]]? {
    switch self {
    case .normal: nil
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}
