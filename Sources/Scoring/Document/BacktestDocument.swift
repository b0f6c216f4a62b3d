public import Domain

extension Backtest {
  /// The document of `huddle backtest --json`.
  ///
  /// - Parameters:
  ///   - outcome: where the departures are from, `churned_on` or `labels`.
  ///   - findings: what was wrong with the labels.
  public func json(asOf: Day, model: ScoringModel, outcome: String, findings: [ImportFinding]) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.head("huddle-backtest", asOf: asOf, model: model)
      json.pair("outcome", outcome)
      json.pair("withinDays", Backtest.withinDays)
      json.pair("observedUntil", observedUntil)
      json.pair("accounts", accounts)
      json.pair("undated", undated)
      json.array("months", months) { json, month in
        json.object { json in
          json.pair("month", month.month)
          json.pair("complete", month.isComplete)
          Backtest.write(month.tally, &json)
        }
      }
      json.object("total") { Backtest.write(total, &$0) }
      json.array("byWeight", byWeight) { json, item in
        json.object { json in
          json.pair("atLeast", item.atLeast)
          Backtest.write(item.tally, &json)
        }
      }
      writeReasons(&json)
      writeLead(&json)
      json.array("leaks", Backtest.leaks) { $0.value($1) }
      json.array("findings", findings) { json, finding in
        json.object { json in
          json.pair("file", finding.file)
          json.pair("line", finding.line)
          json.pair("column", finding.column)
          json.pair("value", finding.value)
          json.pair("reason", finding.reason)
        }
      }
    }
    return json.take()
  }

  private static func write(_ tally: BacktestTally, _ json: inout JSONText) {
    json.pair("candidates", tally.candidates)
    json.pair("listed", tally.listed)
    json.pair("churned", tally.churned)
    json.pair("hits", tally.hits)
    json.pair("precision", tally.precision)
    json.pair("recall", tally.recall)
    json.pair("baseRate", tally.baseRate)
    json.pair("lift", tally.lift)
  }

  private func writeReasons(_ json: inout JSONText) {
    let total = total
    json.array("reasons", reasons) { json, reason in
      json.object { json in
        json.pair("reason", reason.reason.rawValue)
        json.pair("listed", reason.listed)
        json.pair("hits", reason.hits)
        json.pair("precision", reason.precision)
        json.pair("recall", BacktestTally.percent(reason.hits, of: total.churned))
        json.pair("lift", lift(of: reason))
      }
    }
  }

  /// How much likelier than any candidate an account listed for a reason left.
  public func lift(of reason: BacktestReason) -> Rational? { BacktestTally.ratio(reason.precision, total.baseRate) }

  private func writeLead(_ json: inout JSONText) {
    json.object("lead") { json in
      json.pair("churned", departures.count)
      json.pair("listed", departures.count { $0.listedSince != nil })
      json.pair("medianDays", medianLead)
      json.array("accounts", departures) { json, departure in
        json.object { json in
          json.pair("id", departure.id)
          json.pair("churnedOn", departure.churnedOn)
          json.pair("listedSince", departure.listedSince)
          json.pair("leadDays", departure.leadDays)
          json.pair("lowerBound", departure.isLowerBound)
          json.array("reasons", departure.reasons) { $0.value($1.rawValue) }
        }
      }
    }
  }
}
