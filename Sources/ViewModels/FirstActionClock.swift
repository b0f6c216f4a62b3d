import Domain

/// The clock that runs from the opening of a call to action until somebody acts (method §6).
enum FirstActionClock {
  /// What became of it by `end`, in a colour and a few words.
  static func state(opened: Instant?, acted: Instant?, end: Instant, hours: Int) -> (colour: Colour, words: String) {
    guard let opened else { return acted == nil ? (.noData, "not yet") : (.green, "done") }
    let limit = opened.adding(hours: hours)
    if let acted, acted < end {
      let elapsed = max(0, AccountReportSetting.hours(from: opened, to: acted))
      return (acted <= limit ? .green : .red, "after \(AccountReportSetting.hours(elapsed))")
    }
    let age = AccountReportSetting.hours(from: opened, to: end)
    // Exactly the limit is not yet more than the limit.
    return end <= limit ? (.yellow, "\(hours - age) h left") : (.red, "none, \(AccountReportSetting.hours(age))")
  }
}
