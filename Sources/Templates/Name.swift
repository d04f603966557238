/// A name that templates look values up by: compared as a number, kept as text for faults.
///
/// The number is the 64-bit FNV-1a hash of the UTF-8 text, the same in every run and on every
/// machine. Names come from the program and the theme, never from content, so nobody can aim
/// at a collision.
package struct Name: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The FNV-1a hash, all that a lookup compares.
  let hash: UInt64
  /// The name as written.
  package let description: String

  package init(_ text: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    self.hash = hash
    self.description = text
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  package static func == (lhs: Name, rhs: Name) -> Bool { lhs.hash == rhs.hash }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
