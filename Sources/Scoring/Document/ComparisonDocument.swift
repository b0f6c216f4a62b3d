import Domain

extension Comparison {
  /// The document of `huddle compare --json`.
  public var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.pair("format", "huddle-compare")
      json.pair("version", 1)
      write("from", from, accounts.from, listed.from, &json)
      write("to", to, accounts.to, listed.to, &json)
      json.array("accounts", changes) { json, change in json.object { Comparison.write(change, &$0) } }
      json.object("changed") { json in
        json.pair("colours", changes.count { !$0.colours.isEmpty })
        json.pair("segment", changes.count { $0.segment != nil })
        json.pair("gates", changes.count { !$0.gates.isEmpty })
        json.pair("watchlist", changes.count { !$0.reasons.isEmpty || $0.place != nil })
      }
    }
    return json.take()
  }

  private func write(_ name: String, _ look: Look, _ accounts: Int, _ listed: Int, _ json: inout JSONText) {
    json.object(name) { json in
      json.pair("asOf", look.day)
      json.pair("model", look.model)
      json.pair("accounts", accounts)
      json.pair("watchlist", listed)
    }
  }

  private static func write(_ change: AccountChange, _ json: inout JSONText) {
    json.pair("id", change.id)
    json.pair("name", change.name)
    json.key("presence")
    if let presence = change.presence { moved(presence, &json) { $0.value($1) } } else { json.null() }
    json.array("colours", change.colours) { json, change in json.object { colour(change, &$0) } }
    json.key("segment")
    if let segment = change.segment { moved(segment, &json) { $0.value($1?.rawValue) } } else { json.null() }
    rules("gates", change.gates, &json)
    rules("reasons", change.reasons, &json)
    json.key("place")
    if let place = change.place { moved(place, &json) { $0.value($1) } } else { json.null() }
    json.array("rows", change.rows) { json, row in
      json.object { json in
        json.pair("table", row.table.rawValue)
        json.pair("rows", row.count)
      }
    }
  }

  private static func colour(_ change: ColourChange, _ json: inout JSONText) {
    json.pair("of", change.dimension?.rawValue ?? "composite")
    json.pair("from", change.colour.from?.rawValue)
    json.pair("to", change.colour.to?.rawValue)
    causes(change.colour.causes, &json)
    json.object("score") { json in
      json.pair("from", change.score.from)
      json.pair("to", change.score.to)
      json.array("steps", change.steps) { json, step in
        json.object { json in
          json.pair("cause", step.cause.rawValue)
          json.pair("points", step.points)
        }
      }
    }
    json.array("inputs", change.inputs) { json, input in
      json.object { json in
        json.pair("name", input.name)
        json.pair("from", input.value.from)
        json.pair("to", input.value.to)
        causes(input.value.causes, &json)
      }
    }
  }

  private static func rules(_ name: String, _ changes: [RuleChange], _ json: inout JSONText) {
    json.array(name, changes) { json, change in
      json.object { json in
        json.pair("id", change.id)
        json.pair("holds", change.holds)
        causes(change.causes, &json)
      }
    }
  }

  private static func moved<Value>(
    _ moved: Moved<Value>, _ json: inout JSONText, _ value: (inout JSONText, Value?) -> Void
  ) {
    json.object { json in
      json.key("from")
      value(&json, moved.from)
      json.key("to")
      value(&json, moved.to)
      causes(moved.causes, &json)
    }
  }

  private static func causes(_ causes: [ChangeCause], _ json: inout JSONText) {
    json.array("causes", causes) { $0.value($1.rawValue) }
  }
}
