/// What tells whether a text has changed in more than its white space and its character forms.
///
/// The first 16 hexadecimal digits of the SHA-256 of the text after Unicode NFKC, all white space
/// removed (`readings`, Charts). People may read and compare it: it stands in records under
/// `reviewed` and is the same on every machine.
package struct Fingerprint: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The 16 digits, lower case.
  package let digits: String

  /// A fingerprint as written in a record; nil unless it is 16 hexadecimal digits.
  ///
  /// Capital digits are accepted and lowered.
  package init?(_ written: String) {
    let lowered = written.lowercased()
    guard lowered.utf8.count == 16,
      lowered.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    digits = lowered
  }

  private init(digits: String) {
    self.digits = digits
  }

  /// The fingerprint of `text`.
  package static func of(_ text: String) -> Fingerprint {
    let digest = NormalizedText.bytes(of: text).withUnsafeBufferPointer {
      ContentDigest.digest(of: $0)
    }
    return Fingerprint(digits: ContentDigest.hexadecimal(digest.prefix(8)))
  }

  /// The text that `of(_:)` hashes: NFKC, without white space.
  package static func normalized(_ text: String) -> String {
    String(decoding: NormalizedText.bytes(of: text), as: UTF8.self)
  }

  package var description: String { digits }

  package static func < (lhs: Fingerprint, rhs: Fingerprint) -> Bool { lhs.digits < rhs.digits }
}
