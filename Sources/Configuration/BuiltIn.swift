/// The files that are part of the program itself, so that nothing has to be found at run time.
public enum BuiltIn {
  /// The shipped themes, in the order in which one cycles through them.
  public static let themes: [(name: String, text: String)] = [
    ("dark", text(PackageResources.dark_toml)),
    ("light", text(PackageResources.light_toml)),
    ("high-contrast", text(PackageResources.high_contrast_toml)),
    ("traffic", text(PackageResources.traffic_toml)),
    ("sixteen", text(PackageResources.sixteen_toml)),
    ("monochrome", text(PackageResources.monochrome_toml)),
  ]

  /// The shipped mappings by the name `--from` takes.
  public static let mappings: [(name: String, text: String)] = [
    ("spreadsheet", text(PackageResources.spreadsheet_toml)),
    ("ravenstack", text(PackageResources.ravenstack_toml)),
  ]

  /// The shipped scoring models.
  public static let models: [(name: String, text: String)] = [
    ("blueprint", text(PackageResources.blueprint_toml)),
    ("composite-6.2", text(PackageResources.composite_6_2_toml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
