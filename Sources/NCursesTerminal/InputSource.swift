import Dispatch
import Glibc
import TerminalKit

/// Reads what the user types whenever there is something, on the main queue, and keeps the decoder's clock.
final class InputSource {
  private var decoder = InputDecoder()
  private let source: any DispatchSourceRead
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// Counts arrivals, so that a clock that was set before one knows that it is void.
  private var arrivals = 0
  private let deliver: ([TerminalEvent]) -> Void

  init(deliver: @escaping ([TerminalEvent]) -> Void) {
    self.deliver = deliver
    source = DispatchSource.makeReadSource(fileDescriptor: TTY.input, queue: .main)
    source.setEventHandler { @Sendable [weak self] in MainActor.assumeIsolated { self?.read() } }
    source.activate()
  }

  func cancel() { source.cancel() }

  private func read() {
    let count = Glibc.read(TTY.input, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else {
      source.cancel()
      deliver([.closed])
      return
    }
    arrivals += 1
    let events = decoder.decode(buffer[..<count])
    if !events.isEmpty { deliver(events) }
    setClock()
  }

  private func setClock() {
    guard let timeout = decoder.timeout else { return }
    let arrival = arrivals
    DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(timeout)) { @Sendable [weak self] in
      MainActor.assumeIsolated { self?.expire(arrival) }
    }
  }

  private func expire(_ arrival: Int) {
    guard arrival == arrivals else { return }
    // Bytes may have come while something else was being done; they decide, not the clock.
    guard !TTY.hasInput else { return }
    let events = decoder.flushPendingEscape()
    if !events.isEmpty { deliver(events) }
  }
}
