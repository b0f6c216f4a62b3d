public import Domain

/// Runs a mapping: loads the foreign files as text tables into a private database, lets each SELECT read them, and
/// returns what came out with the places it came from.
///
/// The same files and the same mapping give the same portfolio, whatever the machine, its clock and its time zone.
public struct MappingRunner: Sendable {
  private let spec: MappingSpec
  private let limits: MappingLimits

  public init(spec: MappingSpec, limits: MappingLimits = MappingLimits()) {
    self.spec = spec
    self.limits = limits
  }

  /// Maps the parsed files of a folder; files the mapping does not name are ignored.
  ///
  /// `zone` looks up an IANA zone; a file name is matched without regard to ASCII case.
  public func run(
    sources tables: [SourceTable], zone: (String) -> ZoneTable?
  ) throws(MappingError) -> MappedPortfolio {
    try checkNames()
    let byFile = Dictionary(tables.map { ($0.file.lowercased(), $0) }) { first, _ in first }
    if !tables.contains(where: { table in spec.sources.contains { $0.file.lowercased() == table.file.lowercased() } }) {
      let wanted = spec.sources.map(\.file).joined(separator: ", ")
      throw MappingError(
        file: spec.file, line: 0, message: "none of the files it maps is there", suggestion: "it looks for \(wanted)")
    }
    var portfolio = MappedPortfolio(tables: [:], findings: [], sources: [])
    let session = try MappingSession(spec: spec, limits: limits)
    for source in spec.sources {
      guard let zone = zone(source.zone) else {
        throw MappingError(
          file: spec.file, line: source.line, message: "there is no time zone \(quoted(source.zone))",
          suggestion: "write an IANA name such as Europe/Berlin")
      }
      let reader = SourceReader(source: source, mapping: spec.file, zone: zone)
      var loaded = try reader.load(byFile[source.file.lowercased()])
      loaded.findings += UniqueKeyCheck(source: source).findings(loaded)
      try session.insert(&loaded, as: source)
      portfolio.findings += loaded.findings
      if let read = loaded.read {
        portfolio.sources.append(.init(file: source.file, read: read, rejected: read - loaded.rows.count))
      }
    }
    try session.finishLoading()
    for table in spec.tables { portfolio.tables[table.table] = try session.rows(of: table) }
    for check in spec.checks {
      if let finding = try session.finding(of: check) { portfolio.findings.append(finding) }
    }
    return portfolio
  }

  /// The names of sources and views become names of SQL, so they are plain words, and no two alike.
  private func checkNames() throws(MappingError) {
    var taken: Set<String> = []
    let names = spec.sources.map { ("source", $0.name, $0.line) } + spec.views.map { ("view", $0.name, $0.select.line) }
    for (kind, name, line) in names {
      guard isPlain(name) else {
        throw MappingError(
          file: spec.file, line: line, message: "a \(kind) cannot be called \(quoted(name))",
          suggestion: "use small letters, digits and _, beginning with a letter")
      }
      guard taken.insert(name).inserted else {
        throw MappingError(file: spec.file, line: line, message: "the name \(name) is there twice")
      }
    }
  }

  private func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first), name.utf8.count <= 60 else { return false }
    let reserved = ["sqlite_", "json_", "pragma_"]
    return !reserved.contains { name.hasPrefix($0) }
      && name.utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
}
