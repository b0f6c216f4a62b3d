extension ModelSection {
  static let ground: [ModelSection] = [
    ModelSection(
      "segmentation", "Segment, goal, MRR band, tier and touch (method §2)",
      [
        "high-from": "rating 1 to 5; the first that counts as high (SEG-1)",
        "goal": "goal by segment (SEG-1)",
        "top-goal-from": "sum of both ratings from which segment A has the top goal (SEG-1)",
        "top-goal": "goal 1 to 5 (SEG-1)",
        "first-band": "% of MRR ranked before; below is band 1 (BAND-1)",
        "second-band": "%; below is band 2 (BAND-1)",
        "third-band": "%; below is band 3, the rest band 4 (BAND-1)",
        "vip-tier": "cents of MRR a month; the lowest of tier VIP (TIER-1)",
        "high-tier": "cents; the lowest of tier High (TIER-1)",
        "mid-tier": "cents; the lowest of tier Mid (TIER-1)",
        "touch-high": "touch by segment in MRR band 1 (TCH-1)",
        "touch-mid": "touch in bands 2 and 3 (TCH-1)",
        "touch-low": "touch in band 4 (TCH-1)",
      ]),
    ModelSection(
      "meetings", "When a meeting is on time, missed, its recap punctual (method §3)",
      [
        "on-time-days": "days either side of the plan",
        "missed-after-days": "days after the plan until an unheld meeting is missed",
        "recap-hours": "hours after the meeting",
      ]),
  ]

  static let health: [ModelSection] = [
    ModelSection(
      "experience", "Client Experience (method §4.1)",
      [
        "colour": "rules = worst of CX-1 to CX-3 (CX-C); bands = the bands below on the score",
        "pulse-days": "days; pulses of this window count (CX-1)",
        "pulse-lowest": "lowest answer of the scale; answers are 1 to 5 (CX-1)",
        "pulse-highest": "highest answer of the scale (CX-1)",
        "pulse": "mean answer (CX-1)",
        "sponsor-days": "days; a sponsor not seen for longer is over the limit (CX-2, T-CX-3, W-SPON)",
        "sponsor-early-days": "days; early warning and end of full points (CX-2, CX-S)",
        "sponsor-over": "colour of a sponsor over the limit (CX-2)",
        "yellow-complaints": "complaints in the month from which it is Yellow (CX-3)",
        "red-complaints": "complaints from which it is Red (CX-3)",
      ]),
    ModelSection(
      "experience.weights", "Weights of CX-S; they sum to 100",
      ["pulse": "CX-1", "sponsor": "CX-2", "complaints": "CX-3"]),
    ModelSection(
      "experience.sponsor-points", "Points of the sponsor in CX-S, 0 to 100",
      ["early": "before the early warning", "late": "until the limit", "over": "over the limit or never seen"]),
    ModelSection(
      "experience.complaint-points", "Points of complaints in CX-S, 0 to 100",
      ["none": "no complaint", "yellow": "from yellow-complaints", "red": "from red-complaints"]),
    .bands("experience.bands", "Bounds of the CX score in points; in force where colour = \"bands\""),

    ModelSection(
      "adoption", "Technology Adoption (method §4.2)",
      [
        "formula": "coverage = the reading itself; target = its share of the insight's target (ADO-S)",
        "fresh-days": "days until a reading is stale (ADO-1)",
        "default-target": "%; target of an insight that names none",
        "mfa-floor": "%; below it fix first (ADO-F, T-ADO-1)",
        "endpoint-floor": "%; below it fix first (ADO-F, T-ADO-2)",
        "backup-floor": "% (T-ADO-3)",
        "gate-tier": "tier whose insights gate the others (ADO-T1, G-8)",
      ]),
    .bands("adoption.bands", "Bounds of the Adoption score in points (ADO-C)"),

    ModelSection(
      "engagement", "Engagement (method §4.3)",
      [
        "colour": "rules = worst of its parts (ENG-C); bands = the bands below on the score",
        "window-days": "days looked at (ENG-1 to ENG-4)",
        "cadence": "% of meetings on time (ENG-1)",
        "recap": "% of recaps on time (ENG-4)",
        "decision-days": "days; QBRs of this window count (ENG-C)",
        "decision-green": "% of QBRs with a decision (ENG-C)",
        "sponsor-required": "whether an unknown sponsor leaves the colour unknown (ENG-C)",
        "velocity": "line = down to green at velocity-span; grace = full until the target, then down (ENG-3)",
        "velocity-span": "days at which the line meets the segment's green (ENG-3)",
        "velocity-target": "days, by grace (method §4.7)",
        "velocity-zero-factor": "times the target at which points end, by grace (method §4.7)",
        "activity-days": "days, of logged decisions and moved initiatives (method §4.7)",
        "activity-target": "number of them for full points (method §4.7)",
      ]),
    ModelSection(
      "engagement.weights", "Weights of ENG-S; they sum to 100",
      [
        "cadence": "ENG-1", "mix": "stakeholder mix, ENG-2", "velocity": "of decisions, ENG-3",
        "follow-up": "recaps, ENG-4", "activity": "method §4.7",
      ]),
    .bands("engagement.bands", "Bounds of the Engagement score in points; green also bends the line of ENG-3"),

    ModelSection(
      "quality", "Service Quality (method §4.4)",
      [
        "sla-days": "days; tickets resolved in this window count (SQ-1)",
        "on-time-days": "days; milestones due in this window count (SQ-2)",
        "repeat-days": "days; tickets opened in this window count (SQ-3)",
        "repeat-reach": "days before a ticket in which another of its category makes it a repeat (SQ-3)",
        "repeat-limit": "% of tickets (SQ-3, T-QUA-3)",
        "recurrence": "limit = a line through green at the limit; complement = 100 less the rate (SQ-3)",
        "follow-through-days": "days; recaps of this window count (SQ-4)",
      ]),
    ModelSection(
      "quality.weights", "Weights of SQ-S; they sum to 100",
      [
        "sla": "SQ-1", "on-time": "SQ-2", "recurrence": "SQ-3", "follow-through": "SQ-4",
        "pulse": "mean pulse (method §4.7)",
      ]),
    .bands("quality.bands", "Bounds of the Quality score in points (SQ-C)"),

    ModelSection(
      "alignment", "Service Level Alignment (method §4.5)",
      [
        "formula": "checks = the four checks; ratings = the three ratings (ALN-S)",
        "fresh-days": "days until a row is stale",
        "sponsor-applies": "whether the sponsor check applies (SLA-3)",
      ]),
    ModelSection(
      "alignment.checks", "Weights of ALN-S by checks; they sum to 100",
      ["cadence": "SLA-1", "deliverables": "SLA-2", "sponsor": "SLA-3", "effort": "SLA-4"]),
    ModelSection(
      "alignment.ratings", "Weights of ALN-S by ratings (method §4.7); they sum to 100",
      ["presence": "", "perception": "", "performance": ""]),
    .bands("alignment.bands", "Bounds of the Alignment score in points (ALN-C)"),
    ModelSection(
      "alignment.rubric", "Weights of the rubric (ALN-R); they sum to 100",
      ["presence": "", "perception": "its yellow bound is that of T-ALN-1", "performance": ""]),
    .bands("alignment.rubric.bands", "Bounds of the rubric in points (ALN-R)"),
  ]
}
