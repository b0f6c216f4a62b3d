import Domain
import GRDB

/// The function of SQL that says an id where a row has no name: as it is, or hidden from those whom a store is presented to.
/// Ids that rows are found by are never told through it.
enum ShownID {
  static let name = "shown_id"

  static let plain = DatabaseFunction(name, argumentCount: 1, pure: true) { $0[0] }
  static let hidden = DatabaseFunction(name, argumentCount: 1, pure: true) { values in
    values[0].isNull ? nil : Presentation.hidden
  }
}
