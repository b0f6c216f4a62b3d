import Domain

extension AccountViewModel {
  /// The row that the one under the cursor was made from; where that is a figure, the account itself.
  public var editTarget: EditTarget? {
    guard case .sourceRow(let source)? = row?.opens else { return nil }
    return EditTarget(source, account: id, name: row?.cells.first?.words ?? source.id)
  }

  /// What `a` adds without asking what: one more of what the pane lists.
  public var added: FormKind? {
    if case .sourceRow(let source)? = row?.opens, source.table == .notes { return .note }
    return switch pane {
    case .health, .tickets: nil
    case .actions: .action
    case .decisions: .decision
    case .initiatives: .initiative
    case .meetings: .meeting
    case .people: .contact
    case .adoption: .reading
    }
  }
}

extension SourceRowViewModel {
  public var editTarget: EditTarget? {
    guard let stored else { return nil }
    let account = row.table == .accounts ? row.id : stored["account_id"]?.value.text
    return EditTarget(
      row.table, key: row.table.key.compactMap { stored[$0]?.value }, account: account, name: title)
  }
}

extension ExplanationViewModel {
  public var editTarget: EditTarget? {
    sourceRow.flatMap { EditTarget($0, account: id, name: name(of: $0)) }
  }
}
