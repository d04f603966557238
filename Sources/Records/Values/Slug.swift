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

  private static func make(_ text: String, lowercased: Bool) -> String {
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
