import AppRuntime
import Synchronization

/// The files that a program under test writes, kept in memory; an error leaves none.
final class WrittenFiles: Sendable {
  struct File: Sendable {
    var name: String
    var ending: String
    var text: String
  }
  private let state = Mutex<[File]>([])

  var files: [File] { state.withLock { $0 } }

  @Sendable func write(_ name: String, _ ending: String, _ pieces: RuntimeHost.Pieces) throws -> String {
    var text = ""
    try pieces { text += $0 }
    state.withLock { [text] in $0.append(File(name: name, ending: ending, text: text)) }
    return "\(name).\(ending)"
  }
}
