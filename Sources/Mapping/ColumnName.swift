/// A header as a column of SQL: letters and digits in lower case, everything else between them one `_`.
///
/// `Monthly Revenue ($)` becomes `monthly_revenue`; a header without a letter or digit becomes `column_3` by its place.
func columnName(_ header: String, at index: Int) -> String {
  var name = ""
  var pending = false
  for scalar in header.lowercased().unicodeScalars.prefix(120) {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil {
      if pending, !name.isEmpty { name.append("_") }
      name.unicodeScalars.append(scalar)
      pending = false
    } else {
      pending = true
    }
  }
  return name.isEmpty ? "column_\(index + 1)" : name
}

/// The SQL columns of a header, no two alike: a repeated one gets `_2`, `_3` ….
func columnNames(_ header: [String]) -> [String] {
  var taken: Set<String> = []
  return header.enumerated().map { index, text in
    let base = columnName(text, at: index)
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }
}
