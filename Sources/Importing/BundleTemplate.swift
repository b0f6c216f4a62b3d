import Domain

/// An empty bundle to fill in: every table with its header and one example row, which together read without findings.
public enum BundleTemplate {
  /// The files in the bundle's order.
  public static func files() -> [(name: String, bytes: [UInt8])] {
    BundleTable.allCases.map { table in
      let example = examples[table, default: [:]]
      let row = table.columns.map { example[$0.name]?.value ?? .null }
      return (table.fileName, BundleWriter.csv(table, rows: [row]))
    }
  }

  private static let examples: [BundleTable: [String: Example]] = [
    .workspace: ["name": "Example MSP", "time_zone": "UTC", "currency": "USD"],
    .people: [
      "person_id": "P-1", "name": "Alex Example", "initials": "AE", "roles": "csm;vcio", "weekly_strategic_limit": 8,
      "out_of_office": 0,
    ],
    .accounts: [
      "account_id": "A-1", "name": "Example Client", "lifecycle": "active", "since": "2024-02-01", "mrr": 350_000,
      "maturity": 3, "appetite": 2, "renewal_on": "2026-11-30", "fiscal_year_start_month": 1, "vertical": "legal",
      "vcio": "P-1", "csm": "P-1", "tam": "P-1", "am": "P-1", "cadence_owner": "P-1", "loop": "growth",
    ],
    .contacts: [
      "contact_id": "C-1", "account_id": "A-1", "name": "Sam Sponsor", "title": "Managing director", "exec_sponsor": 1,
      "decision_maker": 1, "budget_holder": 1, "champion": 0, "active": 1, "last_seen": "2026-01-15",
    ],
    .meetings: [
      "meeting_id": "M-1", "account_id": "A-1", "type": "qbr", "planned_on": "2026-01-15", "status": "held",
      "held_at": "2026-01-15T15:00:00Z", "recap_sent_at": "2026-01-16T09:30:00Z", "exec_present": 1,
      "decision_maker_present": 1, "has_purpose": 1, "roadmap_linked": 1, "prep_pack": 1, "format": "live",
      "presenter": "P-1",
    ],
    .pulses: [
      "pulse_id": "PU-1", "account_id": "A-1", "meeting_id": "M-1", "submitted_at": "2026-01-15T16:10:00Z",
      "valuable": 5,
      "missing": "A one-page summary",
    ],
    .complaints: [
      "complaint_id": "CO-1", "account_id": "A-1", "logged_on": "2025-12-02", "closed_on": "2025-12-09",
      "root_cause": "quality", "owner": "P-1", "text": "Printer queue down twice in one week",
    ],
    .insights: [
      "insight_id": "I-MFA", "name": "Multi-factor sign-in", "category": "identity", "weight": 5, "tier": 1,
      "target": 100_000_000, "kind": "mfa", "active": 1,
    ],
    .readings: ["account_id": "A-1", "insight_id": "I-MFA", "as_of": "2026-01-31", "coverage": 92_500_000],
    .tickets: [
      "ticket_id": "T-1", "account_id": "A-1", "opened_at": "2026-01-20T08:00:00Z",
      "first_responded_at": "2026-01-20T08:20:00Z", "resolved_at": "2026-01-20T11:00:00Z", "priority": "P3",
      "category": "email", "response_sla": "met", "resolution_sla": "met",
    ],
    .milestones: [
      "milestone_id": "MS-1", "account_id": "A-1", "initiative_id": "IN-1", "due_on": "2026-02-27",
      "done_on": "2026-02-25",
    ],
    .alignment: [
      "account_id": "A-1", "as_of": "2026-01-31", "presence": 90_000_000, "perception": 85_000_000,
      "performance": 88_000_000, "deliverables_present": 100_000_000, "effort_fit": 1,
    ],
    .initiatives: [
      "initiative_id": "IN-1", "account_id": "A-1", "title": "MFA for all staff",
      "summary": "Every sign-in, every device",
      "status": "in_progress", "status_changed_on": "2026-02-02", "lane": "stability", "quarter": "2026-Q1", "tier": 1,
      "kind": "risk_reduction", "big_rock": 1, "budget_low": 400_000, "budget_high": 600_000, "owner": "P-1",
      "client_owner": "Sam Sponsor", "outcome": "No sign-in without a second factor", "source": "assessment",
      "goal": "Pass the insurer's audit", "tags": "security;identity", "pm": "P-1", "readiness": "ready",
    ],
    .decisions: [
      "decision_id": "D-1", "account_id": "A-1", "meeting_id": "M-1", "initiative_id": "IN-1",
      "logged_on": "2026-01-15", "decision": "Roll out MFA in the first quarter", "why_now": "The insurer asks for it",
      "expected_impact": "Lower premium", "owner": "Sam Sponsor", "due_on": "2026-03-31", "due_quarter": "2026-Q1",
      "budget_low": 400_000, "budget_high": 600_000, "action": "Order tokens", "written_ref": "Recap of 16 January",
      "outcome": "approved", "proposed_on": "2026-01-05", "decided_on": "2026-01-15", "expansion": 0,
    ],
    .proposals: [
      "proposal_id": "PR-1", "account_id": "A-1", "initiative_id": "IN-1", "title": "MFA rollout",
      "presented_on": "2026-01-05", "decided_on": "2026-01-15", "last_moved_on": "2026-01-15", "outcome": "approved",
      "amount": 520_000,
    ],
    .roadmapRevisions: [
      "account_id": "A-1", "version": 1, "on": "2026-01-16", "moved": 1, "note": "MFA moved up for the audit",
    ],
    .assessments: [
      "assessment_id": "AS-1", "account_id": "A-1", "name": "Security baseline", "completed_on": "2025-11-20",
    ],
    .ctas: [
      "cta_id": "CTA-1", "account_id": "A-1", "trigger": "T-ADO-1", "title": "Close the MFA gap", "owner": "P-1",
      "opened_at": "2026-01-10T09:00:00Z", "first_action_at": "2026-01-11T14:00:00Z",
      "due_at": "2026-01-24T17:00:00Z", "closed_at": "2026-01-22T10:00:00Z",
    ],
    .notes: [
      "note_id": "N-1", "account_id": "A-1", "on": "2026-01-16", "author": "P-1", "text": "Prefers calls before noon",
    ],
    .risks: [
      "risk_id": "R-1", "account_id": "A-1", "title": "Single administrator", "bucket": "service", "severity": "low",
      "opened_on": "2025-10-01", "acknowledged_at": "2025-10-01T12:00:00Z", "plan_published_on": "2025-10-08",
      "last_moved_on": "2025-11-03", "closed_on": "2025-11-10",
    ],
  ]
}

/// A cell of an example row, written as a literal.
private struct Example: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  let value: BundleValue
  init(stringLiteral value: String) { self.value = .text(value) }
  init(integerLiteral value: Int64) { self.value = .integer(value) }
}
