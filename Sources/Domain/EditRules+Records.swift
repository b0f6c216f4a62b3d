extension EditRule {
  static let meetings: [EditRule] = [
    EditRule(
      "ED-9", .meetings, .block, "Meetings held at an unknown time", "L116", at: "held_at"
    ) { row, _ in
      row.text("status") == "held" && !row.has("held_at") ? "held, but when?" : nil
    },
    order(
      "ED-10", .meetings, "Recaps sent before the meeting ended", "held_at", "recap_sent_at",
      "the recap was sent before the meeting ended"),
    EditRule(
      "LNT-04", .meetings, .warn, "Recaps missing or later than 48 h", "L149, L155, L161", at: "recap_sent_at"
    ) { row, setting in
      guard row.text("status") == "held", setting.isStrategic, let held = row.instant("held_at") else { return nil }
      let due = held.adding(hours: 48)
      guard let sent = row.instant("recap_sent_at") else {
        return Instant(utc: setting.day + 1) > due ? "no recap after 48 h" : nil
      }
      return sent > due ? "the recap came after 48 h" : nil
    },
    EditRule(
      "LNT-06", .meetings, .warn, "Reports sent to A or B instead of a session", "L149", at: "format"
    ) { row, setting in
      guard row.text("format") == "digital", setting.isStrategic, row.text("status") == "held" else { return nil }
      return setting.segment == .a || setting.segment == .b ? "segments A and B want a session, not only a report" : nil
    },
    EditRule(
      "LNT-21", .meetings, .warn, "Missed meetings without a new one", "L182", at: "status"
    ) { row, setting in
      guard row.text("status") == "missed", setting.isStrategic, !row.has("waived_reason") else { return nil }
      return setting.hasLaterMeeting ? nil : "missed, and no meeting follows"
    },
    EditRule(
      "LNT-27", .meetings, .warn, "Meetings held without a prep pack", "L226", at: "prep_pack"
    ) { row, setting in
      row.text("status") == "held" && setting.isStrategic && row.flag("prep_pack") == false
        ? "held without a prep pack" : nil
    },
  ]

  static let accounts: [EditRule] = [
    EditRule(
      "ED-11", .accounts, .block, "Segment overrides without reason or end", "L81", at: "segment_override_reason"
    ) { row, _ in
      guard row.has("segment_override") else { return nil }
      let lacks = [
        row.has("segment_override_reason") ? nil : "a reason", row.has("segment_override_until") ? nil : "an end",
      ].compactMap { $0 }
      return lacks.isEmpty ? nil : "a segment override needs " + lacks.joined(separator: " and ")
    },
    EditRule(
      "LNT-20", .accounts, .warn, "Accounts without a backup for their cadence", "L182", at: "cadence_backup"
    ) { row, _ in
      row.text("lifecycle") == "churned" || row.has("cadence_backup") ? nil : "nobody stands in for the cadence owner"
    },
  ]

  static let others: [EditRule] = [
    EditRule(
      "ED-12", .complaints, .warn, "Open complaints without an owner", "method T-CX-2", at: "owner"
    ) { row, _ in
      row.has("owner") || row.has("closed_on") ? nil : "open without an owner"
    },
    order(
      "ED-13", .complaints, "Complaints closed before they were logged", "logged_on", "closed_on",
      "closed before it was logged"),
    EditRule(
      "LNT-28", .risks, .warn, "Risks in motion without a published plan", "L237", at: "plan_published_on"
    ) { row, _ in
      guard !row.has("closed_on"), row.text("severity") == "high" || row.has("last_moved_on") else { return nil }
      return row.has("plan_published_on") ? nil : "no plan is published for it"
    },
    EditRule(
      "LNT-10", .proposals, .warn, "Proposals of no initiative", "L155, L161, L173", at: "initiative_id"
    ) { row, _ in
      row.has("initiative_id") ? nil : "belongs to no initiative"
    },
    EditRule(
      "LNT-09", .proposals, .warn, "Proposals begun before price test and pre-approval", "L155, L215, L231",
      at: "initiative_id"
    ) { row, setting in
      guard row.text("outcome") ?? "open" == "open" else { return nil }
      switch setting.initiativeStatus {
      case .draft, .scoped, .validated, .priceTested: return "its initiative is not pre-approved yet"
      default: return nil
      }
    },
    declined(.proposals, "outcome"),
    EditRule(
      "LNT-10", .milestones, .warn, "Milestones of no initiative", "L173, L220", at: "initiative_id"
    ) { row, _ in
      row.has("initiative_id") ? nil : "belongs to no initiative"
    },
    EditRule(
      "LNT-16", .roadmapRevisions, .warn, "Roadmaps changed without a note", "L167, L173, L220", at: "note"
    ) { row, _ in
      row.flag("moved") == true && !row.has("note") ? "changed without saying why" : nil
    },
  ]
}
