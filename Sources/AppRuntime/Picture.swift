import Domain
public import Keymaps
public import TerminalKit
public import Theming
public import ViewModels

/// One frame of the real program, drawn without a terminal.
public nonisolated struct Picture: Sendable {
  private let size: Size
  private let format: String
  private let depth: ColorDepth
  private let isASCII: Bool

  /// A picture of that many cells; `format` is `text`, `ansi` or `svg`, or one of `ExportFormat` for the whole view.
  public init(size: Size, format: String, depth: ColorDepth, isASCII: Bool) {
    self.size = size
    self.format = format
    self.depth = depth
    self.isASCII = isASCII
  }

  /// Opens the route, presses the keys, and draws what is then on the screen.
  @MainActor public func draw(
    session: Session, keymap: Keymap, themes: [Theme], themeIndex: Int, route: Route, keys: [Key],
    isPresenting: Bool = false
  ) -> String {
    let terminal = MemoryTerminal(size: size, colorDepth: depth, isASCII: isASCII)
    let runtime = AppRuntime(
      terminal: terminal, session: session, keymap: keymap, themes: themes, themeIndex: themeIndex,
      isSynchronous: true)
    runtime.start(route: route)
    if isPresenting { runtime.present(true) }
    for key in keys {
      terminal.send([.key(key)])
      runtime.terminalIsReady()
    }
    if format != "ansi", let format = ExportFormat(rawValue: format) {
      return runtime.write(format) ?? CanvasText.plain(Canvas(size: Size(columns: 0, rows: 0)))
    }
    let theme = runtime.theme
    let frame = terminal.canvas ?? Canvas(size: size)
    let canvas = isASCII ? GlyphTwins.ascii(frame) : frame
    return switch format {
    case "svg":
      SVGRenderer.render(
        canvas, palette: theme.palette(at: depth), defaultForeground: theme.foreground,
        defaultBackground: theme.background,
        depth: depth)
    case "ansi": ANSIRenderer.render(canvas, palette: theme.palette(at: depth), depth: depth, ascii: isASCII)
    default: CanvasText.plain(canvas)
    }
  }
}
