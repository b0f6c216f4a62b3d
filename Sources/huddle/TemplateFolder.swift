import Foundation
import Importing

/// The empty bundle that a new user fills in.
enum TemplateFolder {
  /// Writes the files into a folder that has none of them yet; all or nothing is said, never half a folder silently.
  static func write(to folder: String) throws {
    let files = BundleTemplate.files()
    for file in files where FileManager.default.fileExists(atPath: folder + "/" + file.name) {
      throw Problem("\(folder)/\(file.name) exists already; nothing was written")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Problem("\(folder) cannot be made (\(error.localizedDescription)); nothing was written")
    }
    for file in files { try writeWhole(file.bytes, to: folder + "/" + file.name) }
  }
}

/// Writes a file in one step: a reader sees the old one or the new one, never half of it.
func writeWhole(_ bytes: [UInt8], to path: String) throws {
  do {
    try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    throw Problem("\(path) cannot be written (\(error.localizedDescription))")
  }
}
