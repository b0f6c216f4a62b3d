import Domain
import Keymaps
import Screens
import Store
import TerminalKit
import Theming
import ViewModels

extension AppRuntime {
  /// Turns a terminal event into an input and does what follows from it.
  func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): handle(key)
    case .paste(let text):
      if app.isTextEntry { perform(app.handle(.text(text))) }
    case .mouse(let mouse): handle(mouse)
    case .resized: terminal.invalidate()
    case .closed: quit()
    }
  }

  private func handle(_ key: Key) {
    if let command = keymap.resolve(app.contexts, key) {
      perform(app.handle(.command(command)))
    } else if app.isTextEntry, case .character(let character) = key.code, key.modifiers.isSubset(of: .shift) {
      perform(app.handle(.text(String(character))))
    }
  }

  private func handle(_ mouse: MouseEvent) {
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let under = drawn.zones.last(where: { $0.rect.contains(mouse.position) })?.target
      perform(app.handle(.wheel(mouse.action == .wheelUp ? -3 : 3, over: under)))
    case .press where mouse.button == .left:
      guard let zone = drawn.zones.last(where: { $0.rect.contains(mouse.position) }) else { return }
      let now = session.now()
      let isDouble =
        lastClick.map {
          $0.position == mouse.position && now.microseconds - $0.at.microseconds < 400_000
        } ?? false
      lastClick = isDouble ? nil : (mouse.position, now)
      perform(app.handle(isDouble ? .doubleHit(zone.target) : .hit(zone.target)))
    default: break
    }
  }

  /// Does what a view model asked for.
  func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .go(let route): app.go(route)
    case .message(let text): app.show(message: text, isError: false)
    case .undo:
      attempt { () throws(StoreError) in
        let label = try portfolio.store.undo(author: session.author, at: session.now())
        storeChanged(label.map { "Undid: \($0) · C-r redo" } ?? "There is nothing to undo")
      }
    case .redo:
      attempt { () throws(StoreError) in
        let label = try portfolio.store.redo(author: session.author, at: session.now())
        storeChanged(label.map { "Redid: \($0) · u undo" } ?? "There is nothing to redo")
      }
    case .minutes: writeMinutes()
    case .undoChange(let group):
      attempt { () throws(StoreError) in
        let label = try portfolio.store.undo(group: group, author: session.author, at: session.now())
        storeChanged("Undid: \(label) · C-r redo")
      }
    case .review(let account, let name): review(account, name)
    case .snooze(let account, let name, let until, let reason): snooze(account, name, until, reason)
    case .wake(let account, let name): wake(account, name)
    case .fill(let request): app.fill(request)
    case .apply(let request): apply(request)
    case .save(let submission): save(submission)
    case .keepDraft(let key, let texts): keepDraft(key, texts)
    case .closeForm(let text): app.closeForm(saying: text)
    case .delete(let target): delete(target)
    // The interface has done these itself.
    case .askStep, .command: break
    case .actAs(let person): act(as: person)
    case .checklist(let edit): change(edit)
    case .openCalls(let calls, let aside): open(calls, aside: aside)
    case .pause(let trigger, let reason, let until): pause(trigger, reason, until)
    case .resume(let trigger): resume(trigger)
    case .showDay(let day): show(day: day)
    case .cycleTheme:
      themeIndex = (themeIndex + 1) % themes.count
      terminal.setPalette(theme.palette(at: terminal.colorDepth))
      app.show(message: "Theme: \(theme.name)", isError: false)
    case .redraw: terminal.invalidate()
    case .present(let isOn): present(isOn)
    case .compareWeek(let isOn): compareWeek(isOn)
    case .copy(let format): copy(format)
    case .export(let format): export(format)
    case .stopWriting: stopWriting()
    case .labelTargets: app.label(drawn.targets)
    case .readViews: readViews()
    case .keepView(let name, let view): keep(view, as: name)
    case .suspend: terminal.suspend()
    case .quit: quit()
    case .openDemo: replaceSession()
    case .writeTemplate:
      do {
        app.show(message: "Wrote an empty bundle to \(try host.writeTemplate())", isError: false)
      } catch { app.show(message: "\(error)", isError: true) }
    }
  }

  /// Shows another day: what is known of it at once, the rest as it is scored.
  func show(day: Day) {
    self.day = day
    attempt { () throws(StoreError) in try refreshHeader() }
    app.storeChanged()
    refreshChanges()
    beginScoring()
  }

  private func quit() {
    rememberLook()
    if !drafts.isEmpty { writeDrafts() }
    hasQuit = true
    _ = passes.begin()
    figures.stop()
    reviews.stop()
    abandonWriting()
    watch?.stop()
  }

  private func replaceSession() {
    do {
      portfolio = try host.openDemo()
      opensCalls = false
      presented = nil
      app.show(whoActs: session.whoActs)
      day = session.startDay
      lastToday = session.today
      attempt { () throws(StoreError) in try refreshHeader() }
      app.go(.tab(.heatmap))
      beginScoring()
      watchStore()
    } catch { app.show(message: "\(error)", isError: true) }
  }
}
