import TerminalKit
import TestSupport
import Testing

@Suite struct ColorReductionTests {
  @Test("The fixed palette colours are their own nearest", arguments: UInt8(16)...255)
  func identity(index: UInt8) {
    let color = ColorReduction.rgb(ofIndex: index)
    guard case .indexed(let found) = ColorReduction.reduce(.rgb(color.red, color.green, color.blue), to: .palette256)
    else {
      Issue.record("not indexed")
      return
    }
    #expect(ColorReduction.rgb(ofIndex: found) == color)
  }

  @Test("RGB in 256 colours is near and never one of the user's sixteen", arguments: UInt64(0)..<200)
  func near(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (red, green, blue) = (
      UInt8.random(in: 0...255, using: &generator), UInt8.random(in: 0...255, using: &generator),
      UInt8.random(in: 0...255, using: &generator)
    )
    guard case .indexed(let index) = ColorReduction.reduce(.rgb(red, green, blue), to: .palette256) else {
      Issue.record("not indexed")
      return
    }
    #expect(index >= 16)
    let found = ColorReduction.rgb(ofIndex: index)
    for (wanted, got) in [(red, found.red), (green, found.green), (blue, found.blue)] {
      #expect(abs(Int(wanted) - Int(got)) <= 48)
    }
  }

  @Test(
    "The customary sixteen are found by their looks",
    arguments: [
      (Color.rgb(0, 0, 0), UInt8(0)), (.rgb(255, 255, 255), 15), (.rgb(250, 10, 10), 9), (.rgb(200, 0, 0), 1),
      (.rgb(0, 200, 0), 2),
      (.rgb(120, 120, 120), 8), (.ansi(3), 3),
    ])
  func sixteen(color: Color, index: UInt8) {
    #expect(ColorReduction.reduce(color, to: .sixteen) == .indexed(index))
  }

  @Test("Without colour nothing is left, with all of them nothing is changed")
  func ends() {
    for color in [Color.terminalDefault, .rgb(1, 2, 3), .ansi(9)] {
      #expect(ColorReduction.reduce(color, to: .none) == .terminalDefault)
    }
    #expect(ColorReduction.reduce(.rgb(1, 2, 3), to: .direct) == .rgb(1, 2, 3))
    #expect(ColorReduction.reduce(.rgb(18, 18, 18), to: .direct) == .indexed(233))
    #expect(ColorReduction.reduce(.rgb(255, 135, 135), to: .direct) == .indexed(210))
    #expect(ColorReduction.reduce(.ansi(9), to: .direct) == .indexed(9))
    #expect(ColorReduction.reduce(.terminalDefault, to: .direct) == .terminalDefault)
  }
}
