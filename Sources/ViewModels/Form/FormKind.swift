public import Domain

/// What can be written down on a form: a row of the portfolio, or a part of one.
public enum FormKind: String, Hashable, Sendable, CaseIterable {
  case decision, action, initiative, move, meeting, held, rebook, waive
  case complaint, pulse, contact, seen, risk, reading, alignment, note
  case account, override, person
  // Many rows at once
  case assignActions, assignDecisions, assignInitiatives

  /// Where its row is.
  public var table: BundleTable {
    switch self {
    case .decision, .assignDecisions: .decisions
    case .action, .assignActions: .ctas
    case .initiative, .move, .assignInitiatives: .initiatives
    case .meeting, .held, .rebook, .waive: .meetings
    case .complaint: .complaints
    case .pulse: .pulses
    case .contact, .seen: .contacts
    case .risk: .risks
    case .reading: .readings
    case .alignment: .alignment
    case .note: .notes
    case .account, .override: .accounts
    case .person: .people
    }
  }

  /// The name of what is written.
  public var noun: String {
    switch self {
    case .decision: "decision"
    case .action: "CTA"
    case .initiative: "initiative"
    case .move: "card"
    case .meeting, .held, .rebook, .waive: "meeting"
    case .complaint: "complaint"
    case .pulse: "pulse"
    case .contact: "contact"
    case .seen: "contact seen"
    case .risk: "risk"
    case .reading: "adoption reading"
    case .alignment: "alignment check"
    case .note: "note"
    case .account: "account"
    case .override: "segment override"
    case .person: "person"
    case .assignActions: "CTAs"
    case .assignDecisions: "decisions"
    case .assignInitiatives: "initiatives"
    }
  }

  /// Whether it is about any number of rows at once.
  public var isBulk: Bool { self == .assignActions || self == .assignDecisions || self == .assignInitiatives }

  /// The form that assigns rows of a table to somebody; `nil` where rows have no owner.
  public init?(assigning table: BundleTable) {
    switch table {
    case .ctas: self = .assignActions
    case .decisions: self = .assignDecisions
    case .initiatives: self = .assignInitiatives
    default: return nil
    }
  }

  /// What it is called among the things that can be added.
  public var choice: String {
    switch self {
    case .person: "person of the team"
    case .account: "another account"
    default: noun
    }
  }

  /// The heading of a form for a new row, or for one that is there.
  public func title(isNew: Bool) -> String {
    switch self {
    case .move: "Move the card"
    case .held: "Meeting held"
    case .rebook: "Book the meeting anew"
    case .waive: "Waive the meeting"
    case .seen: "Contact seen"
    case .override: "Segment override"
    case .assignActions, .assignDecisions, .assignInitiatives: "Assign"
    default: (isNew ? "New " : "Edit ") + noun
    }
  }

  /// What can be added to an account, the most frequent first.
  public static let addable: [FormKind] = [
    .decision, .action, .meeting, .initiative, .note, .risk, .complaint, .pulse, .contact, .alignment, .reading,
    .override, .person, .account,
  ]

  /// The form that edits a row of a table; `nil` where rows are only imported.
  public init?(editing table: BundleTable) {
    switch table {
    case .decisions: self = .decision
    case .ctas: self = .action
    case .initiatives: self = .initiative
    case .meetings: self = .meeting
    case .complaints: self = .complaint
    case .pulses: self = .pulse
    case .contacts: self = .contact
    case .risks: self = .risk
    case .readings: self = .reading
    case .alignment: self = .alignment
    case .notes: self = .note
    case .accounts: self = .account
    case .people: self = .person
    case .workspace, .insights, .tickets, .milestones, .proposals, .roadmapRevisions, .assessments: return nil
    }
  }
}

/// What somebody wants to write: a new row of an account, or one that is there.
public struct FormRequest: Hashable, Sendable {
  public var kind: FormKind
  /// The account's id; `nil` for a person of the team.
  public var account: String?
  /// The key of the row; `nil` for a new one.
  public var key: [BundleValue]?
  /// What the form begins with instead of what the row holds.
  public var preset: [String: BundleValue]
  /// Whether a new row begins as a copy of the one with the key.
  public var isCopy: Bool
  /// The ids of the rows that are changed at once.
  public var rows: [String]
  public init(
    _ kind: FormKind, account: String?, key: [BundleValue]? = nil, preset: [String: BundleValue] = [:],
    isCopy: Bool = false, rows: [String] = []
  ) {
    self.kind = kind
    self.account = account
    self.key = key
    self.preset = preset
    self.isCopy = isCopy
    self.rows = rows
  }

  /// Whether a row comes into being.
  public var isNew: Bool { (key == nil || isCopy) && !kind.isBulk }

  /// Under which name what is typed is kept until it is saved.
  public var draftKey: String {
    let row = isNew ? "new" : (key ?? []).map { $0.text ?? $0.integer.map { String($0) } ?? "" }.joined(separator: "|")
    return [kind.rawValue, account ?? "", row].joined(separator: "/")
  }
}
