import CNCurses
import Dispatch
import Glibc

/// Hears of resizes, stops and continuations on the main queue; the handlers themselves only note them.
final class SignalSource {
  private let descriptor: Int32
  private let source: any DispatchSourceRead
  private let deliver: (Set<Int32>) -> Void

  /// - Parameter deliver: gets the numbers of the signals that came since the last time, each once.
  init?(deliver: @escaping (Set<Int32>) -> Void) {
    let descriptor = cn_signal_pipe()
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.deliver = deliver
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { @Sendable [weak self] in
      MainActor.assumeIsolated { self?.report() }
    }
    source.activate()
  }

  func cancel() { source.cancel() }

  private func report() {
    let signals = drain()
    if !signals.isEmpty { deliver(signals) }
  }

  /// Takes what has been noted so far.
  @discardableResult
  func drain() -> Set<Int32> {
    var signals: Set<Int32> = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return signals }
      signals.formUnion(bytes[..<count].map(Int32.init))
    }
  }
}
