import GRDB

extension Store {
  /// The same store for reading only, in which accounts and contacts are numbers and free text is hidden.
  ///
  /// A store in memory is copied, since only its one connection sees it: take a new one after a change.
  public func presented() throws(StoreError) -> Store {
    try StoreError.mapping(path: path ?? "") {
      if let path { return Store(path: path, connections: try Connections(presenting: path)) }
      let copy = try Connections()
      try connections.writer.backup(to: copy.writer)
      try copy.writer.writeWithoutTransaction {
        try PresentedViews.install(on: $0)
      }
      return Store(path: nil, connections: copy)
    }
  }
}
