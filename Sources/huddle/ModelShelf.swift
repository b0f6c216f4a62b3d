import Configuration
import Domain
import Foundation
import Scoring

/// The scoring models there are: the shipped ones, the user's beside them, any file by its path.
enum ModelShelf {
  /// The model of `--model NAME|FILE`.
  static func model(asked: String, environment: [String: String]) throws -> ScoringModel {
    let folder = configurationFolder(environment) + "/models"
    func own(_ name: String) -> String? {
      guard !name.contains("/") else { return nil }
      return text(folder + "/" + name + ".toml")
    }
    if asked.hasSuffix(".toml") {
      guard let text = text(asked) else { throw Problem("the model file \(asked) cannot be read; nothing was scored") }
      let name = String(URL(fileURLWithPath: asked).lastPathComponent.dropLast(5))
      return try parse(text, file: asked, named: name, inherited: own)
    }
    // What is built in equals the shipped files, so they need not be read.
    if let shipped = ScoringModel.shipped.first(where: { $0.name == asked }) { return shipped }
    if let text = own(asked) {
      return try parse(text, file: folder + "/" + asked + ".toml", named: asked, inherited: own)
    }
    let names = ScoringModel.shipped.map(\.name) + ownNames(folder)
    let near = NearestName.of(asked, among: names).map { "did you mean \($0)?" }
    throw Problem(
      "there is no scoring model \"\(asked)\"; \(near ?? "there are " + names.joined(separator: ", ")); "
        + "nothing was scored")
  }

  private static func parse(
    _ text: String, file: String, named name: String, inherited: (String) -> String?
  ) throws -> ScoringModel {
    do {
      return try ModelFile.parse(text, file: file, named: name, inherited: inherited)
    } catch {
      throw Problem("\(error); the model was not used, nothing was scored")
    }
  }

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func ownNames(_ folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }
}
