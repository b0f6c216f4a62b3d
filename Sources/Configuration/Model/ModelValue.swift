import Domain
import Scoring

/// One written value of a model file.
enum ModelValue {
  /// The text of a value as its field reads it. Numbers are taken from the file literally: no value passes through
  /// binary fractions.
  static func text(
    of field: ModelField, in section: TOMLSection, _ name: String
  ) throws(ConfigurationError) -> String {
    switch field.kind {
    case .decimal, .whole:
      if let number = section.number(name) { return number }
      var suggestion: String?
      if case .string(let text) = section.entries[name] {
        var trial = ScoringModel.blueprint
        if field.set(text, in: &trial) { suggestion = "write \(text) without quotes" }
      }
      throw section.error(name, expectation(field.kind), suggestion: suggestion)
    case .flag:
      guard case .bool(let flag) = section.entries[name] else { throw section.error(name, expectation(field.kind)) }
      return flag ? "yes" : "no"
    case .word, .goals, .due:
      guard case .string(let text) = section.entries[name] else {
        throw section.error(name, expectation(field.kind) + ", between quotes")
      }
      return text
    }
  }

  /// Why a field did not take a text.
  static func refusal(
    of text: String, _ field: ModelField, in section: TOMLSection, _ name: String
  ) -> ConfigurationError {
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first ?? ""
    if case .decimal = field.kind, decimals.utf8.count > 6 {
      return section.error(name, "expected at most six decimals, not \(TOMLSection.shown(text))")
    }
    var suggestion: String?
    if case .word(let words) = field.kind {
      suggestion = NearestName.of(text, among: words).map { "did you mean \($0)?" }
    }
    let shown = section.number(name) == nil ? "\"\(TOMLSection.shown(text))\"" : TOMLSection.shown(text)
    return section.error(name, expectation(field.kind) + ", not " + shown, suggestion: suggestion)
  }

  private static func expectation(_ kind: ModelValueKind) -> String {
    switch kind {
    case .decimal(let range): "expected a number from \(range.lowerBound) to \(range.upperBound)"
    case .whole(let range): "expected a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "expected true or false"
    case .word(let words): "expected one of \(words.joined(separator: ", "))"
    case .goals: "expected five goals from 1 to 5 such as 12233"
    case .due(let afterCompletion):
      "expected a due such as 72 hours, 7 days, 5 business days"
        + (afterCompletion ? ", 10 days after completion" : "") + " or fiscal year end"
    }
  }
}
