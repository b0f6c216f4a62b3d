import Store
import ViewModels

extension AppRuntime {
  /// Masks the portfolio, or shows it as it is. Every screen reads through `session`, so none can keep or find a name.
  public func present(_ isOn: Bool) {
    attempt { () throws(StoreError) in
      presented = nil
      presentation += 1
      if isOn { presented = try portfolio.presented() }
      app.forgetPortfolio()
      try refreshHeader()
    }
    app.startAfresh()
    // What was read before must not be seen any more, not even for one frame.
    mustWait = true
    settle()
    mustWait = false
    if isOn, presented == nil {
      app.show(message: "The presentation could not begin: names and money are shown", isError: true)
    } else {
      app.show(
        message: isOn
          ? "Presenting: names and money are masked, nothing can be changed"
          : "The presentation is over: names and money are shown")
    }
    frame()
  }

  /// A masked copy of a store in memory does not see what happens to the original; one of a file does.
  func refreshPresented() throws(StoreError) {
    guard presented != nil else { return }
    if portfolio.store.path == nil { presented = try portfolio.presented() } else { try presented?.refreshShared() }
  }
}
