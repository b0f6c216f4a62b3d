public import Domain

/// The calls to action that triggers ask for, gone through before any is opened (method §6).
public struct OpeningsReview: Hashable, Sendable {
  public let openings: [CallOpening]
  public internal(set) var cursor = OverlayCursor()
  /// The places of those that are left out.
  private var left: Set<Int> = []
  private let people: [Person]
  private let asOf: Day

  init(_ openings: [CallOpening], people: [Person], asOf: Day) {
    self.openings = openings
    self.people = people
    self.asOf = asOf
  }

  /// Whether the one on a line is to be opened.
  public func isChosen(_ line: Int) -> Bool { !left.contains(line) }

  /// Those to be opened, and those that are put aside.
  var chosen: [CallOpening] { openings.indices.filter(isChosen).map { openings[$0] } }
  var aside: [CallOpening] { openings.indices.filter { !isChosen($0) }.map { openings[$0] } }

  mutating func toggle() {
    guard openings.indices.contains(cursor.line) else { return }
    if left.remove(cursor.line) == nil { left.insert(cursor.line) }
  }

  /// Chooses all, or none when all are chosen.
  mutating func toggleAll() { left = left.isEmpty ? Set(openings.indices) : [] }

  // MARK: Words

  public var title: String {
    let accounts = Set(openings.map(\.accountID)).count
    return
      "Triggers ask for \(OpeningWords.calls(openings.count)) at \(accounts == 1 ? "1 account" : "\(accounts) accounts")"
  }

  /// What Enter will do.
  public var prompt: String {
    let count = openings.count - left.count
    if count == 0 { return "Enter puts all aside" }
    return "Enter opens \(count)" + (left.isEmpty ? "" : ", puts \(left.count) aside") + " · Space one · a all"
  }

  /// Who gets it: initials, `JR for MK` where somebody stands in; `nil` is nobody.
  public func owner(_ opening: CallOpening) -> String? {
    func name(_ id: String) -> String {
      let person = people.first { $0.id == id }
      return person?.initials ?? person?.name ?? id
    }
    guard let owner = opening.owner else { return nil }
    guard opening.isStandIn, let person = opening.trigger.person else { return name(owner) }
    return "\(name(owner)) for \(name(person))"
  }

  /// `72 h`, `09 Apr`.
  public func due(_ opening: CallOpening) -> String {
    opening.dueHours.map { "\($0) h" } ?? opening.trigger.due.map { Format.shortDay($0, near: asOf) } ?? Format.none
  }
}

extension OpeningsReview: OverlayList {
  var count: Int { openings.count }
  mutating func insert(_ text: String) {}

  mutating func handle(_ command: Command) -> Bool {
    switch command {
    case .toggleOpening:
      toggle()
      cursor.select(cursor.line + 1, count: count)
    case .toggleOpenings: toggleAll()
    default: return cursor.handle(command, count: count)
    }
    return true
  }
}

/// How openings are spoken of.
public enum OpeningWords {
  /// `1 CTA`, `42 CTAs`.
  public static func calls(_ count: Int) -> String { count == 1 ? "1 CTA" : "\(count) CTAs" }

  /// What the message line says when there is a batch.
  public static func offer(_ count: Int, key: String?) -> String {
    "Triggers ask for \(calls(count)): none is opened unasked" + (key.map { " · \($0) goes through them" } ?? "")
  }

  /// What the change log calls the opening of these.
  public static func label(_ calls: [CallOpening], aside: Int = 0, reviewer: String? = nil) -> String {
    let what =
      calls.count == 1
      ? "Open a CTA for \(Format.name(calls[0].accountName)), \(calls[0].trigger.id)"
      : "Open \(OpeningWords.calls(calls.count)) that triggers ask for"
    let rest = aside > 0 ? ", \(aside) put aside" : ""
    return what + rest + (reviewer.map { ", gone through by \(Format.name($0))" } ?? "")
  }

  /// What a pause or its end is called in the change log.
  public static func pause(_ trigger: String, until: Day?) -> String {
    "Pause \(trigger)" + (until.map { " until \(Format.day($0))" } ?? "")
  }
  public static func resume(_ trigger: String) -> String { "Resume \(trigger)" }

  /// Why and since when a trigger rests.
  static func paused(_ pause: TriggerPause) -> String {
    "paused by \(Format.name(pause.author))" + (pause.until.map { " until \(Format.day($0))" } ?? "")
      + ": \(Format.name(pause.reason))"
  }
}
