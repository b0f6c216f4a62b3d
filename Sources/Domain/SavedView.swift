/// How a screen is set up: what is kept under a name to be seen that way again.
public struct ViewSetting: Hashable, Sendable {
  /// The field terms of the filter, as they are typed; empty is all.
  public var filter: String
  /// The column that is sorted by; `nil` is the list's own order.
  public var sort: String?
  public var isReversed: Bool
  /// The face in use, by a word of the screen's own; `nil` where there is one only.
  public var face: String?
  public init(filter: String = "", sort: String? = nil, isReversed: Bool = false, face: String? = nil) {
    self.filter = filter
    self.sort = sort
    self.isReversed = isReversed
    self.face = face
  }
}

/// A view with its name, in the store for everybody who opens it.
public struct SavedView: Hashable, Sendable {
  /// At most `nameLimit` characters; unique.
  public var name: String
  /// The tab it is of, by the word of the command line.
  public var tab: String
  public var setting: ViewSetting
  public init(name: String, tab: String, setting: ViewSetting) {
    self.name = name
    self.tab = tab
    self.setting = setting
  }

  /// Longer names are cut.
  public static let nameLimit = 60
}
