/// Where the columns of a section stand at a given width.
public struct PaneColumns: Hashable, Sendable {
  /// A column that fits.
  public struct Place: Hashable, Sendable {
    /// The column's number in the section.
    public let index: Int
    /// The cells before it.
    public let offset: Int
    public let width: Int
  }

  /// Columns between two columns.
  public static let gap = 2

  /// The columns that fit, from left to right.
  public let places: [Place]

  private init(places: [Place]) { self.places = places }

  /// Without what lies beyond a width too small even for what is not dispensable; a first few cells are enough to stay.
  public func fitting(_ width: Int) -> PaneColumns {
    PaneColumns(places: places.filter { $0.index == places.first?.index || $0.offset + 3 <= width })
  }

  /// Leaves out what is dispensable until the rest fits, gives months their best size, then shares what is left.
  public init(_ columns: [PaneColumn], width: Int) {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1].width.least } + max(0, kept.count - 1) * Self.gap
    }
    while needed() > width,
      let least = kept.filter({ columns[$0].dispensability > 0 }).max(by: {
        columns[$0].dispensability < columns[$1].dispensability
      })
    {
      kept.removeAll { $0 == least }
    }
    var widths = kept.map { columns[$0].width.least }
    var spare = max(0, width - needed())
    let flexible = kept.indices.filter { if case .flexible = columns[kept[$0]].width { true } else { false } }
    for (slot, index) in kept.enumerated() {
      guard case .strip(let days) = columns[index].width else { continue }
      for size in [4, 2] where days.count * (size - 1) <= spare {
        widths[slot] = days.count * size
        spare -= days.count * (size - 1)
        break
      }
    }
    // The least greedy first, so that what they leave goes to the others.
    let byGreed = flexible.sorted { columns[kept[$0]].width.most < columns[kept[$1]].width.most }
    for (order, slot) in byGreed.enumerated() {
      let share = min(spare / (byGreed.count - order), max(0, columns[kept[slot]].width.most - widths[slot]))
      widths[slot] += share
      spare -= share
    }
    var places: [Place] = []
    var offset = 0
    for (slot, index) in kept.enumerated() {
      places.append(Place(index: index, offset: offset, width: widths[slot]))
      offset += widths[slot] + Self.gap
    }
    self.places = places
  }
}

extension PaneColumn.Width {
  /// The columns without which it makes no sense.
  fileprivate var least: Int {
    switch self {
    case .fixed(let columns), .flexible(let columns, _): columns
    case .strip(let days): days.count
    }
  }

  fileprivate var most: Int { if case .flexible(_, let most) = self { most } else { least } }
}
