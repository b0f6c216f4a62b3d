import Domain

/// What an MSP puts on a roadmap.
struct InitiativeIdea {
  let title: String
  let summary: String
  let lane: Lane
  let kind: String
  let tier: Int
  let tags: String?
  let outcome: String
  let goal: String

  private init(
    _ title: String, _ lane: Lane, _ kind: String, tier: Int, tags: String? = nil, _ summary: String, _ outcome: String,
    _ goal: String
  ) {
    self.title = title
    self.summary = summary
    self.lane = lane
    self.kind = kind
    self.tier = tier
    self.tags = tags
    self.outcome = outcome
    self.goal = goal
  }

  static let securing = [
    InitiativeIdea(
      "MFA for all staff", .stability, "risk_reduction", tier: 1, tags: "security;identity",
      "Every sign-in with a second factor", "All accounts covered", "Pass the insurer's questions"),
    InitiativeIdea(
      "Endpoint protection rollout", .stability, "risk_reduction", tier: 1, tags: "security;endpoint",
      "Detection on every device", "No device without an agent", "Stop an attack early"),
    InitiativeIdea(
      "Firewall refresh", .stability, "risk_reduction", tier: 1, tags: "security;network",
      "Replace the units that lose support", "Supported devices only", "No surprise outage"),
    InitiativeIdea(
      "Email hardening", .stability, "quick_win", tier: 1, tags: "security;email", "Close the ways to spoof the domain",
      "Spoofed mail refused", "Fewer fraud attempts"),
    InitiativeIdea(
      "Restore drill", .stability, "risk_reduction", tier: 1, tags: "security;continuity",
      "Restore a server twice a year", "Back in four hours", "Prove the backups"),
  ]

  /// Large undertakings that crowd a quarter.
  static let rocks = [
    InitiativeIdea(
      "Brewery network rebuild", .stability, "risk_reduction", tier: 1, tags: "network", "New cabling in both halls",
      "No dead spots", "Run the new bottling line"),
    InitiativeIdea(
      "ERP upgrade", .efficiency, "growth", tier: 2, "Move to the supported release", "One system for both sites",
      "Close the books in three days"),
    InitiativeIdea(
      "Taproom point of sale", .growth, "growth", tier: 2, "Tills, stock and loyalty in one", "Open with the new tills",
      "Open the second taproom"),
  ]

  static let all =
    securing + [
      InitiativeIdea(
        "Teams rollout", .efficiency, "growth", tier: 2, "Calls, files and chat in one place", "Phone system retired",
        "Work from both offices"),
      InitiativeIdea(
        "Ticket portal", .efficiency, "quick_win", tier: 2, "Requests with a form instead of a mail",
        "Half the requests by form", "Shorter waits"),
      InitiativeIdea(
        "Laptop lifecycle", .stability, "risk_reduction", tier: 1, "Replace a quarter of the devices a year",
        "No device older than four years", "Predictable spend"),
      InitiativeIdea(
        "Document management", .efficiency, "growth", tier: 2, "One place with versions and retention",
        "File server retired", "Find it in a minute"),
      InitiativeIdea(
        "Single sign-on", .efficiency, "growth", tier: 2, tags: "security;identity",
        "One sign-in for every application",
        "Twelve applications joined", "Fewer passwords"),
      InitiativeIdea(
        "BI pilot", .growth, "growth", tier: 2, "Three reports the board asks for", "Reports by the fifth",
        "Decide on figures"),
      InitiativeIdea(
        "Client portal", .growth, "growth", tier: 2, "Documents and dates for their clients",
        "A third of clients signed up",
        "Stand out in the market"),
      InitiativeIdea(
        "Assistant pilot", .growth, "growth", tier: 2, "Ten people try an assistant with guard rails",
        "A decision with evidence", "Save an hour a day"),
      InitiativeIdea(
        "Second site link", .growth, "growth", tier: 2, "A resilient line to the new office", "Open on day one", "Grow"),
    ]
}
