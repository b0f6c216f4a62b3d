import Domain
import Mapping

/// A source table from plain comma-separated lines; the first is the header.
func source(_ file: String, _ text: String) -> SourceTable {
  let lines = text.split(separator: "\n").map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  let rows = lines.dropFirst().enumerated().map { SourceTable.Row(line: $0.offset + 2, cells: $0.element) }
  return SourceTable(file: file, header: lines.first ?? [], rows: rows)
}

/// Vienna as it is around 2024: an hour east of UTC, two in summer.
let vienna = ZoneTable(
  identifier: "Europe/Vienna",
  stretches: [
    .init(start: .min, offset: 3600),
    .init(start: 1_711_846_800, offset: 7200),  // 2024-03-31T01:00:00Z
    .init(start: 1_729_990_800, offset: 3600),  // 2024-10-27T01:00:00Z
  ])

func zone(_ name: String) -> ZoneTable? {
  switch name {
  case "UTC": .utc
  case "Europe/Vienna": vienna
  default: nil
  }
}

/// A mapping over one source `t` in `t.csv` with one SELECT for accounts.
func spec(
  _ select: String, checks: [MappingSpec.Check] = [], _ change: (inout MappingSpec.Source) -> Void = { _ in }
) -> MappingSpec {
  var only = MappingSpec.Source(name: "t", file: "t.csv")
  change(&only)
  return MappingSpec(
    name: "test", file: "test.toml", sources: [only], tables: [.init(.accounts, .init(select, line: 10))],
    checks: checks)
}

/// The accounts a SELECT makes of some lines.
func accounts(
  _ select: String, of text: String, limits: MappingLimits = MappingLimits(),
  _ change: (inout MappingSpec.Source) -> Void = { _ in }
) throws(MappingError) -> RawTable? {
  try MappingRunner(spec: spec(select, change), limits: limits).run(sources: [source("t.csv", text)], zone: zone)
    .tables[.accounts]
}

/// The error a SELECT ends with.
func refusal(
  _ select: String, of text: String = "id,name\n1,one\n2,two", limits: MappingLimits = MappingLimits()
) -> MappingError? {
  do {
    _ = try accounts(select, of: text, limits: limits)
    return nil
  } catch {
    return error
  }
}
