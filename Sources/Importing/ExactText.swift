/// A text that equals another only when their UTF-8 bytes are the same (method §12).
///
/// `String` also calls canonically equivalent texts equal, so that two different ids could pass for one.
struct ExactText: Hashable {
  let text: String
  init(_ text: String) { self.text = text }

  // Texts with the same bytes are equal strings, so the string's own hash serves.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.isExactly(right.text) }
}

extension String {
  /// Whether both texts have the same UTF-8 bytes.
  func isExactly(_ other: String) -> Bool { self == other && utf8.elementsEqual(other.utf8) }
}
