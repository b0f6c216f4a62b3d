import AppRuntime
import Dispatch
import Foundation

/// Writes the frame that the program believes to be on the screen to a file, whenever it gets SIGUSR1 and
/// `HUDDLE_FRAME_FILE` names one: tests compare it with what a terminal shows.
@MainActor final class FrameDump {
  private let source: any DispatchSourceSignal

  init?(environment: [String: String], runtime: AppRuntime) {
    guard let path = environment["HUDDLE_FRAME_FILE"], !path.isEmpty else { return nil }
    signal(SIGUSR1, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGUSR1, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated {
        try? Data(runtime.describeFrame().utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      }
    }
    source.activate()
  }

  func cancel() { source.cancel() }
}
