public import Domain

/// A tab whose setting can be kept under a name. The shell looks after the filter.
public protocol SavableView: ScreenViewModel {
  /// How it is sorted, and which face is in use.
  var setting: ViewSetting { get }
  /// The filter that belongs to it; the one in force unless the face in use follows none.
  var keptFilter: Filter { get }
  /// Looks as the setting says; words it does not know are passed over.
  mutating func apply(_ setting: ViewSetting)
}

extension SavableView {
  public var keptFilter: Filter { filter }
}
