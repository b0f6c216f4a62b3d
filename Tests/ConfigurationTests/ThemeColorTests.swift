import Configuration
import Foundation
import TerminalKit
import Testing
import Theming

/// Contrast after WCAG 2, and distances between colours as people with and without colour blindness see them (the
/// matrices of Machado, Oliveira and Fernandes 2009 for full severity, distances in CIE Lab).
@Suite struct ThemeColorTests {
  static let themes = ["dark", "light", "high-contrast"]
  private static let vision: [(name: String, matrix: [[Double]])] = [
    ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    ("protan", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deutan", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("tritan", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
  ]

  @Test("The four states differ for every kind of colour vision", arguments: themes)
  func states(_ name: String) throws {
    let theme = try builtIn(name)
    let cells = try [ThemeScope.cellGreen, .cellYellow, .cellRed, .cellNoData].map { try linear(theme[$0].background) }
    let marks = try [ThemeScope.markGreen, .markYellow, .markRed, .markNoData].map { try linear(theme[$0].foreground) }
    for (kind, matrix) in Self.vision {
      for colors in [cells, marks] {
        for first in 0..<4 {
          for second in (first + 1)..<4 {
            let distance = distance(seen(colors[first], matrix), seen(colors[second], matrix))
            #expect(distance >= 20, "\(kind): states \(first) and \(second) are \(distance) apart")
          }
        }
      }
    }
  }

  @Test("Text keeps a contrast of 4.5 to 1, lines one of 3", arguments: themes + ["traffic"])
  func contrast(_ name: String) throws {
    let theme = try builtIn(name)
    let lines: Set<ThemeScope> = [.rule, .treeLine, .overlayBorder, .meter, .meterEmpty]
    for scope in ThemeScope.allCases {
      let style = theme[scope]
      let ratio = try ratio(linear(style.foreground), linear(style.background))
      #expect(ratio >= (lines.contains(scope) ? 3 : 4.5), "\(scope.rawValue) has \(ratio)")
    }
  }

  private func linear(_ color: Color) throws -> [Double] {
    guard case .rgb(let red, let green, let blue) = color else {
      Issue.record("\(color) is not a known colour")
      return [0, 0, 0]
    }
    return [red, green, blue].map { byte in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private func seen(_ color: [Double], _ matrix: [[Double]]) -> [Double] {
    matrix.map { row in min(1, max(0, zip(row, color).map { $0 * $1 }.reduce(0, +))) }
  }

  private func luminance(_ color: [Double]) -> Double { 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2] }

  private func ratio(_ first: [Double], _ second: [Double]) -> Double {
    let (dark, bright) = (min(luminance(first), luminance(second)), max(luminance(first), luminance(second)))
    return (bright + 0.05) / (dark + 0.05)
  }

  private func distance(_ first: [Double], _ second: [Double]) -> Double {
    zip(lab(first), lab(second)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func lab(_ color: [Double]) -> [Double] {
    func scaled(_ value: Double) -> Double { value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116 }
    let x = scaled((0.4124564 * color[0] + 0.3575761 * color[1] + 0.1804375 * color[2]) / 0.95047)
    let y = scaled(0.2126729 * color[0] + 0.7151522 * color[1] + 0.0721750 * color[2])
    let z = scaled((0.0193339 * color[0] + 0.1191920 * color[1] + 0.9503041 * color[2]) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}
