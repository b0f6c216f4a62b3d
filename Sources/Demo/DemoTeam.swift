import Domain

/// The people who look after 125 accounts: one vCIO, two CSMs, a TAM and an AM.
struct DemoTeam {
  /// Accounts a team of five looks after.
  static let accounts = 125

  let vcio: String
  let csms: [String]
  let tam: String
  let am: String

  /// The team of an account.
  init(accountIndex: Int) {
    let first = accountIndex / DemoTeam.accounts * 5
    vcio = DemoTeam.id(first)
    csms = [DemoTeam.id(first + 1), DemoTeam.id(first + 2)]
    tam = DemoTeam.id(first + 3)
    am = DemoTeam.id(first + 4)
  }

  /// The people of a portfolio, five for every 125 accounts or part of them.
  static func people(accounts: Int) -> [BundleRow] {
    let teams = max(1, (accounts + DemoTeam.accounts - 1) / DemoTeam.accounts)
    return (0..<teams * 5).map { index in
      let role = seats[index % 5]
      let person = index < 5 ? (role.name, role.initials) : DemoNames.person(index)
      return BundleRow(
        values: [
          .text(id(index)), .text(person.0), .text(person.1), .text(role.roles), .integer(role.limit), .flag(false),
        ], sources: ["demo"], sourceCount: 1)
    }
  }

  private static func id(_ index: Int) -> String { index < 9 ? "P-0\(index + 1)" : "P-\(index + 1)" }

  // Limits that a usual week nearly fills, so that a crowded one shows.
  private static let seats: [(name: String, initials: String, roles: String, limit: Int64)] = [
    ("Mia Kern", "MK", "vcio", 5), ("Jon Reyes", "JR", "csm", 4), ("Priya Nair", "PN", "csm", 4),
    ("Tomas Lind", "TL", "tam", 5), ("Ana Costa", "AC", "am;cs_lead", 6),
  ]
}
