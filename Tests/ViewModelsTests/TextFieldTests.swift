import TestSupport
import Testing

@testable import ViewModels

/// One line of text with a caret.
@Suite struct TextFieldTests {
  @Test func controlAndDirectionCharactersAreNotText() {
    let field = TextField("a\u{1B}[31m\u{202E}b\u{7}\u{9B}\u{200B}c\u{FEFF}")
    #expect(field.text == "a[31mbc")
  }

  @Test func lineEndsAndTabsBecomeSpaces() {
    #expect(TextField("a\nb\tc\r\nd").text == "a b c d")
  }

  @Test func lettersOfAllScriptsAreText() {
    #expect(TextField("Ünïcödé 東京 नमस्ते e\u{301}").text == "Ünïcödé 東京 नमस्ते e\u{301}")
  }

  @Test func aPastedBookIsCut() {
    let field = TextField(String(repeating: "x", count: 1_000_000))
    #expect(field.text.count == TextField.limit)
    #expect(TextField("a" + String(repeating: "\u{301}", count: 5000) + "b").text == "b")
  }

  @Test(arguments: [
    ([Command.deleteBackward], "one tw|three"), ([.deleteForward], "one two|hree"),
    ([.deleteWordBackward], "one |three"),
    ([.caretStart, .deleteBackward], "|one twothree"), ([.clearText], "|"),
    ([.caretLeft, .caretLeft], "one t|wothree"),
    ([.caretEnd, .caretRight], "one twothree|"), ([.deleteWordBackward, .deleteWordBackward], "|three"),
  ])
  func editingKeysDoWhatTheyDoInAShell(commands: [Command], expected: String) {
    var field = TextField("one two")
    field.insert("three")
    for _ in 0..<5 { _ = field.handle(.caretLeft) }
    for command in commands {
      let isEditing = field.handle(command)
      #expect(isEditing)
    }
    let text = Array(field.text)
    #expect(String(text[..<field.caret]) + "|" + String(text[field.caret...]) == expected)
    #expect(field.textBeforeCaret == String(text[..<field.caret]))
  }

  @Test(arguments: UInt64(0)..<100)
  func theCaretIsAlwaysInTheText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var field = TextField()
    for _ in 0..<60 {
      if Bool.random(using: &generator) {
        field.insert(["a", " ", "東", "\n", "e\u{301}", "👩‍👩‍👧"].randomElement(using: &generator) ?? "a")
      } else {
        _ = field.handle(Command.allCases.filter(\.isTextEditing).randomElement(using: &generator) ?? .clearText)
      }
      #expect((0...field.text.count).contains(field.caret))
    }
  }
}
