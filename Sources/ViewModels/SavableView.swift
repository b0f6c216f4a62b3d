public import Domain

/// A tab whose setting can be kept under a name.
public protocol SavableView: ScreenViewModel {
  /// How it is filtered and sorted, and which face is in use.
  var setting: ViewSetting { get }
  /// Looks as the setting says; words it does not know are passed over.
  mutating func apply(_ setting: ViewSetting)
}
