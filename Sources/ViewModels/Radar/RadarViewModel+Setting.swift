public import Domain

extension RadarViewModel: SavableView {
  public var setting: ViewSetting {
    ViewSetting(sort: list.query.sort?.rawValue, isReversed: list.query.isReversed, face: "\(focus)")
  }

  public mutating func apply(_ setting: ViewSetting) {
    detail = nil
    let key = setting.sort.flatMap(ListQuery.SortKey.init)
    let isKnown = key == .owner || key == .name
    list.query = ListQuery(
      .cadence, sort: isKnown ? key : nil, isReversed: isKnown && setting.isReversed, filter: filter)
    if let pane = RadarPane.allCases.first(where: { "\($0)" == setting.face }) { focus(on: pane) }
  }
}
