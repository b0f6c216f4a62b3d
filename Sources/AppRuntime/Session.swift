public import Domain
public import Scoring
public import Store

/// A portfolio as it is looked at: a store, a scoring model, a day and whoever is looking. The clock comes in.
public nonisolated struct Session: Sendable {
  public private(set) var store: Store
  public let model: ScoringModel
  /// The model's fingerprint, which every read of the store asks for.
  public let modelFingerprint: String
  /// The day asked for on the command line; `nil` follows the calendar.
  public let fixedDay: Day?
  /// Who acts, as the change log names them.
  public private(set) var author: String
  /// The login that acts, whose person can be asked for and remembered; `nil` where somebody was named instead.
  public let login: String?
  /// The current moment.
  public let now: @Sendable () -> Instant
  /// Insights, people and the workspace's days, as they were when the session was opened or last refreshed.
  public private(set) var shared: SharedFacts

  /// Opens a session on a store; reads only what every account shares.
  public init(
    store: Store, model: ScoringModel, fixedDay: Day?, author: String, login: String? = nil,
    now: @escaping @Sendable () -> Instant
  ) throws(StoreError) {
    self.store = store
    self.model = model
    modelFingerprint = model.fingerprint
    self.fixedDay = fixedDay
    self.author = author
    self.login = login
    self.now = now
    shared = try store.sharedFacts()
  }

  /// Today in the workspace's time zone.
  public var today: Day { shared.zone.day(of: now()) }

  /// The day to begin with.
  public var startDay: Day { fixedDay ?? today }

  /// Who acts, and who of the team that is: by id, else by name or initials, upper and lower case alike.
  public var actor: PortfolioHeader.Actor {
    let wanted = author.lowercased()
    let person =
      shared.people.first { $0.id == author }
      ?? shared.people.first { person in
        [person.id, person.name, person.initials].contains { $0?.lowercased() == wanted }
      }
    return PortfolioHeader.Actor(name: author, person: person?.id)
  }

  /// Signs changes as a person of the team from now on, and whenever the same login comes again; `nil` signs with the
  /// login's own name.
  public mutating func act(as person: Person?) throws(StoreError) {
    guard let login else { return }
    try store.remember(actor: person?.id ?? login, login: login)
    author = person.map { $0.name ?? $0.id } ?? login
  }

  /// The engine for the shared facts as they are now.
  public var engine: ScoringEngine { ScoringEngine(model: model, shared: shared) }

  /// The same portfolio as it may be shown to others: masked, and for reading only.
  public func presented() throws(StoreError) -> Session {
    var session = self
    session.store = try store.presented()
    session.shared.namesRows = false
    try session.refreshShared()
    return session
  }

  /// Reads again what every account shares; another process may have changed it.
  public mutating func refreshShared() throws(StoreError) {
    let namesRows = shared.namesRows
    shared = try store.sharedFacts()
    shared.namesRows = namesRows
  }
}
