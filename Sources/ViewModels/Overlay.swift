/// What lies over the screen and takes the keys first.
public enum Overlay: Hashable, Sendable {
  case help(HelpViewModel)
  case palette(PaletteViewModel)
  case export(ExportChooser)
  case views(ViewsViewModel)
  /// Letters on what can be clicked.
  case jump(JumpViewModel)
  /// The search prompt in the message line.
  case search(TextField)
  /// Until when an account sleeps, asked in the message line.
  case snooze(SnoozePrompt)
  /// The filter prompt in the message line.
  case filter(FilterPrompt)
  /// How often the values of a column occur.
  case frequency(FrequencyViewModel)
  /// A row being written.
  case form(FormViewModel)
  /// Calls to action that triggers ask for.
  case openings(OpeningsReview)
  /// Why a trigger rests, asked in the message line.
  case pause(PausePrompt)
  /// What a step of a checklist says, asked in the message line.
  case step(StepPrompt)
  /// Which person of the team the login is.
  case actor(ActorChooser)
  /// What can be added to an account, or at all.
  case add(AddChooser)
}

/// What the message line says until the next key.
public struct Message: Hashable, Sendable {
  public var text: String
  public var isError: Bool
  public init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}
