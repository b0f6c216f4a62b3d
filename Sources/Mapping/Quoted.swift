/// A piece of foreign text inside a sentence: shortened, between quotes, without anything a terminal would obey.
func quoted(_ text: String) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < 40 else { return "“\(shown)…”" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      shown.unicodeScalars.append("\u{FFFD}")
    default: shown.unicodeScalars.append(scalar)
    }
    count += 1
  }
  return "“\(shown)”"
}
