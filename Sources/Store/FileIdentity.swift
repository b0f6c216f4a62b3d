import Glibc

/// Which file a path leads to: its device and its number there. A file that is moved keeps them, one that takes its
/// place has others.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// `nil` when nothing is at the path, or it cannot be asked about.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
