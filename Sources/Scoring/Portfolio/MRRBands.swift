public import Domain

/// What `BAND-1` needs to know about one account.
public struct MRRBandEntry: Hashable, Sendable {
  public var id: String
  public var mrr: Money?
  public var isChurned: Bool
  public init(id: String, mrr: Money?, isChurned: Bool) {
    self.id = id
    self.mrr = mrr
    self.isChurned = isChurned
  }
}

/// The MRR bands of a portfolio (method BAND-1).
public enum MRRBands {
  /// One band 1…4 for each entry, in the order of the entries; `nil` for a churned account and an unknown MRR.
  public static func assign(_ entries: [MRRBandEntry], model: ScoringModel) -> [Int?] {
    var ranked: [(index: Int, mrr: Int64)] = []
    for (index, entry) in entries.enumerated() where !entry.isChurned {
      if let mrr = entry.mrr { ranked.append((index, mrr.minorUnits)) }
    }
    ranked.sort { left, right in
      left.mrr != right.mrr ? left.mrr > right.mrr : bytesPrecede(entries[left.index].id, entries[right.index].id)
    }
    var bands = [Int?](repeating: nil, count: entries.count)
    let total = ranked.reduce(Int128(0)) { $0 + Int128($1.mrr) }
    guard total > 0 else { return bands }
    let limits = [model.segmentation.firstBand, model.segmentation.secondBand, model.segmentation.thirdBand]
      .map { Int128($0.millionths) * total }
    var before: Int128 = 0
    for (index, mrr) in ranked {
      let share = before * 100_000_000
      bands[index] = (limits.firstIndex { share < $0 } ?? limits.count) + 1
      before += Int128(mrr)
    }
    return bands
  }

  /// The bands of a portfolio on a day.
  public static func assign(_ accounts: [Account], asOf: Day, model: ScoringModel) -> [Int?] {
    assign(
      accounts.map { MRRBandEntry(id: $0.id, mrr: $0.mrr, isChurned: model.isChurned($0, on: asOf)) }, model: model)
  }
}
