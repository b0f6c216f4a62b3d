/// A letter, or two, on everything in sight that can be clicked: typing it is the click.
public struct JumpViewModel: Hashable, Sendable {
  /// What is typed of a label of two letters.
  public private(set) var typed = ""
  private let labels: [HitTarget: String]
  private let targets: [String: HitTarget]

  /// Labels for the targets, the shortest for the first ones.
  init(_ targets: [HitTarget]) {
    var labels: [HitTarget: String] = [:]
    for target in targets where labels[target] == nil { labels[target] = "" }
    let letters = JumpViewModel.labels(labels.count)
    var place = 0
    var byLabel: [String: HitTarget] = [:]
    for target in targets where labels[target] == "" && place < letters.count {
      labels[target] = letters[place]
      byLabel[letters[place]] = target
      place += 1
    }
    self.labels = labels.filter { !$0.value.isEmpty }
    self.targets = byLabel
  }

  /// What is left to type of a target's label; `nil` where it has none any more.
  public func label(of target: HitTarget) -> String? {
    guard let label = labels[target], label.hasPrefix(typed), label != typed else { return nil }
    return String(label.dropFirst(typed.count))
  }

  /// What came of a letter.
  enum Step: Hashable {
    case waiting, unknown
    case chosen(HitTarget)
  }

  /// Takes a letter, whatever its case.
  mutating func type(_ text: String) -> Step {
    let next = typed + text.lowercased()
    if let target = targets[next] { return .chosen(target) }
    guard targets.keys.contains(where: { $0.hasPrefix(next) }) else { return .unknown }
    typed = next
    return .waiting
  }

  /// Takes the first letter back; `false` when there is none.
  mutating func untype() -> Bool {
    defer { typed = "" }
    return !typed.isEmpty
  }

  /// That many labels, none of which begins another; the letters under the fingers first.
  static func labels(_ count: Int) -> [String] {
    let letters = "asdfghjklqwertyuiopzxcvbnm".map(String.init)
    let wanted = min(count, letters.count * letters.count)
    let pairs = wanted <= letters.count ? 0 : (wanted - letters.count + letters.count - 2) / (letters.count - 1)
    let single = letters.dropLast(pairs)
    let double = letters.suffix(pairs).flatMap { first in letters.map { first + $0 } }
    return Array((single + double).prefix(wanted))
  }
}

extension AppViewModel {
  /// Labels what is in sight; the answer to `Effect.labelTargets`, in the order of reading.
  public mutating func label(_ targets: [HitTarget]) {
    guard !targets.isEmpty else {
      message = Message("There is nothing here to jump to")
      return
    }
    overlay = .jump(JumpViewModel(targets))
    message = Message("Type the letters of where to go")
  }

  /// A letter of a label. What is chosen is clicked; what had the cursor already is opened, as by a second click.
  mutating func jump(_ text: String) -> [Effect] {
    guard case .jump(var jump) = overlay else { return [] }
    switch jump.type(text) {
    case .waiting: overlay = .jump(jump)
    case .unknown:
      overlay = nil
      return [.message("No label begins with \(jump.typed)\(text.prefix(1))")]
    case .chosen(let target):
      overlay = nil
      let before = stack
      let effects = point(at: target, isDouble: false)
      return effects.isEmpty && stack == before ? point(at: target, isDouble: true) : effects
    }
    return []
  }
}
