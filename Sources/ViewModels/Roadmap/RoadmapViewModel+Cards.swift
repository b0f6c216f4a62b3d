import Domain

/// Cards are edited and moved where they lie.
extension RoadmapViewModel {
  /// The initiative under the cursor.
  private var card: Initiative? {
    guard face == .lanes, let id = cursor.card else { return nil }
    return report?.initiatives.first { $0.id == id }
  }

  public var editTarget: EditTarget? {
    guard let card, let account = report?.account.id else { return nil }
    return EditTarget(.initiatives, key: [.text(card.id)], account: account, name: card.title ?? card.id)
  }

  public var added: FormKind? { face == .lanes ? .initiative : nil }

  var moveAvailability: Availability {
    if face != .lanes { return .disabled("Cards are moved on the lanes of one account: Tab") }
    return card == nil ? .disabled("There is no card under the cursor") : .enabled
  }

  /// A move is saved with its one-line note, so it opens the form that asks for it; a big rock is one key.
  func moveCard(_ command: Command) -> [Effect] {
    guard let card, let report else { return [] }
    func request(_ kind: FormKind, _ preset: [String: BundleValue]) -> FormRequest {
      FormRequest(kind, account: report.account.id, key: [.text(card.id)], preset: preset)
    }
    let quarter = card.quarter.flatMap(FiscalQuarter.init(label:))
    switch command {
    case .bigRock: return [.apply(request(.initiative, ["big_rock": .integer(card.bigRock == true ? 0 : 1)]))]
    case .cardLater, .cardEarlier:
      // A card without a quarter comes into the current one first.
      let next = quarter?.adding(command == .cardLater ? 1 : -1) ?? report.currentQuarter
      return [.fill(request(.move, ["quarter": .text(next.label)]))]
    default:
      let lanes = Lane.allCases
      let place = card.lane.flatMap { lanes.firstIndex(of: $0) }
      let step = command == .cardDown ? 1 : -1
      let next = place.map { $0 + step } ?? (step > 0 ? 0 : lanes.count - 1)
      guard lanes.indices.contains(next) else {
        return [.message("There is no lane \(step > 0 ? "below" : "above") \(lanes[next - step].rawValue)")]
      }
      return [.fill(request(.move, ["lane": .text(lanes[next].rawValue)]))]
    }
  }
}
