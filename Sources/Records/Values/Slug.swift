/// Turns versions and clause numbers into parts of file names (contract §4).
package enum Slug {
  /// A clause's part of an address: what is not a letter, digit, `.`, `_`, `-` or Han becomes `-`.
  package static func clause(_ number: String) -> String { make(number, lowercased: false) }

  /// A version's part of an address and of a reference: like a clause's, and in lower case.
  package static func version(_ text: String) -> String { make(text, lowercased: true) }

  /// A name that file systems take, with room for what stands around it.
  private static let mostBytes = 150

  private static func make(_ text: String, lowercased: Bool) -> String {
    var slug = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF8.width(scalar)
      guard length <= mostBytes else { break }
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
    let result = String(slug)
    return result == "." || result == ".."
      ? String(repeating: "-", count: result.utf8.count) : result
  }
}
