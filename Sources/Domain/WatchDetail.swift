/// What the watchlist shows about an account beyond its summary.
public struct WatchDetail: Hashable, Sendable {
  public var nextAction: NextAction?
  public var review: ReviewMark?
  /// Also one that the account woke from.
  public var snooze: Snooze?
  /// Why the account is awake again; `nil` while it sleeps and where nobody put it to sleep.
  public var wake: Snooze.Wake?
  /// What was agreed lately; see `Promise`.
  public var promises: [Promise] = []
  /// What the view in use adds.
  public var content: Content = .none

  public enum Content: Hashable, Sendable {
    case none
    /// Late calls to action, the most overdue first.
    case late([LateCall])
    case blocked(BlockedWork)
    case renewal(RenewalPlan)
    case meeting(UpcomingMeeting)
    case stale(NewestData)
  }
  public init() {}

  /// The same without the ids of rows, which may say whose they are.
  public var withoutIDs: WatchDetail {
    var detail = self
    if case .call = nextAction?.origin { detail.nextAction?.origin = .call("") }
    detail.promises = promises.map { promise in
      var promise = promise
      // Whoever wrote down nothing is quoted by the id.
      if promise.text == promise.id { promise.text = Presentation.hidden }
      return promise
    }
    switch content {
    case .late(let calls):
      detail.content = .late(
        calls.map { call in
          var call = call
          call.id = ""
          return call
        })
    case .meeting(var meeting):
      meeting.id = ""
      detail.content = .meeting(meeting)
    case .none, .blocked, .renewal, .stale: break
    }
    return detail
  }
}

/// What has to be done next at an account, and until when.
public struct NextAction: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// An open call to action, by its id; empty where ids are hidden.
    case call(String)
    /// A firing trigger for which none has been opened yet.
    case trigger(String)
  }
  public enum Clock: Hashable, Sendable {
    /// Whole hours left for the first action; negative when they are over.
    case firstAction(hours: Int)
    /// Days to the due day; negative when it has passed.
    case due(days: Int)
  }
  public var origin: Origin
  /// The call's title; `nil` goes by the trigger's name.
  public var title: String?
  /// Initials, name or id; `nil` is nobody.
  public var owner: String?
  /// `nil` when it has no date at all.
  public var clock: Clock?
  public init(origin: Origin, title: String?, owner: String?, clock: Clock?) {
    self.origin = origin
    self.title = title
    self.owner = owner
    self.clock = clock
  }
}

/// Somebody went through an account on a day.
public struct ReviewMark: Hashable, Sendable {
  public var on: Day
  public var author: String
  public init(on: Day, author: String) {
    self.on = on
    self.author = author
  }

  /// Whether it was in the ISO week of a day: an older mark says nothing about this week's huddle.
  public func isCurrent(on day: Day) -> Bool { on <= day && on.isoWeek == day.isoWeek }
}

/// A call to action that is past due or was left without a first action (method §8, W-CTA).
public struct LateCall: Hashable, Sendable {
  public var id: String
  public var title: String?
  public var trigger: String?
  public var owner: String?
  /// Days past the due day, 0 when it is not past due.
  public var daysLate: Int
  /// Hours since it was opened without a first action, beyond the limit; `nil` when somebody acted in time.
  public var silentHours: Int?
  public init(id: String, title: String?, trigger: String?, owner: String?, daysLate: Int, silentHours: Int?) {
    self.id = id
    self.title = title
    self.trigger = trigger
    self.owner = owner
    self.daysLate = daysLate
    self.silentHours = silentHours
  }
}

/// What open gates hold back at an account (method §7).
public struct BlockedWork: Hashable, Sendable {
  /// An initiative that is not approved yet and may not begin.
  public struct Card: Hashable, Sendable {
    public var title: String
    /// Low and high budget, where known.
    public var low: Money?
    public var high: Money?
    /// The gates that hold it back.
    public var gates: [String]
    public init(title: String, low: Money?, high: Money?, gates: [String]) {
      self.title = title
      self.low = low
      self.high = high
      self.gates = gates
    }
  }
  /// By id.
  public var cards: [Card]
  /// Approved decisions with expansion money whose credit waits for a gate.
  public var heldDecisions: Int
  public var heldMoney: Money
  public init(cards: [Card], heldDecisions: Int, heldMoney: Money) {
    self.cards = cards
    self.heldDecisions = heldDecisions
    self.heldMoney = heldMoney
  }
}

/// How a renewal is prepared.
public struct RenewalPlan: Hashable, Sendable {
  /// The last renewal planning held.
  public var heldOn: Day?
  /// The next one booked.
  public var bookedOn: Day?
  /// The account manager.
  public var owner: String?
  public init(heldOn: Day?, bookedOn: Day?, owner: String?) {
    self.heldOn = heldOn
    self.bookedOn = bookedOn
    self.owner = owner
  }
}

/// A QBR ahead, with its preparation and what the client will be asked to decide.
public struct UpcomingMeeting: Hashable, Sendable {
  /// Something to decide.
  public struct Ask: Hashable, Sendable {
    public var text: String
    /// Whether it is written down for this meeting; else it is what waits for a decision at the account.
    public var isPlanned: Bool
    public init(text: String, isPlanned: Bool) {
      self.text = text
      self.isPlanned = isPlanned
    }
  }
  public var id: String
  public var type: MeetingType?
  public var on: Day
  public var isBooked: Bool
  public var prepPack: Bool?
  public var hasPurpose: Bool?
  public var roadmapLinked: Bool?
  public var presenter: String?
  /// Those of the meeting first, then open proposals and proposed initiatives.
  public var asks: [Ask]
  public init(
    id: String, type: MeetingType?, on: Day, isBooked: Bool, prepPack: Bool?, hasPurpose: Bool?, roadmapLinked: Bool?,
    presenter: String?, asks: [Ask]
  ) {
    self.id = id
    self.type = type
    self.on = on
    self.isBooked = isBooked
    self.prepPack = prepPack
    self.hasPurpose = hasPurpose
    self.roadmapLinked = roadmapLinked
    self.presenter = presenter
    self.asks = asks
  }
}

/// The newest facts of the kinds that go stale, up to a day.
public struct NewestData: Hashable, Sendable {
  public var reading: Day?
  public var alignment: Day?
  public var pulse: Day?
  public var meeting: Day?
  public init(reading: Day?, alignment: Day?, pulse: Day?, meeting: Day?) {
    self.reading = reading
    self.alignment = alignment
    self.pulse = pulse
    self.meeting = meeting
  }
}
