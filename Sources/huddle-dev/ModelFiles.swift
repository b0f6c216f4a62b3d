import Configuration
import Scoring

/// The shipped models as files, from the values the engine has built in.
enum ModelFiles {
  /// `Sources/Configuration/Models/*.toml`.
  static func all() -> [GeneratedFile] {
    ScoringModel.shipped.map { model in
      GeneratedFile(path: "Sources/Configuration/Models/\(model.name).toml", text: ModelFile.text(of: model))
    }
  }
}
