/// Reads CSV records from bytes one at a time (RFC 4180), with the line each one starts on, and goes on after a bad one.
///
/// A byte order mark is skipped; LF and CRLF end a record; blank lines are no records, while `""` is a record of one
/// empty cell. Quotes inside an unquoted cell are plain characters. A quote that is never closed, or that is followed by
/// more text, spoils only the line on which its record starts: reading resumes on the next line, and the records that the
/// runaway cell had swallowed are marked `isDoubtful`.
public struct CSVRecords {
  /// What is wrong with a record.
  public enum Problem: Hashable, Sendable {
    /// The quote that opens a cell is never closed.
    case unclosedQuote
    /// A closing quote is followed by something other than a delimiter or the end of the line.
    case textAfterQuote
  }

  /// Where one cell's text lies in the bytes.
  struct Cell {
    let start: Int
    let end: Int
    let hasDoubledQuotes: Bool
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let containsNUL: Bool
  private var position = 0
  private var nextLine = 1
  private var doubtfulUntil = 0
  private var cells: [Cell] = []

  /// The 1-based line on which the current record starts.
  public private(set) var line = 0
  /// What is wrong with the current record; it then has no cells.
  public private(set) var problem: Problem?
  /// Whether the current record was first taken for the inside of an earlier record's unclosed cell.
  public private(set) var isDoubtful = false

  /// The records of a whole file whose cells are told apart by an ASCII character.
  public init(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) {
    self.bytes = bytes
    self.delimiter = delimiter
    containsNUL = bytes.contains(0)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// How many cells the current record has.
  public var count: Int { cells.count }

  /// Goes to the next record; `false` at the end.
  public mutating func next() -> Bool {
    let bytes = self.bytes
    return bytes.withUnsafeBufferPointer { scan($0) }
  }

  /// The text of a cell; `nil` when it is not valid UTF-8 or holds a NUL.
  public func text(_ index: Int) -> String? {
    let raw = self.raw(index)
    if containsNUL, raw.contains(0) { return nil }
    return String(validating: raw, as: UTF8.self)
  }

  /// The bytes of a cell, unquoted.
  public func raw(_ index: Int) -> ArraySlice<UInt8> {
    let cell = cells[index]
    guard cell.hasDoubledQuotes else { return bytes[cell.start..<cell.end] }
    var plain: [UInt8] = []
    plain.reserveCapacity(cell.end - cell.start)
    var at = cell.start
    while at < cell.end {
      plain.append(bytes[at])
      at += bytes[at] == CSVRecords.quote ? 2 : 1
    }
    return plain[...]
  }

  /// Whether a cell is empty.
  public func isEmpty(_ index: Int) -> Bool { cells[index].start == cells[index].end }

  /// The bytes of the line on which the current record starts, without its ending; for showing a bad record.
  public var firstLine: ArraySlice<UInt8> {
    let end = bytes[recordStart...].firstIndex(of: CSVRecords.lineFeed) ?? bytes.count
    return bytes[recordStart..<end]
  }

  private var recordStart = 0
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    while let length = lineEnding(bytes) {
      position += length
      nextLine += 1
    }
    guard position < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    problem = nil
    line = nextLine
    recordStart = position
    isDoubtful = position < doubtfulUntil
    while true {
      if position < bytes.count, bytes[position] == CSVRecords.quote {
        guard scanQuoted(bytes) else { return resume(bytes, after: .unclosedQuote) }
      } else {
        scanPlain(bytes)
      }
      if position == bytes.count { return true }
      if bytes[position] == delimiter {
        position += 1
      } else if let length = lineEnding(bytes) {
        position += length
        nextLine += 1
        return true
      } else {
        return resume(bytes, after: .textAfterQuote)
      }
    }
  }

  /// The length of the line ending here, if there is one.
  private func lineEnding(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == CSVRecords.lineFeed { return 1 }
    guard bytes[position] == CSVRecords.carriageReturn, position + 1 < bytes.count else { return nil }
    return bytes[position + 1] == CSVRecords.lineFeed ? 2 : nil
  }

  private mutating func scanPlain(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = position
    var at = position
    let delimiter = delimiter
    while at < bytes.count, bytes[at] != delimiter, bytes[at] != CSVRecords.lineFeed { at += 1 }
    if at < bytes.count, at > start, bytes[at] == CSVRecords.lineFeed, bytes[at - 1] == CSVRecords.carriageReturn {
      at -= 1
    }
    position = at
    cells.append(Cell(start: start, end: at, hasDoubledQuotes: false))
  }

  private mutating func scanQuoted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = position + 1
    var at = start
    var hasDoubledQuotes = false
    while at < bytes.count {
      if bytes[at] == CSVRecords.quote {
        guard at + 1 < bytes.count, bytes[at + 1] == CSVRecords.quote else { break }
        hasDoubledQuotes = true
        at += 1
      } else if bytes[at] == CSVRecords.lineFeed {
        nextLine += 1
      }
      at += 1
    }
    guard at < bytes.count else {
      position = at
      return false
    }
    cells.append(Cell(start: start, end: at, hasDoubledQuotes: hasDoubledQuotes))
    position = at + 1
    return true
  }

  /// Gives the record up and goes back to the line after its first one.
  private mutating func resume(_ bytes: UnsafeBufferPointer<UInt8>, after problem: Problem) -> Bool {
    self.problem = problem
    cells.removeAll(keepingCapacity: true)
    doubtfulUntil = max(doubtfulUntil, position)
    var at = recordStart
    while at < bytes.count, bytes[at] != CSVRecords.lineFeed { at += 1 }
    position = min(at + 1, bytes.count)
    nextLine = line + 1
    return true
  }
}
