/// Turns versions and clause numbers into parts of file names (contract §4).
package enum Slug {
  /// A clause's part of an address: what is not a letter, digit, `.`, `_`, `-` or Han becomes `-`.
  package static func clause(_ number: String) -> String { make(number, lowercased: false) }

  /// A version's part of an address and of a reference: like a clause's, and in lower case.
  package static func version(_ text: String) -> String { make(text, lowercased: true) }

  /// A length that file systems take, with room for what stands around it.
  private static let mostBytes = 200

  /// The beginning of a slug that is too long, with the hash (FNV-1a) of its text behind it, so that
  /// two long texts do not share one.
  private static func bounded(_ slug: String, of text: String) -> String {
    guard slug.utf8.count > mostBytes else { return slug }
    var start = ""
    for scalar in slug.unicodeScalars {
      guard start.utf8.count + UTF8.width(scalar) <= mostBytes / 2 else { break }
      start.unicodeScalars.append(scalar)
    }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\(start)-\(String(hash, radix: 16))"
  }

  /// Whether a text is its own slug beyond doubt: most versions and clause numbers are digits and
  /// full stops.
  private static func isSlug(_ text: String) -> Bool {
    guard text.utf8.count <= mostBytes, text != ".", text != ".." else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0) && $0 != 0x2F
    }
  }

  private static func make(_ text: String, lowercased: Bool) -> String {
    if isSlug(text) { return text }
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard RecordID.allows(scalar) else {
        slug.append("-")
        continue
      }
      if lowercased {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        slug.append(scalar)
      }
    }
    // `.` and `..` are names of folders on every file system.
    let result = bounded(String(slug), of: text)
    return result == "." || result == ".."
      ? String(repeating: "-", count: result.utf8.count) : result
  }
}
