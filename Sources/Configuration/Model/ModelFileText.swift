public import Scoring

extension ModelFile {
  /// A model as a file that states every value, with comments. The shipped files are written by this.
  public static func text(of model: ScoringModel) -> String {
    var lines = [
      "# The scoring model \(model.name). Copy it, change values, and use it with --model FILE; README.md says how.",
      "# Numbers have at most six decimals. { a, b, c, d } are the segments; one value alone holds for all four.",
      "# green and yellow are the lowest values of a colour; green-inclusive = false asks for more than green itself.",
      "",
      "version = \(model.version)  # yours to count; it is printed beside the results",
    ]
    for section in ModelSection.all {
      if !section.path.isEmpty { lines += ["", "# " + section.title, "[\(section.path)]"] }
      for (name, note) in section.keys {
        let key = section.path.isEmpty ? name : section.path + "." + name
        lines.append("\(name) = \(value(key, in: model))" + (note.isEmpty ? "" : "  # " + note))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A value, or a group of values as an inline table; one value where all segments have the same.
  private static func value(_ key: String, in model: ScoringModel) -> String {
    if let field = ModelTree.fields[key] { return literal(field, in: model) }
    let names = ModelTree.names(below: key)
    let values = names.map { value(key + "." + $0, in: model) }
    if names == ModelTree.segments, Set(values).count == 1, let common = values.first,
      ModelTree.fields[key + ".a"] != nil
    {
      return common
    }
    return "{ " + zip(names, values).map { "\($0) = \($1)" }.joined(separator: ", ") + " }"
  }

  private static func literal(_ field: ModelField, in model: ScoringModel) -> String {
    let text = field.text(in: model)
    switch field.kind {
    case .decimal, .whole: return text
    case .flag: return text == "yes" ? "true" : "false"
    case .word, .goals, .due: return "\"\(text)\""
    }
  }
}
