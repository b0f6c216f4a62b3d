/// What is agreed about a portfolio that is shown to people who must not see everything.
public enum Presentation {
  /// Stands behind the code of a currency whose amounts are shown in bands.
  public static let bandMark: Character = "~"
  /// Stands where free text was.
  public static let hidden = "(hidden)"
  /// The word in front of an account's number.
  public static let account = "Account"
  /// The word in front of a contact's number.
  public static let contact = "Contact"
}
