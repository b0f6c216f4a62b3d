import Domain
import Store
import ViewModels

extension AppRuntime {
  /// Signs changes as somebody of the team from now on, and remembers it for the login; `nil` signs as the login.
  func act(as person: Person?) {
    attempt { () throws(StoreError) in
      try portfolio.act(as: person)
      try refreshHeader()
      app.show(message: "Changes are signed \(Format.name(portfolio.author)) from now on · : who changes it")
    }
    app.storeChanged()
    refreshChanges()
  }
}

extension Session {
  /// Whether somebody has to be asked who acts.
  var whoActs: WhoActs {
    WhoActs(login: login, isKnown: (login.flatMap { try? store.knowsActor(login: $0) }) ?? true)
  }
}
