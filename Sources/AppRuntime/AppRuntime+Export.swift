import Dispatch
import Domain
import Screens
import Store
import TerminalKit
import Theming
import ViewModels

/// Copies and exports. What takes longer than a moment is written beside the main thread, says how far it is, and stops
/// at `Esc`.
extension AppRuntime {
  /// A list with more rows than this is drawn as it stands on the screen; the table has all rows of any.
  private static let drawnRows = 500
  /// After how many rows the screen hears how far the writing is.
  private nonisolated static var progressStep: Int { 2000 }

  func copy(_ format: ExportFormat) {
    guard let view = view(as: format) else { return app.show(message: noRows("copy"), isError: true) }
    run(view) { goesOn in
      var text = ""
      let count = try view.write { piece in
        text += piece
        // Four bytes of base 64 for three: longer texts are refused by every terminal.
        if text.utf8.count > ClipboardSequence.limit { throw TooLong() }
      } goesOn: {
        goesOn($0)
      }
      return (text, count)
    } done: { runtime, result in
      switch result {
      case .success((let text, let count)) where runtime.terminal.copy(text):
        runtime.app.show(message: "Copied \(view.described(count)); the terminal has it")
      case .success: runtime.app.show(message: TooLong.message, isError: true)
      case .failure(let error): runtime.app.show(message: Self.words(error), isError: true)
      }
    }
  }

  func export(_ format: ExportFormat) {
    guard let view = view(as: format) else { return app.show(message: noRows("export"), isError: true) }
    let (write, name) = (host.writeExport, "huddle-\(exportName)-\(day.iso)")
    run(view) { goesOn in
      var count: Int?
      let path = try write(name, format.fileExtension) { piece in
        count = try view.write(piece) { goesOn($0) }
      }
      return (path, count)
    } done: { runtime, result in
      switch result {
      case .success((let path, let count)):
        runtime.app.show(message: "Wrote \(view.described(count)) to \(path)")
      case .failure(let error): runtime.app.show(message: Self.words(error), isError: true)
      }
    }
  }

  /// The view in a format as one text, for whoever draws without a terminal.
  func write(_ format: ExportFormat) -> String? {
    var text = ""
    guard let view = view(as: format), (try? view.write({ text += $0 })) != nil else { return nil }
    return text
  }

  /// Stops what is being written; nothing of it stays.
  func stopWriting() {
    _ = writings.begin()
    app.show(writing: nil)
    app.show(message: "Stopped: nothing was exported")
  }

  /// Leaving waits until what is being written is gone, so that no file is left that ends in the middle.
  func abandonWriting() {
    _ = writings.begin()
    writer.sync {}
  }

  // MARK: The view

  /// What is to be written; `nil` where the format needs rows and there are none.
  private func view(as format: ExportFormat) -> WrittenView? {
    let rows = (app.top.viewModel as? any TableExport)?.exported
    if format == .csv, rows == nil { return nil }
    return WrittenView(
      format: format, title: title, rows: rows, picture: picture(as: format, hasRows: rows != nil), pages: pages)
  }

  private func picture(as format: ExportFormat, hasRows: Bool) -> String {
    switch format {
    case .csv: return ""
    case .markdown: return hasRows ? "" : CanvasText.plain(picture(rows: terminal.size.rows))
    case .html:
      return HTMLRenderer.document(
        tallPicture(), palette: theme.palette, foreground: theme.foreground, background: theme.background,
        title: title)
    case .ansi: return ANSIRenderer.render(tallPicture(), palette: theme.palette, depth: .direct, ascii: false)
    }
  }

  /// The screen with room for all rows of a list that is not too long.
  private func tallPicture() -> Canvas {
    let count = (app.top.viewModel as? any TableExport)?.exported?.count ?? 0
    let rows = terminal.size.rows
    return picture(rows: count <= Self.drawnRows ? max(rows, count + 24) : rows)
  }

  private func picture(rows: Int) -> Canvas {
    let before = app
    defer { app = before }
    app.leaveOverlay()
    app.layout(columns: terminal.size.columns, rows: rows)
    satisfyDemands()
    var canvas = Canvas(size: Size(columns: terminal.size.columns, rows: rows))
    _ = draw(app, into: &canvas)
    return canvas
  }

  /// What the view is, and of when.
  private var title: String {
    let header = app.header
    var parts = [Format.name(app.top.viewModel.title), Format.name(header?.workspaceName ?? "")]
    parts.append(header.map { "as of " + Format.day($0.asOf) } ?? "")
    if !app.isPresenting { parts.append(Format.name(app.top.viewModel.filter.text)) }
    if app.isPresenting { parts.append("names and money masked") }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var exportName: String {
    app.tab.flatMap { app.stack.count == 1 ? $0.rawValue : nil }
      ?? (app.top.tab?.rawValue ?? (app.top.viewModel is AccountViewModel ? "account" : "explain"))
  }

  private func noRows(_ verb: String) -> String {
    app.top.viewModel is any TableExport
      ? "The rows to \(verb) are still being read: try again in a moment" : "There are no rows to \(verb)"
  }

  // MARK: Beside the main thread

  private struct TooLong: Error {
    static let message =
      "More than \(ClipboardSequence.limit * 3 / 4 / 1000) kB are more than a clipboard takes: x writes a file"
  }

  private nonisolated static func words(_ error: any Error) -> String {
    error is TooLong ? TooLong.message : (error as? StoreError)?.message ?? "\(error)"
  }

  /// Does the work, at once where it takes only a moment; one at a time.
  private func run<Value: Sendable>(
    _ view: WrittenView, work: @escaping @Sendable (_ goesOn: (Int) -> Bool) throws -> Value,
    done: @escaping @Sendable @MainActor (AppRuntime, Result<Value, any Error>) -> Void
  ) {
    if isSynchronous { return done(self, Result { try work { _ in true } }) }
    guard app.writing == nil else {
      return app.show(message: "Something is being written already: Esc stops it", isError: true)
    }
    let (writings, current) = (writings, writings.begin())
    let handover = Handover<Result<Value, any Error>>()
    writer.async {
      var told = 0
      let result = Result {
        try work { count in
          if count - told >= Self.progressStep {
            told = count
            self.post { if writings.isLatest(current) { $0.app.show(writing: view.progress(count)) } }
          }
          return writings.isLatest(current)
        }
      }
      if handover.fill(result) { return }
      self.post { runtime in
        guard writings.isLatest(current) else { return }
        runtime.app.show(writing: nil)
        done(runtime, result)
      }
    }
    if let result = handover.wait(milliseconds: 60) { done(self, result) } else { app.show(writing: view.progress(0)) }
  }
}

extension WrittenView {
  fileprivate nonisolated func progress(_ done: Int) -> WritingProgress {
    WritingProgress(what: format.title, done: done, total: rows?.count ?? 0)
  }
}
