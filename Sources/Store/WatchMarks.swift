import Domain
import GRDB

/// The reasons and open gates of every account as bits, read from the texts of the scores in one walk a run.
struct WatchMarks {
  /// By place in the list; the bit is the reason's place in `WatchReason.methodOrder`.
  private(set) var reasons: [UInt32]
  /// By place in the list; the bit is the gate's place in `OpenGate.methodOrder`.
  private(set) var gates: [UInt8]

  init(_ list: ListRows, _ database: Database) throws {
    reasons = [UInt32](repeating: 0, count: list.rows.count)
    gates = [UInt8](repeating: 0, count: list.rows.count)
    let runs = Set(list.rows.lazy.filter(\.isScored).map(\.run)).sorted()
    for run in runs { try walk(run, list, database) }
  }

  /// Whether an account has a reason.
  func has(_ reason: String, at place: Int) -> Bool {
    WatchReason.methodOrder.firstIndex(of: reason).map { reasons[place] & (1 << $0) != 0 } ?? false
  }

  private mutating func walk(_ run: Int64, _ list: ListRows, _ database: Database) throws {
    let query = try Query(
      database, "SELECT account_key, reasons, gates FROM score_details WHERE run = ? ORDER BY account_key")
    query.bind(run, at: 1)
    var place = 0
    try query.rows { row in
      let key = row.integer(0) ?? 0
      while place < list.rows.count, list.rows[place].key < key { place += 1 }
      guard place < list.rows.count, list.rows[place].key == key, list.rows[place].run == run else { return }
      if let text = row.bytes(1) {
        WatchMarks.ids(in: text, after: WatchMarks.idField) {
          reasons[place] |= WatchMarks.bit($0, WatchMarks.reasonIDs)
        }
      }
      if let text = row.bytes(2) {
        WatchMarks.ids(in: text, after: WatchMarks.quote) {
          gates[place] |= UInt8(truncatingIfNeeded: WatchMarks.bit($0, WatchMarks.gateIDs))
        }
      }
    }
  }

  private static let idField = Array("\"id\":\"".utf8)
  private static let quote = Array("\"".utf8)
  private static let reasonIDs = WatchReason.methodOrder.map { Array($0.utf8) }
  private static let gateIDs = OpenGate.methodOrder.map { Array($0.utf8) }

  private static func bit(_ id: UnsafeBufferPointer<UInt8>.SubSequence, _ ids: [[UInt8]]) -> UInt32 {
    ids.firstIndex { $0.count == id.count && id.elementsEqual($0) }.map { 1 << UInt32($0) } ?? 0
  }

  /// Every text up to the next quote after a beginning, as they stand in JSON that this store wrote itself. Inside of
  /// other texts a quote is escaped, so that they cannot be taken for one.
  private static func ids(
    in text: UnsafeBufferPointer<UInt8>, after beginning: [UInt8],
    _ body: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void
  ) {
    var index = 0
    while index + beginning.count < text.count {
      guard text[index] == beginning[0], text[index..<index + beginning.count].elementsEqual(beginning) else {
        index += 1
        continue
      }
      let start = index + beginning.count
      let end = text[start...].firstIndex(of: UInt8(ascii: "\"")) ?? text.count
      body(text[start..<end])
      index = end + 1
    }
  }
}
