import Domain

extension AccountEvaluation {
  /// The firing triggers with cause, owner and due (method §6).
  var firing: [FiringTrigger] { triggers.map(listing) }

  /// One trigger as it is listed.
  func listing(_ trigger: Trigger) -> FiringTrigger {
    let rule = model.triggers[trigger]
    let role = rule.owner[judged]
    let person = person(role)
    var isIn72Hours = false
    if case .hours = rule.due { isIn72Hours = true }
    return FiringTrigger(
      id: trigger.rawValue, cause: cause(trigger), ownerRole: role.rawValue, person: person,
      standIn: person.flatMap(standIn), due: dueDay(trigger, rule.due), within72Hours: isIn72Hours)
  }

  /// Who fills a role at the account, else who owns its cadence.
  private func person(_ role: OwnerRole) -> String? {
    let named: String? =
      switch role {
      case .csm: account.csm
      case .tam: account.tam
      case .am: account.am
      case .vcio: account.vcio
      }
    return named ?? account.cadenceOwner
  }

  /// The account's backup while a person is out of office.
  private func standIn(for person: String) -> String? {
    let away = engine.shared.people.contains { $0.outOfOffice == true && ByteKey($0.id) == ByteKey(person) }
    return away ? account.cadenceBackup : nil
  }

  /// The call to action that is open for a trigger, the earliest opened one.
  func openCall(_ trigger: Trigger) -> CallToAction? {
    let open = facts.calls.filter { $0.open.isOpen(on: day) }.map { facts.facts.ctas[Int($0.open.row)] }
      .filter { $0.trigger == trigger.rawValue }
    return open.min { left, right in
      let instants = (left.openedAt?.instant.microseconds ?? .min, right.openedAt?.instant.microseconds ?? .min)
      return instants.0 != instants.1 ? instants.0 < instants.1 : bytesPrecede(left.id, right.id)
    }
  }

  /// Days count from the day the call to action opened, else from today (method §12).
  private func dueDay(_ trigger: Trigger, _ due: TriggerDue) -> Day? {
    let call = openCall(trigger)
    let opened = call?.openedAt?.day ?? calendar.day
    switch due {
    case .hours(let hours):
      guard let instant = call?.openedAt?.instant else { return calendar.day + (hours + 23) / 24 }
      return calendar.zone.day(of: instant.adding(hours: hours))
    case .days(let days): return opened + days
    case .businessDays(let days): return opened.adding(businessDays: days)
    case .fiscalYearEnd: return fiscalYearEnd
    case .afterCompletion(let days): return unreviewedAssessment.map { Day(number: $0.from) + days }
    }
  }
}
