public import Domain

extension ScoringModel {
  /// Of triggers that fire without a call to action, the one that is due first once it is opened, with who is asked.
  ///
  /// - Parameters:
  ///   - ids: firing triggers; unknown ones are left out.
  ///   - segment: the account's; without one it is judged as C (method §2).
  /// - Returns: the trigger's id, the role, and the hours left for the first action, counted from the day shown.
  public func nextTrigger(
    of ids: [String], segment: Segment?
  ) -> (id: String, role: OwnerRole, hours: Int)? {
    let rules = ids.compactMap(Trigger.init).map { triggers[$0] }
    let next = rules.enumerated().min { left, right in
      let urgencies = (urgency(left.element.due), urgency(right.element.due))
      return urgencies.0 == urgencies.1 ? left.offset < right.offset : urgencies.0 < urgencies.1
    }
    guard let rule = next?.element else { return nil }
    var hours = triggers.firstActionHours
    if case .hours(let due) = rule.due { hours = min(hours, due) }
    return (rule.trigger.rawValue, rule.owner[segment ?? .c], hours)
  }

  /// Days until a trigger is due once it is opened; what a date decides comes last.
  private func urgency(_ due: TriggerDue) -> Int {
    switch due {
    case .hours(let hours): (hours + 23) / 24
    case .days(let days): days
    case .businessDays(let days): days * 7 / 5
    case .afterCompletion(let days): days
    case .fiscalYearEnd: 366
    }
  }
}
