import CNCurses
import Glibc
import TerminalKit

/// The terminal device: its modes, its size, and writing to it.
struct TTY {
  static let input: Int32 = 0
  static let output: Int32 = 1
  /// The modes it had when it was taken.
  let saved: termios

  /// The device behind input and output; `nil` when one of them is something else.
  init?() {
    var saved = termios()
    guard isatty(TTY.input) == 1, isatty(TTY.output) == 1, tcgetattr(TTY.input, &saved) == 0 else { return nil }
    self.saved = saved
  }

  /// Hands over every byte as it is typed and sends every byte as it is written.
  ///
  /// What is sent is waited for and what was typed is kept, here and in `restore`.
  func makeRaw() {
    var modes = saved
    cfmakeraw(&modes)
    tcsetattr(TTY.input, TCSADRAIN, &modes)
  }

  /// Brings back the modes from before.
  func restore() {
    var modes = saved
    tcsetattr(TTY.input, TCSADRAIN, &modes)
  }

  /// The size in cells; `nil` where the device does not know it.
  var size: Size? {
    var size = winsize()
    guard ioctl(TTY.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Writes all bytes, in one piece where the device takes it; false when the terminal has gone away.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Glibc.write(TTY.output, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count > 0 {
          sent += count
        } else if errno == EAGAIN {
          // Whoever shares the device has made it non-blocking.
          var waiting = pollfd(fd: TTY.output, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waiting, 1, 1000)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// Whether bytes are waiting to be read.
  static var hasInput: Bool {
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }
}
