/// A stretch of one of two texts that are compared.
struct TextRun: Hashable, Sendable {
  /// Whether it stands in both texts or in one of them.
  enum Kind: Hashable, Sendable {
    case kept, inserted, deleted
  }

  let kind: Kind
  var text: String
}
