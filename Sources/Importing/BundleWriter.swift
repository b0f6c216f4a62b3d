public import Domain

/// Writes the tables of a bundle (bundle.md). Rows and tables come in the order given, columns in the table's order, so
/// that equal content gives equal bytes.
public enum BundleWriter {
  /// One table as CSV: header, LF, every text that needs it in quotes, the formula guard on texts, ids and references.
  public static func csv(_ table: BundleTable, rows: [[BundleValue]]) -> [UInt8] {
    let columns = table.columns
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * columns.count * 12 + 256)
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(comma) }
      bytes += column.name.utf8
    }
    bytes.append(lineFeed)
    let guarded = columns.map { FormulaGuard.applies(to: $0.type) }
    for row in rows {
      let start = bytes.count
      for (index, value) in row.enumerated() {
        if index > 0 { bytes.append(comma) }
        append(value, columns[index].type, guarded[index], to: &bytes)
      }
      // An empty line would not be read as a row.
      if bytes.count == start { bytes += [quote, quote] }
      bytes.append(lineFeed)
    }
    return bytes
  }

  /// Tables in the JSON form, one row a line; unknown values are `null`, percentages exact decimals.
  public static func json(_ tables: [(BundleTable, [[BundleValue]])]) -> [UInt8] {
    var json = JSONText()
    json.append("{\"format\":\"\(JSONBundle.format)\",\"version\":\(JSONBundle.version),\"tables\":{")
    for (index, (table, rows)) in tables.enumerated() {
      json.append(index > 0 ? ",\n\"" : "\n\"")
      json.append(table.rawValue)
      json.append("\":[")
      let columns = table.columns
      for (number, row) in rows.enumerated() {
        json.append(number > 0 ? ",\n" : "\n")
        for (index, value) in row.enumerated() {
          json.append(index > 0 ? ",\"" : "{\"")
          json.append(columns[index].name)
          json.append("\":")
          append(value, columns[index].type, to: &json)
        }
        json.append("}")
      }
      json.append(rows.isEmpty ? "]" : "\n]")
    }
    json.append("\n}}\n")
    return json.bytes
  }

  private static func append(_ value: BundleValue, _ type: BundleType, _ isGuarded: Bool, to bytes: inout [UInt8]) {
    switch value {
    case .null: return
    case .integer(let number): bytes += word(number, type).utf8
    case .text(let text):
      let cell = isGuarded ? FormulaGuard.added(to: text) : text
      guard cell.utf8.contains(where: { $0 == quote || $0 == comma || $0 == lineFeed || $0 == carriageReturn }) else {
        bytes += cell.utf8
        return
      }
      bytes.append(quote)
      for byte in cell.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }

  private static func append(_ value: BundleValue, _ type: BundleType, to json: inout JSONText) {
    switch value {
    case .null: json.append("null")
    // An empty text reads as unknown in either form.
    case .text(let text): if text.isEmpty { json.append("null") } else { json.append(quoted: text) }
    case .integer(let number):
      if type == .bool { json.append(quoted: word(number, type)) } else { json.append(word(number, type)) }
    }
  }

  private static func word(_ number: Int64, _ type: BundleType) -> String {
    switch type {
    case .bool: number == 0 ? "no" : "yes"
    case .percent: Percent(millionths: number).text
    default: String(number)
    }
  }

  private static let quote: UInt8 = 0x22
  private static let comma: UInt8 = 0x2C
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}
