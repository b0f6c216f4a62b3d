import Domain
import Scoring

/// A comparison as one line a change.
struct ComparisonText {
  let comparison: Comparison

  var text: String {
    let from = comparison.from
    let to = comparison.to
    let rows = comparison.changes.flatMap(lines)
    let moved = comparison.changes.count { $0.place != nil && $0.place?.from != nil && $0.place?.to != nil }
    return """
      \(from.day.iso) \(from.model): \(comparison.accounts.from) accounts, \(comparison.listed.from) on the watchlist
      \(to.day.iso) \(to.model): \(comparison.accounts.to) accounts, \(comparison.listed.to) on the watchlist

      \(PlainTable.text(["account", "what", "from", "to", "because of", "detail"], rows))
      \(moved) accounts stay on the watchlist and change their place.

      """
  }

  private func lines(_ change: AccountChange) -> [[String]] {
    var lines: [[String]] = []
    func add(_ what: String, _ from: String?, _ to: String?, _ causes: [ChangeCause], _ detail: String = "") {
      let why = causes.map(\.rawValue).joined(separator: "+")
      lines.append([change.id, what, from ?? "-", to ?? "-", why, detail])
    }
    if let presence = change.presence {
      let detail = presence.to == true ? "joined" : "left"
      add("portfolio", presence.from == true ? "in" : "-", presence.to == true ? "in" : "-", presence.causes, detail)
    }
    for item in change.colours {
      add(
        item.dimension?.rawValue ?? "composite", item.colour.from?.rawValue, item.colour.to?.rawValue,
        item.colour.causes, detail(item))
    }
    if let segment = change.segment { add("segment", segment.from?.rawValue, segment.to?.rawValue, segment.causes) }
    for gate in change.gates {
      add(gate.id, gate.holds ? "closed" : "open", gate.holds ? "open" : "closed", gate.causes)
    }
    for reason in change.reasons {
      add(reason.id, reason.holds ? "no" : "yes", reason.holds ? "yes" : "no", reason.causes)
    }
    // A place alone moves with every other account; only coming and going is worth a line.
    if let place = change.place, place.from == nil || place.to == nil {
      add("watchlist", place.from.map { "#\($0)" }, place.to.map { "#\($0)" }, place.causes)
    }
    return lines
  }

  private func detail(_ change: ColourChange) -> String {
    let steps = change.steps.map { "\($0.cause.rawValue) \(signed($0.points))" }
    let inputs = change.inputs.map { "\($0.name) \(number($0.value.from)) → \(number($0.value.to))" }
    return (["\(number(change.score.from)) → \(number(change.score.to))"] + steps + inputs).joined(separator: ", ")
  }

  private func number(_ value: Rational?) -> String { value?.points.text(decimals: 1) ?? "unknown" }

  private func signed(_ value: Rational?) -> String {
    guard let value else { return "unknown" }
    return (value.isNegative ? "" : "+") + value.points.text(decimals: 1)
  }
}
