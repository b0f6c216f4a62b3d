extension ModelSection {
  static let composite: [ModelSection] = [
    ModelSection(
      "composite", "Composite, indices, suggested goal (method §4.6)",
      [
        "unknown-for-green": "dimensions that may be unknown while the composite is Green (HLT-C)",
        "index-band": "points an index band spans (GOAL-1)",
      ]),
    ModelSection(
      "composite.weights", "Weights of HLT-S; they sum to 100",
      ["cx": "", "adoption": "", "engagement": "", "quality": "", "alignment": ""]),
    ModelSection(
      "composite.maturity", "Weights of the maturity index (IDX-M); they sum to 100",
      ["adoption": "", "quality": "", "engagement": "", "alignment": ""]),
    ModelSection(
      "composite.appetite", "Weights of the appetite index (IDX-A); they sum to 100",
      ["cx": "", "engagement": "", "adoption": "", "alignment": ""]),
    ModelSection(
      "composite.goals", "Goals 1 to 5 of each appetite band, by maturity band 1 to 5 (GOAL-1)",
      ["appetite-1": "", "appetite-2": "", "appetite-3": "", "appetite-4": "", "appetite-5": ""]),
    ModelSection(
      "composite.distribution", "Upper bounds of the first four bands of the distribution, in points",
      ["first": "", "second": "", "third": "", "fourth": ""]),
    ModelSection(
      "history", "How far back the engine looks (method §4.8)",
      [
        "month-ends": "month ends in the history",
        "short-delta-days": "days of the short difference",
        "long-delta-days": "days of the long difference",
        "gate-reds": "consecutive Reds that open a gate (G-3 to G-6)",
        "offer-month-ends": "month ends a suggestion must have stood before it is offered (GOAL-1)",
      ]),
    ModelSection(
      "cadence", "Strategic touches and people's load (method §5)",
      [
        "interval": "monthly, bimonthly, quarterly, semiannual or annual (CAD-1)",
        "coverage-days": "days ahead (CAD-5)",
        "coverage-target": "% (CAD-5)",
        "rebook-days": "days in which a first miss is to be rebooked (CAD-4)",
        "review-streak": "misses in a row that call for a review (CAD-4)",
        "green-load": "% of a person's limit up to which a week is green (CAD-6)",
        "amber-load": "% up to which it is amber (CAD-6)",
        "weeks-ahead": "weeks the radar shows after this one (CAD-6)",
      ]),
    ModelSection(
      "cadence.limits", "Strategic meetings a week by role (CAD-6)",
      ["vcio": "", "csm": "", "tam": "", "am": ""]),
  ]
}
