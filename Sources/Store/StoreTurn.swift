import Glibc

/// The right to change a store as a whole, which one process at a time has.
enum StoreTurn {
  /// Runs a body while nobody else has the turn, and leaves no file behind.
  ///
  /// A process that ends, however it ends, gives its turn back.
  ///
  /// - Parameter seconds: how long to wait for the others.
  /// - Throws: `busy` when they take longer; what the body throws.
  static func take<T>(_ path: String, waiting seconds: Int, _ body: () throws -> T) throws -> T {
    let place = path + ".turn"
    let descriptor = try wait(for: place, seconds: seconds)
    defer {
      unlink(place)
      close(descriptor)
    }
    return try body()
  }

  private static func wait(for place: String, seconds: Int) throws(StoreError) -> Int32 {
    let pause = 20
    for _ in 0...(seconds * 1000 / pause) {
      let descriptor = open(place, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw StoreFile.failure(errno, place) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStillThere(place, descriptor) { return descriptor }
      close(descriptor)
      usleep(UInt32(pause * 1000))
    }
    throw .busy
  }

  /// Whoever had the turn before took the file away: one that nobody finds any more gives no right.
  private static func isStillThere(_ place: String, _ descriptor: Int32) -> Bool {
    var (there, held) = (stat(), stat())
    return stat(place, &there) == 0 && fstat(descriptor, &held) == 0 && there.st_ino == held.st_ino
      && there.st_dev == held.st_dev
  }
}
