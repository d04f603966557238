/// A reference as it is looked up: as little as that takes.
struct Lookup: Sendable {
  /// The hash of its first part.
  let head: UInt64
  let kind: Kind

  enum Kind: Sendable {
    /// The value stepped into.
    case own
    /// A name.
    case name
    /// A name and names in it.
    case path
  }

  init(_ reference: Reference) {
    head = reference.head ?? 0
    kind = reference.head == nil ? .own : reference.rest.isEmpty ? .name : .path
  }
}
