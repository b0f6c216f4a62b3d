import Domain

extension ScoringModel {
  /// The second shipped model: other score formulas and colour bands over the same inputs (method §4.7).
  public static let composite62: ScoringModel = {
    var model = ScoringModel(name: "composite-6.2", version: 1)
    let common = BySegment(
      Band(90, 70), Band(90, 70, isGreenInclusive: false), Band(80, 60, isGreenInclusive: false),
      Band(70, 50, isGreenInclusive: false))
    model.experience.colour = .bands
    model.experience.bands = common

    model.adoption.formula = .target
    model.adoption.bands = common

    model.engagement.colour = .bands
    model.engagement.bands = common
    model.engagement.mixWeight = Points(20)
    model.engagement.followUpWeight = Points(0)
    model.engagement.activityWeight = Points(25)
    model.engagement.velocity = .grace

    model.quality.slaWeight = Points(25)
    model.quality.recurrenceWeight = Points(10)
    model.quality.recurrence = .complement
    model.quality.followThroughWeight = Points(0)
    model.quality.pulseWeight = Points(40)
    model.quality.bands = BySegment(
      Band(95, 80), Band(95, 80, isGreenInclusive: false), Band(90, 70, isGreenInclusive: false),
      Band(80, 60, isGreenInclusive: false))

    model.alignment.formula = .ratings
    model.alignment.bands = BySegment(
      Band(90, 75), Band(90, 70, isGreenInclusive: false), Band(85, 60, isGreenInclusive: false),
      Band(70, 50, isGreenInclusive: false))
    return model
  }()

  /// The models that come with the program.
  public static let shipped = [blueprint, composite62]
}
