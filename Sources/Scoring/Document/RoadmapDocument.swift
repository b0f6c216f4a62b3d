public import Domain

/// What the roadmaps of a portfolio lack, gathered account by account in ascending byte order of ids (method §9).
public struct RoadmapOverview: Sendable {
  /// One account with at least one finding.
  public struct Entry: Sendable {
    public var id: String
    public var name: String?
    public var findings: [RoadmapFinding]
  }
  /// Every rule in the order of the findings.
  public static let rules = RoadmapFinding.rules

  public private(set) var accounts: [Entry] = []
  private let model: ScoringModel
  private let asOf: Day

  /// An overview of no account yet.
  public init(model: ScoringModel, asOf: Day) {
    self.model = model
    self.asOf = asOf
  }

  /// Adds an account; one without findings is left out.
  public mutating func add(_ account: Account, _ findings: [RoadmapFinding]) {
    if !findings.isEmpty { accounts.append(Entry(id: account.id, name: account.name, findings: findings)) }
  }

  /// How many findings there are of a rule.
  public func count(of rule: String) -> Int {
    accounts.reduce(0) { $0 + $1.findings.count { $0.rule == rule } }
  }

  /// The document of `huddle roadmap --json`.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.head("huddle-roadmap", asOf: asOf, model: model)
      json.array("accounts", accounts) { json, account in
        json.object { json in
          json.pair("id", account.id)
          json.pair("name", account.name)
          json.array("findings", account.findings) { json, finding in
            json.object { json in
              json.pair("rule", finding.rule)
              json.pair("statement", finding.statement)
              json.pair("quarter", finding.quarter)
              json.array("rows", finding.rows) { json, row in
                json.object { json in
                  json.pair("table", row.table.rawValue)
                  json.pair("id", row.id)
                }
              }
            }
          }
        }
      }
      json.object("findings") { json in
        for rule in RoadmapOverview.rules { json.pair(rule, count(of: rule)) }
      }
    }
    return json.take()
  }
}
