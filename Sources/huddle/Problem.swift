import ArgumentParser
import Foundation
import Store

/// Ends a command: says in one line what could not be done and what was not changed, exit code 2.
struct Problem: Error {
  let message: String
  init(_ message: String) { self.message = message }
}

/// Runs the body of a command; a `Problem` or any other error becomes one line on standard error and exit code 2.
func reporting(_ body: () throws -> Void) throws {
  // A closed pipe is not an error (cli.md): the write fails quietly and the program ends.
  signal(SIGPIPE, SIG_DFL)
  // A file that may grow no further is told like a full disk; by itself the signal would end the program.
  signal(SIGXFSZ, SIG_IGN)
  do {
    try body()
  } catch let exit as ExitCode {
    throw exit
  } catch let usage as ValidationError {
    throw usage
  } catch let problem as StoreError {
    standardError("huddle: " + problem.message)
    throw ExitCode(2)
  } catch let problem as Problem {
    standardError("huddle: " + problem.message)
    throw ExitCode(2)
  } catch {
    standardError("huddle: \(error)")
    throw ExitCode(2)
  }
}

/// Writes a line to standard error, with control characters made visible.
func standardError(_ line: String) {
  FileHandle.standardError.write(Data((harmless(line) + "\n").utf8))
}

/// Writes text to standard output.
func standardOutput(_ text: String) {
  FileHandle.standardOutput.write(Data(text.utf8))
}

/// Text from files as it may go to a terminal: every control character but newline and tab is made visible.
func harmless(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\n" && scalar != "\t", .format, .lineSeparator, .paragraphSeparator, .surrogate:
      // The control pictures block shows C0 characters by name.
      let picture = scalar.value < 0x20 ? UnicodeScalar(0x2400 + scalar.value) : nil
      out.unicodeScalars.append(picture ?? "\u{FFFD}")
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}
