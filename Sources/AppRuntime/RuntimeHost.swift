/// What only the composition root can do: things that touch files or replace the session.
public struct RuntimeHost {
  /// Opens a session on the built-in demo portfolio; the message says why not.
  public var openDemo: () throws -> Session
  /// Writes an empty bundle and returns where.
  public var writeTemplate: () throws -> String
  /// Writes a new file, by its name without ending and its ending, and returns where. The text comes in pieces; when they
  /// end with an error there is no file. Called on any thread.
  public var writeExport: @Sendable (_ name: String, _ ending: String, _ text: Pieces) throws -> String

  /// Hands the pieces of a text over one after another.
  public typealias Pieces = (_ write: (String) throws -> Void) throws -> Void

  /// A host; without arguments it can do neither.
  public init(
    openDemo: @escaping () throws -> Session = { throw RuntimeRefusal(reason: "the demo cannot be opened from here") },
    writeTemplate: @escaping () throws -> String = {
      throw RuntimeRefusal(reason: "a template cannot be written from here")
    },
    writeExport: @escaping @Sendable (_ name: String, _ ending: String, _ text: Pieces) throws -> String = { _, _, _ in
      throw RuntimeRefusal(reason: "no file can be written from here")
    }
  ) {
    self.openDemo = openDemo
    self.writeTemplate = writeTemplate
    self.writeExport = writeExport
  }
}

/// A refusal in words for the message line.
public nonisolated struct RuntimeRefusal: Error, CustomStringConvertible {
  public let reason: String
  public init(reason: String) { self.reason = reason }
  public var description: String { reason }
}
