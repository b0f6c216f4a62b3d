import Dispatch
import Synchronization

/// One result handed from a background queue to a thread that waits only a short while for it.
nonisolated final class Handover<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case open
    case filled(Value)
    /// The waiter gave up; the value has to find its own way.
    case abandoned
  }
  private let state: Mutex<State>
  private let arrived = DispatchSemaphore(value: 0)

  /// - Parameter isAwaited: whether anybody is going to wait; else `fill` answers `false` from the start.
  init(isAwaited: Bool = true) { state = Mutex(isAwaited ? .open : .abandoned) }

  /// Whether somebody may still be waiting.
  var isAwaited: Bool {
    state.withLock { state in
      if case .open = state { true } else { false }
    }
  }

  /// Delivers the value. `false` when nobody waits any more.
  func fill(_ value: Value) -> Bool {
    let isAwaited = state.withLock { state in
      guard case .open = state else { return false }
      state = .filled(value)
      return true
    }
    if isAwaited { arrived.signal() }
    return isAwaited
  }

  /// Waits for the value; `nil` after that long, and from then on `fill` answers `false`.
  func wait(milliseconds: Int) -> Value? {
    _ = arrived.wait(timeout: .now() + .milliseconds(milliseconds))
    return state.withLock { state in
      if case .filled(let value) = state { return value }
      state = .abandoned
      return nil
    }
  }
}

/// The number of the latest scoring pass, readable from any thread, so that an older one can stop early.
nonisolated final class LatestPass: Sendable {
  private let number = Atomic(0)

  /// Begins a new pass and returns its number.
  func begin() -> Int { number.add(1, ordering: .relaxed).newValue }
  /// The pass that began last.
  var current: Int { number.load(ordering: .relaxed) }
  /// Whether no newer pass has begun.
  func isLatest(_ pass: Int) -> Bool { number.load(ordering: .relaxed) == pass }
}
