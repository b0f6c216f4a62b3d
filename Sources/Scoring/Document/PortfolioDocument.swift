public import Domain

extension PortfolioOverview {
  /// The document of `huddle portfolio --json`.
  public var json: [UInt8] {
    let portfolio = portfolio
    var json = JSONText()
    json.object { json in
      json.head("huddle-portfolio", asOf: asOf, model: engine.model)
      json.pair("accounts", portfolio.accounts)
      json.pair("mrr", portfolio.mrr)
      json.pair("mrrAtRisk", portfolio.mrrAtRisk)
      PortfolioOverview.write(portfolio.colours, &json)
      json.array("segments", segments) { json, item in
        json.object { json in
          json.pair("segment", item.segment?.rawValue)
          json.pair("accounts", item.portfolio.accounts)
          json.pair("mrr", item.portfolio.mrr)
          json.pair("mrrAtRisk", item.portfolio.mrrAtRisk)
          json.pair("coverage30", item.portfolio.coverage)
          PortfolioOverview.write(item.portfolio.colours, &json)
        }
      }
      json.array("kpis", indicators(portfolio)) { json, indicator in
        json.object { json in
          json.pair("id", indicator.id)
          json.pair("value", indicator.value)
          json.pair("hits", indicator.hits)
          json.pair("total", indicator.total)
          json.pair("target", indicator.target.map { Rational($0) })
          json.pair("onTarget", indicator.isOnTarget)
        }
      }
      json.pair("bookedShare", portfolio.bookedShare)
      writeDistribution(portfolio, &json)
      writeLoad(&json)
      writeEfficacies(&json)
    }
    return json.take()
  }

  private static func write(_ colours: [ColourCounts], _ json: inout JSONText) {
    json.object("colours") { json in
      for (name, counts) in zip(Dimension.allCases.map(\.rawValue) + ["composite"], colours) {
        json.object(name) { json in
          for colour in Colour.allCases {
            json.object(colour.rawValue) { json in
              json.pair("accounts", counts.accounts[colour] ?? 0)
              json.pair("mrr", counts.mrr[colour] ?? 0)
            }
          }
        }
      }
    }
  }

  /// The upper bounds of the composite's bands; the last band has none but 100 (method §4.6).
  public var distributionBounds: [Points] {
    let model = engine.model.composite
    return [model.firstBound, model.secondBound, model.thirdBound, model.fourthBound, Points(100)]
  }

  private func writeDistribution(_ portfolio: Portfolio, _ json: inout JSONText) {
    json.array("distribution", zip(distributionBounds, portfolio.distribution)) { json, band in
      json.object { json in
        json.pair("upTo", band.0)
        json.pair("accounts", band.1)
      }
    }
  }

  private func writeLoad(_ json: inout JSONText) {
    json.array("load", load.people) { json, item in
      json.object { json in
        json.pair("person", item.person.id)
        json.pair("name", item.person.name)
        json.array("weeks", item.weeks) { json, week in
          json.object { json in
            json.pair("week", week.label)
            json.pair("monday", week.monday)
            json.pair("meetings", week.meetings)
            json.pair("limit", week.limit)
            json.pair("percent", week.percent)
            json.pair("colour", week.colour(engine.model).rawValue)
          }
        }
      }
    }
  }

  private func writeEfficacies(_ json: inout JSONText) {
    json.array("triggers", efficacies.triggers) { json, trigger in
      json.object { json in
        json.pair("id", trigger.trigger.rawValue)
        json.pair("fired", trigger.fired)
        json.pair("acted", trigger.acted)
        json.pair("ledToMeeting", trigger.ledToMeeting)
        json.pair("noisy", trigger.isNoisy(engine.model))
      }
    }
  }
}

extension WeekLoad {
  /// The ISO week, such as `2026-W05`.
  public var label: String {
    let (year, week) = monday.isoWeek
    return "\(year)-W" + (week < 10 ? "0" : "") + String(week)
  }
}
