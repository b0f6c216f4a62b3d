import Domain

/// A closed vocabulary that is recognised by its bytes, without making a string.
struct Words<Word: Sendable>: Sendable {
  private let entries: [(bytes: [UInt8], word: Word)]

  init(_ type: Word.Type) where Word: CaseIterable & RawRepresentable<String> {
    entries = Word.allCases.map { (Array($0.rawValue.utf8), $0) }
  }

  subscript(_ text: UnsafeBufferPointer<UInt8>) -> Word? {
    for entry in entries where entry.bytes.count == text.count {
      if entry.bytes.withUnsafeBufferPointer({ $0.elementsEqual(text) }) { return entry.word }
    }
    return nil
  }
}

/// The vocabularies of the rows the engine reads.
enum Vocabulary {
  static let lifecycle = Words(Lifecycle.self)
  static let segment = Words(Segment.self)
  static let colour = Words(Colour.self)
  static let interval = Words(CadenceInterval.self)
  static let meetingType = Words(MeetingType.self)
  static let meetingStatus = Words(MeetingStatus.self)
  static let rootCause = Words(RootCause.self)
  static let insightKind = Words(InsightKind.self)
  static let serviceLevel = Words(ServiceLevel.self)
  static let initiativeStatus = Words(InitiativeStatus.self)
  static let lane = Words(Lane.self)
  static let decisionOutcome = Words(DecisionOutcome.self)
  static let proposalOutcome = Words(ProposalOutcome.self)
  static let severity = Words(RiskSeverity.self)
}
