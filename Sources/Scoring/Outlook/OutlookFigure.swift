import Domain

/// One figure of a dimension before it is known which bounds matter: how it is assumed otherwise, and what it is worth
/// in a score.
struct OutlookFigure {
  var rule: String
  var title: String
  var unit = OutlookUnit.percent
  var current: Rational?
  var currentText: String?
  var isWhole = false
  var best = Rational.hundred
  var worst = Rational.zero
  var rows: OutlookRows?
  /// The bounds of a colour of its own.
  var bounds: [Rational] = []
  /// Its part in a score: weight, points (`nil` is not measured), and the values that are worth so many points.
  var weight = Rational.zero
  var points: Rational?
  var values: (Rational) -> [Rational] = { [$0] }
  let assume: (inout AssumedFigures, Rational) -> Void

  /// Whether it has no value although it applies.
  var isAbsent: Bool { current == nil && points == nil }

  func input(_ thresholds: [Rational], _ outcome: @escaping (Rational) -> Colour) -> OutlookInput {
    OutlookInput(
      rule: rule, title: title, unit: unit, current: current,
      currentText: currentText ?? current.map { unit.text($0, up: true) } ?? "unknown", isWhole: isWhole, best: best,
      worst: worst, rows: rows, thresholds: thresholds, outcome: outcome)
  }
}

/// The figures that a dimension's colour is made of, and how.
struct OutlookFormula {
  var figures: [OutlookFigure]
  /// The bounds of the score; `nil` where the colour is the worst of the figures' own colours.
  var bands: Bounds?
  let colour: (AssumedFigures) -> Colour

  /// The inputs with every value at which the colour can change.
  func inputs(_ base: AssumedFigures) -> [OutlookInput] {
    let measured = figures.filter { $0.points != nil }
    let sum = measured.reduce(Rational.zero) { $0 + $1.weight * ($1.points ?? .zero) }
    let weight = measured.reduce(Rational.zero) { $0 + $1.weight }
    return figures.map { figure in
      var thresholds = figure.bounds
      if let bands, figure.weight > .zero {
        let own = figure.points.map { ($0 * figure.weight, figure.weight) } ?? (.zero, .zero)
        let whole = weight - own.1 + figure.weight
        for bound in [bands.yellow, bands.green] {
          let points = ((bound * whole - (sum - own.0)) / figure.weight).reduced
          // What has no value yet may be welcome at any.
          let asked = figure.points == nil ? max(.zero, points) : points
          guard asked >= .zero, asked <= .hundred else { continue }
          thresholds += figure.values(asked)
        }
      }
      return figure.input(thresholds) { value in
        var assumed = base
        figure.assume(&assumed, value)
        return colour(assumed)
      }
    }
  }
}
