import AppRuntime
import Foundation

/// A view written to a file of its own in the current folder.
enum ExportFile {
  /// Writes to the first name that is free, `NAME.md`, `NAME-2.md` …, so that nothing is ever overwritten.
  static func write(_ name: String, _ ending: String, _ text: RuntimeHost.Pieces) throws -> String {
    let folder = FileManager.default.currentDirectoryPath
    for number in 1...999 {
      let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").\(ending)"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else {
        throw RuntimeRefusal(
          reason: "\(path) cannot be written (\(String(cString: strerror(errno)))); nothing was exported")
      }
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      do {
        try text { try append($0, to: handle, path) }
        try close(handle, path)
      } catch {
        try? FileManager.default.removeItem(atPath: path)
        throw error
      }
      return path
    }
    throw RuntimeRefusal(reason: "there are 999 files called \(name) in \(folder) already; nothing was exported")
  }

  private static func append(_ piece: String, to handle: FileHandle, _ path: String) throws {
    do { try handle.write(contentsOf: Data(piece.utf8)) } catch { throw incomplete(path) }
  }

  private static func close(_ handle: FileHandle, _ path: String) throws {
    do { try handle.close() } catch { throw incomplete(path) }
  }

  private static func incomplete(_ path: String) -> RuntimeRefusal {
    RuntimeRefusal(reason: "\(path) cannot be written in full; nothing was exported")
  }
}
