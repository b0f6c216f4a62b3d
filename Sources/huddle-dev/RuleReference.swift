import Domain
import Scoring

/// The reference of the rules, from the registry beside the engine and the shipped models.
enum RuleReference {
  /// `Sources/Scoring/Rules.md`.
  static func file() -> GeneratedFile {
    var lines = [
      "# The rules", "",
      "Generated from the registry in `Registry/`: the values come from the shipped models, the examples are run by the",
      "tests. `huddle-dev generate` writes this file. Examples are of segment B on 2026-03-31 unless they say otherwise.",
      "*Method* is the normative description of the arithmetic; [L…] is a line of the methodology it rests on.", "",
    ]
    for area in RuleRegistry.areas {
      lines += ["- \(area.title): " + area.entries.map { "[\($0.id)](#\(anchor($0.id)))" }.joined(separator: " · ")]
    }
    lines.append("")
    for area in RuleRegistry.areas {
      lines += ["## \(area.title)", ""]
      for entry in area.entries { lines += section(entry) }
    }
    while lines.last == "" { lines.removeLast() }
    return GeneratedFile(path: "Sources/Scoring/Rules.md", text: lines.joined(separator: "\n") + "\n")
  }

  private static func anchor(_ id: String) -> String { id.lowercased() }

  private static func section(_ entry: RuleEntry) -> [String] {
    var lines = ["### \(entry.id)", "", entry.summary, "", "- Formula: \(entry.formula)", "- Source: \(entry.source)"]
    lines.append("- Reads: " + entry.inputs.map { "`\($0)`" }.joined(separator: " "))
    if let rule = ScoringModel.blueprint.triggers.rules.first(where: { $0.trigger.rawValue == entry.id }) {
      let roles = [rule.owner.a, rule.owner.b, rule.owner.c, rule.owner.d].map(\.rawValue)
      let isSame = Set(roles).count == 1
      lines.append("- Asks: \(isSame ? roles[0] : zip("ABCD", roles).map { "\($0) \($1)" }.joined(separator: ", "))")
      lines.append("- Due: \(rule.due.text)")
    }
    lines.append("")
    lines += values(entry) + examples(entry)
    return lines
  }

  private static func values(_ entry: RuleEntry) -> [String] {
    guard !entry.fields.isEmpty else { return [] }
    let models = ScoringModel.shipped
    let head = "| value | " + models.map(\.name).joined(separator: " | ") + " |"
    let rows = entry.fields.map { field in
      "| `\(field.key)` | " + models.map { field.text(in: $0) }.joined(separator: " | ") + " |"
    }
    return [head, "|---|" + models.map { _ in "--:|" }.joined()] + rows + [""]
  }

  private static func examples(_ entry: RuleEntry) -> [String] {
    let isOther = entry.model.name != ScoringModel.blueprint.name
    let head = isOther ? "example with model `\(entry.model.name)`" : "example"
    let rows = entry.examples.map { example in
      "| \(example.given)\(example.absence.map { " *(\($0.rawValue))*" } ?? "") | \(example.expected) |"
    }
    return ["| \(head) | outcome |", "|---|---|"] + rows + [""]
  }
}
