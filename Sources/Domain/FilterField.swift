/// A field of a list that can be filtered by.
public struct FilterField: Hashable, Sendable {
  /// What a field holds, and so what may be asked of it.
  public enum Kind: Hashable, Sendable {
    /// A free text: `owner:mia` looks into it, `owner=MK` wants the whole of it.
    case text
    /// A closed vocabulary; the beginning of a word is enough.
    case words([FilterWord])
    /// Ids of the method; any part of one is enough, so that `trigger:T-CX` takes all three.
    case codes([String])
    /// A number to compare, and words that may stand in its place, such as the colour of a score.
    case number(FilterNumber, [FilterWord] = [])
    /// A day: compared with a date, or with the days from the day shown until it.
    case date
  }

  /// The field of plain words: whatever texts a row is known by.
  public static let anywhere = ""

  /// How it is written, in lower case.
  public let id: String
  public let aliases: [String]
  /// What it means, in a few words.
  public let title: String
  public let kind: Kind

  public init(_ id: String, _ aliases: [String] = [], title: String, _ kind: Kind) {
    self.id = id
    self.aliases = aliases
    self.title = title
    self.kind = kind
  }

  /// A field that is yes or no.
  public static func flag(_ id: String, _ aliases: [String] = [], title: String) -> FilterField {
    FilterField(id, aliases, title: title, .words([FilterWord("yes"), FilterWord("no")]))
  }

  /// Whether values of the field are compared with `<` and `>`.
  public var isOrdered: Bool {
    switch kind {
    case .number, .date: true
    case .text, .words, .codes: false
    }
  }
}

/// A word of a closed vocabulary. The word `none` stands for a missing value.
public struct FilterWord: Hashable, Sendable {
  public let id: String
  public let aliases: [String]
  public init(_ id: String, _ aliases: [String] = []) {
    self.id = id
    self.aliases = aliases
  }

  var spellings: [String] { [id] + aliases }
}

/// How the numbers of a field are written, and in which units they are compared.
public enum FilterNumber: Hashable, Sendable {
  /// Whole numbers.
  case whole
  /// Points or percent, compared in millionths: `59.5`, `60%`.
  case points
  /// Money, compared in minor units: `10k`, `$1.2m`.
  case money
  /// Days: `14`, `14d`, `2w`.
  case days
}

/// The fields that a list can be filtered by.
public struct FilterSchema: Hashable, Sendable {
  public let fields: [FilterField]

  /// Ids and aliases are distinct.
  public init(_ fields: [FilterField]) { self.fields = fields }

  /// The field of a name or alias, ignoring case.
  public subscript(name: String) -> FilterField? {
    let name = name.lowercased()
    return fields.first { $0.id == name }
      ?? fields.first { field in field.aliases.contains { $0.lowercased() == name } }
  }

  /// The fields whose name or alias begins with a text.
  public func completions(of start: String) -> [FilterField] {
    let start = start.lowercased()
    return fields.filter { field in ([field.id] + field.aliases).contains { $0.lowercased().hasPrefix(start) } }
  }
}
