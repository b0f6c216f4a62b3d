/// Invented names; none of them means anybody.
enum DemoNames {
  /// A client name with its trade, different for every index.
  static func client(_ index: Int, seed: UInt64) -> (name: String, vertical: String) {
    let space = places.count * trades.count
    // A stride without a common factor visits every pair once before a town is needed to tell two apart.
    let scrambled = (index * 1_117 + Int(seed % UInt64(space))) % space
    let (trade, vertical) = trades[scrambled % trades.count]
    let name = places[scrambled / trades.count] + " " + trade
    let round = index / space
    guard round > 0 else { return (name, vertical) }
    let town = towns[(round - 1) % towns.count]
    let series = (round - 1) / towns.count
    return (name + " " + town + (series > 0 ? " \(series + 1)" : ""), vertical)
  }

  /// A person's name, different for every index below 1,600.
  static func person(_ index: Int) -> (name: String, initials: String) {
    let first = firstNames[index % firstNames.count]
    let last = lastNames[(index / firstNames.count + index) % lastNames.count]
    return (first + " " + last, String(first.prefix(1) + last.prefix(1)))
  }

  private static let places = words(
    """
    Alder Amber Anchor Apple Arbor Ash Aspen Badger Bay Beacon Bell Birch Bluff Boulder Bramble Briar Bridge Brook Canyon \
    Cedar Cherry Cinder Clover Copper Coral Crane Creek Crescent Crown Cypress Dale Dawn Delta Dove Drift Eagle Echo Elm \
    Ember Falcon Fern Field Finch Flint Forest Fox Garnet Glen Golden Granite Grove Gull Hawk Hazel Heron Hill Holly \
    Hudson Iris Iron Ivy Jasper Juniper Kestrel Lake Lantern Lark Laurel Linden Lotus Maple Marble Meadow Mesa Mill Moss \
    Nettle Oak Olive Opal Orbit Orchard Otter Palm Pearl Pebble Pine Plum Poplar Prairie Quarry Quartz Raven Reed Ridge \
    Robin Rowan Saffron Sage Sand Sierra Silver Sparrow Spruce Star Summit Swift Tamarack Thistle Tide Timber Topaz \
    Tulip Valley Violet Walnut Willow Wren Yarrow Zephyr
    """)

  private static let trades: [(String, String)] = [
    ("Dental", "healthcare"), ("Legal", "legal"), ("Foods", "food"), ("Clinics", "healthcare"),
    ("Logistics", "logistics"),
    ("Architects", "construction"), ("Accounting", "finance"), ("Insurance", "finance"), ("Motors", "retail"),
    ("Pharmacy", "healthcare"), ("Builders", "construction"), ("Media", "media"), ("Academy", "education"),
    ("Hotels", "hospitality"), ("Farms", "agriculture"), ("Robotics", "manufacturing"), ("Textiles", "manufacturing"),
    ("Credit Union", "finance"), ("Veterinary", "healthcare"), ("Printing", "manufacturing"), ("Fitness", "retail"),
    ("Realty", "real estate"), ("Energy", "utilities"), ("Brewing", "food"), ("Freight", "logistics"),
    ("Optics", "manufacturing"), ("Library", "public"), ("Travel", "hospitality"), ("Plumbing", "construction"),
    ("Interiors", "retail"), ("Surveyors", "construction"), ("Foundation", "nonprofit"), ("Surgery", "healthcare"),
    ("Electric", "construction"), ("Nurseries", "agriculture"), ("Wealth", "finance"), ("Packaging", "manufacturing"),
    ("Studios", "media"), ("Tax", "finance"), ("Labs", "healthcare"), ("Roofing", "construction"),
  ]

  private static let towns = words(
    "Ashford Bexley Carlow Dunmore Eastham Fenwick Garston Hadley Ilford Kenton Langley Marlow Norwood Oakham Penrith "
      + "Quenby Rugby Selby Thornton Upton Verwood Wexford Yarm Zeal")

  private static let firstNames = words(
    "Dana Omar Lucia Henrik Amara Victor Noor Clara Pavel Grace Tariq Elena Marcus Ingrid Desmond Yuki Rosa Felix Anouk "
      + "Samir Helen Bruno Keiko Alan Zadie Mateo Freya Idris Nora Caspian Vera Hugo Leila Owen Bianca Rafael Astrid Joel "
      + "Miriam Dmitri")

  private static let lastNames = words(
    "Reed Haddad Moreno Larsen Okafor Stone Rahman Weiss Novak Turner Aziz Petrova Hale Berg Clarke Tanaka Silva Brandt "
      + "Laurent Kapoor Marsh Conti Mori Pierce Abbott Vega Nilsen Bello Quinn Thorne Ivanov Keller Nasser Doyle Ricci "
      + "Santos Lind Hoffman Levy Orlov")

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
