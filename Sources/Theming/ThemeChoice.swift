public import TerminalKit

/// The themes there are, and the one that a terminal begins with.
public struct ThemeChoice: Sendable {
  public let all: [Theme]
  private let first: Int
  private let isAsked: Bool

  /// - Parameters:
  ///   - first: the place of the one to begin with where there are colours enough.
  ///   - isAsked: whether somebody asked for it.
  public init(all: [Theme], first: Int, isAsked: Bool) {
    self.all = all
    self.first = first
    self.isAsked = isAsked
  }

  /// The place of the one to begin with. Sixteen colours leave hardly anything of a theme that is made for more: unless
  /// one was asked for, the theme of these sixteen is used.
  public func first(at depth: ColorDepth) -> Int {
    isAsked || depth != .sixteen ? first : all.firstIndex { $0.name == "sixteen" } ?? first
  }
}
