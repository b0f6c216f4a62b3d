import TerminalKit
import Testing
import ViewModels

@testable import Keymaps

/// The key map as a table.
@Suite struct KeymapTests {
  let keymap = Keymap.standard

  /// Which contexts are looked at together, as the screens name them.
  static let together: [[KeyContext]] = [
    [.list, .global], [.account, .list, .global], [.tree, .list, .global], [.firstRun, .list, .global],
  ]

  @Test func noKeyHasTwoMeaningsInAContextTogetherWithGlobal() {
    for context in KeyContext.allCases {
      var meaning: [Key: Command] = [:]
      for binding in keymap.bindings where binding.context == context || binding.context == .global {
        #expect(
          meaning[binding.key] == nil || meaning[binding.key] == binding.command,
          "\(binding.key.label) in \(context.rawValue)")
        meaning[binding.key] = binding.command
      }
    }
  }

  /// What is done once in a while is found in the palette by its name.
  static let inThePaletteAlone: Set<Command> = [.whoActs]

  @Test(arguments: Command.allCases)
  func everyCommandHasAKeyOrIsForThePaletteAlone(command: Command) {
    let hasKey = KeyContext.allCases.contains { !keymap.keys(for: command, in: [$0]).isEmpty }
    #expect(hasKey != Self.inThePaletteAlone.contains(command))
  }

  @Test(arguments: together)
  func everyContextHasHelpAndAWayBack(contexts: [KeyContext]) {
    for command in [Command.help, .palette, .back, .quit, .interrupt] {
      #expect(!keymap.keys(for: command, in: contexts).isEmpty, "\(command.rawValue)")
    }
  }

  @Test func aTextFieldCanBeLeftAndAccepted() {
    #expect(keymap.resolve([.text, .global], Key(.escape)) == .cancel)
    #expect(keymap.resolve([.text, .global], Key(.enter)) == .confirm)
    #expect(keymap.resolve([.text, .global], Key(.character("c"), .control)) == .interrupt)
  }

  @Test(arguments: [
    (Command.moveDown, "j", "down"), (.moveUp, "k", "up"), (.moveLeft, "h", "left"), (.moveRight, "l", "right"),
    (.first, "g", "home"), (.last, "G", "end"),
  ])
  func lettersAndArrowsDoTheSame(command: Command, letter: String, arrow: String) throws {
    for text in [letter, arrow] {
      let key = try #require(Key(text: text))
      for contexts in Self.together { #expect(keymap.resolve(contexts, key) == command) }
    }
  }

  /// The table of the product for the commands that exist.
  @Test(arguments: [
    ("1", Command.showHeatmap), ("2", .showWatchlist), ("?", .help), (":", .palette), ("C-p", .palette), ("u", .undo),
    ("C-r", .redo), ("[", .dayBack), ("]", .dayForward), ("{", .monthEndBack), ("}", .monthEndForward), ("=", .today),
    ("F4", .lastDayWithData), ("t", .cycleTheme), ("C-l", .redraw), ("C-z", .suspend), ("q", .quit),
    ("enter", .open), ("esc", .back), ("backspace", .back), ("/", .search), ("n", .nextMatch), ("N", .previousMatch),
    ("s", .sort), ("S", .reverseSort), ("o", .fold), ("tab", .nextPane), ("S-tab", .previousPane),
    ("pgdn", .pageDown), ("pgup", .pageUp), (")", .nextAccount), ("(", .previousAccount), ("w", .weekMarks),
    ("P", .presenter), ("+", .denser), ("-", .looser), ("y", .copyView), ("x", .exportView), ("'", .jump),
    ("V", .savedViews), (".", .nextChange), (",", .previousChange),
  ])
  func theKeysAreThoseOfTheProduct(text: String, command: Command) throws {
    let key = try #require(Key(text: text))
    #expect(keymap.resolve([.account, .list, .global], key) == command)
  }

  @Test func aCharacterInATextFieldIsTextWhateverItMeansElsewhere() {
    for character in "qj:?/1=[ é東" {
      #expect(keymap.resolve([.text, .global], Key(.character(character))) == nil)
    }
  }

  @Test func theFirstKeyOfTheTableIsTheOneShown() {
    let labels = keymap.labels
    #expect(labels.key(for: .palette, in: [.list, .global]) == ":")
    #expect(labels.key(for: .moveDown, in: [.text, .global]) == "↓")
    #expect(labels.keys(for: .moveDown, in: [.list, .global]) == ["j", "↓"])
    #expect(labels.key(for: .startDemo, in: [.list, .global]) == nil)
  }

  // MARK: Overrides

  @Test func anOverrideReplacesTheKeysOfItsCommandInItsContext() throws {
    let key = Key(.character("X"))
    let changed = try keymap.overridden(by: [Keymap.Binding(.list, key, .fold)])
    #expect(changed.resolve([.list, .global], key) == .fold)
    #expect(changed.resolve([.list, .global], Key(.character("o"))) == nil)
    #expect(changed.resolve([.tree, .list, .global], Key(.character("o"))) == .fold)
  }

  @Test func twoCommandsMayChangePlaces() throws {
    let (n, m) = (Key(.character("n")), Key(.character("N")))
    let changed = try keymap.overridden(by: [
      Keymap.Binding(.list, m, .nextMatch), Keymap.Binding(.list, n, .previousMatch),
    ])
    #expect(changed.resolve([.list], m) == .nextMatch)
    #expect(changed.resolve([.list], n) == .previousMatch)
  }

  @Test func aKeyThatIsTakenIsRefusedAndSaysByWhat() {
    let taken = Keymap.Binding(.list, Key(.character("j")), .fold)
    #expect(throws: Keymap.Problem.duplicate(taken, is: .moveDown)) { try keymap.overridden(by: [taken]) }
    let hiding = Keymap.Binding(.account, Key(.character("q")), .nextAccount)
    #expect(throws: Keymap.Problem.hidesGlobal(hiding, is: .quit)) { try keymap.overridden(by: [hiding]) }
    let everywhere = Keymap.Binding(.global, Key(.character("j")), .help)
    #expect(throws: Keymap.Problem.self) { try keymap.overridden(by: [everywhere]) }
  }

  @Test func aPlainCharacterCannotBeACommandOfATextField() {
    let binding = Keymap.Binding(.text, Key(.character("x")), .cancel)
    #expect(throws: Keymap.Problem.isText(binding)) { try keymap.overridden(by: [binding]) }
  }

  // MARK: Names of keys

  @Test(arguments: [
    ("j", "j"), ("G", "G"), ("space", "Space"), ("C-p", "Ctrl-P"), ("C-space", "Ctrl-Space"), ("M-x", "Alt-x"),
    ("S-tab", "Shift-Tab"), ("F12", "F12"), ("pgup", "PgUp"), ("down", "↓"), ("backspace", "Bksp"), ("esc", "Esc"),
  ])
  func aKeyIsPrintedAsItIsLabelledOnKeyboards(text: String, label: String) throws {
    #expect(try #require(Key(text: text)).label == label)
  }

  @Test func everyKeyOfTheTableCanBeWrittenAndReadBack() {
    for binding in keymap.bindings { #expect(Key(text: binding.key.text) == binding.key) }
  }

  @Test func noTwoKeysOfAContextHaveTheSameLabel() {
    for context in KeyContext.allCases {
      let labels = keymap.bindings.filter { $0.context == context }.map(\.key.label)
      #expect(Set(labels).count == labels.count, "\(context.rawValue)")
    }
  }
}
