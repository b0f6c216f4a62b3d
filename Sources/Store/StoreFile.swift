import Glibc

/// Looks at a store's file before SQLite may touch it, and makes it when it is missing.
struct StoreFile {
  let path: String

  /// Refuses what is not ours; answers whether the file still has to be filled.
  func inspect() throws(StoreError) -> Bool {
    // Without blocking: what is there may be a pipe that nobody writes to.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw StoreFile.failure(errno, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notADatabase(path: path)
    }
    if status.st_size == 0 { return true }
    var header = [UInt8](repeating: 0, count: 100)
    guard pread(descriptor, &header, 100, 0) == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notADatabase(path: path)
    }
    // Big-endian 32-bit numbers at fixed places of the file header.
    func number(at offset: Int) -> Int32 {
      Int32(bitPattern: header[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
    guard number(at: 68) == Migration.applicationID else { throw .foreignDatabase(path: path) }
    let version = Int(number(at: 60))
    guard version <= Migration.latest else { throw .newerDatabase(found: version, known: Migration.latest) }
    return version == 0
  }

  /// Makes an empty file that only its owner may read, and the missing folders above it.
  func make() throws(StoreError) {
    try makeFolders()
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreFile.failure(errno, path) }
    close(descriptor)
  }

  private func makeFolders() throws(StoreError) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      end = path.index(after: slash)
      let folder = String(path[..<slash])
      guard !folder.isEmpty, access(folder, F_OK) != 0 else { continue }
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw StoreFile.failure(errno, path) }
    }
  }

  /// A system call's error about a path.
  static func failure(_ code: Int32, _ path: String) -> StoreError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM, EROFS: .permission(path: path)
    case EISDIR, ELOOP, ENXIO: .notADatabase(path: path)
    case ENOSPC, EDQUOT: .full
    default: .io(code: code, message: String(cString: strerror(code)))
    }
  }
}
