import AppRuntime
import ArgumentParser
import Domain
import Foundation
import Keymaps
import NCursesTerminal
import Store
import TerminalKit
import Theming
import ViewModels

/// `huddle`: the interface on the store.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "The full-screen interface (the default).", shouldDisplay: false)

  @OptionGroup var common: CommonOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try reporting {
      let session = try common.session(.create, asks: true)
      try FullScreen.open(session, look: look, common: common, opensCalls: true)
    }
  }
}

/// How the interface looks.
struct LookOptions: ParsableArguments {
  @Option(
    help:
      "A shipped theme (dark, light, high-contrast, traffic, sixteen, monochrome), one of yours by name, or a theme file."
  ) var theme: String?
  @Flag(help: "Begin as a presentation: names and money masked.") var present = false
  @Flag(help: "Only ASCII on the screen; automatic where the locale is not UTF-8.") var ascii = false
}

/// The full-screen program around a session: terminal, runtime, main loop.
enum FullScreen {
  /// Runs until the user quits. The terminal is given back before anything else is said.
  ///
  /// - Parameter opensCalls: whether firing triggers open calls to action.
  static func open(
    _ session: Session, look: LookOptions, common: CommonOptions, opensCalls: Bool = false
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let themes = try ThemeShelf.themes(asked: look.theme, environment: environment)
    let keymap = try KeymapShelf.keymap(environment: environment)
    try MainActor.assumeIsolated {
      let demo = DemoStore()
      defer { demo.remove() }
      let pipe = EventPipe()
      let terminal = try NCursesTerminal(ascii: look.ascii ? true : nil, environment: environment) { pipe.wake() }
      defer { terminal.close() }
      let runtime = AppRuntime(
        terminal: terminal, session: session, keymap: keymap, themes: themes.all,
        themeIndex: themes.first(at: terminal.colorDepth),
        opensCalls: opensCalls,
        host: RuntimeHost(
          openDemo: { try demo.session(accounts: 125, seed: 1, common: common) },
          writeTemplate: {
            let folder = FileManager.default.currentDirectoryPath + "/huddle-portfolio"
            try TemplateFolder.write(to: folder)
            return folder
          }, writeExport: ExportFile.write))
      pipe.runtime = runtime
      let frames = FrameDump(environment: environment, runtime: runtime)
      defer { frames?.cancel() }
      runtime.start()
      if look.present { runtime.present(true) }
      // The main queue is served by the run loop; each turn ends after one source, so quitting is seen at once.
      while !runtime.hasQuit { _ = RunLoop.main.run(mode: .default, before: .distantFuture) }
    }
  }
}

/// Connects the terminal, which exists first, with the runtime, which needs it.
@MainActor private final class EventPipe {
  var runtime: AppRuntime?
  func wake() { runtime?.terminalIsReady() }
}
