import Domain

// "What would turn it green" (method §12): each input alone, in the model's order, with all others as they are. A value
// is the least improvement that does it: one better step first, and Green where Green asks for more. For a dimension
// that is Green the same question is asked downwards: the value at which each input alone would take Green away.

extension AccountEvaluation {
  /// The colours a dimension can turn to by one input.
  func turns(_ dimension: Dimension, _ formula: OutlookFormula) -> [ColourTurn] {
    let colour = today[dimension].colour
    let inputs = formula.inputs(assumedFigures)
    return colour == .green ? AccountEvaluation.falls(inputs) : AccountEvaluation.rises(inputs, from: colour)
  }

  private static func rises(_ inputs: [OutlookInput], from colour: Colour) -> [ColourTurn] {
    let targets: [Colour] = colour == .red ? [.yellow, .green] : [.green]
    let turns = targets.map { target in
      ColourTurn.rise(
        to: target,
        inputs.compactMap { input in
          // A step that overshoots to Green is told once, under Green.
          input.crossing(to: target).flatMap { $0.colour == target ? input.step($0) : nil }
        })
    }
    let reached = turns.filter { !$0.needsTwo }
    // "Needs two" is worth saying of the nearest colour, and of Green.
    return reached.isEmpty ? Array(turns.prefix(1)) : turns.filter { !$0.needsTwo || $0.colour == .green }
  }

  private static func falls(_ inputs: [OutlookInput]) -> [ColourTurn] {
    let steps = inputs.compactMap { input in input.fall.map { ($0.colour, input.fallStep($0)) } }
    return [Colour.yellow, .red, .noData].compactMap { colour in
      let own = steps.filter { $0.0 == colour }.map(\.1)
      return own.isEmpty ? nil : ColourTurn.fall(to: colour, own)
    }
  }

  /// What is not known of a dimension without a colour, and what would be enough.
  func missing(_ dimension: Dimension, _ formula: OutlookFormula) -> String? {
    let score = today[dimension]
    guard score.colour == .noData else { return nil }
    let absent = formula.figures.filter(\.isAbsent)
    guard formula.bands != nil else {
      let names = absent.map { "\($0.title) (\($0.rule))" }
      return "No colour while \(names.joined(separator: " and ")) \(names.count == 1 ? "is" : "are") unknown."
    }
    guard !formula.figures.isEmpty else { return "No colour while nothing of it applies." }
    let measured = formula.figures.filter { $0.points != nil }.reduce(Rational.zero) { $0 + $1.weight }
    let whole = formula.figures.reduce(Rational.zero) { $0 + $1.weight }
    let floor = Rational(model.coverageFloor)
    let names = absent.map { figure in
      let enough = (measured + figure.weight) * .hundred >= floor * whole ? ", enough alone" : ""
      return "\(figure.title) (weight \(Words.number(figure.weight))\(enough))"
    }
    return "\(Words.number(score.coverage)) % of the weight is measured and \(Words.number(floor)) % is needed: "
      + "measure \(names.joined(separator: ", "))."
  }
}

extension ColourTurn {
  static func rise(to colour: Colour, _ steps: [TurnStep]) -> ColourTurn {
    let words =
      steps.isEmpty
      ? "only with two inputs or more: none does it alone" : "if " + steps.map(\.sentence).joined(separator: " · or ")
    return ColourTurn(colour: colour, steps: steps, statement: "Turns \(Words.name(colour)) \(words).")
  }

  static func fall(to colour: Colour, _ steps: [TurnStep]) -> ColourTurn {
    ColourTurn(
      colour: colour, steps: steps,
      statement: "Turns \(Words.name(colour)) if \(steps.map(\.sentence).joined(separator: " · or ")).")
  }
}

extension AccountEvaluation {
  /// The colours the composite can turn to by one dimension.
  ///
  /// - Parameter outlooks: those of the dimensions, whose first step is named.
  func compositeTurns(_ outlooks: [Outlook]) -> [ColourTurn] {
    let colours = Dimension.allCases.map { today[$0].colour }
    func composite(_ index: Int, _ colour: Colour) -> Colour {
      var worst = WorstColour()
      for (position, known) in colours.enumerated() { worst.add(position == index ? colour : known) }
      return worst.colour(unknownForGreen: model.composite.unknownForGreen)
    }
    func step(_ index: Int, _ colour: Colour, isRise: Bool) -> TurnStep {
      let dimension = Dimension.allCases[index]
      let first = isRise ? outlooks[index].turns.first { $0.colour == colour }?.steps.first : nil
      let how = first.map { " (\($0.sentence))" } ?? ""
      return TurnStep(
        rule: dimension.scoreRule, title: dimension.title, value: nil,
        sentence: "\(dimension.title) turns \(Words.name(colour))\(how)")
    }
    let now = today.composite.colour
    guard now != .green else {
      let green = colours.indices.filter { colours[$0] != .yellow && colours[$0] != .red }
      return [Colour.yellow, .red].map { colour in
        ColourTurn(
          colour: colour, steps: green.map { step($0, colour, isRise: false) },
          statement: "Turns \(Words.name(colour)) if any dimension turns \(Words.name(colour)).")
      }
    }
    let targets: [Colour] = now == .red ? [.yellow, .green] : [.green]
    let turns = targets.map { target in
      ColourTurn.rise(
        to: target,
        colours.indices.compactMap { index in
          guard !colours[index].reaches(target), composite(index, target) == target else { return nil }
          return step(index, target, isRise: true)
        })
    }
    let reached = turns.filter { !$0.needsTwo }
    return reached.isEmpty ? Array(turns.prefix(1)) : turns.filter { !$0.needsTwo || $0.colour == .green }
  }

  /// Which dimensions keep the composite without a colour.
  var compositeMissing: String? {
    guard today.composite.colour == .noData else { return nil }
    let names = Dimension.allCases.filter { today[$0].colour == .noData }.map(\.title)
    return "No colour while more than \(model.composite.unknownForGreen) dimension has none: "
      + "\(names.joined(separator: ", "))."
  }
}

extension Dimension {
  /// The rule of its score.
  var scoreRule: String {
    switch self {
    case .cx: "CX-S"
    case .adoption: "ADO-S"
    case .engagement: "ENG-S"
    case .quality: "SQ-S"
    case .alignment: "ALN-S"
    }
  }
}
