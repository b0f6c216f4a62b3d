public import Domain

extension RoadmapViewModel: SavableView {
  /// The account on the lanes is no part of it: one comes from a list, or goes to another account.
  public var setting: ViewSetting {
    let rule = face == .reviews ? reviews.rule.map { " " + RoadmapFinding.rules[$0] } ?? "" : ""
    return ViewSetting(face: "\(face)" + rule)
  }

  public mutating func apply(_ setting: ViewSetting) {
    let words = (setting.face ?? "").split(separator: " ").map(String.init)
    portfolio.list = nil
    show(face: RoadmapFace.allCases.first { "\($0)" == words.first } ?? .lanes)
    if face == .reviews { reviews.choose(words.dropFirst().first.flatMap { RoadmapFinding.rules.firstIndex(of: $0) }) }
    arrangeFaces()
  }
}
