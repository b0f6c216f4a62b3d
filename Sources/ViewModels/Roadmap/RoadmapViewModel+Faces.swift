public import Domain

/// The faces of the roadmap, in the order of `Tab`.
public enum RoadmapFace: Int, Hashable, Sendable, CaseIterable {
  case lanes, portfolio, reviews

  /// The name on screen.
  public var title: String {
    switch self {
    case .lanes: "Lanes"
    case .portfolio: "Portfolio"
    case .reviews: "Reviews"
    }
  }

  func stepped(by offset: Int) -> RoadmapFace {
    let all = RoadmapFace.allCases
    return all[((rawValue + offset) % all.count + all.count) % all.count]
  }
}

extension RoadmapViewModel {
  /// What the faces over all accounts want to know.
  var questionOfFaces: RoadmapQuestion? {
    switch face {
    case .lanes: nil
    case .portfolio: portfolio.question ?? reviews.question
    case .reviews: reviews.question ?? portfolio.question
    }
  }

  public var awaitedCount: Demand? { face != .lanes && reviews.isComing ? .roadmaps(.reviews) : nil }
  public mutating func countIsGivenUp(_ demand: Demand) { if demand == .roadmaps(.reviews) { reviews.giveUp() } }

  public mutating func show(roadmaps answer: RoadmapAnswer) {
    portfolio.show(answer)
    reviews.show(answer)
    if narrowing.show(answer) { narrow() }
    arrangeFaces()
  }

  mutating func arrangeFaces() {
    portfolio.layout(rows: rows, columns: columns)
    reviews.layout(height: max(1, rows - 4))
  }

  /// Changes the face; what was searched for on another one is no search on this one.
  mutating func show(face new: RoadmapFace) {
    if new != face { narrowing.search = nil }
    face = new
    arrange()
    arrangeFaces()
  }

  /// Whether a command works on the faces over all accounts; `nil` on the lanes.
  func availabilityOnFaces(of command: Command) -> Availability? {
    guard face != .lanes else { return nil }
    switch command {
    case .moveDown, .moveUp, .first, .last, .pageDown, .pageUp, .moveLeft, .moveRight, .nextPane, .previousPane:
      return .enabled
    case .open:
      if face == .reviews { return reviews.selected == nil ? .disabled("There is no account here") : .enabled }
      if let list = portfolio.list {
        return list.selected == nil ? .disabled("There is no initiative here") : .enabled
      }
      let cards = portfolio.choice.flatMap { portfolio.totals?[$0].cards } ?? 0
      return cards == 0 ? .disabled("No initiative lies behind this cell") : .enabled
    case .back:
      return portfolio.list != nil && face == .portfolio || reviews.rule != nil && face == .reviews ? .enabled : nil
    case .nextAccount, .previousAccount: return .disabled("\(face.title) is about all accounts")
    default: return nil
    }
  }

  mutating func handleOnFaces(_ command: Command) -> [Effect] {
    switch (face, command) {
    case (.portfolio, .open):
      guard portfolio.list != nil else {
        portfolio.openCell()
        break
      }
      return portfolio.list?.selected.map { [.go(.roadmap($0.accountID, card: $0.initiative.id))] } ?? []
    case (.portfolio, .back): portfolio.list = nil
    case (.portfolio, _): portfolio.move(command)
    case (.reviews, .open): return reviews.selected.map { [.go(.roadmap($0.id, card: nil))] } ?? []
    case (.reviews, .back): reviews.choose(nil)
    case (.reviews, _): reviews.move(command)
    case (.lanes, _): break
    }
    arrangeFaces()
    return []
  }

  mutating func hitOnFaces(_ hit: HitTarget, isDouble: Bool) -> [Effect] {
    switch (face, hit) {
    case (.portfolio, .row(let lane, let column?)): portfolio.select(lane: lane, column: column)
    case (.portfolio, .row(let line, nil)): portfolio.list?.select(line: line)
    case (.reviews, .row(let line, _)): reviews.select(line: line)
    case (.reviews, .heading(let rule)): reviews.choose(reviews.rule == rule ? nil : rule)
    default: return []
    }
    arrangeFaces()
    return isDouble && availabilityOnFaces(of: .open) == .enabled ? handleOnFaces(.open) : []
  }

  var positionOnFaces: String {
    switch face {
    case .lanes: return ""
    case .reviews: return reviews.rows.isEmpty ? "" : "\(reviews.cursor.line + 1)/\(reviews.rows.count)"
    case .portfolio:
      guard let list = portfolio.list, let keys = list.keys, !keys.isEmpty else { return "" }
      return "\(list.cursor.line + 1)/\(keys.count)"
    }
  }
}
