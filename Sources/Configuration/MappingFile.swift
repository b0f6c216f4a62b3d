import Domain
public import Mapping

/// A mapping as a TOML file: `[source.…]` for the foreign files, `[view.…]` for what several tables need, `[table.…]`
/// with one SELECT a bundle table, `[[finding]]` for what the reader should know.
public enum MappingFile {
  /// The mapping a text describes; `file` is shown in errors.
  public static func parse(_ text: String, file: String) throws(ConfigurationError) -> MappingSpec {
    let root = try TOMLDocument(text, file: file).root
    try root.allow(["name", "source", "view", "table", "finding"])
    var spec = MappingSpec(name: try root.string("name") ?? file, file: file, sources: [], tables: [])
    for (name, section) in try root.sections(under: "source") { spec.sources.append(try source(name, section)) }
    for (name, section) in try root.sections(under: "view") {
      try section.allow(["select"])
      spec.views.append(.init(name, try select(section)))
    }
    for (name, section) in try root.sections(under: "table") {
      guard let table = BundleTable(rawValue: name) else {
        let known = BundleTable.allCases.map(\.rawValue)
        guard let parent = try root.section("table") else { continue }
        throw parent.unknown(name, "table of a bundle", among: known)
      }
      try section.allow(["select"])
      spec.tables.append(.init(table, try select(section)))
    }
    for section in try root.list("finding") {
      try section.allow(["text", "select"])
      spec.checks.append(.init(text: try section.requiredString("text"), select: try select(section)))
    }
    guard !spec.sources.isEmpty else { throw root.error(nil, "a mapping needs at least one [source.…]") }
    guard !spec.tables.isEmpty else { throw root.error(nil, "a mapping needs at least one [table.…]") }
    return spec
  }

  private static func select(_ section: TOMLSection) throws(ConfigurationError) -> MappingSpec.Statement {
    .init(try section.requiredString("select"), line: section.textLine(of: "select"))
  }

  private static func source(
    _ name: String, _ section: TOMLSection
  ) throws(ConfigurationError) -> MappingSpec.Source {
    try section.allow(
      ["file", "delimiter", "zone", "optional", "columns", "unique", "index", "dates", "instants"])
    var source = MappingSpec.Source(name: name, file: try section.requiredString("file"))
    guard !source.file.contains("/"), !source.file.contains("\\"), source.file != "." && source.file != ".." else {
      throw section.error("file", "expected the name of a file in the folder, without a path")
    }
    if let text = try section.string("delimiter") {
      guard let character = text.first, text.utf8.count == 1, !"\"\n\r".contains(character) else {
        throw section.error("delimiter", "expected one character such as \",\" \";\" or \"\\t\"")
      }
      source.delimiter = character
    }
    source.zone = try section.string("zone") ?? source.zone
    source.isOptional = try section.bool("optional") ?? false
    source.columns = try section.strings("columns")
    source.unique = try section.strings("unique")
    source.indexes = try section.strings("index")
    source.dates = try dates(section, "dates", .date) + dates(section, "instants", .instant)
    var seen: Set<String> = []
    for column in source.dates where !seen.insert(column.name).inserted {
      throw section.error("instants", "\(column.name) is listed among the dates too")
    }
    source.line = section.line
    return source
  }

  private static func dates(
    _ section: TOMLSection, _ key: String, _ kind: MappingSpec.DateColumn.Kind
  ) throws(ConfigurationError) -> [MappingSpec.DateColumn] {
    guard let columns = try section.section(key) else { return [] }
    var dates: [MappingSpec.DateColumn] = []
    for name in columns.keys {
      let word = try columns.requiredString(name)
      let order = DateOrder(rawValue: word)
      guard order != nil || word == "auto" else {
        let known = ["auto"] + DateOrder.allCases.map(\.rawValue)
        let near = NearestName.of(word, among: known).map { "did you mean \($0)?" }
        throw columns.error(name, "expected one of \(known.joined(separator: ", "))", suggestion: near)
      }
      dates.append(.init(name: name, kind: kind, order: order, line: columns.line(of: name)))
    }
    return dates
  }
}
