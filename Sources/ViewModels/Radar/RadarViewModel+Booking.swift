import Domain

/// Meetings are written down where one sees that they are wanted.
extension RadarViewModel {
  /// The meeting that a key means: what has to be written down first, else what is booked next.
  private func touch(for command: Command) -> CadenceTouch? {
    guard let key = selectedKey, let touches = lines[key]?.touches else { return nil }
    let open = touches.filter { $0.standing == .open || ($0.standing == .booked) }
    switch command {
    case .rebook: return open.last ?? touches.last { $0.standing == .missed }
    case .waive: return open.first ?? touches.last { $0.standing == .missed }
    default: return open.first
    }
  }

  func bookingAvailability(of command: Command) -> Availability {
    guard let account = selectedAccount else { return .disabled("There is no account under the cursor") }
    guard command != .book, touch(for: command) == nil else { return .enabled }
    return .disabled("No meeting of \(Format.name(account.name)) waits here: b books one")
  }

  func book(_ command: Command) -> [Effect] {
    guard let account = selectedAccount else { return [] }
    func request(_ kind: FormKind, _ meeting: CadenceTouch, _ preset: [String: BundleValue] = [:]) -> FormRequest {
      FormRequest(kind, account: account.id, key: [.text(meeting.meetingID)], preset: preset)
    }
    if command == .book {
      var preset: [String: BundleValue] = [:]
      // On the timeline the day under the cursor is the one that is meant.
      if focus == .timeline, timeline.cursor > 0, let asOf {
        preset["planned_on"] = .text((asOf + timeline.cursor).iso)
      }
      return [.fill(FormRequest(.meeting, account: account.id, preset: preset))]
    }
    guard let meeting = touch(for: command) else { return [] }
    switch command {
    case .rebook: return [.fill(request(.rebook, meeting))]
    case .markHeld: return [.fill(request(.held, meeting))]
    case .markMissed: return [.apply(request(.meeting, meeting, ["status": .text("missed")]))]
    case .waive: return [.fill(request(.waive, meeting))]
    default: return []
    }
  }
}
