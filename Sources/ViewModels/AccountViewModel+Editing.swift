import Domain

extension AccountViewModel {
  /// The row that the one under the cursor was made from; where that is a figure, the account itself.
  public var editTarget: EditTarget? {
    guard case .sourceRow(let source)? = row?.opens, let key = key(of: source) else { return nil }
    return EditTarget(
      source.table, key: key, account: source.table == .people ? nil : id, name: row?.cells.first?.words ?? source.id)
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

  /// The parts of a row's key, which its name has joined.
  private func key(of source: SourceRow) -> [BundleValue]? {
    if source.table.key.count == 1 { return [.text(source.id)] }
    guard source.table == .readings, source.id.hasPrefix(id + "|") else { return nil }
    let rest = source.id.dropFirst(id.count + 1)
    guard let bar = rest.lastIndex(of: "|") else { return nil }
    return [.text(id), .text(String(rest[..<bar])), .text(String(rest[rest.index(after: bar)...]))]
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
