public import Domain
import Foundation
import Synchronization

extension Store {
  /// The days of an IANA time zone between 1900 and 2199; `nil` when the machine does not know it. Computed once a zone.
  public static func zone(named identifier: String) -> ZoneTable? {
    if identifier == ZoneTable.utc.identifier { return .utc }
    return zones.withLock { known in
      if let table = known[identifier] { return table }
      let table = TimeZone(identifier: identifier).map { ZoneTable(identifier: identifier, transitionsOf: $0) }
      known[identifier] = table
      return table
    }
  }
}

private let zones = Mutex<[String: ZoneTable]>([:])

extension ZoneTable {
  /// Asks for one transition after another; Foundation has no list of them.
  fileprivate init(identifier: String, transitionsOf zone: TimeZone) {
    let first = Date(timeIntervalSince1970: -2_208_988_800)  // 1900-01-01
    let last = Date(timeIntervalSince1970: 7_258_118_400)  // 2200-01-01
    var stretches = [Stretch(start: .min, offset: Int64(zone.secondsFromGMT(for: first)))]
    var moment = first
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next < last {
      let offset = Int64(zone.secondsFromGMT(for: next))
      if stretches.last?.offset != offset {
        stretches.append(Stretch(start: Int64(next.timeIntervalSince1970), offset: offset))
      }
      moment = next
    }
    self.init(identifier: identifier, stretches: stretches)
  }
}
