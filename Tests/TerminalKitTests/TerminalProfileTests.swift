import TerminalKit
import Testing

@Suite struct TerminalProfileTests {
  @Test(
    "The character set comes from the first locale variable that is set",
    arguments: [
      (["LANG": "en_US.UTF-8"], true), (["LANG": "de_DE.utf8@euro"], true),
      (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
      (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], true), (["LANG": "en_US.ISO-8859-1"], false), ([:], false),
      (["LANG": "POSIX"], false), (["LANG": ""], false), (["LANG": "@"], false),
    ])
  func codeset(environment: [String: String], isUTF8: Bool) {
    #expect(TerminalProfile(environment: environment).isUTF8 == isUTF8)
  }

  @Test(
    "Direct colour is used where the terminal itself offers it",
    arguments: [
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], true),
      (["TERM": "tmux-256color", "COLORTERM": "24bit"], true),
      (["TERM": "xterm-256color"], false), (["TERM": "xterm-256color", "COLORTERM": "yes"], false),
      (["TERM": "linux", "COLORTERM": "truecolor"], false),
      (["TERM": "screen-256color", "COLORTERM": "truecolor"], false),
      (["TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "/tmp/x"], true),
      (["TERM": "stterm", "COLORTERM": "truecolor"], false),
    ])
  func directColor(environment: [String: String], offered: Bool) {
    #expect(TerminalProfile(environment: environment).offersDirectColor == offered)
  }

  @Test("An empty NO_COLOR means nothing", arguments: [("", false), ("1", true), ("0", true)])
  func refusal(value: String, refuses: Bool) {
    #expect(TerminalProfile(environment: ["NO_COLOR": value]).refusesColor == refuses)
  }
}
