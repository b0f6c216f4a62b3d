public import Domain

/// The firing triggers of a portfolio, gathered account by account in ascending byte order of ids.
public struct TriggerOverview: Sendable {
  /// One account with at least one firing trigger.
  public struct Entry: Sendable {
    public var id: String
    public var name: String?
    public var triggers: [TriggerState]
  }
  public private(set) var accounts: [Entry] = []
  private let model: ScoringModel
  private let asOf: Day

  /// An overview of no account yet.
  public init(model: ScoringModel, asOf: Day) {
    self.model = model
    self.asOf = asOf
  }

  /// Adds an account; one whose triggers are quiet is left out.
  public mutating func add(_ account: Account, _ triggers: [TriggerState]) {
    if !triggers.isEmpty { accounts.append(Entry(id: account.id, name: account.name, triggers: triggers)) }
  }

  /// How many triggers fire.
  public var firing: Int { accounts.reduce(0) { $0 + $1.triggers.count } }
  /// For how many of them a call to action is to be opened.
  public var openings: Int { accounts.reduce(0) { $0 + $1.triggers.count(where: \.mayOpen) } }
  /// More at once than this are offered for review instead of opened (method §6).
  public var batchSize: Int { model.triggers.batchSize }
  /// Whether the openings are to be reviewed as a batch.
  public var isBatch: Bool { openings > batchSize }

  /// The document of `huddle triggers --json`.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.head("huddle-triggers", asOf: asOf, model: model)
      json.array("accounts", accounts) { json, account in
        json.object { json in
          json.pair("id", account.id)
          json.pair("name", account.name)
          json.array("triggers", account.triggers) { json, state in
            json.object { json in
              json.pair("id", state.firing.id)
              json.pair("cause", state.firing.cause)
              json.pair("ownerRole", state.firing.ownerRole)
              json.pair("person", state.firing.person)
              json.pair("standIn", state.firing.standIn)
              json.pair("due", state.firing.due)
              json.pair("within72Hours", state.firing.within72Hours)
              json.pair("openCall", state.openCall)
              json.pair("mayOpen", state.mayOpen)
            }
          }
        }
      }
      json.pair("firing", firing)
      json.pair("openings", openings)
      json.pair("batchSize", batchSize)
      json.pair("review", isBatch)
    }
    return json.take()
  }
}
