// Dispatch's sources are safe to cancel from anywhere but not declared so.
@preconcurrency public import Dispatch
import Glibc
import Synchronization

/// Notices that another process has changed what the store's file shows, or that the file is no longer where it was.
///
/// The kernel wakes it when the file or its log is written; `OutsideChanges` then says whether that was somebody else,
/// and anything to see. At rest nothing runs.
public final class StoreWatch: Sendable {
  private let store: Store
  private let queue: DispatchQueue
  private let onChange: @Sendable () -> Void
  private let onLoss: @Sendable (StoreError) -> Void
  /// Everything of the watch itself happens here, so that a long write never holds up the caller's queue.
  private let own = DispatchQueue(label: "huddle.store-watch")
  private let state: Mutex<State>

  private struct State {
    var changes: OutsideChanges?
    var stop: (@Sendable () -> Void)?
    var isLost = false
  }

  /// Watches until `stop` or the end of this object; a store in memory never changes from outside.
  ///
  /// - Parameters:
  ///   - queue: where the handler is called.
  ///   - onChange: called once for a burst of commits.
  ///   - onLoss: called once when the file was moved, deleted or replaced; after that nothing is written to it.
  public init(
    _ store: Store, queue: DispatchQueue, onLoss: @escaping @Sendable (StoreError) -> Void = { _ in },
    onChange: @escaping @Sendable () -> Void
  ) {
    self.store = store
    self.queue = queue
    self.onChange = onChange
    self.onLoss = onLoss
    state = Mutex(State())
    guard let path = store.path else { return }
    let stop = watchFolder(of: path) ?? poll()
    // The first look comes after the watch is armed: nothing falls between the two.
    let changes = OutsideChanges(store)
    state.withLock { state in
      state.stop = stop
      if state.changes == nil { state.changes = changes }
    }
  }

  deinit { stop() }

  /// Ends the watch; the handler may still be called for what was noticed before.
  public func stop() {
    let stop = state.withLock { state in
      defer { state.stop = nil }
      return state.stop
    }
    stop?()
  }

  private func watchFolder(of path: String) -> (@Sendable () -> Void)? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
    // Folders come and go too.
    let watched = UInt32(
      IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF)
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, folder, watched) >= 0 else {
      close(descriptor)
      return nil
    }
    let names = [file, file + "-wal", file + "-journal"].map { Array($0.utf8) }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: own)
    source.setEventHandler { @Sendable [weak self] in
      guard FolderEvents.drain(descriptor, names) else { return }
      // A commit is a burst of writes; look once, when it is over.
      usleep(20_000)
      _ = FolderEvents.drain(descriptor, names)
      self?.check()
    }
    source.setCancelHandler { @Sendable in close(descriptor) }
    source.resume()
    return { source.cancel() }
  }

  /// Only where the kernel has no watch to give.
  private func poll() -> @Sendable () -> Void {
    let timer = DispatchSource.makeTimerSource(queue: own)
    timer.schedule(deadline: DispatchTime(uptimeNanoseconds: 1), repeating: 1, leeway: .milliseconds(200))
    timer.setEventHandler { @Sendable [weak self] in self?.check() }
    timer.resume()
    return { timer.cancel() }
  }

  private func check() {
    do throws(StoreError) { try store.verifyPlace() } catch {
      let isFirst = state.withLock { state in
        defer { state.isLost = true }
        return !state.isLost
      }
      if isFirst { queue.async { [onLoss] in onLoss(error) } }
      return
    }
    // Only this queue asks; what cannot be read just now is asked again with the next event.
    var changes = state.withLock { $0.changes } ?? OutsideChanges(store)
    let haveCome = (try? changes.haveCome()) ?? false
    state.withLock { [changes] in $0.changes = changes }
    if haveCome { queue.async(execute: onChange) }
  }
}

/// Reads what the kernel reports about a folder.
private enum FolderEvents {
  /// Empties the queue of events; whether one of them concerns a file of these names.
  static func drain(_ descriptor: Int32, _ names: [[UInt8]]) -> Bool {
    let header = MemoryLayout<inotify_event>.size
    var found = false
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return found }
      var offset = 0
      while offset + header <= count {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
        let end = min(count, offset + header + Int(event.len))
        // The name is padded with zeros. An overflow has none and may hide anything; the folder itself has none either.
        let name = buffer[offset + header..<end].prefix { $0 != 0 }
        let isNameless = event.mask & UInt32(IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) != 0
        if isNameless || names.contains(where: { $0.elementsEqual(name) }) {
          found = true
        }
        offset = end
      }
    }
  }
}
