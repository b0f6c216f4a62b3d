import TerminalKit
import Testing

@testable import Theming

/// The arithmetic of seeing, against published figures.
@Suite struct ContrastTests {
  @Test(arguments: [
    (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255), 21.0), (.rgb(255, 255, 255), .rgb(0, 0, 0), 21.0),
    (.rgb(119, 119, 119), .rgb(255, 255, 255), 4.48), (.rgb(255, 0, 0), .rgb(255, 255, 255), 4.00),
    (.rgb(10, 10, 10), .rgb(10, 10, 10), 1.0),
  ])
  func contrastIsThatOfWCAG(first: Color, second: Color, expected: Double) throws {
    #expect(abs(try #require(Contrast.ratio(first, second)) - expected) < 0.01)
  }

  @Test func whatOnlyTheTerminalKnowsHasNoContrast() {
    #expect(Contrast.ratio(.terminalDefault, .rgb(0, 0, 0)) == nil)
    #expect(Contrast.ratio(.rgb(0, 0, 0), .ansi(1)) == nil)
    #expect(ColorVision.normal.distance(.ansi(1), .ansi(1)) == nil)
  }

  @Test(arguments: [
    (Color.rgb(255, 0, 0), 53.24, 80.09, 67.20), (.rgb(0, 255, 0), 87.73, -86.18, 83.18),
    (.rgb(0, 0, 255), 32.30, 79.19, -107.86), (.rgb(255, 255, 255), 100, 0, 0), (.rgb(0, 0, 0), 0, 0, 0),
    (.rgb(128, 128, 128), 53.59, 0, 0),
  ])
  func labIsThatOfTheStandard(color: Color, lightness: Double, a: Double, b: Double) throws {
    let lab = try #require(LinearColor(color)).lab
    #expect(abs(lab.lightness - lightness) < 0.02)
    #expect(abs(lab.a - a) < 0.02)
    #expect(abs(lab.b - b) < 0.02)
  }

  /// A traffic light is what the default colours must not be.
  @Test func redAndGreenOfATrafficLightAreAlikeForSome() throws {
    let (red, green) = (Color.rgb(215, 0, 0), Color.rgb(95, 95, 0))
    #expect(try #require(ColorVision.normal.distance(red, green)) > 60)
    #expect(try #require(ColorVision.protanopia.distance(red, green)) < 20)
    #expect(try #require(ColorVision.deuteranopia.distance(red, green)) < 30)
  }

  @Test(arguments: ColorVision.allCases)
  func greyStaysGrey(vision: ColorVision) throws {
    let grey = try #require(LinearColor(.rgb(128, 128, 128)))
    #expect(vision.seen(grey).distance(to: grey) < 0.1)
  }
}
