import Domain
public import Scoring

/// A scoring model as a TOML file: every value under its key, or `inherits` and only what differs.
public enum ModelFile {
  /// The model a text describes.
  ///
  /// - Parameters:
  ///   - file: Shown in errors.
  ///   - name: What the model is called, normally the file's name without its ending.
  ///   - inherited: The text of a model that is not shipped, by its name.
  /// - Throws: The first thing that is wrong, with its line; nothing of the file is used then.
  public static func parse(
    _ text: String, file: String, named name: String, inherited: (String) -> String?
  ) throws(ConfigurationError) -> ScoringModel {
    try parse(text, file: file, named: name, above: [name], inherited: inherited)
  }

  private static func parse(
    _ text: String, file: String, named name: String, above names: [String], inherited: (String) -> String?
  ) throws(ConfigurationError) -> ScoringModel {
    let root = try TOMLDocument(text, file: file).root
    var model = ScoringModel(name: name, version: 1)
    let parent = try root.string("inherits")
    if let parent {
      guard !names.contains(parent) else { throw root.error("inherits", "the model would inherit from itself") }
      model = try self.parent(parent, root, above: names, inherited: inherited)
      model.name = name
      model.version = 1
    }
    var reader = ModelReader(model: model)
    try reader.readTop(root)
    if parent == nil { try reader.requireEverything(file) }
    try reader.checkWhole(file)
    // The name is what results are known by, so one name must not stand for two models.
    if let shipped = ScoringModel.shipped.first(where: { $0.name == name }),
      shipped.fingerprint != reader.model.fingerprint
    {
      throw ConfigurationError(
        file: file, line: 0, key: "", expectation: "this differs from the shipped model \(name)",
        suggestion: "give the file a name of its own")
    }
    return reader.model
  }

  /// The model a file inherits from; a shipped name always means the shipped model.
  private static func parent(
    _ name: String, _ root: TOMLSection, above names: [String], inherited: (String) -> String?
  ) throws(ConfigurationError) -> ScoringModel {
    if let shipped = ScoringModel.shipped.first(where: { $0.name == name }) { return shipped }
    guard let text = inherited(name) else {
      let near = NearestName.of(name, among: ScoringModel.shipped.map(\.name)).map { "did you mean \($0)?" }
      throw root.error("inherits", "there is no model of that name", suggestion: near)
    }
    return try parse(text, file: name + ".toml", named: name, above: names + [name], inherited: inherited)
  }
}
