import Domain

/// Values of one kind that must not fall, or must rise, from one to the next.
struct ModelOrder: Sendable {
  let keys: [String]
  let isStrict: Bool

  private init(_ keys: [String], strict: Bool = false) {
    self.keys = keys
    isStrict = strict
  }

  private init(_ group: String, _ names: [String], strict: Bool = false) {
    self.init(names.map { group + "." + $0 }, strict: strict)
  }

  private static let bandGroups: [String] =
    ["experience.pulse", "engagement.cadence", "engagement.recap"]
    + [
      "experience.bands", "adoption.bands", "engagement.bands", "quality.bands", "alignment.bands",
      "alignment.rubric.bands",
    ].flatMap { group in ["a", "b", "c", "d"].map { group + "." + $0 } }

  static let all: [ModelOrder] =
    bandGroups.map { ModelOrder($0, ["yellow", "green"]) } + [
      ModelOrder("segmentation", ["first-band", "second-band", "third-band"], strict: true),
      ModelOrder("segmentation", ["mid-tier", "high-tier", "vip-tier"], strict: true),
      ModelOrder("experience", ["pulse-lowest", "pulse-highest"], strict: true),
      ModelOrder(["experience.pulse.green", "experience.pulse-highest"]),
      ModelOrder("experience", ["sponsor-early-days", "sponsor-days"]),
      ModelOrder("experience", ["yellow-complaints", "red-complaints"]),
      ModelOrder("experience.sponsor-points", ["over", "late", "early"]),
      ModelOrder("experience.complaint-points", ["red", "yellow", "none"]),
      ModelOrder("composite.distribution", ["first", "second", "third", "fourth"], strict: true),
      ModelOrder("history", ["short-delta-days", "long-delta-days"]),
      ModelOrder("history", ["gate-reds", "month-ends"]),
      ModelOrder("history", ["offer-month-ends", "month-ends"]),
      ModelOrder("cadence", ["green-load", "amber-load"]),
      ModelOrder("watchlist", ["experience-reds", "experience-month-ends"]),
      ModelOrder(["watchlist.experience-month-ends", "history.month-ends"]),
    ]

  func problem(in model: ScoringModel) -> ModelProblem? {
    let written = keys.compactMap { ScoringModel.fieldsByKey[$0]?.text(in: model) }
    let values = written.compactMap { Points(text: $0) }
    for (index, (low, high)) in zip(values, values.dropFirst()).enumerated()
    where isStrict ? low >= high : low > high {
      let names = shortNames
      return ModelProblem(
        keys: [keys[index], keys[index + 1]],
        expectation: "\(names[index]) (\(written[index])) must \(isStrict ? "be less than" : "not be more than") "
          + "\(names[index + 1]) (\(written[index + 1]))")
    }
    return nil
  }

  /// The keys without what they have in common, or whole where they come from different groups.
  private var shortNames: [String] {
    let groups = Set(keys.map { $0.split(separator: ".").dropLast().joined(separator: ".") })
    return groups.count == 1 ? keys.map { String($0.split(separator: ".").last ?? "") } : keys
  }
}
